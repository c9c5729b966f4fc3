"""``verify_log``: whether the publication log is as it was written."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from cases.published import log


class Command(BaseCommand):
    help = "Recompute the digests and the chain of the publication log; exit 1 and name the first bad entry."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--checkpoint", type=Path, metavar="FILE", help="also compare with a checkpoint written earlier"
        )
        parser.add_argument(
            "--write-checkpoint",
            type=Path,
            metavar="FILE",
            help="if all is well, write the head of the log; keep the file on another machine",
        )

    def handle(self, *args: Any, checkpoint: Path | None, write_checkpoint: Path | None, **options: Any) -> None:
        head = log.head()
        fault = log.verify(_read(checkpoint) if checkpoint else None)
        if fault:
            raise CommandError(str(fault))
        if write_checkpoint:
            write_checkpoint.write_text(f"{head}\n")
        self.stdout.write(f"{head.seq} entries, head {head.digest}")


def _read(path: Path) -> log.Checkpoint:
    try:
        return log.Checkpoint.read(path.read_text())
    except (OSError, ValueError) as error:
        raise CommandError(f"{path} is not a checkpoint: {error}") from error

"""``verify_files``: that every stored file is still what arrived. For a schedule: it ends with an error if not."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from cases.models import SourceFile
from cases.operations.copies import damaged


class Command(BaseCommand):
    help = "Read and hash every stored file again; say which are missing or altered."

    def handle(self, *args: Any, **options: Any) -> None:
        found = list(damaged())
        for each in found:
            self.stderr.write(f"{each.file.sha256} of source {each.file.source.public_id} {each.problem}.")
        if found:
            raise CommandError(f"{len(found)} stored files are not what arrived. Put them back from a copy.")
        held = SourceFile.objects.exclude(file="").count()
        self.stdout.write(f"All {held} stored files are what arrived.")

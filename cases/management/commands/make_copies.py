"""``make_copies``: working copies of the files that have none, and pictures for the page of photographs."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.core.management.base import BaseCommand

from cases.evidence.derivation import NotDerived
from cases.operations import renditions
from cases.operations.copies import lacking, make_working_copy


class Command(BaseCommand):
    help = "Make the working copies that are missing: what is seen of pictures and PDFs, without metadata."

    def handle(self, *args: Any, **options: Any) -> None:
        made, today = 0, dt.datetime.now(dt.UTC).date()
        for original in lacking().select_related("source"):
            try:
                make_working_copy(original, None, today)
                made += 1
            except (NotDerived, OSError) as error:
                self.stderr.write(f"No copy of {original.sha256} ({original.source.public_id}): {error}")
        pictured = 0
        for file in renditions.lacking().select_related("source"):
            try:
                renditions.make_renditions(file)
                pictured += 1
            except (NotDerived, OSError) as error:
                self.stderr.write(f"No pictures of {file.sha256} ({file.source.public_id}): {error}")
        self.stdout.write(f"Working copies made: {made}. Photographs pictured: {pictured}.")

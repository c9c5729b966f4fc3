"""``publish_due``: what was approved for a moment that has come, for those who would rather not leave it to ``serve``."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.core.management.base import BaseCommand

from cases.operations.schedule import publish_due


class Command(BaseCommand):
    help = (
        "Publish what was approved for a moment that has come. The served site does so itself, every minute; run it from "
        "a scheduler only where another server than “serve” answers."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        published = publish_due(dt.datetime.now(dt.UTC))
        self.stdout.write(f"Published: {len(published)}. What did not go out says why in the review queue.")

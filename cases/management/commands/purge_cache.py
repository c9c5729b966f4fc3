"""``purge_cache``: the cache in front of the site forgets every page, after an upgrade or a change of settings."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from cases.operations import purging
from cases.published.marks import ALL


class Command(BaseCommand):
    help = "Tell the cache in front of the site (PURGE_URL) to forget every page. Run it after an upgrade."

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.PURGE_URL:
            raise CommandError("PURGE_URL is not set: there is no cache to tell.")
        try:
            purging.send({ALL})
        except purging.NotTold as error:
            raise CommandError(f"The cache was not told: {error}.") from error
        self.stdout.write("The cache was told to forget every page.")

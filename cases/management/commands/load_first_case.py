"""Enter and publish the first case: Rony Cueto, Marcona, Peru, 2007."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand
from django.db import transaction

from cases.management.first_case import all_sources, leaflet
from cases.management.first_case.desk import RESEARCHER, Desk
from cases.models import Root
from cases.operations.state import has_unpublished_changes
from cases.published.shapes import Words

FROM_THE_LEAFLET = Words(
    en="First version: what the leaflet of 15 July 2007 alone supports.",
    es="Primera versión: lo que sostiene por sí solo el volante del 15 de julio de 2007.",
)
FROM_ALL_SOURCES = Words(
    en="Release, rival dates and the other sources added.",
    es="Se añaden la salida de prisión, las fechas en disputa y las demás fuentes.",
)


class Command(BaseCommand):
    help = "Enters and publishes the first case, in two versions, with all its sources. Does nothing if it was loaded."

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        if get_user_model().objects.filter(username=RESEARCHER).exists():
            self.stdout.write("The first case is already there.")
            return
        desk = Desk(dt.datetime.now(dt.UTC))
        record = leaflet.enter(desk)
        self._publish(desk, record, FROM_THE_LEAFLET)
        all_sources.amend(desk, record)
        desk.at += dt.timedelta(seconds=1)
        self._publish(desk, record, FROM_ALL_SOURCES)
        self.stdout.write("The first case is entered and published.")

    def _publish(self, desk: Desk, record: leaflet.Record, note: Words) -> None:
        """Publish what the case links to, the case, and again what names the person once the case is public."""
        self._each(desk, record.roots())
        desk.publish(record.case, note)
        self._each(desk, record.roots())

    def _each(self, desk: Desk, roots: list[Root]) -> None:
        for root in roots:
            if has_unpublished_changes(root):
                desk.publish(root)

"""Enter and publish the first case: Rony Cueto, Marcona, Peru, 2007."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand
from django.db import transaction

from cases.management.first_case import (
    casapalca,
    case,
    context,
    detention,
    drafts,
    law,
    marcona,
    organizations,
    person,
    places,
    sources,
    story,
)
from cases.management.first_case.desk import RESEARCHER, Desk
from cases.models import Source
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
        if was_loaded():
            self.stdout.write("The first case is already there.")
            return
        desk = Desk()
        case.open_case(desk, dt.datetime.now(dt.UTC).date())
        for part in (sources, places, organizations, person, marcona, casapalca, context, detention, case, story):
            part.from_the_leaflet(desk)
        desk.publish(FROM_THE_LEAFLET)
        for part in (
            sources,
            places,
            organizations,
            person,
            marcona,
            casapalca,
            context,
            detention,
            case,
            story,
            drafts,
            law,
        ):
            part.from_all_sources(desk)
        desk.publish(FROM_ALL_SOURCES)
        self.stdout.write("The first case is entered and published.")


def was_loaded() -> bool:
    """Whether it was ever entered here, whatever people have changed, renamed or deleted since."""
    accounts = get_user_model().objects.filter(username=RESEARCHER)
    return accounts.exists() or Source.history.filter(url=sources.LEAFLET.url).exists()

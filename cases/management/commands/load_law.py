"""Enter the legal limits on detention of Peru, with their texts and sources, in a house that has the first case already."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand
from django.db import transaction

from cases.management.first_case import law
from cases.management.first_case.desk import Desk, account

RESEARCHER = "law-researcher"


class Command(BaseCommand):
    help = (
        "Enters the legal limits on detention of Peru, with their texts and sources. Does nothing if they were entered."
    )

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        if law.was_entered():
            self.stdout.write("The law of Peru is already there.")
            return
        researcher = account(RESEARCHER)
        law.from_all_sources(Desk(researcher=researcher, editor=researcher))
        self.stdout.write("The law of Peru is entered.")

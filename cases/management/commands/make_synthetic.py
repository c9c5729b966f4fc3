"""``make_synthetic``: a record of people who do not exist, of any size, the same for the same seed."""

from __future__ import annotations

import datetime as dt
import time
from argparse import ArgumentParser
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError
from django.db import IntegrityError, transaction

from cases.management.synthetic.chance import Chance
from cases.management.synthetic.file import Life
from cases.management.synthetic.hand import Hand
from cases.management.synthetic.store import Store
from cases.management.synthetic.world import World, make
from cases.models import (
    Assignment,
    Case,
    Collection,
    Event,
    LegalLimit,
    LegalProvision,
    Organization,
    Person,
    Place,
    Root,
    Source,
)
from cases.operations.edit import keep
from cases.operations.publish import Refused, publish
from cases.operations.team import write_note

if TYPE_CHECKING:
    from django.contrib.auth.models import User

RESEARCHER, EDITOR = "synthetic-researcher", "synthetic-editor"
HERE = {"127.0.0.1", "localhost", "::1"}
CHUNK = 100
"""Files that are checked before they are stored together."""

NAMES: dict[type[Root], str] = {
    Person: "display_name",
    Case: "person__display_name",
    Organization: "name_en",
    Place: "name_en",
    Event: "title_en",
    LegalLimit: "provision",
    LegalProvision: "law_as_stated",
    Source: "title",
    Collection: "name",
}
"""Where each record bears the mark."""


class Command(BaseCommand):
    help = "Make clearly fictional records for load tests and for trying things out. Never on a public site."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--cases", type=int, default=100, metavar="N", help="how many people (default 100)")
        parser.add_argument("--seed", type=int, default=1, metavar="S", help="the same seed makes the same records")
        parser.add_argument("--on", type=dt.date.fromisoformat, metavar="DATE", help="the day of the record (today)")
        parser.add_argument("--publish", action="store_true", help="publish what the rules allow")
        parser.add_argument("--beside", action="store_true", help="also where real records are")

    def handle(self, *args: Any, cases: int, seed: int, **options: Any) -> None:
        if cases < 1:
            raise CommandError("At least one case.")
        if urlsplit(settings.SITE_URL).hostname not in HERE:
            raise CommandError("Made-up records are not for a public site: SITE_URL is not an address of this machine.")
        if not options["beside"] and (real := unmarked()):
            raise CommandError(
                f"There are records here that are not made up: {real}. With --beside they stand together."
            )
        on = options["on"] or dt.datetime.now(dt.UTC).date()
        begun = time.monotonic()
        try:
            world, files, stored = _make(cases, Chance(seed), on)
        except IntegrityError as error:
            if "public_id" not in str(error):
                raise
            raise CommandError(f"Records of seed {seed} are here already. Choose another --seed.") from error
        took = time.monotonic() - begun
        self.stdout.write(
            f"Made: {cases} cases in {stored} rows, {stored / took:.0f} rows a second. None of it is real."
        )
        if options["publish"]:
            self._publish(world, files)

    def _publish(self, world: World, files: list[Case]) -> None:
        editor, refused, published = account(EDITOR), 0, 0
        for root in _in_order(world, files):
            try:
                publish(type(root)._default_manager.get(pk=root.pk), editor, dt.datetime.now(dt.UTC), review="single")
                published += 1
            except Refused:
                refused += 1
        self.stdout.write(f"Published: {published} records. Still drafts, by the rules of the desk: {refused}.")


def unmarked() -> str:
    """A record that was not made up, by its kind; empty if there is none."""
    for model, name in NAMES.items():
        if model._default_manager.exclude(**{f"{name}__contains": "(fictional"}).exists():
            return str(model._meta.verbose_name)
    return ""


def account(name: str) -> User:
    """An account that stands for the command in the history; it has no password and is not active."""
    found = get_user_model().objects.filter(username=name).first()
    return found or get_user_model().objects.create_user(username=name, is_active=False)


@transaction.atomic
def _make(cases: int, chance: Chance, on: dt.date) -> tuple[World, list[Case], int]:
    store = Store(account(RESEARCHER))
    hand = Hand(chance, store, on)
    world = make(hand, cases)
    files = []
    for number in range(1, cases + 1):
        files.append(Life(hand, world, number).write())
        if number % CHUNK == 0:
            store.flush()
    store.flush()
    _share_out(hand, files)
    return world, files, store.stored


def _share_out(hand: Hand, files: list[Case]) -> None:
    """A collection of every tenth file; each of them is looked after, and has a note among colleagues."""
    collection = hand.identified(Collection(purpose="To try things out."))
    collection.name = f"Every tenth file, {collection.public_id} (fictional)"
    collection._history_user = hand.store.by
    collection.save()
    collection.cases.set(files[::10])
    at = dt.datetime.combine(hand.on, dt.time(12), dt.UTC)
    for case in files[::10]:
        keep(Assignment(case=case, account=hand.store.by), hand.store.by)
        write_note(case, "Ask the union again (fictional).", hand.store.by, at)


def _in_order(world: World, files: list[Case]) -> Iterator[Root]:
    """What a file names comes before it."""
    yield from world.organizations
    yield from world.places
    yield from world.disputes
    yield from files

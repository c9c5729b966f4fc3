"""What the desk does in private changes nothing for a reader: not a byte, not a header, not the order of a list."""

from __future__ import annotations

import datetime as dt
import random

import pytest

from cases.models import Case, ConfidentialNote, Event, Organization, Person, Place, Source
from cases.operations.review import ask_for_review
from cases.operations.state import has_unpublished_changes
from cases.vocabulary import Consent, PublishedAs, Sensitivity
from tests import factories
from tests.gate.crawl import Answer, Crawl
from tests.importing.tables import ADA, people, take

pytestmark = [pytest.mark.django_db, pytest.mark.proof]

NOON = dt.datetime(2024, 3, 1, 12, tzinfo=dt.UTC)
LEVELS = [Sensitivity.INTERNAL, Sensitivity.RESTRICTED, Sensitivity.SEALED, Sensitivity.PUBLIC]


@pytest.fixture
def record() -> dict[str, list[str]]:
    """A published case in a published strike, with its union, its prison and its source; the ids by kind."""
    edwin = factories.account("edwin", "editor")
    union, prison = factories.organization(), factories.place()
    strike = factories.event(is_dispute=True)
    case = factories.publishable_case()
    factories.case_event(case, strike)
    for fact in (union, prison, strike, factories.affiliation(case.person, union)):
        factories.cite(fact)
    withheld = factories.withheld_case()
    for root in (union, prison, strike, case, withheld):
        factories.published(root, edwin)
    return {kind: [root.public_id] for kind, root in
            (("organization", union), ("place", prison), ("dispute", strike), ("case", case), ("protected", withheld))}  # fmt: skip


def crawl(ids: dict[str, list[str]]) -> dict[str, Answer]:
    return {answer.address: answer for answer in Crawl(ids, ["Ada", "Petra", "draft"]).run().answers}


def work_in_private(chance: random.Random) -> None:
    """An afternoon at the desk: drafts of everything, changes to what is published, notes, accounts, reviews."""
    rita = factories.account(f"rita{chance.random()}", "researcher")
    case, union = Case.objects.get(person__display_name="Ada Ejemplo"), Organization.objects.get()
    strike, prison = Event.objects.get(is_dispute=True), Place.objects.get()
    for number in range(chance.randint(5, 9)):
        level = chance.choice(LEVELS)
        draft = factories.publishable_case(f"Ada Draft {number}", sensitivity=level, country="CL")
        factories.affiliation(draft.person, union, sensitivity=level)
        factories.case_event(draft, strike)
        factories.participant(strike, person=draft.person, sensitivity=level)
        factories.participant(strike, count_min=number, count_max=None, count_basis="at_least")
        factories.period(case, start=f"20{10 + number}", sensitivity=level, last_attested=dt.date(2022, 1, 1))
        factories.paragraph(case, f"draft words {number}", sensitivity=level)
        factories.cite(case.paragraphs.last(), factories.source(f"Draft source {number}", sensitivity=level))
        factories.organization(f"Draft Union {number}", sensitivity=level)
        factories.event(f"Draft strike {number}", is_dispute=True, parent=strike, sensitivity=level)
        factories.place(f"Draft place {number}", within=prison)
        ConfidentialNote.objects.create(case=case, text=f"note {number}")
        ask_for_review(draft, rita, NOON)
    work_on_who_is_withheld(strike, union)
    Person.objects.filter(case=case).update(display_name="Ada Renamed", sort_name="AAA")
    Case.objects.filter(pk=case.pk).update(summary_en="Changed.", verified_on=dt.date(2024, 2, 9), country="BO")
    Organization.objects.filter(pk=union.pk).update(name_en="Renamed", sector="mining")
    Event.objects.filter(pk=strike.pk).update(title_en="Renamed", start="1999")
    Place.objects.filter(pk=prison.pk).update(name_en="Renamed", sensitivity=Sensitivity.SEALED)
    Source.objects.update(title="Renamed", sensitivity=Sensitivity.SEALED)
    case.consent.consent = chance.choice([Consent.UNREACHABLE, Consent.NOT_SOUGHT])
    case.consent.save()


def work_on_who_is_withheld(strike: Event, union: Organization) -> None:
    """Everything that is told of others, and a new version of the same years after it."""
    case = Case.objects.get(published_as=PublishedAs.PROTECTED)
    factories.case_event(case, strike)
    factories.participant(strike, person=case.person)
    for make in (factories.paragraph, factories.appeal, factories.charge, factories.proceeding, factories.sentence):
        factories.cite(make(case))
    factories.cite(factories.affiliation(case.person, union))
    factories.name("Petra R.", person=case.person)
    factories.particular(case.person)
    row = case.periods.get()
    row.start, row.place, row.held_by = "2024-01-02", Place.objects.first(), union
    row.save()
    Case.objects.filter(pk=case.pk).update(summary_en="Changed.", stated_reason_en="Accused.")
    assert not has_unpublished_changes(Case.objects.get(pk=case.pk))


def test_an_import_that_names_what_is_published_changes_no_byte(record, tmp_path):
    """People of the same name, union, prison and source, whom readers know; then news of them."""
    before = crawl(record)
    union, prison = Organization.objects.get(), Place.objects.get()
    known = {"unions": union.name_en, "place": prison.name_en, "source_url": "https://list.example/1", "note": "draft"}
    rows = [{**row, **known, "name": "Ada Ejemplo"} for row in people(30)]
    assert take(tmp_path / "list.csv", *rows, {**ADA, **known, "reference": "B"}).counts["taken"] == 31
    news = [{**row, "status": "at_liberty", "detained_until": "2024-02-20"} for row in rows]
    assert take(tmp_path / "list.csv", *news, update=True).counts["updated"] == 30
    assert union.affiliations.count() == 32 and prison.status_periods.count() == 31
    after = crawl(record)
    assert [address for address in before if before[address] != after.get(address)] == []
    assert before.keys() == after.keys()


def test_private_work_changes_no_byte(record):
    before = crawl(record)
    work_in_private(random.Random(1))
    after = crawl(record)
    assert [address for address in before if before[address] != after.get(address)] == []
    assert before.keys() == after.keys()
    assert len(before) > 200

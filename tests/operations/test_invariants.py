"""What cannot be true cannot be stored: the database refuses what one row shows to be wrong.

The invariants of the domain notes, each at three doors, stand in ``tests/invariants``; these are the others.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from cases.models import Assessment, Case, Citation, Communication, Person, Review, Statement, StatusPeriod
from cases.operations.checks import missing
from cases.operations.exchange import extent
from cases.vocabulary import EndState, LibertyStatus, ParticularKind, ReleaseType
from tests import factories

pytestmark = pytest.mark.django_db

DAY = dt.date(2007, 7, 15)


def case() -> Case:
    return factories.case(factories.person())


def group(**fields: Any) -> Any:
    return factories.participant(factories.event(), **fields)


def unclosed(**fields: Any) -> Any:
    return factories.appeal(case(), **fields)


REFUSED: dict[str, Callable[[], Any]] = {
    "a manner of release of one who is free": lambda: factories.period(
        case(), status=LibertyStatus.AT_LIBERTY, end="2008", end_state=EndState.ENDED, ended_how=ReleaseType.PARDON
    ),
    "a number nobody says how to read": lambda: group(count_min=9),
    "a person counted within a number": lambda: group(person=factories.person(), part_of=group()),
    "an organization counted within a number": lambda: group(organization=factories.organization(), part_of=group()),
    "a birth in words": lambda: factories.particular(factories.person(), value="male"),
    "a gender with a date": lambda: factories.particular(factories.person(), kind=ParticularKind.GENDER, value="male"),
    "a nationality of no country": lambda: factories.particular(
        factories.person(), kind=ParticularKind.NATIONALITY, date="", value="Peru"
    ),
    "a case of no country": lambda: factories.case(country="pe"),
    "a person without a name": lambda: factories.person(display_name=""),
    "a name of two": lambda: factories.name("A", person=factories.person(), organization=factories.organization()),
    "a name of nobody": lambda: factories.name("A"),
    "a paragraph without words": lambda: factories.paragraph(case(), "", text_es=""),
    "a demand without words": lambda: factories.demand(factories.event(), text_en="", text_es=""),
    "a closed appeal without a reason": lambda: unclosed(closed="2007-08-01"),
    "a reason to close an open appeal": lambda: unclosed(close_reason="released"),
    "an accusation by nobody": lambda: factories.charge(case(), side=""),
    "an accusation by a side that nobody knows": lambda: factories.charge(case(), side="unknown"),
    "a charge that is stated and is not": lambda: factories.charge(case(), charge_category="not_stated"),
    "a charge in no language": lambda: factories.charge(case(), lang=""),
    "a proceeding closed before it was opened": lambda: factories.proceeding(
        case(), start="2007-06", end="2007-05", end_state=EndState.ENDED
    ),
    "a hearing for nothing": lambda: factories.hearing(factories.proceeding(case()), purpose_en="", purpose_es=""),
    "a judgement of our own in the name of another": lambda: Assessment.objects.create(
        case=case(), kind="own", framework="WGAD", body=factories.organization(), reasoning_en="Why."
    ),
    "a judgement of our own without reasons": lambda: Assessment.objects.create(
        case=case(), kind="own", framework="OWN"
    ),
    "our own criteria in the mouth of another": lambda: factories.assessment(case(), framework="OWN", categories=[]),
    "a complaint about nothing": lambda: Communication.objects.create(mechanism="ilo_cfa"),
    "a complaint about two things": lambda: factories.communication(case(), organization=factories.organization()),
    "a reply before the complaint": lambda: factories.communication(case(), replied="2007-08-31"),
    "a reply due before the complaint": lambda: factories.communication(case(), reply_due="2006"),
    "a day on which no reply came": lambda: factories.communication(case(), replied="2008", response="none"),
    "a statement about nothing": lambda: Statement.objects.create(author_label_en="x", stance="denial", text="x", lang="en"),
    "a statement about two things": lambda: factories.statement(case(), dispute=factories.event()),
    "a statement by nobody": lambda: factories.statement(case(), author_label_en="", author_label_es=""),
    "a statement by two": lambda: factories.statement(
        case(), author=factories.organization(), author_label_en="a relative"
    ),
    "a statement without words": lambda: factories.statement(case(), text=""),
    "a statement in no language": lambda: factories.statement(case(), lang=""),
    "an identifier of nobody": lambda: factories.identifier(),
    "an identifier of two": lambda: factories.identifier(person=factories.person(), place=factories.place()),
    "a number that its register does not give": lambda: factories.identifier("42", person=factories.person()),
    "a company register of no country": lambda: factories.identifier(
        "1", organization=factories.organization(), scheme="company_registry"
    ),
    "another register without a name": lambda: factories.identifier("1", place=factories.place(), scheme="other"),
    "one item for two people": lambda: [factories.identifier(person=factories.person()) for _twice in range(2)],
    "one opinion in a case twice": lambda: (
        (of := case()) and [factories.identifier("1/2007", case=of, scheme="un_wgad") for _twice in range(2)]
    ),
    "a limit of no length": lambda: factories.legal_limit(days=None),
    "a limit of no days": lambda: factories.legal_limit(days=0),
    "a limit of two lengths": lambda: factories.legal_limit(days=15, months=9),
    "a limit of no country": lambda: factories.legal_limit(country=""),
    "a limit of no law": lambda: factories.legal_limit(provision=""),
    "a law of no country": lambda: factories.legal_provision(country=""),
    "a law without words": lambda: factories.legal_provision(text=""),
    "two texts of one article that began together": lambda: [factories.legal_provision() for _twice in range(2)],
    "a sentence for no time at all": lambda: factories.sentence(case(), length_min=0),
    "at most no time at all": lambda: factories.sentence(case(), length_min=None, length_max=0),
    "at least more years than at most": lambda: factories.sentence(case(), length_min=5),
    "four of nothing": lambda: factories.sentence(case(), length_unit=""),
    "years without a number": lambda: factories.sentence(case(), length_min=None, length_max=None),
    "a fine of four years": lambda: factories.sentence(case(), kind="fine"),
    "life for four years": lambda: factories.sentence(case(), kind="life_imprisonment"),
    "a sentence in no language": lambda: factories.sentence(case(), lang=""),
    "an arrest that is a dispute": lambda: factories.event(type="arrest", is_dispute=True),
    "an event in a case twice": lambda: (
        (of := case()) and (what := factories.event()) and [factories.case_event(of, what) for _twice in range(2)]
    ),
    "a citation of nothing": lambda: Citation.objects.create(source=factories.source()),
    "a citation of two facts": lambda: factories.cite(factories.paragraph(case()), place=factories.place()),
    "a point nobody says how exact": lambda: factories.place(latitude="-15", longitude="-75"),
    "two open reviews of one record": lambda: [
        Review.objects.create(kind="case", public_id="x", version=1, asked_by_name="r",
                              asked_at=dt.datetime(2024, 1, 1, tzinfo=dt.UTC))
        for _twice in range(2)
    ],
}  # fmt: skip


@pytest.mark.parametrize("write", REFUSED.values(), ids=REFUSED)
def test_the_database_refuses(write):
    with pytest.raises(IntegrityError), transaction.atomic():
        write()


def test_the_bounds_of_a_date_are_worked_out_on_every_save():
    row = factories.period(case(), start="[2007-06-05..2007-06-07]")
    StatusPeriod.objects.filter(pk=row.pk).update(start_earliest=None, start_latest=None)
    row = StatusPeriod.objects.get(pk=row.pk)
    row.start = "2007-06"
    row.save(update_fields=["start"])
    row.refresh_from_db()
    assert (row.start_earliest, row.start_latest) == (dt.date(2007, 6, 1), dt.date(2007, 6, 30))


def test_what_may_be_true_is_stored():
    """Overlapping uncertainty is no contradiction, and two people may share a name."""
    factories.period(case(), start="2007-06", end="2007-06", end_state=EndState.ENDED)
    factories.period(case(), end="", end_state=EndState.ENDED, last_attested=DAY)
    assert Person.objects.filter(display_name="Ada Ejemplo").count() == 2


def test_a_death_on_another_day_than_the_status_says_is_not_published():
    whole = factories.publishable_case()
    died = factories.particular(whole.person, kind=ParticularKind.DEATH, date="2011-01-01")
    after = factories.period(
        whole, status=LibertyStatus.DECEASED, start="2012", end_state=EndState.UNKNOWN, last_attested=None
    )
    for row in (died, after):
        factories.cite(row)
    assert "death" in {lack.code for lack in missing(whole, dt.date(2024, 3, 1))}
    died.date = "2012-05"
    died.save()
    assert "death" not in {lack.code for lack in missing(whole, dt.date(2024, 3, 1))}


@pytest.mark.parametrize("model", extent.working_models(), ids=extent.name_of)
def test_rows_come_in_one_order_on_every_engine(model):
    """Without one, a database gives them as they lie: a page would wait for a publication that changes nothing."""
    assert model._meta.ordering[-1:] == ["pk"]

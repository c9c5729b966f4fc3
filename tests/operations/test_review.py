"""Two people agree before anything is public: nobody publishes a change of their own, whichever row it was in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from cases.models import Case, Citation, Review
from cases.operations.publish import Refused, correct, publish
from cases.operations.review import ask_for_review, send_back
from cases.operations.state import authors_since_publication, editorial_state, has_unpublished_changes
from cases.published.shapes import Words
from cases.vocabulary import EditorialState
from tests import factories
from tests.conftest import standing

pytestmark = pytest.mark.django_db

LATER = dt.datetime(2040, 1, 1, tzinfo=dt.UTC)


@pytest.fixture
def edwin(db: None) -> Any:
    return factories.account("edwin", "editor")


@pytest.fixture
def rita(db: None) -> Any:
    return factories.account("rita", "researcher")


@pytest.fixture(scope="module")
def entered(django_db_setup: None, django_db_blocker: Any) -> Iterator[int]:
    """A file with a row of every kind that is reviewed with it, entered by nobody in particular."""
    with standing(django_db_blocker):
        yield whole_file().pk


@pytest.fixture
def case(entered: int, db: None) -> Case:
    """The file as stored: each test has its own rows of it to change."""
    return Case.objects.get(pk=entered)


def whole_file() -> Case:
    case = factories.publishable_case(review_due_on=dt.date(2041, 1, 1), charge_knowledge="known")
    union = factories.organization()
    rows = [factories.affiliation(case.person, union), factories.name("Ada E.", person=case.person)]
    event = factories.event("An arrest", type="arrest", start="2007-06")
    factories.case_event(case, event)
    rows += [event, factories.participant(event), factories.particular(case.person), factories.appeal(case)]
    rows.append(factories.charge(case))
    rows.append(factories.charge_update(rows[-1]))
    rows.append(factories.proceeding(case))
    rows += [factories.hearing(rows[-1]), factories.sentence(case)]
    for row in rows:
        factories.cite(row)
    return case


def touched(row: Any, by: Any) -> None:
    """Saves a row as it is, in the name of ``by``."""
    row._history_user = by
    row.save()


def removed(row: Any, by: Any) -> None:
    row._history_user = by
    row.delete()


ROWS: dict[str, Callable[[Case], Any]] = {
    "the case": lambda case: case,
    "the person": lambda case: case.person,
    "a name": lambda case: case.person.names.get(),
    "a particular": lambda case: case.person.particulars.get(),
    "an affiliation": lambda case: case.person.affiliations.get(),
    "a period": lambda case: case.periods.get(),
    "a paragraph": lambda case: case.paragraphs.get(),
    "an appeal": lambda case: case.appeals.get(),
    "a charge": lambda case: case.charges.get(),
    "a step of a charge": lambda case: case.charges.get().updates.get(),
    "a proceeding": lambda case: case.proceedings.get(),
    "a hearing": lambda case: case.proceedings.get().hearings.get(),
    "a sentence": lambda case: case.sentences.get(),
    "an event": lambda case: case.events.get(),
    "a tie to an event": lambda case: case.case_events.get(),
    "an organization without a page": lambda case: case.person.affiliations.get().organization,
    "a participant": lambda case: case.events.get().participants.get(),
    "a citation of a period": lambda case: case.periods.get().citations.get(),
    "a citation of a participant": lambda case: case.events.get().participants.get().citations.get(),
    "a source it cites": lambda case: case.periods.get().citations.get().source,
    "the consent": lambda case: case.consent,
    "the risk": lambda case: case.risk_review,
}
DAILY = ("the case", "a step of a charge", "a participant", "a citation of a period", "the consent")
REMOVABLE = (
    "a name",
    "a paragraph",
    "an appeal",
    "a step of a charge",
    "a hearing",
    "a participant",
    "a citation of a period",
    "an affiliation",
)


@pytest.mark.parametrize(
    "row",
    [row if name in DAILY else pytest.param(row, marks=pytest.mark.proof) for name, row in ROWS.items()],
    ids=ROWS,
)
def test_nobody_publishes_what_they_changed_themselves(case, edwin, rita, row):
    touched(row(case), edwin)
    with pytest.raises(Refused) as refused:
        publish(case, edwin, LATER)
    assert {lack.code for lack in refused.value.lacks} == {"own_work"}
    other = factories.account("olga", "editor")
    assert publish(case, other, LATER)


@pytest.mark.proof
@pytest.mark.parametrize("row", [ROWS[name] for name in REMOVABLE], ids=REMOVABLE)
def test_nobody_publishes_what_they_removed_themselves(case, edwin, row):
    target = row(case)
    if not isinstance(target, Citation):
        for citation in target.citations.all():
            removed(citation, None)
    else:
        factories.cite(target.fact)
    removed(target, edwin)
    with pytest.raises(Refused) as refused:
        publish(Case.objects.get(pk=case.pk), edwin, LATER)
    assert "own_work" in {lack.code for lack in refused.value.lacks}


def test_nobody_publishes_a_timeline_they_took_an_event_from(case, edwin):
    removed(case.case_events.get(), edwin)
    with pytest.raises(Refused) as refused:
        publish(Case.objects.get(pk=case.pk), edwin, LATER)
    assert "own_work" in {lack.code for lack in refused.value.lacks}


def test_the_researcher_enters_and_the_editor_publishes(case, edwin, rita):
    touched(case.periods.get(), rita)
    assert authors_since_publication(case) == {rita.pk}
    assert publish(case, edwin, LATER).review == "two"


def test_a_change_that_was_agreed_on_does_not_count_again(case, edwin, rita):
    touched(case.paragraphs.get(), rita)
    publish(case, edwin, LATER)
    assert authors_since_publication(case) == set()


def test_a_correction_says_what_was_wrong(case, edwin):
    with pytest.raises(ValueError, match="what was wrong"):
        correct(case, edwin, LATER, Words())
    with pytest.raises(ValueError, match="published"):
        correct(case, edwin, LATER, Words(en="Nothing is out yet."))
    publish(case, edwin, LATER)
    entry = correct(case, edwin, LATER, Words(en="The day was wrong.", es="El día estaba mal."))
    assert (entry.version, entry.action, entry.note_en) == (2, "corrected", "The day was wrong.")


def test_a_correction_of_ones_own_is_refused_too(case, edwin):
    publish(case, edwin, dt.datetime(2024, 3, 1, tzinfo=dt.UTC))
    touched(case.paragraphs.get(), edwin)
    with pytest.raises(Refused):
        correct(case, edwin, LATER, Words(en="Wrong."))


def test_a_review_is_asked_for_once_and_closed_by_publishing(case, edwin, rita):
    first = ask_for_review(case, rita, LATER)
    assert ask_for_review(case, rita, LATER).pk == first.pk
    assert editorial_state(case) == EditorialState.IN_REVIEW
    publish(case, edwin, LATER)
    first.refresh_from_db()
    assert (first.decision, first.decided_by_name) == ("approved", "edwin")
    assert editorial_state(case) == EditorialState.PUBLISHED


def test_a_record_is_sent_back_once(case, edwin, rita):
    review = ask_for_review(case, rita, LATER)
    assert send_back(review, edwin, LATER, "The source says July.").comment == "The source says July."
    with pytest.raises(Review.DoesNotExist):
        send_back(review, edwin, LATER, "Again.")
    assert editorial_state(case) == EditorialState.DRAFT


def test_the_state_follows_the_record(case, edwin):
    assert editorial_state(case) == EditorialState.DRAFT
    publish(case, edwin, LATER)
    assert not has_unpublished_changes(case)
    case.paragraphs.update(text_en="Changed.")
    assert editorial_state(Case.objects.get(pk=case.pk)) == EditorialState.CHANGED

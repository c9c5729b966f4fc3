"""Approved in part: what was chosen goes out, what was left does not, and nobody approves what they wrote."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from cases.models import Case, HeldBack, Review
from cases.operations.part import NotInPart, choices, part, publish_part
from cases.operations.publish import Changed, Refused, publish
from cases.operations.review import ask_for_review
from cases.operations.state import authors_since_publication, current_document
from cases.published.models import Publication
from cases.vocabulary import EndState
from tests import factories

pytestmark = pytest.mark.django_db


def now() -> dt.datetime:
    """The clock of the history: what was told when is read from it."""
    return dt.datetime.now(dt.UTC)


@pytest.fixture
def edwin() -> Any:
    return factories.account("edwin", "editor")


@pytest.fixture
def rita() -> Any:
    return factories.account("rita", "researcher")


@pytest.fixture
def case(edwin: Any, rita: Any) -> Case:
    """Published; then Rita rewrote the summary and the paragraph, and added a name."""
    case = factories.held_case()
    factories.published(case, edwin, now())
    change(case, rita)
    ask_for_review(fresh(case), rita, now())
    return fresh(case)


def change(case: Case, rita: Any) -> None:
    row = fresh(case)
    row.summary_en = "A new summary."
    factories.kept(row, rita)
    paragraph = case.paragraphs.get()
    paragraph.text_en = "A new telling."
    factories.kept(paragraph, rita)
    name = factories.name("Ada Nueva", person=case.person)
    factories.kept(name, rita)
    factories.cite(name)


def fresh(case: Case) -> Case:
    return Case.objects.get(pk=case.pk)


def key_of(case: Case, words: str) -> str:
    """The group whose rows are called so."""
    found, _around = choices(case, now().date())
    (key,) = [each.group.key for each in found if any(words in label for label in each.group.labels)]
    return key


def goes_out(case: Case, by: Any, *words: str) -> Any:
    chosen = [key_of(case, each) for each in words]
    seen = part(case, chosen, now().date()).seen
    return publish_part(case, chosen, by, now(), seen, "Say where the rest is from.")


def told(case: Case) -> tuple[str, str, list[str]]:
    document: Any = current_document(case)
    return document.summary.en, document.story[0].text.en, [name.text for name in document.names]


def test_what_was_chosen_goes_out_and_what_was_left_waits(case: Case, edwin: Any) -> None:
    entry = goes_out(case, edwin, "Paragraph")
    assert (entry.version, entry.review) == (2, "two")
    assert told(case) == ("An example of a case.", "A new telling.", [])
    assert fresh(case).summary_en == "A new summary."
    first, rest = Review.objects.order_by("pk")
    assert (first.decision, first.decided_by_name) == ("in_part", "edwin")
    assert (rest.decision, rest.asked_by_name, rest.comment) == ("", "rita", "Say where the rest is from.")


@pytest.mark.proof
def test_nothing_of_the_choice_stays_in_the_working_record(case: Case, edwin: Any) -> None:
    entries = [model.history.count() for model in (Case, type(case.paragraphs.get()))]
    part(case, [key_of(case, "Paragraph")], now().date())
    assert [model.history.count() for model in (Case, type(case.paragraphs.get()))] == entries
    assert case.person.names.get().sensitivity == "public"


@pytest.mark.proof
def test_the_rest_goes_out_later_one_by_one(case: Case, edwin: Any) -> None:
    goes_out(case, edwin, "Paragraph")
    goes_out(fresh(case), edwin, "Ada Nueva")
    assert told(case) == ("An example of a case.", "A new telling.", ["Ada Nueva"])
    assert publish(fresh(case), edwin, now()).version == 4
    assert told(case)[0] == "A new summary."
    assert not HeldBack.objects.exists() and not Review.objects.open().exists()


@pytest.mark.proof
def test_an_author_of_what_is_left_may_approve_the_others(case: Case, edwin: Any) -> None:
    row = case.paragraphs.get()
    row.text_en = "My own telling."
    factories.kept(row, edwin)
    with pytest.raises(Refused) as refused:
        goes_out(case, edwin, "Paragraph")
    assert {lack.code for lack in refused.value.lacks} == {"own_work"}
    goes_out(case, edwin, "Ada Nueva")
    assert told(case) == ("An example of a case.", "Something happened.", ["Ada Nueva"])


@pytest.mark.proof
def test_who_wrote_what_was_left_is_its_author_still(case: Case, edwin: Any, rita: Any) -> None:
    goes_out(case, edwin, "Paragraph")
    assert authors_since_publication(fresh(case)) == {rita.pk}


@pytest.mark.proof
def test_what_was_not_compared_does_not_go_out(case: Case, edwin: Any) -> None:
    chosen = [key_of(case, "Paragraph")]
    seen = part(case, chosen, now().date()).seen
    case.paragraphs.update(text_en="Changed after the comparison.")
    with pytest.raises(Changed):
        publish_part(case, chosen, edwin, now(), seen, "")
    assert Publication.objects.filter(kind="case").count() == 1


@pytest.mark.proof
def test_a_period_goes_with_the_event_that_ended_it(case: Case, rita: Any) -> None:
    release = factories.event("He is let go", type="release", start="2024-02-10")
    tie = factories.case_event(case, release)
    factories.cite(release)
    factories.cite(factories.participant(release, person=case.person, role="subject"))
    row = case.periods.get()
    row.end, row.end_state, row.last_attested, row.end_event = "2024-02-10", EndState.ENDED, None, release
    row.ended_how = "acquitted"
    factories.kept(row, rita)
    found, _around = choices(fresh(case), now().date())
    (together,) = [each.group for each in found if len(each.group.labels) > 1]
    assert {("cases.statusperiod", row.pk), ("cases.caseevent", tie.pk)} <= set(together.keys)


@pytest.mark.proof
def test_what_needs_two_editors_is_left_or_approved_whole(case: Case, edwin: Any, rita: Any) -> None:
    death = factories.particular(case.person, kind="death", date="2024-02-20")
    factories.kept(death, rita)
    factories.cite(death)
    with pytest.raises(Refused) as refused:
        goes_out(case, edwin, "Death")
    assert "second_editor" in {lack.code for lack in refused.value.lacks}
    assert goes_out(case, edwin, "Paragraph")


@pytest.mark.proof
def test_a_row_that_was_taken_out_stays_until_that_is_chosen(edwin: Any, rita: Any) -> None:
    case = factories.held_case()
    other = factories.paragraph(case, "A second telling.")
    factories.cite(other)
    factories.published(case, edwin, now())
    for citation in other.citations.all():
        citation.delete()
    other.delete()
    row = fresh(case)
    row.summary_en = "A new summary."
    factories.kept(row, rita)
    goes_out(fresh(case), edwin, "Case")
    document: Any = current_document(case)
    assert [each.text.en for each in document.story] == ["Something happened.", "A second telling."]
    assert document.summary.en == "A new summary."
    assert case.paragraphs.count() == 1


@pytest.mark.parametrize("withheld", [True, False])
def test_a_first_version_and_a_withheld_name_go_out_whole(withheld: bool) -> None:
    with pytest.raises(NotInPart):
        choices(factories.withheld_case() if withheld else factories.held_case(), now().date())


@pytest.mark.proof
def test_what_the_history_does_not_tell_apart_goes_out_whole(edwin: Any, rita: Any) -> None:
    case = factories.held_case()
    factories.published(case, edwin)  # in 2024, long before the rows were entered
    change(case, rita)
    with pytest.raises(NotInPart):
        choices(fresh(case), now().date())

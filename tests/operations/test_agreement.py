"""Two editors agree to what is grave; one approval stands for what was seen, and for nothing else."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from cases.models import Case, Review
from cases.operations.agreement import fingerprint, grave
from cases.operations.documents import compose
from cases.operations.publish import Changed, Refused, publish, publish_alone
from cases.operations.review import approve_first, ask_for_review
from cases.operations.state import current_document
from cases.published.models import Publication
from cases.published.shapes import Words
from cases.vocabulary import EndState, ReviewRisk
from tests import factories

pytestmark = pytest.mark.django_db

NOW = dt.datetime(2040, 1, 1, tzinfo=dt.UTC)
"""After every row of these tests was entered."""
DAY = dt.timedelta(days=1)


@pytest.fixture
def edwin() -> Any:
    return factories.account("edwin", "editor")


@pytest.fixture
def olga() -> Any:
    return factories.account("olga", "editor")


@pytest.fixture
def rita() -> Any:
    return factories.account("rita", "researcher")


@pytest.fixture
def petra() -> Case:
    """Somebody whose name is withheld: every fact of hers needs two editors."""
    return factories.withheld_case()


def seen(root: Any) -> str:
    return fingerprint(root, compose(root))


def codes(refused: Any) -> set[str]:
    return {lack.code for lack in refused.value.lacks}


def dies(case: Case) -> None:
    factories.cite(factories.particular(case.person, kind="death", date="2024-02-20"))


def is_released_says_one(case: Case) -> None:
    row = case.periods.get()
    row.end, row.end_state, row.last_attested, row.ended_how = "2024-02-10", EndState.ENDED, None, "acquitted"
    row.save()


def is_released_say_two(case: Case) -> None:
    is_released_says_one(case)
    factories.cite(case.periods.get(), factories.source("Another paper", published="2024-02-20"))


def is_still_held(case: Case) -> None:
    row = case.periods.get()
    row.last_attested = dt.date(2024, 1, 20)
    row.save()


@pytest.mark.parametrize(
    ("happens", "risks"),
    [
        (dies, (ReviewRisk.DEATH,)),
        (is_released_says_one, (ReviewRisk.STATUS_ON_ONE,)),
        (is_released_say_two, ()),
        (is_still_held, ()),
    ],
)
def test_what_needs_two_editors(edwin: Any, happens: Any, risks: tuple[ReviewRisk, ...]) -> None:
    case = factories.held_case()
    factories.published(case, edwin, NOW)
    happens(case)
    case = Case.objects.get(pk=case.pk)
    assert grave(current_document(case), compose(case)) == risks


def test_the_first_version_of_a_status_is_no_change_of_it() -> None:
    assert grave(None, compose(factories.held_case())) == ()


def test_one_editor_does_not_publish_what_needs_two(petra: Case, edwin: Any, olga: Any) -> None:
    with pytest.raises(Refused) as refused:
        publish(petra, edwin, NOW)
    assert codes(refused) == {"second_editor"}
    approve_first(petra, edwin, NOW, seen(petra))
    with pytest.raises(Refused):
        publish(petra, edwin, NOW)
    assert not Publication.objects.exists()
    assert publish(petra, olga, NOW).review == "two"
    review = Review.objects.get()
    assert (review.needs_two, review.first_by_name, review.decided_by_name) == (True, "edwin", "olga")


def test_the_first_approval_lapses_when_the_record_changes(petra: Case, edwin: Any, olga: Any) -> None:
    approve_first(petra, edwin, NOW, seen(petra))
    Case.objects.filter(pk=petra.pk).update(country="BO")
    with pytest.raises(Refused) as refused:
        publish(petra, olga, NOW)
    assert codes(refused) == {"second_editor"}


@pytest.mark.proof
def test_the_first_approval_lapses_with_the_account_that_gave_it(petra: Case, edwin: Any, olga: Any) -> None:
    approve_first(petra, edwin, NOW, seen(petra))
    edwin.is_active = False
    edwin.save()
    with pytest.raises(Refused):
        publish(petra, olga, NOW)


def test_neither_of_the_two_is_the_author(petra: Case, edwin: Any, olga: Any) -> None:
    factories.kept(petra.periods.get(), edwin)
    with pytest.raises(Refused) as refused:
        approve_first(petra, edwin, NOW, seen(petra))
    assert codes(refused) == {"own_work"}
    approve_first(petra, olga, NOW, seen(petra))
    with pytest.raises(Refused):
        publish(petra, edwin, NOW)


@pytest.mark.proof
def test_of_two_who_approve_first_at_once_the_second_is_told(petra: Case, edwin: Any, olga: Any) -> None:
    compared = seen(petra)
    approve_first(petra, edwin, NOW, compared)
    with pytest.raises(Changed):
        approve_first(petra, olga, NOW, compared)
    assert Review.objects.get().first_by == edwin


def test_of_two_who_publish_at_once_the_second_is_told(edwin: Any, olga: Any) -> None:
    case = factories.publishable_case()
    compared = seen(case)
    publish(case, edwin, NOW, seen=compared)
    with pytest.raises(Changed):
        publish(case, olga, NOW, seen=compared)
    assert Publication.objects.filter(kind="case").count() == 1


def test_the_database_takes_no_editor_for_two(petra: Case, edwin: Any, olga: Any) -> None:
    approve_first(petra, edwin, NOW, seen(petra))
    publish(petra, olga, NOW)
    rows = Review.objects.filter(needs_two=True)
    for values in (
        {"decided_by_name": "edwin"},
        {"decided_by": edwin},
        {"first_by_name": ""},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            rows.update(**values)


@pytest.mark.proof
def test_the_same_change_asked_for_again_keeps_its_day(rita: Any) -> None:
    case = factories.publishable_case()
    first = ask_for_review(case, rita, NOW)
    assert ask_for_review(case, rita, NOW + DAY).asked_at == first.asked_at
    Case.objects.filter(pk=case.pk).update(summary_en="Other words.")
    assert ask_for_review(case, rita, NOW + DAY).asked_at == NOW + DAY


# A group of one


@pytest.fixture
def own(settings: Any, edwin: Any) -> Case:
    settings.REVIEW = "single"
    case = factories.publishable_case()
    factories.kept(case, edwin)
    return case


def alone(case: Case, by: Any, at: dt.datetime) -> Any:
    return publish_alone(case, by, at, Words(), seen(case), correction=False)


def test_a_group_of_one_publishes_a_day_after_asking(own: Case, edwin: Any) -> None:
    with pytest.raises(Refused) as refused:
        alone(own, edwin, NOW)
    assert codes(refused) == {"not_asked"}
    ask_for_review(own, edwin, NOW)
    with pytest.raises(Refused) as refused:
        alone(own, edwin, NOW + dt.timedelta(hours=23))
    assert codes(refused) == {"too_early"}
    assert alone(own, edwin, NOW + DAY).review == "single"


@pytest.mark.proof
def test_what_was_changed_after_asking_waits_for_a_day_of_its_own(own: Case, edwin: Any) -> None:
    ask_for_review(own, edwin, NOW)
    Case.objects.filter(pk=own.pk).update(summary_en="Changed since.")
    with pytest.raises(Refused) as refused:
        alone(Case.objects.get(pk=own.pk), edwin, NOW + DAY)
    assert codes(refused) == {"not_asked"}


@pytest.mark.proof
def test_nobody_is_alone_where_two_are_asked_for(own: Case, edwin: Any, settings: Any) -> None:
    settings.REVIEW = "two"
    ask_for_review(own, edwin, NOW)
    with pytest.raises(Refused) as refused:
        alone(own, edwin, NOW + DAY)
    assert codes(refused) == {"own_work"}

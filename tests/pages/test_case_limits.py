"""Readers are told that a legal limit had passed only where it certainly had, by which provision, and since when."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse

from cases.models import Case, LegalLimit
from cases.operations.checks import missing
from cases.operations.documents import compose
from cases.operations.publish import publish
from cases.operations.state import has_unpublished_changes
from cases.vocabulary import Confidence, LibertyStatus, LimitKind, Sensitivity
from tests import factories
from tests.admin.forms import opened
from tests.pages.reading import text

pytestmark = pytest.mark.django_db

TOLD = "the legal limit of"
ON = factories.PUBLISHED_AT.date()


@pytest.fixture
def edwin(db: None) -> Any:
    return factories.account("edwin", "editor")


@pytest.fixture
def case(db: None) -> Case:
    """Held by the police from 5 June to 15 July 2007 at least."""
    case = factories.publishable_case()
    case.periods.update(status=LibertyStatus.POLICE_CUSTODY)
    row = case.periods.get()
    row.start = "[2007-06-05..2007-06-07]"
    row.save()
    return case


def sourced(**fields: Any) -> LegalLimit:
    row = factories.legal_limit(**fields)
    factories.cite(row, factories.source("A law", published="2024-02-01"))
    return row


def legal(reader: Client, case: Case, on: str = "2024-03-01") -> str:
    address = reverse("pages:case", args=["en", case.public_id, "ada-ejemplo"])
    page = reader.get(f"{address}?on={on}").content.decode()
    return text(page[page.index('id="legal"') : page.index('id="said"')])


def test_a_limit_that_certainly_passed_is_told_with_its_provision(reader: Client, case: Case, edwin: Any) -> None:
    sourced()
    publish(case, edwin, factories.PUBLISHED_AT)
    shown = legal(reader, case)
    assert (
        "Police custody: the legal limit of 15 days had passed between 21 and 23 June 2007, while the person was held at"
        " this stage. Example Code, art. 1 2 Possible" in shown
    )
    assert "What the law lets a court add to it is not counted." in shown


def test_it_is_told_with_the_text_that_sets_it_and_what_it_leaves_out(reader: Client, case: Case, edwin: Any) -> None:
    text_of_law = factories.legal_provision(text="Nadie quince días.", lang="es", translation_en="Nobody fifteen days.")
    factories.cite(text_of_law, factories.source("Gazette", published="2024-02-01"))
    sourced(legal_provision=text_of_law, exceptions_en="Not for terrorism.", exceptions_es="Salvo terrorismo.")
    publish(case, edwin, factories.PUBLISHED_AT)
    shown = legal(reader, case)
    assert "Not for terrorism. What the law lets a court add to it is not counted." in shown
    assert "What the provision says" in shown and "Nadie quince días." in shown
    assert "Our translation: Nobody fifteen days." in shown


@pytest.mark.parametrize(
    "untold", [{"confidence": "unassessed"}, {"sensitivity": "internal"}, {"confidence": "doubtful"}]
)
def test_a_text_that_is_not_ready_is_not_shown(reader: Client, case: Case, edwin: Any, untold: dict[str, str]) -> None:
    text_of_law = factories.legal_provision(text="Nadie quince días.", **untold)
    factories.cite(text_of_law, factories.source("Gazette", published="2024-02-01"))
    sourced(legal_provision=text_of_law)
    publish(case, edwin, factories.PUBLISHED_AT)
    shown = legal(reader, case)
    assert TOLD in shown and "Nadie quince días." not in shown


def test_a_limit_and_its_text_are_of_one_country(db: None) -> None:
    row = factories.legal_limit(legal_provision=factories.legal_provision(country="CL"))
    with pytest.raises(ValidationError, match="another country"):
        row.full_clean()


def test_a_doubtful_limit_has_passed_for_nobody(reader: Client, case: Case, edwin: Any) -> None:
    sourced(confidence="doubtful")
    publish(case, edwin, factories.PUBLISHED_AT)
    assert TOLD not in legal(reader, case)


@pytest.mark.parametrize(("on", "is_told"), [("2007-06-22", False), ("2007-06-23", True)])
def test_it_is_told_of_a_day_on_which_it_certainly_had_passed(
    reader: Client, case: Case, edwin: Any, on: str, is_told: bool
) -> None:
    sourced()
    publish(case, edwin, factories.PUBLISHED_AT)
    assert (TOLD in legal(reader, case, on)) == is_told


@pytest.mark.parametrize(
    "fields",
    [{"days": 40}, {"months": 2}, {"start": "2008"}, {"country": "CL"}, {"kind": LimitKind.PRETRIAL}],
    ids=str,
)
def test_what_is_only_possible_or_concerns_others_is_not_told(
    reader: Client, case: Case, edwin: Any, fields: dict[str, Any]
) -> None:
    sourced(**fields)
    publish(case, edwin, factories.PUBLISHED_AT)
    assert TOLD not in legal(reader, case)


@pytest.mark.parametrize(
    "untold",
    [
        {"confidence": Confidence.UNASSESSED},
        {"confidence": Confidence.REFUTED},
        {"sensitivity": Sensitivity.INTERNAL},
        {"sensitivity": Sensitivity.GENERALISED},
    ],
)
def test_a_limit_that_is_not_ready_is_withheld_and_stops_no_case(case: Case, untold: dict[str, Any]) -> None:
    sourced(**untold)
    factories.legal_limit()
    assert compose(case).limits == ()
    assert missing(case, ON) == ()


def test_a_limit_confirmed_by_one_source_stops_the_cases_that_would_tell_it(case: Case) -> None:
    row = sourced(confidence=Confidence.CONFIRMED)
    assert [(lack.code, lack.fact) for lack in missing(case, ON)] == [("confirmed_by_one_root", row)]


def test_a_version_keeps_the_limit_it_was_published_with(reader: Client, case: Case, edwin: Any) -> None:
    row = sourced()
    publish(case, edwin, factories.PUBLISHED_AT)
    assert not has_unpublished_changes(case)
    row.provision = "Another Code"
    row.save()
    assert has_unpublished_changes(case)
    assert "Example Code, art. 1" in legal(reader, case)
    row.delete()
    assert "Example Code, art. 1" in legal(reader, case)


def test_whoever_entered_a_limit_does_not_publish_it(case: Case, edwin: Any) -> None:
    factories.kept(sourced(), edwin)
    assert [lack.code for lack in missing(case, ON, edwin)] == ["own_work"]


def test_a_researcher_enters_a_limit_with_its_source(researcher: Client) -> None:
    address, source = reverse("admin:cases_legallimit_add"), factories.source()
    values = opened(researcher, address) | {
        "country": "PE",
        "kind": "police_custody",
        "days": "15",
        "months": "1",
        "provision": "Example Code, art. 1",
        "confidence": "possible",
        "cited-0-source": str(source.pk),
    }
    assert "one of the two" in researcher.post(address, values).content.decode()
    assert researcher.post(address, values | {"months": ""}).status_code == 302
    row = LegalLimit.objects.get()
    assert (row.days, row.citations.get().source) == (15, source)
    page = reverse("admin:cases_legallimit_change", args=[row.pk])
    assert "Example Code" in researcher.get(page).content.decode()
    assert "Example Code" in researcher.get(reverse("admin:cases_legallimit_history", args=[row.pk])).content.decode()

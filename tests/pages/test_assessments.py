"""Readers learn who judges a detention, by whose criteria and why; the site judges only where it says that it does."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse

from cases.models import Assessment, Case
from cases.operations.checks import missing
from cases.operations.publish import Refused, publish
from cases.vocabulary import AssessmentFramework, AssessmentKind, Confidence, GuidelinesCategory, Sensitivity
from tests import factories
from tests.admin.forms import begun, blank
from tests.pages.reading import text

pytestmark = pytest.mark.django_db

NONE = "We know of no assessment of this detention made by"


@pytest.fixture
def edwin(db: None) -> Any:
    return factories.account("edwin", "editor")


@pytest.fixture
def case(db: None) -> Case:
    return factories.publishable_case()


def said(reader: Client, case: Case, query: str = "", lang: str = "en") -> str:
    """What the page says of the judgements."""
    page = reader.get(reverse("pages:case", args=[lang, case.public_id, "ada-ejemplo"]) + query).content.decode()
    return text(page[page.index('<section class="band" id="said"') : page.index('<section class="band" id="others"')])


def judged(case: Case, body: Any = None, **fields: Any) -> Assessment:
    row = factories.assessment(case, body, **fields)
    factories.cite(row)
    return row


def test_without_any_the_page_says_that_none_is_known(reader: Client, case: Case, edwin: Any) -> None:
    publish(case, edwin, factories.PUBLISHED_AT)
    shown = said(reader, case, "?on=2024-03-01")
    assert f"{NONE} 1 March 2024. That does not say whether it was lawful." in shown


def test_a_finding_is_told_with_who_found_it_when_and_by_whose_criteria(reader: Client, case: Case, edwin: Any) -> None:
    judged(case, reference="Opinion No. 12/2007")
    publish(case, edwin, factories.PUBLISHED_AT)
    shown = said(reader, case)
    assert "Example Working Group This body found: Category II: exercise of rights" in shown
    assert "Reasons given: It results from a strike." in shown
    assert "Finding · November 2007 · Opinion No. 12/2007 · Possible" in shown
    assert "By the criteria of: UN Working Group on Arbitrary Detention." in shown
    assert NONE not in shown


@pytest.mark.parametrize(("code", "words"), [("not_arbitrary", "Not arbitrary"), ("no_decision", "No decision")])
def test_what_does_not_help_the_person_is_told_as_plainly(
    reader: Client, case: Case, edwin: Any, code: str, words: str
) -> None:
    judged(case, categories=[code])
    publish(case, edwin, factories.PUBLISHED_AT)
    assert f"This body found: {words}" in said(reader, case)


def test_to_be_left_off_a_list_because_of_violence_does_not_make_the_prosecution_lawful(
    reader: Client, case: Case, edwin: Any
) -> None:
    judged(
        case,
        framework=AssessmentFramework.GUIDELINES2013,
        categories=[GuidelinesCategory.EXCLUDED_VIOLENCE],
        kind=AssessmentKind.ALLEGED,
    )
    publish(case, edwin, factories.PUBLISHED_AT)
    shown = said(reader, case)
    assert "It alleges: Left off the list because of violence" in shown
    assert "this does not say that the prosecution is lawful" in shown


def test_an_allegation_of_a_category_that_is_not_named_says_so(reader: Client, case: Case, edwin: Any) -> None:
    judged(case, factories.organization("Union"), kind=AssessmentKind.ALLEGED, categories=[])
    publish(case, edwin, factories.PUBLISHED_AT)
    assert "Union It alleges: the source names no category" in said(reader, case)


def test_political_prisoner_is_printed_as_what_we_hold_and_why(reader: Client, case: Case, edwin: Any) -> None:
    judged(case, kind=AssessmentKind.OWN, framework=AssessmentFramework.OWN, categories=[])
    publish(case, edwin, factories.PUBLISHED_AT)
    shown = said(reader, case)
    assert "Our own view We hold so: Political prisoner" in shown
    assert "Our reasons: It results from a strike." in shown
    assert "By the criteria of: Our own criteria." in shown and "means there" not in shown


def test_nobody_elses_judgement_makes_somebody_our_political_prisoner(reader: Client, case: Case, edwin: Any) -> None:
    for framework, categories in (("PACE1900", ["a", "b"]), ("GUIDELINES2013", ["political"]), ("AMNESTY_POC", [])):
        judged(case, factories.organization(framework), framework=framework, categories=categories)
    publish(case, edwin, factories.PUBLISHED_AT)
    shown = said(reader, case)
    assert "This body found: Prisoner of conscience" in shown
    assert "olitical prisoner" not in shown.replace("2013 guidelines on political prisoners", "")
    assert "We hold" not in shown and "Our reasons" not in shown


def test_a_finding_is_not_told_of_a_day_before_it_was_made(reader: Client, case: Case, edwin: Any) -> None:
    judged(case)
    publish(case, edwin, factories.PUBLISHED_AT)
    assert f"{NONE} 31 October 2007" in said(reader, case, "?on=2007-10-31")
    assert NONE not in said(reader, case, "?on=2007-11-01")


def test_a_judgement_made_coarser_keeps_its_year_and_loses_its_reference(
    reader: Client, case: Case, edwin: Any
) -> None:
    judged(case, reference="Opinion No. 12/2007", sensitivity=Sensitivity.GENERALISED)
    publish(case, edwin, factories.PUBLISHED_AT)
    shown = said(reader, case)
    assert "Finding · 2007 ·" in shown and "Opinion" not in shown


# What is not published


@pytest.mark.parametrize("hidden", [{"sensitivity": Sensitivity.INTERNAL}, {"confidence": Confidence.REFUTED}])
def test_a_judgement_for_researchers_only_stays_at_the_desk(
    reader: Client, case: Case, edwin: Any, hidden: dict[str, Any]
) -> None:
    judged(case, **hidden)
    publish(case, edwin, factories.PUBLISHED_AT)
    assert NONE in said(reader, case)


def test_a_finding_without_a_source_is_not_published(case: Case, edwin: Any) -> None:
    factories.assessment(case)
    with pytest.raises(Refused) as refused:
        publish(case, edwin, factories.PUBLISHED_AT)
    assert [lack.code for lack in refused.value.lacks] == ["unsourced"]


def test_a_judgement_of_a_body_that_must_not_be_named_is_nobodys(case: Case, edwin: Any) -> None:
    judged(case, factories.organization("Hidden", sensitivity=Sensitivity.SEALED))
    assert [lack.code for lack in missing(case, factories.PUBLISHED_AT.date())] == ["unnamed_body"]


WRONG: dict[str, tuple[dict[str, Any], str]] = {
    "a category of other criteria": (
        {"categories": ["II", "b"]},
        "“UN Working Group on Arbitrary Detention”: b: purely",
    ),
    "categories where there are none": ({"framework": "AMNESTY_POC", "categories": ["poc"]}, "Prisoner of conscience"),
    "two answers at once": ({"categories": ["I", "not_arbitrary"]}, "stand alone"),
    "a report of the ILO that is ours": (
        {"kind": "own", "framework": "CFA", "categories": ["definitive"]},
        "stages of the Committee",
    ),
    "a code of nobody": ({"categories": ["XII"]}, "XII"),
}


@pytest.mark.parametrize(("fields", "words"), WRONG.values(), ids=WRONG)
def test_a_category_is_one_of_the_criteria_named(case: Case, fields: dict[str, Any], words: str) -> None:
    row = judged(case, **fields)
    with pytest.raises(ValidationError, match="categories"):
        row.clean()
    (lack,) = missing(case, factories.PUBLISHED_AT.date())
    assert lack.code == "assessment" and words in lack.message


def test_we_are_no_body_other_than_ourselves(case: Case, settings: Any) -> None:
    row = judged(case, factories.organization(settings.SITE_NAME))
    with pytest.raises(ValidationError, match="ourselves"):
        row.clean()


# The desk


def test_a_researcher_enters_a_finding_with_its_source(researcher: Client, case: Case) -> None:
    address = reverse("admin:cases_case_change", args=[case.pk])
    body, source = factories.organization("Group"), factories.source()
    values = begun(researcher, address, "assessments")
    new = blank(values, "assessments")
    values |= {
        f"{new}-kind": "finding",
        f"{new}-body": str(body.pk),
        f"{new}-framework": "WGAD",
        f"{new}-categories": ["II", "b"],
        f"{new}-confidence": "possible",
        f"{new}-cited-0-source": str(source.pk),
    }
    refused = text(researcher.post(address, values).content.decode())
    assert "No category of “UN Working Group on Arbitrary Detention”: b: purely political reasons." in refused
    values[f"{new}-categories"] = ["II"]
    assert researcher.post(address, values).status_code == 302
    row = case.assessments.get()
    assert (row.categories, row.citations.get().source) == (["II"], source)
    history = text(researcher.get(reverse("admin:cases_case_history", args=[case.pk])).content.decode())
    assert "Category II: exercise of rights" in history


def test_a_finding_without_a_body_is_refused_in_words(researcher: Client, case: Case) -> None:
    address = reverse("admin:cases_case_change", args=[case.pk])
    values = begun(researcher, address, "assessments")
    new = blank(values, "assessments")
    values |= {f"{new}-kind": "finding", f"{new}-framework": "WGAD"}
    assert "Name who says so" in researcher.post(address, values).content.decode()

"""Readers learn what others say, from whom and in which words; the site says none of it in its own name."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from cases.models import Case, Statement
from cases.operations.checks import missing
from cases.operations.publish import Refused, publish
from cases.published.comparison import compare
from cases.published.records import Published, current
from cases.vocabulary import Sensitivity, StatementStance
from tests import factories
from tests.admin.forms import begun, blank
from tests.pages.reading import text

pytestmark = pytest.mark.django_db

NONE = "None on this record. That is no evidence that there were none."


@pytest.fixture
def edwin(db: None) -> Any:
    return factories.account("edwin", "editor")


@pytest.fixture
def case(db: None) -> Case:
    return factories.publishable_case()


def said(of: Any, **fields: Any) -> Statement:
    row = factories.statement(of, **fields)
    factories.cite(row)
    return row


def section(page: str, name: str = "statements") -> str:
    start = page.index(f'id="{name}"')
    return page[page.rindex("<", 0, start) : page.index("</section>", start)]


def page(reader: Client, case: Case, query: str = "", lang: str = "en") -> str:
    address = reverse("pages:case", args=[lang, case.public_id, "ada-ejemplo"]) + query
    return reader.get(address).content.decode()


def test_the_company_stands_beside_the_union_in_order_of_time_each_in_its_own_name(
    reader: Client, case: Case, edwin: Any
) -> None:
    company = factories.organization("Example Company", type="employer_operator")
    said(case, date="2007-07-20", is_excerpt=False)
    said(case, author=company, stance=StatementStance.EMPLOYER, date="2007-07-10", text="There was no strike.",
         lang="en", translation_en="", translation_es="No hubo huelga.")  # fmt: skip
    publish(case, edwin, factories.PUBLISHED_AT)
    html = section(page(reader, case))
    assert '<blockquote lang="en" dir="auto"><p>There was no strike.</p></blockquote>' in html
    assert '<blockquote lang="es" dir="auto"><p>Estamos con quienes luchan.</p></blockquote>' in html
    shown = text(html)
    assert "None of it is our claim. Example Company says Employer · 10 July 2007 · excerpt" in shown
    assert "There was no strike. A former miner says" in shown
    assert "Solidarity · 20 July 2007 · language: Spanish" in shown
    assert shown.index("There was no strike.") < shown.index("Estamos con quienes luchan.")
    assert "Our translation: We stand with those who struggle." in shown and "No hubo huelga." not in shown
    spanish = text(section(page(reader, case, lang="es")))
    assert "Example Company dice Parte empleadora" in spanish and "Nuestra traducción: No hubo huelga." in spanish
    assert "We stand" not in spanish
    assert text(section(page(reader, case, "?on=2007-07-15"))).count(" says ") == 1
    assert NONE in text(section(page(reader, case, "?on=2007-07-01")))


@pytest.mark.parametrize("moderation", ["waiting", "refused", "retracted"])
def test_what_was_not_let_in_is_not_read_anywhere_and_keeps_nobody_from_publishing(
    reader: Client, case: Case, edwin: Any, moderation: str
) -> None:
    factories.statement(case, text="Nobody let this in.", moderation=moderation)
    factories.statement(factories.appeal(case, sensitivity=Sensitivity.INTERNAL), text="Nobody let this in.")
    publish(case, edwin, factories.PUBLISHED_AT)
    shown = page(reader, case)
    assert "Nobody let this in." not in shown and NONE in text(section(shown))


def test_an_accepted_statement_needs_a_source_like_any_fact(case: Case, edwin: Any) -> None:
    factories.statement(case)
    with pytest.raises(Refused):
        publish(case, edwin, factories.PUBLISHED_AT)
    assert [lack.code for lack in missing(case, factories.PUBLISHED_AT.date())] == ["unsourced"]


def test_somebody_without_a_page_is_not_named_as_an_author(case: Case) -> None:
    bea = factories.person("Bea Oculta")
    said(case, author_label_en="Béatriz OCULTA, a relative", translation_en="x")
    said(case, text="¡Libertad para Bea Oculta!", translation_en="x")
    said(case, author_label_en="the brother of Ada Ejemplo", translation_en="x")
    factories.name("Beatriz Oculta", person=bea)
    lacks = [(lack.code, lack.blocking) for lack in missing(case, factories.PUBLISHED_AT.date())]
    assert lacks == [("named_author", True), ("named_in_statement", False)]


def test_a_statement_of_somebody_who_may_not_be_named_is_nobodys(case: Case) -> None:
    said(case, author=factories.organization(sensitivity=Sensitivity.INTERNAL), translation_en="x")
    assert "unnamed_author" in [lack.code for lack in missing(case, factories.PUBLISHED_AT.date())]


def test_of_a_coarser_statement_the_year_and_the_organization_are_told(reader: Client, case: Case, edwin: Any) -> None:
    said(case, author=factories.organization(), sensitivity=Sensitivity.GENERALISED)
    publish(case, edwin, factories.PUBLISHED_AT)
    shown = text(section(page(reader, case)))
    assert "Example Miners’ Union says Solidarity · 2007" in shown and "Its words are not published." in shown
    assert "luchan" not in shown


def test_what_is_said_of_an_appeal_stands_with_the_appeal(reader: Client, case: Case, edwin: Any) -> None:
    appeal = factories.appeal(case)
    factories.cite(appeal)
    row = said(appeal, stance=StatementStance.OFFICIAL, author=factories.organization("Example Ministry"))
    publish(case, edwin, factories.PUBLISHED_AT)
    html = page(reader, case)
    assert "Example Ministry says Authorities · 20 July 2007" in text(section(html, "act"))
    assert NONE in text(section(html))
    before = current("case", case.public_id)
    row.delete()
    publish(case, edwin, factories.PUBLISHED_AT)
    after = current("case", case.public_id)
    assert isinstance(before, Published) and isinstance(after, Published)
    gone = [change for change in compare(before.document, after.document) if change.section == "Appeals"]
    assert {change.kind for change in gone} == {"removed"}
    assert "Statement of Example Ministry, 20 July 2007" in str(gone[0].old)


def test_a_dispute_tells_what_was_said_of_it_and_a_union_that_it_spoke(reader: Client, case: Case, edwin: Any) -> None:
    strike, union = factories.event(is_dispute=True), factories.organization()
    factories.cite(strike)
    factories.cite(union)
    said(strike, author=union)
    said(case, author=union)
    for root in (union, strike, case):
        publish(root, edwin, factories.PUBLISHED_AT)
    html = reader.get(reverse("pages:dispute", args=["en", strike.public_id, "x"]), follow=True).content.decode()
    assert "Example Miners’ Union says" in text(section(html))
    html = reader.get(reverse("pages:organization", args=["en", union.public_id, "x"]), follow=True).content.decode()
    assert "Made a statement on this case" in text(html)


# The desk


def test_a_researcher_enters_statements_of_a_case_and_of_an_appeal(researcher: Client, case: Case) -> None:
    appeal, source = factories.appeal(case), factories.source()
    address = reverse("admin:cases_case_change", args=[case.pk])
    values = begun(researcher, address, "statements", f"appeal-{appeal.pk}-statement")
    for prefix in ("statements", f"appeal-{appeal.pk}-statement"):
        new = blank(values, prefix)
        values |= {
            f"{new}-author_label_en": "a relative",
            f"{new}-stance": "solidarity",
            f"{new}-text": f"Ánimo. {prefix}",
            f"{new}-lang": "es",
            f"{new}-cited-0-source": str(source.pk),
        }
    assert researcher.post(address, values).status_code == 302
    rows = [case.statements.get(), appeal.statements.get()]
    assert [(row.moderation, row.citations.get().source) for row in rows] == [("waiting", source)] * 2
    history = researcher.get(reverse("admin:cases_case_history", args=[case.pk])).content.decode()
    assert "Ánimo. statements" in history and "Ánimo. appeal-" in history

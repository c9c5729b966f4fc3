"""Readers learn what was put before bodies outside the court, and of a reply no more than is known on their day."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from cases.models import Case, Communication
from cases.operations.checks import missing
from cases.operations.publish import publish
from cases.pages.communications import Reply, reply
from cases.published import shapes
from cases.vocabulary import AppealResponse
from tests import factories
from tests.admin.forms import begun, blank
from tests.conftest import FirstCase
from tests.pages.reading import text

pytestmark = pytest.mark.django_db

DUE = "A reply was due on 1 March 2008"
NO_WORD = "We know of no reply, which does not say that there was none."
NONE = "None on this record. That is no evidence that there were none."


@pytest.fixture
def edwin(db: None) -> Any:
    return factories.account("edwin", "editor")


@pytest.fixture
def case(db: None) -> Case:
    return factories.publishable_case()


def filed(of: Any, **fields: Any) -> Communication:
    row = factories.communication(of, **fields)
    factories.cite(row, factories.source("A report", published="2008-06"))
    return row


def section(reader: Client, address: str) -> str:
    page = reader.get(address).content.decode()
    start = page.index('<section class="band" id="bodies"')
    return text(page[start : page.index("</section>", start)])


def told(reader: Client, case: Case, on: str = "2024-03-01") -> str:
    return section(reader, reverse("pages:case", args=["en", case.public_id, "ada-ejemplo"]) + f"?on={on}")


# The days of a reply


@pytest.mark.parametrize(
    ("fields", "on", "known"),
    [
        ({}, "2009-01-01", Reply.UNKNOWN),
        ({"reply_due": "2008-03-01"}, "2008-03-01", Reply.WAITED_FOR),
        ({"reply_due": "2008-03-01"}, "2008-03-02", Reply.OVERDUE),
        ({"reply_due": "2008-03"}, "2008-03-15", Reply.PERHAPS_OVERDUE),
        ({"reply_due": "[..2008-03-01]"}, "2007-12-01", Reply.PERHAPS_OVERDUE),
        ({"reply_due": "[2008-03-01..]"}, "2020-01-01", Reply.PERHAPS_OVERDUE),
        ({"reply_due": "2008-03-01", "replied": "2008-05"}, "2008-02-01", Reply.WAITED_FOR),
        ({"reply_due": "2008-03-01", "replied": "2008-05"}, "2008-04-01", Reply.LATE),
        ({"reply_due": "2008-03-01", "replied": "2008-05"}, "2008-05-30", Reply.PERHAPS_CAME),
        ({"reply_due": "2008-03-01", "replied": "2008-05"}, "2008-05-31", Reply.CAME),
        ({"replied": "[2008-05-01..]"}, "2020-01-01", Reply.PERHAPS_CAME),
        ({"response": "token"}, "2008-01-01", Reply.CAME),
        ({"reply_due": "2008-03-01", "response": "none"}, "2008-02-01", Reply.WAITED_FOR),
        ({"reply_due": "2008-03-01", "response": "none"}, "2008-03-02", Reply.DENIED),
        ({"response": "none"}, "2008-03-02", Reply.DENIED),
    ],
)
def test_what_is_known_of_a_reply_on_a_day(fields: dict[str, Any], on: str, known: Reply) -> None:
    row = shapes.Communication(confidence="possible", roots=1, mechanism="ilo_cfa", **fields)
    assert reply(row, dt.date.fromisoformat(on)) == known


# The pages


def test_a_reply_whose_day_has_passed_is_said_for_the_day_and_not_beyond_the_sources(
    reader: Client, case: Case, edwin: Any
) -> None:
    filed(case, reply_due="2008-03-01")
    publish(case, edwin, factories.PUBLISHED_AT)
    shown = told(reader, case)
    assert "ILO Committee on Freedom of Association, Case 1 Filed in September 2007." in shown
    assert (
        f"{DUE}, and that time had passed on 1 March 2024. {NO_WORD} Our latest source on it is of June 2008." in shown
    )
    shown = told(reader, case, "2008-02-01")
    assert "On 1 February 2008 there was no reply yet that we know of; one was due on 1 March 2008." in shown
    assert NO_WORD not in shown
    assert told(reader, case, "2007-08-31").endswith(NONE)


def test_a_reply_is_told_with_its_day_and_what_it_said(reader: Client, case: Case, edwin: Any) -> None:
    answer = {"response": AppealResponse.COUNTERED, "outcome_en": "It denies all.", "outcome_es": "Niega todo."}
    filed(case, reply_due="2008-03-01", replied="2008-05-07", **answer)
    publish(case, edwin, factories.PUBLISHED_AT)
    assert "A reply came on 7 May 2008. Countered: It denies all." in told(reader, case)
    shown = told(reader, case, "2008-04-01")
    assert f"{DUE} and had not come by 1 April 2008; it came on 7 May 2008." in shown
    assert "Countered" not in shown


def test_that_there_was_no_reply_is_said_only_where_a_source_says_so(reader: Client, case: Case, edwin: Any) -> None:
    filed(case, reply_due="2008-03-01", response=AppealResponse.NONE)
    publish(case, edwin, factories.PUBLISHED_AT)
    assert f"{DUE}. A source says that there was no reply." in told(reader, case)


def test_a_reply_due_in_the_future_does_not_stop_publication(reader: Client, case: Case, edwin: Any) -> None:
    row = filed(case, reply_due="2031-01-01")
    assert missing(case, factories.PUBLISHED_AT.date()) == ()
    row.replied = "2031-01-01"
    row.save()
    assert [lack.code for lack in missing(case, factories.PUBLISHED_AT.date())] == ["future"]


@pytest.mark.parametrize("make", [factories.organization, lambda: factories.event(is_dispute=True)])
def test_a_union_or_a_dispute_has_its_complaints_on_its_own_page(reader: Client, edwin: Any, make: Any) -> None:
    root = make()
    factories.cite(root)
    filed(root, reply_due="2008-03-01")
    entry = publish(root, edwin, factories.PUBLISHED_AT)
    address = reverse(f"pages:{entry.kind}", args=["en", root.public_id, "x"])
    page = reader.get(address + "?on=2008-04-01", follow=True)
    shown = text(page.content.decode())
    assert "Filed in September 2007." in shown and f"{DUE}, and that time had passed on 1 April 2008." in shown


def test_case_2664_is_told_without_a_day_or_a_reply_that_nobody_read(reader: Client, first_case: FirstCase) -> None:
    federation = Communication.objects.get().organization
    address = reverse("pages:organization", args=["en", federation.public_id, "x"])
    page = text(reader.get(address, follow=True).content.decode())
    assert "ILO Committee on Freedom of Association, Case 2664 When it was filed is not known." in page
    assert "What came of it: The Committee dealt with it in its 355th report" in page
    assert "We know of no reply" not in page and "It was answered" not in page


# The desk


def test_a_researcher_enters_a_complaint_with_its_source(researcher: Client) -> None:
    union, source = factories.organization(), factories.source()
    address = reverse("admin:cases_organization_change", args=[union.pk])
    values = begun(researcher, address, "communications")
    new = blank(values, "communications")
    values |= {
        f"{new}-mechanism": "un_wgad",
        f"{new}-reference": "No. 7",
        f"{new}-confidence": "possible",
        f"{new}-cited-0-source": str(source.pk),
    }
    assert researcher.post(address, values).status_code == 302
    row = union.communications.get()
    assert (row.reference, row.citations.get().source) == ("No. 7", source)
    history = researcher.get(reverse("admin:cases_organization_history", args=[union.pk])).content.decode()
    assert "No. 7" in history

"""A poster hangs for months: every word on it has its day, and "detained" its end."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest
import qrcode
from django.conf import settings
from django.test import Client
from qrcode.constants import ERROR_CORRECT_M

from cases import status
from cases.models import Case
from cases.operations.withdraw import withdraw
from cases.pages.qr import code
from cases.pages.sheet import Sheet, sheet
from cases.published import caselist
from cases.vocabulary import (
    AffiliationKind,
    AppealKind,
    CloseReason,
    Confidence,
    CountBasis,
    EventRole,
    EventType,
    Knowledge,
    PublicStatus,
    WithdrawalReason,
)
from tests import crowd, factories
from tests.conftest import FirstCase
from tests.pages.reading import text

pytestmark = pytest.mark.django_db


@pytest.fixture
def edwin(db: None) -> Any:
    return factories.account("edwin", "editor")


def poster(reader: Client, public_id: str, lang: str = "en") -> str:
    response = reader.get(f"/{lang}/cases/{public_id}/poster/")
    assert response.status_code == 200
    page = response.content.decode()
    return text(page[page.index('<article class="sheet"') : page.index("</article>")])


def words(day: dt.date) -> str:
    return f"{day.day} {day:%B %Y}"


def sheet_of(case: Case, on: dt.date) -> Sheet:
    keys = caselist.standing().filter(public_id=case.public_id).values_list("pk", flat=True)
    told = caselist.texts(keys)[0]
    return sheet(told.document, told.version, told.published, on, 12)


def test_who_is_detained_is_so_as_last_confirmed_and_until_a_day_that_is_named(reader: Client, edwin: Any) -> None:
    case = crowd.held("Hana Ejemplo")
    crowd.public(case, edwin)
    shown = poster(reader, case.public_id)
    assert f"Hana Ejemplo Detained, last confirmed {words(crowd.ago(30))}" in shown
    assert f"100 days in detention by {words(crowd.TODAY)}" in shown
    assert f"As known on {words(crowd.TODAY)}." in shown
    assert re.search(r"“Detained” holds until \d+ \w+ \d{4} at most\.", shown)
    assert "is held" not in shown and "is detained" not in shown


def test_the_day_a_poster_names_is_the_last_on_which_the_page_says_detained(edwin: Any) -> None:
    case = crowd.held("Hana Ejemplo")
    crowd.public(case, edwin)
    made = sheet_of(case, crowd.TODAY)
    periods = made.document.status_periods()
    assert made.until is not None and made.until > crowd.TODAY
    said = [
        status.public_status(status.status(periods, day, 12)) for day in (made.until, made.until + dt.timedelta(days=1))
    ]
    assert said == [PublicStatus.HELD, PublicStatus.STALE]


def test_who_was_detained_when_last_reported_is_said_so_with_that_day(reader: Client, edwin: Any) -> None:
    case = crowd.stale("Sam Muestra")
    crowd.public(case, edwin)
    shown = poster(reader, case.public_id)
    assert "Detained when last reported, 15 July 2007" in shown
    assert "in detention, counted up to 15 July 2007" in shown
    assert "It may have changed since." in shown and "at most" not in shown
    assert "En detención según el último dato, 15 de julio de 2007" in poster(reader, case.public_id, "es")


def test_the_poster_of_somebody_released_long_ago_says_what_was_last_known(
    reader: Client, first_case: FirstCase
) -> None:
    shown = poster(reader, first_case.id)
    assert "Rony Cueto Released on conditions, last known 20 August 2007" in shown
    assert "55 to 57 days in detention" in shown
    assert "Contract miners’ union at the Marcona mine" in shown and "Detained Between 5 and 7 June 2007" in shown
    assert f"{settings.SITE_URL}/c/{first_case.id}" in shown and "11 sources, on the page" in shown
    assert "at least 9" not in shown.lower()  # nobody is sure of it


@pytest.mark.proof
def test_the_poster_of_somebody_who_died_says_so(reader: Client, edwin: Any) -> None:
    case = factories.held_case(end="2024-02-01", end_state="ended", ended_how="died", last_attested=None)
    died = factories.period(case, status="died_in_custody", start="2024-02-01", last_attested=dt.date(2024, 2, 20))
    factories.cite(died, factories.source("A report of the death", published="2024-03-01"))
    factories.published(case, edwin)
    shown = poster(reader, case.public_id)
    assert "Died in custody on 1 February 2024" in shown and "at most" not in shown
    assert "Held in" not in shown


@pytest.mark.proof
def test_an_accusation_stands_as_one_with_what_became_of_it(reader: Client, edwin: Any) -> None:
    case = crowd.held("Hana Ejemplo")
    charge = factories.charge(case)
    dropped = factories.charge_update(charge, status="acquitted", date=crowd.ago(20).isoformat())
    for row in (charge, dropped):
        factories.cite(row)
    Case.objects.filter(pk=case.pk).update(charge_knowledge=Knowledge.KNOWN)
    case.refresh_from_db()
    crowd.public(case, edwin)
    shown = poster(reader, case.public_id)
    assert "An accusation, made by: The state’s side" in shown
    assert "State of the charge today: Acquitted" in shown and "<" not in shown


@pytest.mark.parametrize(
    ("confidence", "is_told"), [(Confidence.PROBABLE, True), (Confidence.DOUBTFUL, False)], ids=["probable", "doubtful"]
)
@pytest.mark.proof
def test_who_was_jailed_in_the_same_event_is_counted_unless_it_is_doubtful(
    reader: Client, edwin: Any, confidence: str, is_told: bool
) -> None:
    case = crowd.held("Hana Ejemplo")
    arrests = factories.event("Arrests of leaders", type=EventType.ARREST)
    group = factories.participant(
        arrests, role=EventRole.SUBJECT, group_en="other leaders", group_es="otros dirigentes", count_min=9,
        count_basis=CountBasis.AT_LEAST, confidence=confidence,
    )  # fmt: skip
    for row in (arrests, group):
        factories.cite(row)
    factories.case_event(case, arrests)
    crowd.public(case, edwin)
    assert ("Jailed in the same event At least 9: other leaders" in poster(reader, case.public_id)) == is_told


@pytest.mark.proof
def test_long_texts_are_shortened_and_the_day_never(reader: Client, edwin: Any) -> None:
    case = crowd.held("Hana " + "de los Ejemplos " * 10, summary_en="Long words & tags. " * 15)
    for number in range(4):
        union = factories.organization(f"Example union number {number} " + "of workers " * 20)
        factories.cite(union)
        factories.cite(factories.affiliation(case.person, union, kind=AffiliationKind.MEMBERSHIP))
        crowd.public(union, edwin)
    crowd.public(case, edwin)
    shown = poster(reader, case.public_id)
    assert len(shown) < 2_500 and "Long words & tags." in shown and "…" in shown
    assert "and 2 more, on the page" in shown
    assert f"As known on {words(crowd.TODAY)}." in shown


@pytest.mark.proof
def test_what_is_asked_is_on_the_poster_while_it_is_asked(reader: Client, edwin: Any) -> None:
    asked, closed = crowd.held("Hana Ejemplo"), crowd.held("Sam Muestra")
    factories.cite(factories.appeal(asked, opened=crowd.ago(40).isoformat(), asks_en="Let her go."))
    factories.cite(
        factories.appeal(
            closed, kinds=[AppealKind.LETTER_WRITING], opened=crowd.ago(40).isoformat(),
            closed=crowd.ago(5).isoformat(), close_reason=CloseReason.SUPERSEDED, asks_en="Let him go.",
        )
    )  # fmt: skip
    for case in (asked, closed):
        crowd.public(case, edwin)
    assert "What is asked Let her go." in poster(reader, asked.public_id)
    assert "Let him go." not in poster(reader, closed.public_id)


def test_nobody_is_put_on_a_poster_who_is_not_public_by_name(reader: Client, edwin: Any) -> None:
    petra, draft, gone = factories.withheld_case(), crowd.held("Dora Borrador"), crowd.stale("Gone Example")
    factories.published(petra, edwin)
    crowd.public(gone, edwin)
    withdraw(gone, edwin, crowd.NOW, WithdrawalReason.SAFETY)
    for page in ("poster", "letter"):
        for case, answer in ((petra, 404), (draft, 404), (gone, 410)):
            response = reader.get(f"/en/cases/{case.public_id}/{page}/")
            assert response.status_code == answer
            assert case.person.display_name.encode() not in response.content
    assert reader.get(f"/en/protected/{petra.public_id}/poster/").status_code == 404


@pytest.mark.parametrize("page", ["poster", "letter"])
def test_a_sheet_takes_two_queries(
    reader: Client, first_case: FirstCase, django_assert_num_queries: Any, page: str
) -> None:
    with django_assert_num_queries(2):
        assert reader.get(f"/es/cases/{first_case.id}/{page}/").status_code == 200


def test_the_code_leads_to_the_page_as_it_is_now(reader: Client, first_case: FirstCase) -> None:
    """The drawn path is followed, module by module, and gives the code of the short address."""
    address = f"{settings.SITE_URL}/c/{first_case.id}"
    expected = qrcode.QRCode(border=0, error_correction=ERROR_CORRECT_M)
    expected.add_data(address)
    expected.make()
    page = reader.get(f"/en/cases/{first_case.id}/poster/").content.decode()
    drawn = code(address)
    assert f'<path d="{drawn.path}"/>' in page and f'aria-label="QR code of {address}"' in page
    assert drawn.path in reader.get(f"/c/{first_case.id}.svg").content.decode()
    modules = [[False] * drawn.size for _row in range(drawn.size)]
    x = y = 0
    for right, down, length in re.findall(r"m(-?\d+) ?(-?\d+)h(\d+)", drawn.path):
        x, y = x + int(right), y + int(down)
        for _step in range(int(length)):
            modules[y][x] = True
            x += 1
    assert modules == expected.get_matrix()

"""The queues and the calendar at the desk: what an account sees, and putting a row off with a word why."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import NoReverseMatch, reverse
from django.utils import timezone

from cases.admin import queues as page
from cases.models import Case, Deferral
from cases.operations import queues
from cases.operations.queues import Ground
from cases.operations.queues.agenda import entries
from tests import factories
from tests.pages.reading import text
from tests.queues.asking import day, reasons, rows

pytestmark = pytest.mark.django_db

TODAY = timezone.now().date()
QUEUES = "admin:queues"


def due(name: str = "Ada Ejemplo", ago: int = 1, **fields: Any) -> Case:
    """A case whose review fell due some days ago."""
    when = TODAY - dt.timedelta(days=ago)
    return factories.case(factories.person(name), summary_en="x", summary_es="x", review_due_on=when, **fields)


def read(client: Client, **asked: str) -> str:
    return text(client.get(reverse(QUEUES), asked).content.decode())


def putting_off(case: Case) -> str:
    (row,) = queues.due(queues.read(Case.objects.filter(pk=case.pk)), Ground.of(TODAY, 12))
    return reverse("admin:put_off", args=[case.public_id, row.reason, row.about])


def test_a_row_says_why_it_is_there_what_clears_it_and_where(researcher: Client) -> None:
    case = due()
    response = researcher.get(reverse(QUEUES))
    shown = text(response.content.decode())
    assert "Ada Ejemplo Review due The whole file was to be checked again by" in shown
    assert "Check the whole file, then enter “verified on” and a later “review due on”." in shown
    assert f'href="{reverse("admin:cases_case_change", args=[case.pk])}#id_review_due_on"' in response.content.decode()


def test_the_quick_update_is_offered_where_the_desk_has_one(monkeypatch: pytest.MonkeyPatch) -> None:
    case = due()
    monkeypatch.setattr(page, "reverse", lambda name: f"/{name}/")
    assert page.quick_update(case) == f"/admin:quick/?case={case.public_id}"

    def unknown(name: str) -> str:
        raise NoReverseMatch(name)

    monkeypatch.setattr(page, "reverse", unknown)
    assert page.quick_update(case) == ""


def test_the_first_page_of_the_desk_counts_what_waits(researcher: Client) -> None:
    assert "Nothing is to be looked at again." in text(researcher.get(reverse("admin:index")).content.decode())
    due()
    due("Ben")
    assert "Review due 2" in text(researcher.get(reverse("admin:index")).content.decode())


def test_queues_are_filtered_by_reason_country_and_whose_work_it_is(researcher: Client, editor: Client) -> None:
    due("Ada")
    due("Ben", country="CL")
    factories.kept(due("Cleo"), researcher.user)  # type: ignore[attr-defined]
    shown = read(researcher)
    assert all(f"{name} Review due" in shown for name in ("Ada", "Ben", "Cleo"))
    shown = read(researcher, country="CL")
    assert "Ben Review due" in shown and "Ada Review due" not in shown
    shown = read(researcher, mine="on")
    assert "Cleo Review due" in shown and "Ada Review due" not in shown
    assert "Nothing is to be looked at again." in read(editor, mine="on")
    assert "Nothing is to be looked at again." in read(researcher, reason="stale")


@pytest.mark.parametrize("asked", [{"reason": "nonsense"}, {"country": "ZZ"}, {"page": "x"}, {"page": "99"}])
def test_what_cannot_be_asked_for_gets_a_message_and_no_error(researcher: Client, asked: dict[str, str]) -> None:
    due()
    response = researcher.get(reverse(QUEUES), asked)
    assert response.status_code == (200 if "page" in asked else 400)
    words = {"reason": "There is no such queue.", "country": "No case is in this country.", "page": "Ada Ejemplo"}
    assert words[next(iter(asked))] in text(response.content.decode())


def test_a_row_is_put_off_until_a_day_and_comes_back_on_it(researcher: Client, editor: Client) -> None:
    case = due()
    until = TODAY + dt.timedelta(days=28)
    asked = {"until": until.isoformat(), "note": "Asked the union."}
    assert researcher.post(putting_off(case), asked).status_code == 302
    assert "Ada Ejemplo Review due" not in read(editor)
    assert "by rita: Asked the union." in read(editor, put_off="on")
    assert Deferral.history.get().history_user == researcher.user  # type: ignore[attr-defined]
    found = rows((until - dt.timedelta(days=1)).isoformat(), "review_due")
    assert [row.is_put_off(until - dt.timedelta(days=1)) for row in found] == [True]
    assert not queues.waiting(found, until - dt.timedelta(days=1)) and queues.waiting(found, until) == found


@pytest.mark.proof
def test_who_puts_off_what_another_put_off_meanwhile_is_told_and_types_nothing_again(
    researcher: Client, editor: Client
) -> None:
    address = putting_off(due())
    asked = {"until": (TODAY + dt.timedelta(days=28)).isoformat(), "note": "Asked the union.", "seen": ""}
    assert researcher.post(address, asked).status_code == 302
    refused = editor.post(address, asked | {"note": "Wrote to the court."})
    shown = refused.content.decode()
    assert refused.status_code == 409 and "by rita: Asked the union." in shown and "Wrote to the court." in shown
    assert Deferral.objects.get().note == "Asked the union."
    seen = re.search(r'name="seen" value="([^"]+)"', shown)
    assert seen and editor.post(address, asked | {"note": "Wrote to the court.", "seen": seen[1]}).status_code == 302
    assert Deferral.objects.get().note == "Wrote to the court."


def test_what_is_put_off_comes_back_once_it_says_something_else(researcher: Client) -> None:
    case = due()
    until = (TODAY + dt.timedelta(days=28)).isoformat()
    researcher.post(putting_off(case), {"until": until, "note": "Asked."})
    Case.objects.update(review_due_on=TODAY)
    assert "Ada Ejemplo Review due" in read(researcher)


def test_it_is_taken_up_again_and_its_history_tells_both(researcher: Client, editor: Client) -> None:
    case = due()
    until = (TODAY + dt.timedelta(days=28)).isoformat()
    researcher.post(putting_off(case), {"until": until, "note": "Asked."})
    editor.post(putting_off(case), {"take_up": "1"})
    assert "Ada Ejemplo Review due" in read(researcher)
    assert [row.by_name for row in Deferral.history.order_by("history_id")] == ["rita", "edwin"]


@pytest.mark.parametrize(
    ("days", "note", "words"),
    [
        (0, "Asked.", "Choose a day after today, within a year."),
        (-1, "Asked.", "Choose a day after today, within a year."),
        (367, "Asked.", "Choose a day after today, within a year."),
        (9, "", "This field is required."),
    ],
)
def test_nothing_is_put_off_for_good_or_without_a_word(researcher: Client, days: int, note: str, words: str) -> None:
    case = due()
    until = TODAY + dt.timedelta(days=days)
    response = researcher.post(putting_off(case), {"until": until.isoformat(), "note": note})
    assert response.status_code == 200 and words in text(response.content.decode())
    assert f'value="{until.isoformat()}"' in response.content.decode()
    assert not Deferral.objects.exists()


def test_a_row_that_is_cleared_meanwhile_is_said_to_be(researcher: Client) -> None:
    case = due()
    address = putting_off(case)
    Case.objects.update(review_due_on=TODAY + dt.timedelta(days=300))
    assert researcher.post(address, {"until": "2030-01-01", "note": "x"}).status_code == 404


def test_who_may_not_see_cases_sees_no_queue_and_who_may_not_change_them_puts_nothing_off(db: None) -> None:
    case, nina = due(), factories.account("nina", is_staff=True)
    client = Client()
    client.force_login(nina)
    for name in (QUEUES, "admin:calendar"):
        assert client.get(reverse(name)).status_code == 403
    assert client.get(reverse("admin:index")).status_code == 200
    nina.user_permissions.add(*Permission.objects.filter(codename__in=["view_case", "open_every_draft"]))
    client.force_login(type(nina).objects.get(pk=nina.pk))
    assert "Ada Ejemplo Review due" in read(client) and "Put off: " not in read(client)
    assert client.post(putting_off(case), {"until": "2030-01-01", "note": "x"}).status_code == 403


def test_strangers_are_sent_to_the_door(reader: Client) -> None:
    for address in (reverse(QUEUES), reverse("admin:calendar"), putting_off(due())):
        assert reader.get(address).status_code == 302


def many(number: int) -> None:
    """Cases with a row of every kind that the queues read."""
    for each in range(number):
        case = due(f"Person {each}")
        case.verified_on = None
        period = factories.period(case, status="police_custody", start="2007-06", last_attested=dt.date(2007, 7, 1))
        factories.cite(period)
        proceeding = factories.proceeding(case, confidence="contested", court=factories.organization(f"Court {each}"))
        factories.hearing(proceeding, date="2007-08-01", state="planned", confidence="contested")
        factories.appeal(case, kinds=["release"])
        factories.communication(case, reply_due="2007-12-01", confidence="contested")
        factories.statement(case, translation_en="")
        factories.paragraph(case, text_es="")
        factories.charge_update(factories.charge(case))
        event = factories.event(f"Arrest {each}", confidence="contested")
        factories.case_event(case, event)
        factories.cite(factories.participant(event, person=case.person, confidence="contested"))
        factories.deferral(case)


def asked_of_the_database(client: Client, name: str) -> int:
    with CaptureQueriesContext(
        connection,
    ) as asked:
        assert client.get(reverse(name)).status_code == 200
    return len(asked)


@pytest.mark.parametrize("name", [QUEUES, "admin:calendar"])
def test_the_number_of_queries_is_the_same_however_many_cases_there_are(researcher: Client, name: str) -> None:
    many(2)
    few = asked_of_the_database(researcher, name)
    many(6)
    assert asked_of_the_database(researcher, name) == few <= 50


# The calendar


def agenda(on: str, first: str, last: str) -> list[tuple[str, str, str]]:
    files, ground = queues.read(Case.objects.all()), Ground.of(day(on), 12)
    return [(entry.day.edtf, entry.kind, entry.words) for entry in entries(files, ground, day(first), day(last))]


def test_what_has_a_day_in_a_month_stands_in_the_calendar_in_order() -> None:
    law = factories.source("A law")
    factories.cite(factories.legal_limit(days=30), law)
    factories.cite(factories.legal_limit(kind="appeal", days=5, provision="Example Code, art. 9"), law)
    case = factories.case(summary_en="x", summary_es="x", review_due_on=dt.date(2007, 7, 31))
    factories.period(case, status="police_custody", start="2007-06-05", last_attested=dt.date(2007, 6, 6))
    factories.hearing(factories.proceeding(case), date="2007-07", state="planned", purpose_en="bail")
    factories.sentence(case, date="2007-07-10")
    factories.communication(case, filed="2007-01", reply_due="2007-07-20")
    factories.deferral(case, until=dt.date(2007, 7, 25))
    assert agenda("2007-06-10", "2007-07-01", "2007-07-31") == [
        ("2007-07", "Hearing", "bail"),
        ("2007-07-06", "Legal limit", "Police custody: the limit of 30 days passes (Example Code, art. 1)"),
        (
            "2007-07-15",
            "Deadline",
            "Last day to appeal the sentence given on 10 July 2007: 5 days (Example Code, art. 9)",
        ),
        ("2007-07-20", "Reply due", "ILO Committee on Freedom of Association, Case 1"),
        ("2007-07-25", "Look again", "Review due: Asked the union. (rita)"),
        ("2007-07-31", "Review", "The whole file is to be checked again"),
    ]
    assert agenda("2007-06-10", "2008-06-01", "2008-06-30") == [
        ("2008-06-07", "Confirmation", "Not presumed any more from this day on, unless it is confirmed")
    ]
    assert agenda("2007-06-10", "2007-08-01", "2007-08-31") == []


def test_the_calendar_goes_from_month_to_month(researcher: Client) -> None:
    case = due()
    Case.objects.update(review_due_on=dt.date(2024, 12, 31))
    shown = researcher.get(reverse("admin:calendar"), {"month": "2024-12"}).content.decode()
    assert "31 December 2024 past The whole file" in text(shown).replace("Review ", "")
    assert f'href="{reverse("admin:cases_case_change", args=[case.pk])}#id_review_due_on"' in shown
    assert 'href="?month=2024-11"' in shown and 'href="?month=2025-01"' in shown
    shown = text(researcher.get(reverse("admin:calendar"), {"month": "2025-01"}).content.decode())
    assert "Nothing has a day in this month." in shown


@pytest.mark.parametrize("month", ["2024-13", "x", "0000-01", "9999-12", "2024-1", "٢٠٢٤-٠١"])
def test_what_is_no_month_leads_to_the_present_one(researcher: Client, month: str) -> None:
    response = researcher.get(reverse("admin:calendar"), {"month": month})
    assert response.status_code == 200
    assert "That is not a month like 2007-06." in text(response.content.decode())


def test_every_month_that_can_be_asked_for_can_be_shown(researcher: Client) -> None:
    for month in ("1900-01", "2199-12"):
        assert researcher.get(reverse("admin:calendar"), {"month": month}).status_code == 200


def test_reasons_are_in_spanish_for_those_who_work_in_it(researcher: Client) -> None:
    due()
    researcher.cookies.load({"django_language": "es"})
    assert reasons(TODAY.isoformat()) == {"review_due"}
    shown = text(researcher.get(reverse(QUEUES), headers={"accept-language": "es"}).content.decode())
    assert "Revisión pendiente" in shown and "Había que volver a revisar toda la ficha" in shown


def test_of_many_cases_the_first_page_names_the_queues_and_their_own_page_counts(
    researcher: Client, monkeypatch: Any
) -> None:
    """What waits is worked out case by case: of thousands it would make everybody wait who only comes in."""
    monkeypatch.setattr(page, "MOST_RECKONED", 2)
    for name in ("Ada", "Eva"):
        factories.case(factories.person(name), review_due_on=dt.date(2007, 7, 31))
    home, address = reverse("admin:index"), f"{reverse('admin:queues')}?reason=review_due"
    few = researcher.get(home).content.decode()
    assert address in few and '<span class="desk-count">2</span>' in few
    factories.case(factories.person("Ida"), review_due_on=dt.date(2007, 7, 31))
    with monkeypatch.context() as patch:
        patch.setattr(queues, "read", None)  # nothing is read of the cases
        many = researcher.get(home).content.decode()
    assert address in many and "desk-count" not in many[many.index("desk-counts") :].partition("</nav>")[0].replace(
        "desk-counts", ""
    )
    assert '<span class="desk-count">3</span>' in researcher.get(address).content.decode()

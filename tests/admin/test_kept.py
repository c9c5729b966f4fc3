"""A form that is sent after its session has ended: after logging in again it is there, for whoever typed it."""

from __future__ import annotations

import datetime as dt
import re
from html import unescape
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cases.accounts import kept
from cases.accounts.models import KeptForm, SignIn
from cases.models import Case, Event
from tests import factories
from tests.admin.forms import opened, sent_by
from tests.admin.test_signing_in import sign_in

pytestmark = pytest.mark.django_db

KEPT, QUICK = reverse("kept_forms"), reverse("admin:quick")


def page(case: Case) -> str:
    return reverse("admin:cases_case_change", args=[case.pk])


@pytest.fixture
def rita(db: None) -> Any:
    return factories.account("rita", "researcher")


@pytest.fixture
def case() -> Case:
    return factories.case(summary_en="An example.")


def end_sessions() -> None:
    """As an administrator ends them, or a day without a request."""
    SignIn.objects.exclude(account__username="edwin").update(ended_at=timezone.now())


def sign_in_again(client: Client, username: str = "rita") -> None:
    """A minute later, for a code opens once."""
    with time_machine.travel(timezone.now() + dt.timedelta(seconds=40), tick=False):
        sign_in(client, username)


def fields(shown: str) -> dict[str, str]:
    """What the page of kept forms would send for the first of them."""
    form = shown[shown.index("<form", shown.index("desk-kept")) :]
    found = re.findall(r'type="hidden" name="([^"]+)" value="([^"]*)"', form[: form.index("</form>")])
    return {name: unescape(value) for name, value in found}


def test_what_was_typed_before_a_session_ended_is_in_the_form_after_logging_in_again(rita: Any, case: Case) -> None:
    client = sign_in(Client())
    typed = opened(client, page(case), rows="") | {"summary_en": "Hours of «work»."}
    end_sessions()
    turned = client.post(page(case), typed)
    assert turned.status_code == 302 and turned.url.endswith(f"?next={KEPT}")
    assert "not lost" in client.get(turned.url).content.decode()
    sign_in_again(client)
    shown = client.get(KEPT).content.decode()
    again = client.post(page(case), fields(shown))
    assert again.status_code == 200 and "Nothing of this is saved yet." in again.content.decode()
    case.refresh_from_db()
    assert case.summary_en == "An example."
    assert client.post(page(case), sent_by(again)).status_code == 302
    case.refresh_from_db()
    assert case.summary_en == "Hours of «work»."


@pytest.mark.proof
def test_whoever_saved_meanwhile_is_not_overwritten_by_what_was_kept(rita: Any, case: Case, editor: Client) -> None:
    client = sign_in(Client())
    typed = opened(client, page(case), rows="") | {"summary_en": "Hers."}
    end_sessions()
    client.post(page(case), typed)
    editor.post(page(case), opened(editor, page(case), rows="") | {"summary_en": "His."})
    sign_in_again(client)
    again = client.post(page(case), fields(client.get(KEPT).content.decode()))
    assert client.post(page(case), sent_by(again)).status_code == 409


@pytest.mark.proof
def test_news_that_was_sent_too_late_is_shown_again_and_told_once(rita: Any, case: Case) -> None:
    client = sign_in(Client())
    end_sessions()
    client.post(QUICK, {"case": case.pk, "kind": "other", "sentence_en": "They wrote from prison.", "_save": "1"})
    sign_in_again(client)
    again = client.post(QUICK, fields(client.get(KEPT).content.decode()))
    assert again.status_code == 200 and "They wrote from prison." in again.content.decode()
    assert not Event.objects.exists()


def test_nobody_else_at_this_device_nor_at_another_reads_what_was_kept(rita: Any, case: Case) -> None:
    factories.account("nina", "researcher")
    client = sign_in(Client())
    end_sessions()
    client.post(page(case), {"summary_en": "A secret."})
    assert b"A secret." not in bytes(KeptForm.objects.get().sealed)
    sign_in_again(client, "nina")
    assert client.get(KEPT).status_code == 302
    client.post(KEPT, {"form": KeptForm.objects.get().pk})
    assert KeptForm.objects.exists(), "nor throws it away"
    elsewhere = Client()
    with time_machine.travel(timezone.now() + dt.timedelta(seconds=80), tick=False):
        sign_in(elsewhere)
        assert elsewhere.get(KEPT).status_code == 302


@pytest.mark.proof
def test_what_was_kept_is_gone_after_half_an_hour_when_thrown_away_and_when_its_account_leaves(
    rita: Any, case: Case
) -> None:
    client = sign_in(Client())
    for _each in range(3):
        client.cookies.pop("sessionid", None)
        client.post(page(case), {"summary_en": "Kept."})
    assert KeptForm.objects.count() == 3
    sign_in_again(client)
    with time_machine.travel(timezone.now() + kept.KEPT_FOR, tick=False):
        assert client.get(KEPT).status_code == 302
    client.post(KEPT, {"form": KeptForm.objects.first().pk})  # type: ignore[union-attr]
    assert KeptForm.objects.count() == 2
    with time_machine.travel(timezone.now() + dt.timedelta(minutes=2), tick=False):
        client.post(reverse("admin:logout"))
    assert not KeptForm.objects.exists()


@pytest.mark.proof
def test_no_more_than_five_forms_are_kept_of_one_account(rita: Any, case: Case) -> None:
    client = sign_in(Client())
    end_sessions()
    for number in range(7):
        client.post(page(case), {"summary_en": f"Number {number}."})
    assert KeptForm.objects.count() == 5


@pytest.mark.proof
def test_no_password_is_kept(rita: Any, case: Case) -> None:
    client = sign_in(Client())
    end_sessions()
    client.post(page(case), {"summary_en": "Kept.", "password1": "Geheim-Geheim", "again": "x"})
    sign_in_again(client)
    shown = client.get(KEPT).content.decode()
    assert "Kept." in shown and "Geheim" not in shown and 'name="again"' not in shown


def test_what_another_site_sends_in_the_name_of_somebody_is_not_kept(rita: Any, case: Case) -> None:
    client = sign_in(Client(enforce_csrf_checks=False))
    client.handler.enforce_csrf_checks = True
    end_sessions()
    client.post(page(case), {"summary_en": "Forged."})
    assert not KeptForm.objects.exists()


@pytest.mark.proof
def test_a_form_of_before_the_last_log_in_is_offered_again_if_the_desk_wrote_it(rita: Any, case: Case) -> None:
    client = sign_in(Client())
    client.handler.enforce_csrf_checks = True
    stale = {"summary_en": "Of another tab.", "csrfmiddlewaretoken": "a" * 64}
    assert client.post(page(case), stale, headers={"origin": "https://example.org"}).status_code == 403
    assert client.post(page(case), stale).status_code == 403
    assert not KeptForm.objects.exists()
    kept_now = client.post(page(case), stale, headers={"origin": "http://testserver"})
    assert kept_now.status_code == 302 and kept_now.url == KEPT
    assert "Of another tab." in client.get(KEPT).content.decode()


def test_a_stranger_without_a_device_has_nothing_kept(case: Case) -> None:
    answer = Client().post(page(case), {"summary_en": "From nowhere."})
    assert answer.status_code == 302 and not KeptForm.objects.exists()

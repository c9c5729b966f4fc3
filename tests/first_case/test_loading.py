"""Loading the first case: once, whole or not at all, by accounts that cannot log in, through the gate."""

from __future__ import annotations

import datetime as dt
import io
from typing import Any

import pytest
from django.contrib.auth import authenticate, get_user_model
from django.core.management import call_command

from cases.management.commands import load_first_case
from cases.management.first_case import desk, moments, story
from cases.models import Case, Citation, Event, Review, Source
from cases.operations.edit import claim, keep
from cases.operations.state import has_unpublished_changes
from cases.published.models import Current, Publication
from tests import factories
from tests.conftest import FirstCase

pytestmark = pytest.mark.django_db


def run(command: str, *arguments: str) -> str:
    out = io.StringIO()
    call_command(command, *arguments, stdout=out)
    return out.getvalue()


def everything() -> dict[str, Any]:
    tables = (Source, Case, Event, Citation, Publication, Current, Review, Case.history, Event.history)
    rows = (getattr(table, "objects", table) for table in tables)
    return {str(number): list(found.order_by("pk").values()) for number, found in enumerate(rows)}


def test_the_published_tables_are_what_the_log_says_and_the_log_is_whole(first_case: FirstCase) -> None:
    assert "are what the log says" in run("rebuild_published", "--check")
    assert "head" in run("verify_log")


def test_a_second_run_changes_nothing(first_case: FirstCase) -> None:
    before = everything()
    assert "already there" in run("load_first_case")
    assert everything() == before


def test_a_second_run_leaves_alone_what_people_have_changed(first_case: FirstCase) -> None:
    rita = factories.account("rita", "researcher")
    case = Case.objects.get(public_id=first_case.id)
    claim(case, case.version)
    case.summary_en = "Rita’s summary."
    keep(case, rita)
    case.person.display_name = "Rony C."
    keep(case.person, rita)
    Source.objects.filter(publisher="LRP").update(url="")
    before = everything()
    assert "already there" in run("load_first_case")
    assert everything() == before


def test_it_is_not_loaded_again_when_its_accounts_are_gone(first_case: FirstCase) -> None:
    get_user_model().objects.filter(username__startswith="first-case-").delete()
    assert "already there" in run("load_first_case")
    assert Source.objects.filter(publisher="LRP").count() == 1


def test_a_failure_on_the_way_leaves_nothing_behind(first_case: FirstCase, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(_desk: desk.Desk) -> None:
        raise RuntimeError("the power went out")

    monkeypatch.setattr(load_first_case, "was_loaded", lambda: False)
    monkeypatch.setattr(desk, "RESEARCHER", "another-researcher")
    monkeypatch.setattr(desk, "EDITOR", "another-editor")
    monkeypatch.setattr(desk, "SECOND", "another-second")
    monkeypatch.setattr(story, "from_the_leaflet", fails)
    before = everything()
    with pytest.raises(RuntimeError):
        run("load_first_case")
    assert everything() == before
    assert not get_user_model().objects.filter(username__startswith="another-").exists()


def test_its_accounts_cannot_log_in(first_case: FirstCase) -> None:
    accounts = get_user_model().objects.filter(username__startswith="first-case-")
    assert accounts.count() == 3
    for account in accounts:
        assert not account.is_active and not account.is_staff and not account.is_superuser
        assert not account.has_usable_password()
        assert authenticate(username=account.username, password="") is None


def test_one_account_entered_it_and_another_published_it(first_case: FirstCase) -> None:
    case = Case.objects.get(public_id=first_case.id)
    authors = {row.history_user.username for row in case.history.all()}
    assert authors == {desk.RESEARCHER}
    assert set(Publication.objects.values_list("review", flat=True)) == {"two"}


def test_two_versions_are_published_and_nothing_waits(first_case: FirstCase) -> None:
    assert Publication.objects.filter(kind="case").count() == 2
    case = Case.objects.get(public_id=first_case.id)
    assert not has_unpublished_changes(case)
    assert not [event for event in Event.objects.filter(is_dispute=True) if has_unpublished_changes(event)]


def test_consent_and_risk_are_recorded_with_their_reasons(first_case: FirstCase) -> None:
    case = Case.objects.get(public_id=first_case.id)
    assert (case.consent.consent, case.risk_review.risk) == ("public_campaign", "low")
    assert case.consent.basis and case.risk_review.reason


def test_the_file_was_checked_when_its_rows_were_not_when_they_are_loaded() -> None:
    assert moments.checked(dt.date(2031, 1, 1)) == moments.CHECKED


def test_a_machine_whose_clock_is_behind_can_load_it_all_the_same() -> None:
    assert moments.checked(dt.date(2020, 1, 1)) == dt.date(2020, 1, 1)

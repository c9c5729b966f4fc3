"""Who looks after a case, what colleagues say of it, who read what is restricted, and what becomes of an account."""

from __future__ import annotations

import datetime as dt

import pytest
from django.contrib.auth.models import Group
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse

from cases.models import Assignment, Case, ConfidentialNote, InternalNote, Reading, Scope
from cases.operations.purge import purge_history
from cases.operations.readings import note_reading
from cases.operations.roles import MAY, ensure_roles
from cases.operations.state import authors_since_publication
from cases.operations.team import assign, write_note
from tests import factories
from tests.admin.forms import opened
from tests.conftest import _signed_in

pytestmark = pytest.mark.django_db

NOON = dt.datetime(2024, 3, 1, 12, tzinfo=dt.UTC)


def team(case: Case) -> str:
    return reverse("admin:team", args=[case.public_id])


def change(case: Case) -> str:
    return reverse("admin:cases_case_change", args=[case.pk])


@pytest.fixture
def auditor(db: None) -> Client:
    """Audra reads logs and histories, and changes nothing."""
    return _signed_in(factories.account("audra", "auditor"))


# Who read what


def test_opening_a_case_is_noted_with_what_was_shown(researcher: Client, auditor: Client) -> None:
    case = factories.safe(factories.case())
    ConfidentialNote.objects.create(case=case, text="Ask the lawyer.")
    assert "Ask the lawyer." in researcher.get(change(case), {"rows": "all"}).content.decode()
    noted = Reading.objects.order_by("what").values_list("what", "kind", "public_id", "by_name")
    assert list(noted) == [(what, "case", case.public_id, "rita") for what in ("consent", "note", "risk")]

    shown = auditor.get(reverse("admin:reads")).content.decode()
    assert shown.count(f">{case.public_id}<") == 3
    assert "Ask the lawyer." not in shown


def test_whoever_is_shown_nothing_restricted_leaves_no_line(auditor: Client) -> None:
    case = factories.safe(factories.case())
    ConfidentialNote.objects.create(case=case, text="Ask the lawyer.")
    assert "Ask the lawyer." not in auditor.get(change(case)).content.decode()
    assert not Reading.objects.exists()


def test_reading_the_history_of_consent_is_noted_too(researcher: Client) -> None:
    case = factories.safe(factories.case())
    note = ConfidentialNote.objects.create(case=case, text="Ask the lawyer.")
    note.delete()
    for address in (reverse("admin:cases_case_history", args=[case.pk]), reverse("admin:changes")):
        before = Reading.objects.count()
        assert "Ask the lawyer." in researcher.get(address).content.decode()
        assert Reading.objects.count() == before + 3


def test_the_log_of_readings_is_asked_by_account_day_kind_and_record(auditor: Client) -> None:
    rita, edwin = factories.account("rita"), factories.account("edwin")
    first, second = factories.safe(factories.case()), factories.safe(factories.case(factories.person("Bo Otro")))
    note_reading(rita, [first.consent], NOON)
    note_reading(edwin, [second.risk_review], NOON + dt.timedelta(days=2))

    def found(**asked: str) -> set[str]:
        shown = auditor.get(reverse("admin:reads"), asked)
        return {case.public_id for case in (first, second) if f">{case.public_id}<" in shown.content.decode()}

    one, other = {first.public_id}, {second.public_id}
    assert found() == one | other
    assert (
        found(by="rita") == found(until="2024-03-01") == found(what="consent") == found(record=first.public_id) == one
    )
    assert found(by="edwin") == found(since="2024-03-02") == found(what="risk") == other
    for asked in ({"by": "nobody"}, {"since": "soon"}, {"what": "all"}, {"since": "2024-03-02", "until": "2024-03-01"}):
        assert auditor.get(reverse("admin:reads"), asked).status_code == 400


# Who looks after it


def test_rita_looks_after_a_case_and_finds_it_among_hers(researcher: Client, editor: Client) -> None:
    case = factories.case()
    sent = opened_team(editor, case) | {"assign": "1", "account": str(researcher.user.pk)}
    assert editor.post(team(case), sent).status_code == 302
    assert "Ada Ejemplo" in researcher.get(reverse("admin:mine")).content.decode()
    assert "Ada Ejemplo" not in editor.get(reverse("admin:mine")).content.decode()
    assert "<b>rita</b>" in researcher.get(change(case)).content.decode()
    history = researcher.get(reverse("admin:cases_case_history", args=[case.pk])).content.decode()
    assert "Assignment" in history
    assert "rita" in history

    seen = {"seen": str(researcher.user.pk)}
    assert editor.post(team(case), {"assign": "1", "account": "", **seen}).status_code == 302
    assert not Assignment.objects.exists()
    assert Assignment.history.filter(history_type="-", history_user=editor.user).exists()


@pytest.mark.proof
def test_whoever_gives_away_a_case_that_was_given_meanwhile_is_told_to_whom(researcher: Client, editor: Client) -> None:
    case = factories.case()
    sent = {"assign": "1", "seen": ""}
    assert researcher.post(team(case), {**sent, "account": str(researcher.user.pk)}).status_code == 302
    refused = editor.post(team(case), {**sent, "account": str(editor.user.pk)})
    shown = refused.content.decode()
    assert refused.status_code == 409 and "rita looks after this case" in shown
    assert Assignment.objects.get().account == researcher.user
    assert f'<option value="{editor.user.pk}" selected>' in shown
    again = {**sent, "seen": str(researcher.user.pk), "account": str(editor.user.pk)}
    assert f'name="seen" value="{again["seen"]}"' in shown
    assert editor.post(team(case), again).status_code == 302
    assert Assignment.objects.get().account == editor.user


def opened_team(client: Client, case: Case) -> dict[str, str]:
    assert client.get(team(case)).status_code == 200
    return {}


def test_whoever_assigns_a_case_is_no_author_of_it(editor: Client, researcher: Client) -> None:
    case = factories.publishable_case()
    assign(case, researcher.user, editor.user)
    write_note(case, "Looks ready.", editor.user, NOON)
    assert editor.user.pk not in authors_since_publication(case)


def test_a_case_is_not_given_to_somebody_who_does_not_reach_it(editor: Client) -> None:
    case = factories.case(country="BO")
    paula, cora = factories.account("paula", "researcher"), factories.account("cora", "contributor")
    Scope.objects.create(account=paula, countries=["PE"])
    closed = factories.account("closed", "researcher", is_active=False)
    for account in (paula, cora, closed):
        response = editor.post(team(case), {"assign": "1", "account": str(account.pk)})
        assert response.status_code == 200
        assert "errorlist" in response.content.decode()
    assert not Assignment.objects.exists()


# What colleagues say


def test_colleagues_write_to_one_another_about_a_case(researcher: Client, editor: Client, auditor: Client) -> None:
    case = factories.case()
    assert researcher.post(team(case), {"write": "1", "text": "Wrote to <b>the union</b>."}).status_code == 302
    shown = editor.get(team(case)).content.decode()
    assert "<b>rita</b>" in shown
    assert "Wrote to &lt;b&gt;the union&lt;/b&gt;." in shown
    assert "Team: 1 note" in editor.get(change(case)).content.decode()
    assert auditor.get(team(case)).status_code == 200
    assert auditor.post(team(case), {"write": "1", "text": "Hm."}).status_code == 403
    empty = researcher.post(team(case), {"write": "1", "text": "  "})
    assert empty.status_code == 200
    assert "errorlist" in empty.content.decode()
    assert InternalNote.objects.get().text == "Wrote to <b>the union</b>."


@pytest.mark.proof
def test_a_contributor_is_told_neither_who_looks_after_a_draft_nor_what_is_said_of_it() -> None:
    cora = _signed_in(factories.account("cora", "contributor"))
    case = factories.case()
    case.history.update(history_user=cora.user)
    assert cora.get(change(case)).status_code == 200
    assert cora.get(team(case)).status_code == 403
    assert team(case) not in cora.get(change(case)).content.decode()


def test_notes_go_with_the_case_and_what_they_were_with_its_history(editor: Client) -> None:
    case = factories.publishable_case()
    note = write_note(case, "Wrote to the union.", editor.user, NOON - dt.timedelta(days=3))
    note.delete()
    InternalNote.history.update(history_date=NOON - dt.timedelta(days=2))
    factories.published(case, editor.user)
    purge_history(case, NOON - dt.timedelta(days=1), editor.user, NOON)
    assert not InternalNote.history.exists()


# Accounts


def test_closing_an_account_ends_its_sessions_and_lists_what_it_looks_after(
    administrator: Client, researcher: Client
) -> None:
    assign(factories.case(), researcher.user, administrator.user)
    address = reverse("admin:auth_user_change", args=[researcher.user.pk])
    sent = opened(administrator, address)
    del sent["is_active"]
    shown = administrator.post(address, sent, follow=True).content.decode()
    assert "its sessions have ended" in shown
    assert "Ada Ejemplo" in shown
    assert researcher.get(reverse("admin:index")).status_code == 302
    assert Session.objects.count() == 1  # that of the administrator
    researcher.user.refresh_from_db()
    researcher.user.is_active = True
    researcher.user.save()
    assert researcher.get(reverse("admin:index")).status_code == 302
    assert "1 case" in administrator.get(reverse("admin:auth_user_changelist")).content.decode()


def test_an_administrator_limits_an_account_and_it_holds_at_once(administrator: Client, researcher: Client) -> None:
    case = factories.case(country="BO")
    assert researcher.get(change(case)).status_code == 200
    address = reverse("admin:auth_user_change", args=[researcher.user.pk])
    sent = opened(administrator, address) | {"scope-0-countries": ["PE", "CL"]}
    assert administrator.post(address, sent).status_code == 302
    assert researcher.get(change(case)).status_code == 302
    scope = Scope.objects.get()
    assert scope.countries == ["PE", "CL"]
    assert scope.history.get().history_user == administrator.user
    assert opened(administrator, address)["scope-0-countries"] == ["CL", "PE"]
    assert "Scope" in administrator.get(reverse("admin:changes")).content.decode()


def test_an_administrator_is_not_limited(administrator: Client, editor: Client) -> None:
    address = reverse("admin:auth_user_change", args=[editor.user.pk])
    role = Group.objects.get(name="administrator").pk
    sent = opened(administrator, address) | {"scope-0-countries": ["PE"], "groups": [str(role)]}
    response = administrator.post(address, sent)
    assert response.status_code == 200
    assert "cannot be limited" in response.content.decode()
    assert not Scope.objects.exists()


def test_the_form_of_an_account_says_what_each_role_may_do(administrator: Client, researcher: Client) -> None:
    address = reverse("admin:auth_user_change", args=[researcher.user.pk])
    shown = administrator.get(address).content.decode()
    for words in MAY.values():
        assert str(words)[:40] in shown


def test_a_house_of_an_earlier_version_gets_the_roles_it_did_not_have() -> None:
    Group.objects.filter(name__in=("contributor", "auditor")).delete()
    researcher = Group.objects.get(name="researcher")
    researcher.permissions.clear()
    ensure_roles()
    first = {group.name: set(group.permissions.values_list("codename", flat=True)) for group in Group.objects.all()}
    ensure_roles()
    again = {group.name: set(group.permissions.values_list("codename", flat=True)) for group in Group.objects.all()}
    assert first == again
    assert set(first) == set(MAY)
    assert "open_every_draft" in first["researcher"]
    assert "open_every_draft" not in first["contributor"]
    assert not {name for name in first["auditor"] if not name.startswith("view_")} - {"open_every_draft"}

"""Who may do what: strangers, researchers, editors, administrators."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from cases.models import Case
from cases.operations.review import ask_for_review
from cases.operations.state import current_document
from tests import factories
from tests.admin.forms import begun, opened

pytestmark = pytest.mark.django_db

ROLES = ["reader", "researcher", "editor", "administrator"]


def address(name: str, case: Case) -> str:
    match name:
        case "preview" | "publish" | "withdraw" | "ask":
            return reverse(f"admin:{name}", args=["case", case.public_id])
        case "accounts":
            return reverse("admin:auth_user_changelist")
        case "delete" | "change" | "history":
            return reverse(f"admin:cases_case_{name}", args=[case.pk])
        case "merge":
            return reverse("admin:merge_choose", args=[case.person_id])
    return reverse(f"admin:{name}")


MATRIX = {
    # address: reader, researcher, editor, administrator
    "index": (302, 200, 200, 200),
    "review": (302, 200, 200, 200),
    "quick": (302, 200, 200, 200),
    "change": (302, 200, 200, 200),
    "history": (302, 200, 200, 200),
    "publish": (302, 403, 200, 200),
    "withdraw": (302, 403, 200, 200),
    "ask": (302, 405, 405, 405),
    "merge": (302, 403, 200, 200),
    "accounts": (302, 403, 403, 200),
    "delete": (302, 403, 403, 200),
}


@pytest.mark.parametrize("name", MATRIX)
@pytest.mark.parametrize("role", ROLES)
def test_each_role_reaches_its_own_pages(request: pytest.FixtureRequest, name: str, role: str) -> None:
    client: Client = request.getfixturevalue(role)
    response = client.get(address(name, factories.case()))
    assert response.status_code == MATRIX[name][ROLES.index(role)]


@pytest.mark.parametrize(
    ("name", "answers"),
    {
        # address: what reader, researcher, editor, administrator are told when they post nothing to it
        "change": (302, 200, 200, 200),
        "ask": (302, 302, 302, 302),
        "preview": (302, 405, 405, 405),
        "publish": (302, 403, 200, 200),
        "withdraw": (302, 403, 200, 200),
        "delete": (302, 403, 403, 200),
        "review": (302, 405, 405, 405),
        "accounts": (302, 403, 403, 200),
    }.items(),
)
@pytest.mark.parametrize("role", ROLES)
def test_each_role_posts_to_its_own_pages(
    request: pytest.FixtureRequest, name: str, answers: tuple[int, ...], role: str
) -> None:
    case = factories.publishable_case()
    client: Client = request.getfixturevalue(role)
    assert client.post(address(name, case)).status_code == answers[ROLES.index(role)]
    assert Case.objects.filter(pk=case.pk).exists()


@pytest.mark.parametrize(
    "name", ["case", "person", "event", "legallimit", "legalprovision", "organization", "place", "source"]
)
@pytest.mark.parametrize("role", ROLES)
def test_every_role_opens_the_lists_and_begins_records(request: pytest.FixtureRequest, name: str, role: str) -> None:
    client: Client = request.getfixturevalue(role)
    expected = 302 if role == "reader" else 200
    assert client.get(reverse(f"admin:cases_{name}_changelist")).status_code == expected
    assert client.get(reverse(f"admin:cases_{name}_add")).status_code == expected


@pytest.mark.parametrize("role", ["researcher", "editor", "administrator"])
def test_nothing_is_done_to_many_records_at_once(request: pytest.FixtureRequest, role: str) -> None:
    client: Client = request.getfixturevalue(role)
    case = factories.case()
    many = {"action": "delete_selected", "_selected_action": [str(case.pk)], "post": "yes", "index": "0"}
    address = reverse("admin:cases_case_changelist")
    client.post(address, many)
    assert 'name="action"' not in client.get(address).content.decode()
    assert Case.objects.filter(pk=case.pk).exists()


def test_an_account_without_a_role_learns_no_name_from_the_queue(client: Client, researcher: Client) -> None:
    ask_for_review(factories.publishable_case(), researcher.user, factories.PUBLISHED_AT)
    client.force_login(factories.account("visitor", is_staff=True))
    for name in ("index", "review"):
        assert "Ada Ejemplo" in researcher.get(reverse(f"admin:{name}")).content.decode()
        assert "Ada Ejemplo" not in client.get(reverse(f"admin:{name}")).content.decode()


def test_what_is_refused_is_refused_in_words(researcher: Client) -> None:
    shown = researcher.get(address("accounts", factories.case())).content.decode()
    assert "Your account may not do this." in shown
    assert "<main" in shown


def test_a_form_from_elsewhere_is_refused_in_words() -> None:
    stranger = Client(enforce_csrf_checks=True)
    response = stranger.post(reverse("admin:login"), {"username": "rita", "password": "correct horse battery"})
    assert response.status_code == 403
    assert "Nothing was saved." in response.content.decode()


def seen(editor: Client, case: Case) -> str:
    """What the editor compared, as the page to publish hands it on."""
    return opened(editor, address("publish", case))["seen"]


def test_an_account_without_a_role_sees_nothing(client: Client) -> None:
    client.force_login(factories.account("visitor", is_staff=True))
    assert client.get(address("change", factories.case())).status_code == 403


def test_an_editor_publishes_what_a_researcher_entered(researcher: Client, editor: Client) -> None:
    case = factories.publishable_case()
    factories.kept(case, researcher.user)
    ask_for_review(case, researcher.user, factories.PUBLISHED_AT)
    assert "What would change for readers" in editor.get(address("publish", case)).content.decode()

    response = editor.post(address("publish", case), {"seen": seen(editor, case), "note_en": "First version."})

    assert response.status_code == 302
    assert current_document(case) is not None
    assert "Nothing waits" in editor.get(address("review", case)).content.decode()


def test_an_editor_does_not_publish_their_own_change(editor: Client) -> None:
    case = factories.publishable_case()
    editor.post(address("change", case), begun(editor, address("change", case)) | {"summary_en": "My words."})

    response = editor.post(address("publish", case), {"seen": seen(editor, case)})

    assert response.status_code == 409
    assert "Somebody else must publish it." in response.content.decode()
    assert current_document(case) is None


def test_what_was_not_compared_is_not_published(editor: Client) -> None:
    case = factories.publishable_case()
    compared = seen(editor, case)
    case.summary_en = "Changed after the comparison."
    case.save()

    response = editor.post(address("publish", case), {"seen": compared})

    assert response.status_code == 409
    assert current_document(case) is None


def test_a_correction_says_what_was_wrong(editor: Client) -> None:
    case = factories.publishable_case()
    factories.published(case, editor.user)
    case.summary_en = "Corrected."
    case.save()
    compared = seen(editor, case)
    refused = editor.post(address("publish", case), {"seen": compared, "correction": "on"})
    assert "Say what was wrong." in refused.content.decode()
    response = editor.post(
        address("publish", case), {"seen": compared, "correction": "on", "note_en": "The summary was wrong."}
    )
    assert response.status_code == 302


def test_an_editor_withdraws_with_a_reason(editor: Client) -> None:
    case = factories.publishable_case()
    factories.published(case, editor.user)
    assert editor.post(address("withdraw", case), {}).status_code == 200
    assert current_document(case) is not None

    response = editor.post(address("withdraw", case), {"reason": "consent_withdrawn"}, follow=True)

    assert "The public no longer sees it." in response.content.decode()
    assert current_document(case) is None


def test_an_editor_is_told_before_and_after_which_sources_still_name_the_person(editor: Client) -> None:
    case = factories.publishable_case("Rony Cueto")
    leaflet = factories.source("Rony Cueto is arrested")
    for root in (case, leaflet):
        factories.published(root, editor.user)
    link = f'<a href="{reverse("admin:cases_source_change", args=[leaflet.pk])}">Rony Cueto is arrested</a>'

    assert link in editor.get(address("withdraw", case)).content.decode()
    response = editor.post(address("withdraw", case), {"reason": "safety"}, follow=True)

    assert current_document(case) is None
    assert link in response.content.decode()


def test_a_published_case_is_withdrawn_not_deleted(administrator: Client, editor: Client) -> None:
    case = factories.publishable_case()
    factories.published(case, editor.user)
    assert administrator.post(address("delete", case), {"post": "yes"}).status_code == 403
    assert Case.objects.exists()


def test_what_a_published_case_tells_is_not_deleted_from_any_page(administrator: Client, editor: Client) -> None:
    case, arrest = factories.publishable_case(), factories.event("An arrest")
    factories.case_event(case, arrest)
    factories.cite(arrest)
    limit, elsewhere = factories.legal_limit(), factories.legal_limit(country="BO")
    factories.cite(limit)
    factories.published(case, editor.user)
    for root in (case, case.person, arrest, limit):
        name = root._meta.model_name
        page = reverse(f"admin:cases_{name}_delete", args=[root.pk])
        assert administrator.post(page, {"post": "yes"}).status_code == 403
        assert administrator.post(
            reverse(f"admin:cases_{name}_changelist"),
            {"action": "delete_selected", "_selected_action": [root.pk], "post": "yes"},
        ).status_code in (200, 302)
        assert type(root)._default_manager.filter(pk=root.pk).exists()
    page = reverse("admin:cases_legallimit_delete", args=[elsewhere.pk])
    assert administrator.post(page, {"post": "yes"}).status_code == 302
    assert elsewhere.history.first().history_user == administrator.user


def test_an_administrator_deletes_a_draft(administrator: Client) -> None:
    case = factories.case()
    assert administrator.post(address("delete", case), {"post": "yes"}).status_code == 302
    assert not Case.objects.exists()


def test_an_editor_sends_a_record_back(researcher: Client, editor: Client) -> None:
    case = factories.publishable_case()
    review = ask_for_review(case, researcher.user, factories.PUBLISHED_AT)
    back = reverse("admin:review_back", args=[review.pk])
    assert researcher.get(back).status_code == 403
    editor.post(back, {"comment": "Which prison?"})
    review.refresh_from_db()
    assert (review.decision, review.comment, review.decided_by_name) == ("returned", "Which prison?", "edwin")


@pytest.mark.parametrize("kind", ["case", "person", "nothing"])
def test_a_record_that_does_not_exist_is_not_found(editor: Client, kind: str) -> None:
    assert editor.get(reverse("admin:publish", args=[kind, "2345678923"])).status_code == 404


def test_an_administrator_does_not_become_the_operator(administrator: Client) -> None:
    operator = factories.account("root", is_superuser=True, is_staff=True)
    edit = reverse("admin:auth_user_change", args=[operator.pk])
    assert administrator.post(edit, {"username": "root"}).status_code == 403
    assert administrator.get(reverse("admin:auth_user_password_change", args=[operator.pk])).status_code == 403
    own: Any = reverse("admin:auth_user_change", args=[administrator.user.pk])
    administrator.post(own, opened(administrator, own) | {"is_superuser": "on"})
    administrator.user.refresh_from_db()
    assert not administrator.user.is_superuser


def test_the_login_page_has_a_language_and_a_heading(reader: Client) -> None:
    shown = reader.get(reverse("admin:login")).content.decode()
    assert '<html lang="en' in shown
    assert "<h1>Log in</h1>" in shown
    assert "<main" in shown

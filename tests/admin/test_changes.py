"""Who changed what, when: every column and list of every row, over the whole desk and for one record."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cases.admin.values import Names, column, listed
from cases.models import (
    Assignment,
    Case,
    Citation,
    Collection,
    ConfidentialNote,
    Event,
    LegalLimit,
    Participant,
    Scope,
    Site,
    SourceFile,
)
from cases.operations.exchange import extent
from cases.operations.past import COMPUTED, entered, kept, present, states
from cases.operations.team import write_note
from tests import factories
from tests.admin.forms import blank, opened, row
from tests.exchange.filled import rows_by_table, whole_case
from tests.pages.reading import text

pytestmark = pytest.mark.django_db


def shown(client: Client, query: str = "", code: int = 200) -> str:
    response = client.get(reverse("admin:changes") + query)
    assert response.status_code == code
    return text(response.content.decode())


def history(client: Client, root: object) -> str:
    name = root._meta.model_name  # type: ignore[attr-defined]
    return text(client.get(reverse(f"admin:cases_{name}_history", args=[root.pk])).content.decode())  # type: ignore[attr-defined]


def dated(model: type, when: dt.datetime) -> None:
    model.history.update(history_date=when)  # type: ignore[attr-defined]


def of_the_team(case: Case, by: Any) -> dict[type, list[Any]]:
    """Rows of the tables that stay in their house."""
    collection = Collection.objects.create(name="Campaign", purpose="For Ada")
    collection.cases.add(case)
    scope = Scope.objects.create(account=factories.account("paula", "researcher"), countries=["PE"])
    scope.collections.add(collection)
    note = write_note(case, "Ask again.", by, dt.datetime(2024, 3, 1, 12, tzinfo=dt.UTC))
    rows = (collection, scope, note, Assignment.objects.create(case=case, account=by))
    return {type(row): [row] for row in rows}


@pytest.mark.proof
def test_every_column_and_every_list_of_every_row_is_kept_and_told() -> None:
    rows = rows_by_table(whole_case())
    limit = factories.legal_limit()
    rows[LegalLimit] = [limit]
    rows[Citation].append(factories.cite(limit))
    rita = factories.account("rita-of-all", "researcher")
    rows |= of_the_team(rows[Case][0], rita)
    rows[Site] = [factories.site(mark=factories.picture_file(), mark_alt_en="Two hands", mark_alt_es="Dos manos")]
    names = Names(rita)
    for model in kept():
        told = {field.name for field in entered(model)} | {field.name for field in extent.links(model)}
        bounds = {f"{name}_{side}" for name in model.imprecise for side in ("earliest", "latest")}
        assert told == {field.name for field in (*model._meta.concrete_fields, *model._meta.many_to_many)} - bounds - {
            *COMPUTED,
            *(("cases",) if model is Event else ()),  # its ties to cases are rows of their own
        }
        said = set()
        for each in rows[model]:
            if model is not SourceFile:
                each.save()
            (state,) = states(model, [model.history.filter(id=each.pk).latest()])
            assert state == present(model, [model._default_manager.get(pk=each.pk)])[0]
            said |= {field.name for field in entered(model) if column(field, state, names)}
            said |= {many.name for many in extent.links(model) if listed(many, state, names)}
        assert model is LegalLimit or told == said


def test_who_is_named_among_a_group_is_told_when_it_changes(researcher: Client) -> None:
    strike, ada = factories.event(), factories.person("Ada Ejemplo")
    group = factories.participant(strike, organization=None, group_en="leaders", count_min=9, count_basis="at_least")
    page = reverse("admin:cases_event_change", args=[strike.pk])
    values = opened(researcher, page)
    values[f"{row(values, group_en='leaders')}-named_members"] = [str(ada.pk)]
    assert researcher.post(page, values).status_code == 302
    assert "Named among them: Now: Ada Ejemplo" in history(researcher, strike)
    assert Participant.history.filter(id=group.pk).latest().history_user.username == "rita"

    values = opened(researcher, page)
    values[f"{row(values, group_en='leaders')}-named_members"] = []
    researcher.post(page, values)

    assert "Named among them: Was: Ada Ejemplo" in history(researcher, strike)


def test_a_removed_row_is_told_with_all_it_said_and_dates_are_in_words(researcher: Client, editor: Client) -> None:
    case = factories.case()
    period = factories.period(case, start="2007-06~")
    period.delete()
    told = history(editor, case)
    assert "removed" in told
    assert "From: Was: about June 2007" in told
    editor.cookies.load({"django_language": "es"})
    assert "hacia junio de 2007" in history(editor, case)


@pytest.mark.proof
def test_changes_are_found_by_account_day_kind_and_record(researcher: Client, editor: Client) -> None:
    case, union = factories.case(), factories.organization("Example Union")
    page = reverse("admin:cases_case_change", args=[case.pk])
    values = opened(researcher, page)
    researcher.post(page, values | {f"{blank(values, 'paragraphs')}-text_en": "Rita wrote this."})
    editor.post(page, opened(editor, page) | {"summary_en": "Edwin wrote this."})
    dated(type(union), dt.datetime(2024, 3, 1, 23, 59, 59, tzinfo=dt.UTC))

    everything = shown(editor)
    for words in ("Rita wrote this.", "Edwin wrote this.", "Example Union"):
        assert words in everything
    assert "Edwin wrote this." not in shown(editor, "?by=rita")
    assert "Rita wrote this." in shown(editor, "?by=rita&kind=paragraph")
    assert "Rita wrote this." not in shown(editor, "?by=rita&kind=case")
    assert "Example Union" in shown(editor, "?since=2024-03-01&until=2024-03-01")
    assert "Example Union" not in shown(editor, "?since=2024-03-02")
    assert "Example Union" not in shown(editor, "?until=2024-02-29")
    assert "Example Union" not in shown(editor, f"?record={case.public_id}")
    assert "Rita wrote this." in shown(editor, f"?record={case.public_id}")


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("?since=2024-02-30", "This is not a day like 2007-06-05."),
        ("?since=2024-03-02&until=2024-03-01", "The last day is before the first."),
        ("?by=nobody", "There is no such account."),
        ("?by=%00", "Account"),
        ("?kind=user", "There is no such kind of row."),
        ("?record=2345678923", "There is no record with this public id."),
    ],
)
def test_what_cannot_be_asked_is_told_and_nothing_is_shown(researcher: Client, query: str, words: str) -> None:
    factories.organization("Example Union")
    told = shown(researcher, query, code=400)
    assert words in told
    assert "Example Union" not in told


@pytest.mark.parametrize("query", ["?page=0", "?page=x", "?page=99999999999", "?until=9999-12-31", "?since=0001-01-01"])
def test_the_edges_of_the_question_are_answered(researcher: Client, query: str) -> None:
    shown(researcher, query)


def test_who_may_not_read_notes_does_not_read_their_history(researcher: Client) -> None:
    case = factories.case()
    ConfidentialNote.objects.create(case=case, text="Ask Bea.")
    assert "Ask Bea." in shown(researcher)
    assert "Ask Bea." in history(researcher, case)
    visitor = factories.account("visitor", is_staff=True)
    visitor.user_permissions.set(
        Permission.objects.filter(codename__in=("view_case", "open_every_draft", "see_sealed"))
    )
    client = Client()
    client.force_login(visitor)
    for told in (shown(client), shown(client, f"?record={case.public_id}"), history(client, case)):
        assert "Ada Ejemplo" in told
        assert "Ask Bea." not in told
    visitor.user_permissions.clear()
    assert client.get(reverse("admin:changes")).status_code == 403


def test_a_removed_draft_is_told_with_who_removed_it(administrator: Client) -> None:
    case = factories.case()
    administrator.post(reverse("admin:cases_case_delete", args=[case.pk]), {"post": "yes"})
    assert not Case.objects.exists()
    told = shown(administrator, "?by=ana&kind=case")
    assert "removed" in told
    assert "Ada Ejemplo" in told


def test_the_page_costs_the_same_however_much_is_stored(researcher: Client) -> None:
    case = factories.case()
    for number in range(60):
        factories.paragraph(case, f"Paragraph {number}.")
    address = reverse("admin:changes")
    researcher.get(address)
    with CaptureQueriesContext(connection) as few:
        first = researcher.get(address)
    for number in range(200):
        factories.paragraph(case, f"Another {number}.")
    with CaptureQueriesContext(connection) as many:
        researcher.get(address)
    assert len(many) == len(few) <= 16
    assert "Older" in text(first.content.decode())
    assert "Paragraph 0." in shown(researcher, "?page=6")


def test_every_history_and_account_leads_to_the_changes(administrator: Client) -> None:
    case = factories.case()
    history_page = administrator.get(reverse("admin:cases_case_history", args=[case.pk])).content.decode()
    assert f'href="{reverse("admin:changes")}?record={case.public_id}"' in history_page
    account = administrator.get(reverse("admin:auth_user_change", args=[administrator.user.pk])).content.decode()
    assert f'href="{reverse("admin:changes")}?by=ana"' in account
    assert f'href="{reverse("admin:changes")}"' in administrator.get(reverse("admin:index")).content.decode()

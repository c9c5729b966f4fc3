"""Addresses nobody's list leads to: refused, or a message; never an error page, never a leak."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from tests import factories

pytestmark = pytest.mark.django_db

LISTS = ["case", "collection", "person", "event", "legallimit", "legalprovision", "organization", "place", "source"]
HUGE = "9" * 30


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize(
    "query",
    [
        f"id__in={HUGE}",
        f"id={HUGE}",
        "public_id__startswith=a",
        "version__gt=0",
        "created_at__year=2024",
        "updated_at=%00",
    ],
)
def test_a_list_is_not_filtered_by_what_it_does_not_offer(researcher: Client, name: str, query: str) -> None:
    response = researcher.get(f"{reverse(f'admin:cases_{name}_changelist')}?{query}")
    assert response.status_code == 400


@pytest.mark.parametrize(
    "query",
    ["confidential_notes__text__startswith=a", "consent__basis__contains=x", "risk_review__risk=high"],
)
def test_what_is_never_published_cannot_be_guessed_through_a_filter(researcher: Client, query: str) -> None:
    factories.safe(factories.case())
    response = researcher.get(f"{reverse('admin:cases_case_changelist')}?{query}")
    assert response.status_code == 400


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize(
    "query",
    ["q=%00", f"q={HUGE}", f"p={HUGE}", "p=-1", "p=x", f"o={HUGE}", "o=x", "all=", "_facets=1", "e=1"],
)
def test_a_bad_value_is_no_error_page(researcher: Client, name: str, query: str) -> None:
    response = researcher.get(f"{reverse(f'admin:cases_{name}_changelist')}?{query}")
    assert response.status_code in (200, 302, 400, 404)


@pytest.mark.parametrize("value", [HUGE, "%00", "maybe", "", "-1"])
@pytest.mark.parametrize(("name", "offered"), [("event", "is_dispute__exact"), ("case", "country"), ("source", "type")])
def test_a_bad_value_in_an_offered_filter_leads_back_to_the_list(
    researcher: Client, name: str, offered: str, value: str
) -> None:
    response = researcher.get(f"{reverse(f'admin:cases_{name}_changelist')}?{offered}={value}")
    assert response.status_code in (200, 302)


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("key", ["9" * 19, HUGE, "0", "-1", "x", "_00"])
@pytest.mark.parametrize("action", ["change", "delete", "history"])
def test_a_record_that_cannot_exist_is_no_error_page(administrator: Client, name: str, key: str, action: str) -> None:
    response = administrator.get(reverse(f"admin:cases_{name}_{action}", args=[key]))
    assert response.status_code in (302, 403, 404)


@pytest.mark.parametrize("key", [HUGE, "9" * 19, "x", "\x00", "-1"])
@pytest.mark.parametrize("field", ["parent", "place", "participants-0-person", "participants-0-named_members"])
def test_a_related_record_that_cannot_exist_is_refused_in_words(researcher: Client, field: str, key: str) -> None:
    from tests.admin.forms import opened

    address = reverse("admin:cases_event_change", args=[factories.event().pk])
    response = researcher.post(address, opened(researcher, address) | {field: key})
    assert response.status_code == 200
    assert "errornote" in response.content.decode()


@pytest.mark.parametrize("query", ["person=x", f"person={HUGE}", "country=%00"])
def test_an_address_fills_in_nothing(researcher: Client, query: str) -> None:
    response = researcher.get(f"{reverse('admin:cases_case_add')}?{query}")
    assert response.status_code == 200


def test_view_on_site_leads_nowhere(researcher: Client) -> None:
    case = factories.case()
    from django.contrib.contenttypes.models import ContentType

    kind = ContentType.objects.get_for_model(case).pk
    response = researcher.get(f"{reverse('admin:index')}r/{kind}/{case.pk}/")
    assert response.status_code == 404


@pytest.mark.parametrize("query", ["term=%00", f"page={HUGE}", "page=0", "field_name=nothing", "model_name=user"])
def test_autocomplete_refuses_what_it_does_not_know(researcher: Client, query: str) -> None:
    known = "app_label=cases&model_name=participant&field_name=person"
    response = researcher.get(f"{reverse('admin:autocomplete')}?{known}&{query}")
    assert response.status_code in (200, 403, 404)


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("field", ["public_id", "version", "created_at", "person__display_name", "%00"])
def test_no_other_column_is_handed_out_as_the_key_of_a_record(researcher: Client, name: str, field: str) -> None:
    for address in (f"admin:cases_{name}_changelist", f"admin:cases_{name}_add"):
        response = researcher.get(f"{reverse(address)}?_to_field={field}&_popup=1")
        assert response.status_code in (400, 403)
    assert researcher.get(f"{reverse(f'admin:cases_{name}_changelist')}?_to_field=id&_popup=1").status_code == 200


@pytest.mark.parametrize(
    ("app", "model", "field"),
    [
        ("cases", "assignment", "account"),
        ("cases", "scope", "account"),
        ("cases", "historicalcase", "history_user"),
        ("cases", "internalnote", "by"),
        ("cases", "reading", "file"),
        ("auth", "user", "groups"),
        ("auth", "permission", "content_type"),
        ("admin", "logentry", "user"),
        ("sessions", "session", "session_key"),
        ("cases", "case", "consent"),
        ("cases", "case", "country"),
        ("nothing", "case", "person"),
    ],
)
def test_the_choices_of_another_table_are_not_asked_for_through_its_fields(
    researcher: Client, app: str, model: str, field: str
) -> None:
    factories.account("somebody", "editor")
    response = researcher.get(
        reverse("admin:autocomplete"), {"app_label": app, "model_name": model, "field_name": field, "term": ""}
    )
    assert response.status_code == 403
    assert "somebody" not in response.content.decode()


def test_nothing_is_edited_counted_or_done_from_a_list() -> None:
    from cases.admin import desk

    for model, page in desk._registry.items():
        assert not page.list_editable, model
        assert page.show_facets.name == "NEVER", model
        assert page.actions is None, model
        assert not page.raw_id_fields, model
        assert not page.view_on_site, model
        assert not page.date_hierarchy, model
    assert not desk._actions.keys() - {"delete_selected"}


def test_the_catalogue_of_scripts_tells_nothing_of_records(researcher: Client) -> None:
    factories.case(factories.person("Ada Ejemplo"))
    shown = researcher.get(reverse("admin:jsi18n"))
    assert shown.status_code == 200
    assert "Ada Ejemplo" not in shown.content.decode()

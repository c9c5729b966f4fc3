"""Before a source is given up, the desk says what falls with it."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from cases.models import Case, Event, Organization
from cases.operations.resting import resting_on
from tests import factories
from tests.pages.reading import text

pytestmark = pytest.mark.django_db


def test_every_fact_that_cites_it_is_listed_with_its_record_drafts_too() -> None:
    leaflet = factories.source("A leaflet")
    draft = factories.publishable_case(by=leaflet)
    union, strike = factories.organization(), factories.event(is_dispute=True)
    rows = [
        factories.affiliation(draft.person, union),
        factories.name("A. E.", person=draft.person),
        factories.participant(strike),
        factories.demand(strike),
        factories.org_link(union, factories.organization("A federation")),
    ]
    for row in rows:
        factories.cite(row, leaflet)
    found = {(type(rest.root), rest.fact._meta.model_name) for rest in resting_on(leaflet)}
    assert found == {
        (Case, "statusperiod"),
        (Case, "paragraph"),
        (Case, "affiliation"),
        (Case, "name"),
        (Event, "participant"),
        (Event, "demand"),
        (Organization, "orglink"),
    }


def test_what_another_source_supports_does_not_fall_with_it() -> None:
    leaflet, press = factories.source("A leaflet"), factories.source("A newspaper")
    hidden = factories.source("A letter", sensitivity="internal")
    case = factories.publishable_case(by=leaflet)
    factories.cite(case.periods.get(), press)
    factories.cite(case.paragraphs.get(), press, stance="contradicts")
    factories.cite(case.paragraphs.get(), hidden)
    falls = {rest.fact._meta.model_name: rest.is_alone for rest in resting_on(leaflet)}
    assert falls == {"statusperiod": False, "paragraph": True}
    assert not any(rest.is_alone for rest in resting_on(press))


def test_a_value_that_only_this_source_gives_falls_with_it() -> None:
    leaflet, press = factories.source("A leaflet"), factories.source("A newspaper")
    case = factories.publishable_case(by=leaflet)
    factories.cite(case.periods.get(), press, aspect="place")
    assert [rest.is_alone for rest in resting_on(press)] == [False]
    case.periods.get().citations.filter(source=leaflet).update(aspect="start")
    assert [(rest.aspect, rest.is_alone) for rest in resting_on(press)] == [("place", True)]


def test_an_editor_reads_it_on_the_page_of_the_source_and_before_withdrawing_it(editor: Client) -> None:
    leaflet = factories.source("A leaflet")
    case = factories.publishable_case(by=leaflet)
    factories.published(case, factories.account("olga", "editor"))
    for address in (
        reverse("admin:cases_source_change", args=[leaflet.pk]),
        reverse("admin:withdraw", args=["source", leaflet.public_id]),
    ):
        page = editor.get(address).content.decode()
        assert f'<a href="{reverse("admin:cases_case_change", args=[case.pk])}">Ada Ejemplo</a>' in page
        assert "Supports. No other source" in text(page)

"""The owners say what the site is called, how to reach them and how long a report counts; two people, as everywhere."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from cases.models import Site
from cases.operations.checks import missing
from cases.operations.publish import Refused, publish
from cases.operations.withdraw import withdraw
from cases.published import projection
from tests import crowd, factories
from tests.admin.forms import opened
from tests.pages.reading import text

pytestmark = pytest.mark.django_db


@pytest.fixture
def edwin() -> Any:
    return factories.account("edwin", "editor")


def read(reader: Client, address: str = "/en/about/") -> str:
    response = reader.get(address)
    assert response.status_code == 200, address
    return text(response.content.decode())


def told(site: Site, **changes: Any) -> Site:
    for name, value in changes.items():
        setattr(site, name, value)
    site.save()
    return site


def test_until_the_owners_say_something_the_site_is_as_the_environment_says(reader: Client, settings: Any) -> None:
    settings.SITE_NAME, settings.FRESHNESS_MONTHS = "Plain Tracker", 9
    assert "Plain Tracker is a public record of detained trade unionists" in read(reader)
    assert "9 months after the last report" in read(reader, "/en/methodology/")
    assert "pasados 9 meses desde la última noticia" in read(reader, "/es/methodology/")


def test_readers_are_told_what_was_published_and_nothing_of_a_draft(reader: Client, edwin: Any) -> None:
    site = factories.site()
    assert "dockers" not in read(reader) and "Registro de Ejemplo" not in read(reader)
    crowd.public(site, edwin)
    told(site, about_en="We are six dockers.", notice_en="We move in June.")
    page = read(reader)
    assert "We are five dockers." in page and "contact@record.example.org" in page and "CC BY-SA 4.0" in page
    assert "six" not in page and "June" not in page
    assert "Registro de Ejemplo" in text(reader.get("/en/cases/2222222222/").content.decode())
    assert "We move in May." in read(reader, "/en/cases/") and "Nos mudamos en mayo." in read(reader, "/es/")
    assert "Hablamos primero con la familia." in read(reader, "/es/methodology/")


def test_a_text_of_the_owners_has_headings_and_lists_and_no_markup(reader: Client, edwin: Any) -> None:
    crowd.public(factories.site(about_en="One\r\nline <b>more\r\n\r\n## Why\r\n\r\n- first\r\n- second"), edwin)
    page = reader.get("/en/about/").content.decode()
    assert "<p>One<br>line &lt;b&gt;more</p>" in page
    assert "<h2>Why</h2>" in page and "<li>first</li><li>second</li>" in page


def test_one_limit_counts_on_every_page_from_the_moment_it_is_published(reader: Client, edwin: Any) -> None:
    case = crowd.file("Ada Ejemplo")
    crowd.stay(case, crowd.ago(300).isoformat(), crowd.ago(200))
    crowd.public(case, edwin)
    site = factories.site(freshness_months=12)
    crowd.public(site, edwin)
    page = reverse("pages:case", args=["en", case.public_id, "ada-ejemplo"])
    assert "Ada Ejemplo" in read(reader, "/en/cases/?status=held")

    kept = reader.get(page)["ETag"]
    assert reader.get(page, headers={"if-none-match": kept}).status_code == 304

    told(site, freshness_months=3)
    assert "Ada Ejemplo" in read(reader, "/en/cases/?status=held"), "a draft counts for nobody"
    crowd.public(site, edwin)
    assert "Ada Ejemplo" not in read(reader, "/en/cases/?status=held")
    assert "Ada Ejemplo" in read(reader, "/en/cases/?status=stale")
    assert "past 3 months" in read(reader, "/en/")
    assert "when last reported" in read(reader, page)
    assert reader.get(page, headers={"if-none-match": kept}).status_code == 200, "nobody keeps the old answer"
    assert projection.differences() == []

    withdraw(site, edwin, crowd.NOW, "other")
    assert "Ada Ejemplo" in read(reader, "/en/cases/?status=held"), "the environment's twelve months hold again"
    assert "Registro de Ejemplo" not in read(reader)
    assert projection.differences() == []


def test_where_one_language_is_offered_the_other_leads_to_it(reader: Client, edwin: Any) -> None:
    crowd.public(factories.site(languages=["es"], notice_en="", about_en="", methodology_en=""), edwin)
    elsewhere = reader.get("/en/cases/?status=held")
    assert (elsewhere.status_code, elsewhere["Location"]) == (302, "/es/cases/?status=held")
    assert reader.get("/", headers={"accept-language": "en"})["Location"] == "/es/"
    assert 'hreflang="en"' not in reader.get("/es/").content.decode()


def test_a_text_in_one_of_the_languages_offered_waits_for_the_other(edwin: Any) -> None:
    site = factories.site(about_es="")
    assert [lack.code for lack in missing(site, crowd.TODAY, edwin)] == ["translation"]
    with pytest.raises(Refused):
        publish(site, edwin, crowd.NOW)


def test_there_is_one_site_and_its_limit_is_possible() -> None:
    factories.site()
    for values in ({}, {"freshness_months": 0}, {"freshness_months": 121}, {"name": ""}):
        with pytest.raises(IntegrityError), transaction.atomic():
            factories.site(**values)


def test_an_administrator_writes_and_somebody_else_publishes(
    administrator: Client, editor: Client, researcher: Client, reader: Client
) -> None:
    add = reverse("admin:cases_site_add")
    assert [client.get(add).status_code for client in (researcher, editor)] == [403, 403]
    form = {**opened(administrator, add), "name": "Registro de Ejemplo", "freshness_months": "7"}
    assert administrator.post(add, form).status_code == 302
    site = Site.objects.get()
    assert site.licence == "CC-BY-4.0", "the form begins with what readers are told now"
    change = reverse("admin:cases_site_change", args=[site.pk])
    assert administrator.get(add).status_code == 403, "there is one"
    assert [client.post(change, {"name": "Mine"}).status_code for client in (researcher, editor)] == [403, 403]

    page = reverse("admin:publish", args=["site", site.public_id])
    assert researcher.get(page).status_code == 403
    assert "You changed this record yourself" in text(administrator.get(page).content.decode())
    assert administrator.post(page, opened(administrator, page)).status_code == 409
    assert "We move" not in text(editor.get(reverse("admin:preview", args=["site", site.public_id])).content.decode())
    assert editor.post(page, opened(editor, page)).status_code == 302
    assert "7 months after the last report" in read(reader, "/en/methodology/")


def test_an_earlier_text_of_the_owners_is_found_and_set_back(administrator: Client, edwin: Any) -> None:
    site = factories.kept(factories.site(), edwin)
    site.history.update(history_date=crowd.NOW - dt.timedelta(days=1))
    crowd.public(told(site, notice_en="We move in June."), factories.account("eva", "editor"))
    versions = administrator.get(reverse("admin:versions", args=["site", site.public_id])).content.decode()
    assert 'href="/en/about/"' in versions
    history = administrator.get(reverse("admin:cases_site_history", args=[site.pk])).content.decode()
    assert "We move in May." in history and "We move in June." in history
    when = site.history.order_by("history_date").first().history_date
    page = reverse("admin:cases_site_restore", args=[site.pk]) + f"?at={when:%Y-%m-%dT%H:%M:%S.%f}Z"
    assert "We move in May." in administrator.get(page).content.decode()


def test_of_two_who_change_it_at_a_time_the_second_sees_both_texts(administrator: Client) -> None:
    change = reverse("admin:cases_site_change", args=[factories.site().pk])
    first, second = opened(administrator, change), opened(administrator, change)
    assert administrator.post(change, {**first, "notice_en": "First"}).status_code == 302
    conflict = administrator.post(change, {**second, "notice_en": "Second"})
    assert conflict.status_code == 409
    assert "First" in conflict.content.decode() and "Second" in conflict.content.decode()
    assert Site.objects.get().notice_en == "First"
    assert Site.history.filter(notice_en="First").get().history_user.get_username() == "ana"

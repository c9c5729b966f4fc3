"""The address of a page whose record was merged into another leads there, as long as that one is public."""

from __future__ import annotations

import datetime as dt

import pytest
from django.urls import reverse

from cases.models import Case
from cases.operations.merge import merge
from cases.operations.protection import publish_as
from cases.operations.withdraw import withdraw
from cases.published import projection
from cases.published.models import Current
from tests import factories
from tests.factories import PUBLISHED_AT

LATER = PUBLISHED_AT + dt.timedelta(days=1)


@pytest.fixture
def people(db):
    """Edwin; Rony, and Ronnie, who turns out to be Rony: both published."""
    edwin = factories.account("edwin", "editor")
    rony, ronnie = factories.publishable_case("Rony Ejemplo"), factories.publishable_case("Ronnie Ejemplo")
    for each in (rony, ronnie):
        factories.published(each, edwin)
    return edwin, rony, ronnie


def page(case, lang="en", slug="rony-ejemplo"):
    return reverse("pages:case", args=[lang, case.public_id, slug])


def merged(edwin, stays, goes):
    merge(stays.person, goes.person, edwin, LATER, "Two spellings.")


def test_the_old_address_leads_to_the_page_that_stays_in_the_language_asked_for(people, reader):
    edwin, rony, ronnie = people
    merged(edwin, rony, ronnie)
    for lang in ("en", "es"):
        answer = reader.get(page(ronnie, lang, "ronnie-ejemplo") + "?on=2007-06-20")
        assert (answer.status_code, answer.url) == (301, page(rony, lang) + "?on=2007-06-20")
        assert answer.headers["Cache-Control"].startswith("public, max-age=0, s-maxage=60, ")
    assert reader.get(page(ronnie, slug="any")).url == page(rony)
    projection.rebuild()
    assert reader.get(page(ronnie)).url == page(rony)


def test_when_the_page_that_stays_comes_down_the_old_address_tells_nothing_of_it(people, reader):
    edwin, rony, ronnie = people
    merged(edwin, rony, ronnie)
    withdraw(Case.objects.get(pk=rony.pk), edwin, LATER, "safety")
    answer = reader.get(page(ronnie))
    assert answer.status_code == 410
    assert rony.public_id not in answer.content.decode() and "Rony" not in answer.content.decode()


@pytest.mark.proof
def test_when_the_name_is_withheld_since_the_old_address_tells_nothing_of_it(people, reader):
    edwin, rony, ronnie = people
    merged(edwin, rony, ronnie)
    hidden = publish_as(Case.objects.get(pk=rony.pk), "protected", edwin, LATER)
    answer = reader.get(page(ronnie))
    assert answer.status_code == 410 and hidden.public_id not in answer.content.decode()


@pytest.mark.proof
def test_versions_and_short_addresses_say_where_it_is_told_now(people, reader):
    edwin, rony, ronnie = people
    merged(edwin, rony, ronnie)
    for name, args in (("case_versions", []), ("case_version", [1])):
        answer = reader.get(reverse(f"pages:{name}", args=["en", ronnie.public_id, *args]))
        assert answer.status_code == 410
        assert f'href="{page(rony)}"' in answer.content.decode()
    answer = reader.get(reverse("pages:short", args=[ronnie.public_id]), follow=True)
    assert answer.status_code == 200 and answer.redirect_chain[-1] == (page(rony), 301)


@pytest.mark.proof
def test_an_old_address_leads_through_every_merge(people, reader):
    edwin, rony, ronnie = people
    third = factories.publishable_case("R. Ejemplo")
    factories.published(third, edwin)
    merged(edwin, rony, ronnie)
    merged(edwin, third, rony)
    assert reader.get(page(ronnie)).url == reader.get(page(rony)).url == page(third, slug="r-ejemplo")
    Current.objects.filter(public_id=third.public_id).update(
        withdrawn_at=LATER, body="", slug="", title_en="", title_es="", moved_to=ronnie.public_id
    )
    assert reader.get(page(ronnie)).status_code == 410  # a circle, which no operation makes


@pytest.mark.proof
def test_who_was_never_public_is_like_nobody(db, reader):
    edwin = factories.account("edwin", "editor")
    rony, ronnie = factories.publishable_case("Rony Ejemplo"), factories.publishable_case("Ronnie Ejemplo")
    factories.published(rony, edwin)
    merged(edwin, rony, ronnie)
    nobody = reader.get(reverse("pages:case", args=["en", "bbbbbbbbbb", "x"]))
    answer = reader.get(page(ronnie, slug="x"))
    assert (answer.status_code, answer.content) == (404, nobody.content)


@pytest.mark.proof
def test_whom_readers_never_knew_is_not_told_by_the_address_of_another(db, reader):
    edwin = factories.account("edwin", "editor")
    rony, ronnie = factories.publishable_case("Rony Ejemplo"), factories.publishable_case("Ronnie Ejemplo")
    factories.published(ronnie, edwin)
    merged(edwin, rony, ronnie)
    answer = reader.get(page(ronnie))
    assert answer.status_code == 410 and rony.public_id not in answer.content.decode()

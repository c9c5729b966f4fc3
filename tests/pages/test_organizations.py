"""Readers of an organization's page: where it belongs, who its people are, what is only background."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client

from cases import dates
from cases.models import Case, Organization
from cases.operations.withdraw import withdraw
from cases.published.models import Current
from cases.vocabulary import (
    AffiliationKind,
    AffiliationRole,
    CaseEventRelation,
    Confidence,
    EndState,
    EventRole,
    OrgType,
    Stance,
    WithdrawalReason,
)
from tests import crowd, factories
from tests.conftest import standing
from tests.pages.reading import EDITION, SITE, text

pytestmark = pytest.mark.django_db

TODAY = dates.exact(dt.datetime.now(dt.UTC).date()).words("en")


@pytest.fixture(scope="module")
def editor_account(django_db_setup: None, django_db_blocker: Any) -> Iterator[Any]:
    with standing(django_db_blocker):
        yield factories.account("edwin", "editor")


def sourced(name: str, **fields: Any) -> Organization:
    organization = factories.organization(name, **fields)
    factories.cite(organization)
    return organization


def under(child: Organization, parent: Organization) -> None:
    factories.cite(factories.org_link(child, parent), factories.source(f"Report on {child.name_en}"))


@pytest.fixture(scope="module")
def hierarchy(editor_account: Any) -> dict[str, Organization]:
    """A workplace union under a federation under a centre, all public."""
    centre = sourced("Example Centre", type=OrgType.UNION_CONFEDERATION)
    federation = sourced("Example Federation", type=OrgType.UNION_FEDERATION)
    union = sourced("Example Union")
    under(federation, centre)
    under(union, federation)
    for organization in (centre, federation, union):
        crowd.public(organization, editor_account)
    return {"centre": centre, "federation": federation, "union": union}


def address(organization: Organization, lang: str = "en") -> str:
    row = Current.objects.get(key=f"organization:{organization.public_id}")
    return f"/{lang}/organizations/{row.public_id}/{row.slug}/"


def page(reader: Client, organization: Organization, lang: str = "en") -> str:
    response = reader.get(address(organization, lang))
    assert response.status_code == 200
    return response.content.decode()


def part(html: str, heading: str) -> str:
    return text(html[html.index(f'id="{heading}"') :].split("</section>")[0].split(">", 1)[1])


def test_a_union_stands_under_what_it_belongs_to_from_the_top_down(
    reader: Client, hierarchy: dict[str, Organization]
) -> None:
    html = page(reader, hierarchy["union"])
    place = part(html, "h-tree")
    assert place.index("Example Centre") < place.index("Example Federation") < place.index("Example Union")
    assert "Union federation – Affiliated to Example Centre" in place
    assert "this page Affiliated to Example Federation" in place


def test_the_sources_of_a_link_further_up_are_on_the_page_it_is_of(
    reader: Client, hierarchy: dict[str, Organization]
) -> None:
    """Their numbers would lead to other sources here."""
    html = page(reader, hierarchy["union"])
    tree = html[html.index('id="h-tree"') : html.index('id="h-facts"')]
    assert tree.count('class="ref"') == 1
    assert "Report on Example Federation" not in html and "Report on Example Union" in html


def test_what_stands_below_is_listed_below(reader: Client, hierarchy: dict[str, Organization]) -> None:
    place = part(page(reader, hierarchy["centre"]), "h-tree")
    assert place.index("Example Centre") < place.index("Example Federation")
    assert f"Nothing is known of what stood above it on {TODAY}." in place
    assert place.index("Example Federation") < place.index("Example Union")  # published after the centre


def test_a_body_above_that_was_withdrawn_is_not_named_any_more(
    reader: Client, hierarchy: dict[str, Organization], editor_account: Any
) -> None:
    withdraw(hierarchy["federation"], editor_account, crowd.NOW, WithdrawalReason.CONSENT_WITHDRAWN)
    assert "Federation" not in text(page(reader, hierarchy["union"]))


def test_its_people_are_those_with_a_tie_to_it_and_the_background_stands_apart(
    reader: Client, hierarchy: dict[str, Organization], editor_account: Any
) -> None:
    union = hierarchy["union"]
    member, stranger = crowd.held("Ada Ejemplo"), crowd.held("Sam Muestra")
    factories.cite(factories.affiliation(member.person, union))
    march = factories.event("Example march")
    factories.cite(march)
    factories.cite(factories.participant(march, organization=union, role=EventRole.CALLED_BY))
    factories.case_event(stranger, march, relation=CaseEventRelation.CONTEXT)
    for case in (member, stranger):
        crowd.public(case, editor_account)
    html = page(reader, union)
    assert "person on this record 1 detained 1 detained when last reported, not confirmed since 0" in text(html)
    people, background = part(html, "h-people").split("In the background of the case, not part of it")
    assert "Ada Ejemplo General secretary Detained" in people and "Sam Muestra" not in people
    assert "Sam Muestra" in background and "Ada Ejemplo" not in background


def test_somebody_whose_tie_is_doubtful_is_listed_as_that_and_not_counted(
    reader: Client, hierarchy: dict[str, Organization], editor_account: Any
) -> None:
    union, case = hierarchy["union"], crowd.held("Ada Ejemplo")
    factories.cite(factories.affiliation(case.person, union, confidence=Confidence.DOUBTFUL))
    crowd.public(case, editor_account)
    html = page(reader, union)
    assert "people on this record 0 detained 0 detained when last reported, not confirmed since 0" in text(html)
    assert "Ada Ejemplo General secretary (doubtful) Detained" in part(html, "h-people")
    assert "person on this record" not in text(reader.get("/en/organizations/").content.decode())


def test_an_employer_lists_who_worked_for_it_and_who_through_another(reader: Client, editor_account: Any) -> None:
    mine, contractor = sourced("Example Mine", type=OrgType.EMPLOYER_OPERATOR), sourced("Example Contractor")
    case: Case = crowd.stale("Ada Ejemplo")
    work = {"kind": AffiliationKind.EMPLOYMENT, "role": AffiliationRole.WORKER, "user_enterprise": mine}
    factories.cite(factories.affiliation(case.person, contractor, **work))
    for root in (mine, contractor, case):
        crowd.public(root, editor_account)
    assert "Ada Ejemplo Worked for it through another employer" in part(page(reader, mine), "h-people")
    assert "Ada Ejemplo Worker" in part(page(reader, contractor), "h-people")


def test_a_rival_value_stands_at_the_value_it_contradicts(reader: Client, editor_account: Any) -> None:
    union = sourced("Example Union", founded="2007-05-17", confidence=Confidence.CONTESTED)
    paper = factories.source("Another report", publisher="The Example Paper")
    factories.cite(union, paper, stance=Stance.CONTRADICTS, aspect="founded", value_as_stated="in January", lang="en")
    crowd.public(union, editor_account)
    facts = part(page(reader, union), "h-facts")
    what, founded = facts.split("Founded")
    assert "The Example Paper says otherwise: in January" in founded and "Contested" in founded
    assert "says otherwise" not in what and "Contested" not in what


def test_what_nobody_knows_is_printed_as_not_known(reader: Client, editor_account: Any) -> None:
    union = sourced("Example Union", country="", is_identified=False)
    crowd.public(union, editor_account)
    html = page(reader, union)
    facts = part(html, "h-facts")
    assert facts.count("Not known") == 5  # registration, founded, country, sector, website
    assert "not clearly enough to say which one it is" in text(html)
    assert "Nobody on this record belongs to it" in part(html, "h-people")


def test_its_own_site_is_one_link_away_and_is_told_nothing(reader: Client, editor_account: Any) -> None:
    union = sourced("Example Union", website="https://Union.Example.org/about/?lang=es&x=1")
    crowd.public(union, editor_account)
    html = page(reader, union)
    assert "Website union.example.org" in part(html, "h-facts")
    (opened,) = re.findall(r'<a [^>]*href="https://Union[^>]*>', html)
    assert 'href="https://Union.Example.org/about/?lang=es&amp;x=1"' in opened
    assert 'rel="nofollow noopener noreferrer external"' in opened


@pytest.mark.parametrize("address", ["javascript:alert(1)", "https://[", "union", "ftp://files.example.org/"])
def test_what_is_no_web_address_is_no_link(reader: Client, editor_account: Any, address: str) -> None:
    union = sourced("Example Union", website=address)
    crowd.public(union, editor_account)
    html = page(reader, union)
    assert "Website Not known" in part(html, "h-facts")
    assert f'href="{address}"' not in html


def test_the_list_has_every_public_organization_by_type_with_its_people(
    reader: Client, hierarchy: dict[str, Organization], editor_account: Any, django_assert_num_queries: Any
) -> None:
    case = crowd.stale("Ada Ejemplo")
    factories.cite(factories.affiliation(case.person, hierarchy["union"]))
    crowd.public(case, editor_account)
    sourced("Nobody Yet")
    with django_assert_num_queries(2 + SITE):
        words = text(reader.get("/en/organizations/").content.decode())
    assert "Workplace union Example Union Peru Union of 1 person on this record" in words
    assert "Union federation Example Federation Peru" in words
    assert "Nobody Yet" not in words and "0 people" not in words


@pytest.mark.parametrize("number", [1, 4])
def test_six_queries_and_one_for_each_level_however_many_people(
    reader: Client, hierarchy: dict[str, Organization], editor_account: Any, django_assert_num_queries: Any, number: int
) -> None:
    for case in (crowd.stale(f"Person {position}") for position in range(number)):
        factories.cite(factories.affiliation(case.person, hierarchy["union"]))
        crowd.public(case, editor_account)
    own_page = address(hierarchy["union"])
    with django_assert_num_queries(EDITION + 6 + 2):
        response = reader.get(own_page)
    assert response.content.decode().count("General secretary") == number


def test_on_a_day_the_people_are_as_they_were_and_as_known_then_the_page_too(
    reader: Client, hierarchy: dict[str, Organization], editor_account: Any
) -> None:
    union, case = hierarchy["union"], crowd.stale("Ada Ejemplo")
    factories.cite(factories.affiliation(case.person, union))
    crowd.public(case, editor_account)
    on = text(reader.get(address(union) + "?on=2007-07-10").content.decode())
    assert (
        "As it stood on 10 July 2007" in on
        and "Statuses are those of 10 July 2007." in on
        and "General secretary Detained Detention began" in on
    )
    assert reader.get(address(union) + f"?known_on={crowd.TODAY - dt.timedelta(days=1)}").status_code == 404
    told = text(reader.get(address(union) + "?on=yesterday").content.decode())
    assert "on: This is not a date like 2007-06-05." in told


def test_the_links_are_those_of_the_day_and_the_others_stand_apart(reader: Client, editor_account: Any) -> None:
    """Nothing "is" so without a day: what is only last known says up to when."""
    union, old, new, doubted = (sourced(f"Example {name}") for name in ("Union", "Old", "New", "Doubted"))
    ended = {"start": "1990", "end": "2000-05-01", "end_state": EndState.ENDED}
    factories.cite(factories.org_link(union, old, **ended))
    factories.cite(factories.org_link(union, new, start="2000-05-01", last_attested=dt.date(2007, 7, 15)))
    factories.cite(factories.org_link(union, doubted, confidence=Confidence.DOUBTFUL))
    for organization in (old, new, doubted, union):
        crowd.public(organization, editor_account)

    def told(query: str) -> tuple[str, str, str]:
        html = part(reader.get(address(union) + query).content.decode(), "h-tree")
        tree, rest = html.split("Before that day, or after it")
        return tree, *rest.split("Said, and in doubt")

    tree, another_day, doubt = told("")
    assert "Example New" in tree and "from 1 May 2000. Last known 15 July 2007." in tree
    assert "Example Old" in another_day and f"It did not hold on {TODAY}." in another_day
    assert "Example Doubted" in doubt and "Example Doubted" not in tree
    tree, another_day, _doubt = told("?on=1995-01-01")
    assert "Example Old" in tree and "It held on 1 January 1995." in tree and "Example New" in another_day


def test_an_address_with_a_day_names_the_one_without_as_its_own(
    reader: Client, hierarchy: dict[str, Organization]
) -> None:
    html = reader.get(address(hierarchy["union"], "es") + "?on=2007-07-10").content.decode()
    assert re.search(f'rel="canonical" href="[^"]*{address(hierarchy["union"], "es")}"', html)


def test_as_known_then_the_bodies_above_are_as_they_were_published_then(
    reader: Client, hierarchy: dict[str, Organization], editor_account: Any, django_assert_max_num_queries: Any
) -> None:
    centre = hierarchy["centre"]
    centre.name_en = "Example Renamed"
    centre.save()
    crowd.public(centre, editor_account)
    own = address(hierarchy["union"])
    assert "Example Renamed" in text(reader.get(own).content.decode())
    with django_assert_max_num_queries(EDITION + 11 + 2 * 3):
        then = text(reader.get(f"{own}?known_on={crowd.TODAY}").content.decode())
    assert "Union federation – Affiliated to Example Centre" in then

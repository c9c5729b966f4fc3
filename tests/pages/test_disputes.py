"""Readers of a dispute's page: what it cost whom, who says so, who was in it and what became of each of them."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.test import Client

from cases.models import Case, Event, Participant
from cases.operations.withdraw import withdraw
from cases.published.models import Current
from cases.vocabulary import (
    CaseEventRelation,
    Confidence,
    CountBasis,
    EndState,
    EventRole,
    EventType,
    GroupCategory,
    LibertyStatus,
    OrgLinkKind,
    OrgType,
    ReleaseType,
    Stance,
    WithdrawalReason,
)
from tests import crowd, factories
from tests.pages.reading import EDITION, SITE, text

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor_account(db: None) -> Any:
    return factories.account("edwin", "editor")


@pytest.fixture
def strike(db: None) -> Event:
    """A strike from 10 April 2007 on, of which one report is held."""
    dispute = factories.event("Example strike", is_dispute=True, start="2007-04-10", sector="B")
    factories.cite(dispute)
    return dispute


def happened(dispute: Event, title: str, code: str, start: str = "2007-07") -> Event:
    event = factories.event(title, type=code, parent=dispute, start=start)
    factories.cite(event)
    return event


def befell(event: Event, role: str, least: int | None, most: int | None, **fields: Any) -> Participant:
    """A statement about a number of people without names."""
    basis = CountBasis.EXACT if least == most else CountBasis.AT_LEAST if most is None else CountBasis.RANGE
    if least is None and most is None:
        basis = ""
    group = factories.participant(event, role=role, count_min=least, count_max=most, count_basis=basis, **fields)
    factories.cite(group)
    return group


def page(reader: Client, dispute: Event, query: str = "", lang: str = "en") -> str:
    row = Current.objects.get(key=f"dispute:{dispute.public_id}")
    response = reader.get(f"/{lang}/disputes/{row.public_id}/{row.slug}/{query}")
    assert response.status_code == 200
    return response.content.decode()


def part(html: str, heading: str) -> str:
    return text(html[html.index(f'id="{heading}"') :].split("</section>")[0].split(">", 1)[1])


def test_the_toll_is_the_largest_number_of_one_statement_and_never_a_sum(
    reader: Client, strike: Event, editor_account: Any
) -> None:
    befell(happened(strike, "Nine are jailed", EventType.ARREST), EventRole.SUBJECT, 9, None)
    befell(happened(strike, "Ten are jailed", EventType.ARREST), EventRole.SUBJECT, 10, 10)
    deaths = happened(strike, "People die", EventType.DEATH)
    befell(deaths, EventRole.DIED, 1, 1, category=GroupCategory.POLICE)
    befell(deaths, EventRole.DIED, 2, 3, category=GroupCategory.BYSTANDER)
    crowd.public(strike, editor_account)
    html = page(reader, strike)
    toll = part(html, "h-toll")
    assert "Detained At least 10 10, example strikers" in toll and "At least 9, example strikers" in toll
    assert "19" not in toll
    assert "Deaths At least 2 By kind of person: Police: at least 1; Bystanders: at least 2" in toll
    told = "No statement on this record: Disappeared, Wanted, Injured, Dismissals, Threatened."
    assert f"{told} That is no evidence that there were none." in toll


def test_the_parts_of_a_number_stand_under_it_with_their_own_sources(
    reader: Client, strike: Event, editor_account: Any
) -> None:
    deaths, shot = happened(strike, "People die", EventType.DEATH), happened(strike, "One is shot", EventType.KILLING)
    total = befell(deaths, EventRole.DIED, 5, 5, group_en="people", category=GroupCategory.MIXED)
    factories.cite(total, factories.source(publisher="The Example Paper"), aspect="count_min", value_as_stated="cinco")
    befell(shot, EventRole.KILLED, 1, 1, group_en="a miner", category=GroupCategory.WORKER, part_of=total)
    befell(shot, EventRole.KILLED, 4, 4, group_en="others", category=GroupCategory.UNKNOWN, part_of=total)
    crowd.public(strike, editor_account)
    toll = part(page(reader, strike), "h-toll")
    assert "Deaths 5 By kind of person: Workers: 1; Kind not known: 4 5, people" in toll
    assert "The Example Paper says: cinco" in toll
    assert "Counted within that number, not added to it: 4, others" in toll and "1, a miner (Workers)" in toll


def test_a_doubtful_statement_is_listed_and_makes_no_figure(reader: Client, strike: Event, editor_account: Any) -> None:
    jailed = happened(strike, "Some are jailed", EventType.ARREST)
    befell(jailed, EventRole.SUBJECT, 9, None, confidence=Confidence.DOUBTFUL)
    befell(strike, EventRole.INJURED, 30, 30, confidence=Confidence.DOUBTFUL)
    befell(strike, EventRole.INJURED, 4, 4)
    crowd.public(strike, editor_account)
    toll = part(page(reader, strike), "h-toll")
    assert "Detained Doubtful At least 9, example strikers" in toll
    assert "Injured 4 30, example strikers" in toll and "4, example strikers" in toll


def test_somebody_doubtfully_named_is_named_as_that_and_not_counted(
    reader: Client, strike: Event, editor_account: Any
) -> None:
    sure, doubtful = crowd.stale("Ada Ejemplo"), crowd.stale("Sam Muestra")
    for case in (sure, doubtful):
        crowd.public(case, editor_account)
    arrest = happened(strike, "Leaders are jailed", EventType.ARREST)
    factories.cite(factories.participant(arrest, person=sure.person, role=EventRole.SUBJECT))
    unsure = {"role": EventRole.SUBJECT, "confidence": Confidence.DOUBTFUL}
    factories.cite(factories.participant(arrest, person=doubtful.person, **unsure))
    crowd.public(strike, editor_account)
    html = page(reader, strike)
    assert part(html, "h-toll").split("Detained ")[1].startswith("At least 1 Named: Ada Ejemplo")
    assert "Sam Muestra Arrest (doubtful)" in part(html, "h-people")
    assert "Ada Ejemplo Arrest Detained" in part(html, "h-people")


def test_named_people_are_counted_apart_from_the_unnamed(reader: Client, strike: Event, editor_account: Any) -> None:
    case = crowd.stale("Ada Ejemplo")
    crowd.public(case, editor_account)
    arrest = happened(strike, "Leaders are jailed", EventType.ARREST)
    factories.cite(factories.participant(arrest, person=case.person, role=EventRole.SUBJECT))
    befell(arrest, EventRole.SUBJECT, 9, None)
    crowd.public(strike, editor_account)
    assert "Detained At least 9 Named: Ada Ejemplo" in part(page(reader, strike), "h-toll")


def test_somebody_who_is_not_published_is_not_named(reader: Client, strike: Event, editor_account: Any) -> None:
    draft = crowd.stale("Nobody Yet")
    arrest = happened(strike, "Somebody is jailed", EventType.ARREST)
    factories.cite(factories.participant(arrest, person=draft.person, role=EventRole.SUBJECT))
    crowd.public(strike, editor_account)
    html = page(reader, strike)
    assert "Nobody Yet" not in html
    assert "Nobody in this dispute is published by name." in text(html)


def test_everyone_in_it_has_an_outcome_of_their_own_and_the_background_stands_apart(
    reader: Client, strike: Event, editor_account: Any
) -> None:
    jailed, freed, stranger = crowd.held("Ada Ejemplo"), crowd.file("Rosa Specimen"), crowd.stale("Sam Muestra")
    crowd.stay(
        freed,
        "2007-06-05",
        dt.date(2007, 8, 1),
        end_state=EndState.ENDED,
        end="2007-08-01",
        ended_how=ReleaseType.ACQUITTED,
    )
    crowd.stay(freed, "2007-08-01", dt.date(2007, 8, 20), status=LibertyStatus.AT_LIBERTY, end_state=EndState.UNKNOWN)
    factories.case_event(jailed, strike)
    factories.case_event(freed, strike)
    factories.case_event(stranger, strike, relation=CaseEventRelation.CONTEXT)
    for root in (strike, jailed, freed, stranger, strike):
        crowd.public(root, editor_account)
    people, background = part(page(reader, strike), "h-people").split("In the background of the case, not part of it")
    assert "Ada Ejemplo Detained Detention began" in people
    assert "Rosa Specimen Released last known 20 August 2007" in people and "8 weeks" in people
    assert "Sam Muestra" in background and "Sam Muestra" not in people
    listed = text(reader.get("/en/disputes/").content.decode())
    assert "Example strike Strike · Mining and quarrying · Peru · 2 people on this record" in listed


def test_rival_values_stand_with_who_gives_them_at_the_value_they_contradict(
    reader: Client, strike: Event, editor_account: Any
) -> None:
    strike.confidence = Confidence.CONTESTED
    strike.save()
    paper = factories.source("Another report", publisher="The Example Paper")
    factories.cite(strike, paper, stance=Stance.CONTRADICTS, aspect="start", value_as_stated="12 de abril", lang="es")
    crowd.public(strike, editor_account)
    facts = part(page(reader, strike), "h-facts")
    began, rest = facts.split("Ended")
    assert "10 April 2007" in began and "The Example Paper says otherwise: 12 de abril" in began
    assert "says otherwise" not in rest


def test_a_value_has_as_many_independent_sources_as_say_so_and_not_as_stand_behind_its_row(
    reader: Client, strike: Event, editor_account: Any
) -> None:
    origin = factories.source("A first report")
    for title in ("A paper", "Another paper"):
        copy = factories.source(title)
        copy.derived_from.add(origin)
        factories.cite(strike, copy, aspect="end")
    factories.cite(strike, aspect="place")
    factories.cite(strike, stance=Stance.MENTIONS, aspect="start", value_as_stated="in spring")
    strike.citations.filter(aspect="").update(aspect="start")
    strike.end, strike.end_state, strike.place = "2007-06-05", EndState.ENDED, factories.place("Example mine")
    strike.save()
    crowd.public(strike, editor_account)
    began, rest = part(page(reader, strike), "h-facts").split("Ended")
    assert "One source" in began and "independent" not in began
    assert "independent" not in rest


def test_sources_that_vouch_for_the_whole_row_are_behind_each_of_its_values(
    reader: Client, strike: Event, editor_account: Any
) -> None:
    factories.cite(strike, aspect="start")
    crowd.public(strike, editor_account)
    assert "2 independent sources" in part(page(reader, strike), "h-facts").split("Ended")[0]


def test_who_says_that_there_were_some_is_not_behind_their_number(
    reader: Client, strike: Event, editor_account: Any
) -> None:
    dismissed = befell(strike, EventRole.DISMISSED, 106, 106)
    factories.cite(dismissed, aspect="group")
    crowd.public(strike, editor_account)
    toll = part(page(reader, strike), "h-toll")
    assert "One source" in toll and "independent" not in toll


def test_facts_nobody_knows_are_printed_as_not_known(reader: Client, strike: Event, editor_account: Any) -> None:
    crowd.public(strike, editor_account)
    html = page(reader, strike)
    facts = part(html, "h-facts")
    for question in ("Ended", "Place", "Number taking part", "Employer", "Demands"):
        assert f"{question} Not known" in facts
    assert "Not known" in part(html, "h-toll")
    assert "No event of this dispute is published." in text(html)


def test_its_organizations_its_numbers_and_its_demands_are_facts_with_sources(
    reader: Client, strike: Event, editor_account: Any
) -> None:
    mine = factories.organization("Example Mine", type=OrgType.EMPLOYER_OPERATOR)
    factories.cite(mine)
    factories.cite(factories.participant(strike, organization=mine, role=EventRole.USER_ENTERPRISE))
    befell(strike, EventRole.PARTICIPANT, 1500, None)
    factories.cite(factories.demand(strike))
    for root in (mine, strike):
        crowd.public(root, editor_account)
    facts = part(page(reader, strike), "h-facts")
    assert "User enterprise Example Mine" in facts
    assert "example strikers: at least 1500" in facts
    assert "Demand Safe work" in facts and "Outcome: Not known" in facts
    assert facts.count("One source") >= 4
    assert "Demanda" not in facts and "Trabajo seguro" in text(page(reader, strike, lang="es"))


def test_the_timeline_is_in_order_and_says_how_exact_its_dates_are(
    reader: Client, strike: Event, editor_account: Any
) -> None:
    happened(strike, "A later thing", EventType.PROTEST, "2007-07-11")
    happened(strike, "An earlier thing", EventType.ARREST, "[2007-06-01..2007-06-10]")
    happened(strike, "Some day", EventType.RAID, "")
    crowd.public(strike, editor_account)
    html = page(reader, strike)
    line = part(html, "h-time")
    assert line.index("An earlier thing") < line.index("A later thing")
    assert "Early June 2007 day not known" in line and "11 July 2007 A later thing" in line
    assert "Date not known Some day" in line
    assert 'datetime="2007-06"' in html and 'datetime="2007-06-01"' not in html


def test_whoever_is_counted_among_the_dismissed_is_told_as_that_from_that_day_on(
    reader: Client, strike: Event, editor_account: Any
) -> None:
    case = crowd.stale("Ada Ejemplo")
    crowd.public(case, editor_account)
    ten = befell(happened(strike, "Ten are dismissed", EventType.MASS_DISMISSAL), EventRole.DISMISSED, 10, 10)
    ten.named_members.add(case.person)
    befell(happened(strike, "Two leave prison", EventType.RELEASE, "2007-08-03"), EventRole.SUBJECT, 2, 2)
    crowd.public(strike, editor_account)
    people, others = part(page(reader, strike), "h-people").split("Others, not named")
    assert "Ada Ejemplo Dismissed" in people and "After the dismissal: Not known" in people
    assert "Charges: Not known" in people
    assert "3 August 2007 – 2, example strikers" in others and "Two leave prison" in others
    html = page(reader, strike, "?on=2007-06-20")
    toll = part(html, "h-toll")
    assert "Without what came after 20 June 2007." in toll and "10" not in toll
    before = part(html, "h-people")
    assert "Dismissed" not in before and "After the dismissal" not in before and "Others, not named" not in before


def test_what_stood_above_an_employer_on_the_day_stands_with_it(
    reader: Client, strike: Event, editor_account: Any, django_assert_num_queries: Any
) -> None:
    mine, owner, gone = (factories.organization(name) for name in ("Example Mine", "Example Owner", "Gone Owner"))
    owned = {"kind": OrgLinkKind.SUBSIDIARY_OF, "last_attested": dt.date(2007, 7, 15)}
    for organization in (mine, owner, gone):
        factories.cite(organization)
    factories.cite(factories.org_link(mine, owner, **owned))
    factories.cite(factories.org_link(mine, gone, **owned))
    factories.cite(factories.participant(strike, organization=mine, role=EventRole.USER_ENTERPRISE))
    for root in (owner, gone, mine, strike):
        crowd.public(root, editor_account)
    withdraw(gone, editor_account, crowd.NOW, WithdrawalReason.CONSENT_WITHDRAWN)
    row = Current.objects.get(key=f"dispute:{strike.public_id}")
    with django_assert_num_queries(EDITION + 3 + 2):  # nobody is named in it
        html = reader.get(f"/en/disputes/{row.public_id}/{row.slug}/").content.decode()
    facts = part(html, "h-facts")
    assert "Subsidiary of Example Owner. Last known 15 July 2007." in facts
    assert "Gone Owner" not in html


@pytest.mark.parametrize("number", [1, 4])
def test_six_queries_however_many_people_are_in_it(
    reader: Client, strike: Event, editor_account: Any, django_assert_num_queries: Any, number: int
) -> None:
    cases: list[Case] = [crowd.stale(f"Person {position}") for position in range(number)]
    for case in cases:
        factories.case_event(case, strike)
    for root in (strike, *cases):
        crowd.public(root, editor_account)
    row = Current.objects.get(key=f"dispute:{strike.public_id}")
    with django_assert_num_queries(EDITION + 6):
        response = reader.get(f"/en/disputes/{row.public_id}/{row.slug}/")
    assert response.content.decode().count('class="held__who"') == number
    with django_assert_num_queries(2 + SITE):
        reader.get("/en/disputes/")

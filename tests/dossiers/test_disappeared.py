"""Darío Imaginado, a day labourer, is taken by men in uniform, denied for three months, and found in a barracks.

Taken on 20 November 2019; the army says it does not hold him, and that an armed group does. His mother is told nothing up
to 1 December, the day of her statement. On 14 February 2020 a judge finds him in the barracks, held without charge; his
lawyer sees him there on 30 May. Nobody has written since. The record was first published while he was missing.
"""

from __future__ import annotations

import datetime as dt

import pytest
from django.test import Client

from cases.management.first_case.said import denies
from cases.models import Appeal
from cases.vocabulary import (
    AffiliationKind,
    AffiliationRole,
    AppealKind,
    Confidence,
    EndState,
    EventRole,
    EventType,
    Knowledge,
    LibertyStatus,
    OrgType,
    PlaceType,
    ReleaseType,
    SourceType,
    Violation,
)
from tests import factories
from tests.dossiers.desk import Story, day, named, probable, says
from tests.dossiers.reading import Dossier, Row

pytestmark = pytest.mark.django_db

MISSING = dt.datetime(2020, 1, 10, 12, tzinfo=dt.UTC)
FOUND = dt.datetime(2020, 6, 15, 12, tzinfo=dt.UTC)


def told(story: Story) -> None:
    story.source("mother", "2019-12-01", SourceType.INTERVIEW_FAMILY, "Testimonio ficticio de la madre")
    story.source("army", "2019-12-03", SourceType.OFFICIAL_STATEMENT, "Comunicado militar ficticio")
    checked = {"verified_on": day("2020-01-09")}
    story.open(
        "Darío Imaginado",
        ("Organizer of fictitious day labourers", "Organizador del Comité Ficticio de Jornaleros"),
        charge_knowledge=Knowledge.UNKNOWN,
        **checked,
    )
    story.organization(
        "committee", OrgType.UNION_LOCAL, ("Fictitious Labourers’ Committee", "Comité Ficticio de Jornaleros"),
        says("mother"),
    )  # fmt: skip
    story.organization("army", OrgType.ARMED_FORCES, ("Fictitious Army", "Ejército Ficticio"), says("mother"))
    story._belongs(
        "committee", AffiliationKind.MEMBERSHIP, says("mother"), role=AffiliationRole.FOUNDER, attested="2019-12-01"
    )
    story.born("[1990..1994]", says("mother", "tiene menos de treinta"))
    story.happened(
        "taken", EventType.DISAPPEARANCE, ("Darío is taken from his home", "Se llevan a Darío de su casa"), "2019-11-20",
        says("mother"), denies("army", "no se encuentra en ninguna dependencia", aspect="type"),
        confidence=Confidence.CONTESTED, violations=[Violation.DISAPPEARANCE],
    )  # fmt: skip
    story.took_part("taken", EventRole.ALLEGED_PERPETRATOR, says("mother"), organization=story.organizations["army"])
    story.stay(
        LibertyStatus.UNACKNOWLEDGED_DETENTION, "2019-11-20", says("mother"), attested="2019-12-01",
        start_event=story.events["taken"], held_by=story.organizations["army"],
    )  # fmt: skip
    story.stay(
        LibertyStatus.NON_STATE_CAPTIVITY, "2019-11-20", says("army", "se lo llevó un grupo armado"),
        attested="2019-12-03", confidence=Confidence.DOUBTFUL,
    )  # fmt: skip
    story.tell(
        "Men in uniform took Darío Imaginado from his home on 20 November 2019. The army denies it.",
        "Hombres de uniforme se llevaron a Darío Imaginado de su casa el 20 de noviembre de 2019. El ejército lo niega.",
        says("mother"),
    )
    ask = named("asks", "The army should say where he is.", "El ejército debe decir dónde está.")
    appeal = Appeal(
        **probable(case=story.case, kinds=[AppealKind.INVESTIGATION, AppealKind.RELEASE], opened="2019-12-01", **ask)
    )
    story.fact(appeal, says("mother"))
    story.go_public(MISSING)
    he_is_found(story)
    factories.publish_by_two(story.case, story.editor, FOUND)


def he_is_found(story: Story) -> None:
    story.source("judge", "2020-02-14", SourceType.COURT_RECORD, "Hábeas corpus ficticio")
    story.source("lawyer", "2020-05-30", SourceType.INTERVIEW_LAWYER, "Entrevista ficticia con la defensa")
    story.place("barracks", PlaceType.DETENTION_CENTRE, ("Fictitious Barracks", "Cuartel Ficticio"), says("judge"))
    story.happened(
        "found", EventType.HABEAS_CORPUS, ("A judge finds Darío", "Un juez encuentra a Darío"), "2020-02-14",
        says("judge"),
    )  # fmt: skip
    missing = story.case.periods.get(status=LibertyStatus.UNACKNOWLEDGED_DETENTION)
    story.amend(
        missing, says("judge"), end="2020-02-14", end_state=EndState.ENDED, ended_how=ReleaseType.CHANGE_OF_STATUS,
        place=story.places["barracks"], end_event=story.events["found"],
    )  # fmt: skip
    story.stay(
        LibertyStatus.ADMINISTRATIVE_DETENTION, "2020-02-14", says("judge"), says("lawyer"), attested="2020-05-30",
        place=story.places["barracks"], held_by=story.organizations["army"], start_event=story.events["found"],
    )  # fmt: skip
    story.amend(story.case, verified_on=day("2020-06-14"))


DAYS: list[Row] = [
    ("2019-11-19", "", "no", ""),
    ("2019-11-20", "unacknowledged_detention", "certain", ""),
    ("2019-11-30", "unacknowledged_detention", "certain", ""),
    ("2019-12-01", "unacknowledged_detention", "certain", "2019-12-01"),
    ("2019-12-02", "unacknowledged_detention", "certain", ""),
    ("2019-12-03", "unacknowledged_detention", "certain", ""),
    ("2020-01-10", "unacknowledged_detention", "certain", ""),
    ("2020-02-13", "unacknowledged_detention", "certain", ""),
    ("2020-02-14", "administrative_detention", "certain", ""),
    ("2020-05-29", "administrative_detention", "certain", ""),
    ("2020-05-30", "administrative_detention", "certain", "2020-05-30"),
    ("2020-05-31", "administrative_detention", "presumed", "2020-05-30"),
    ("2020-06-15", "administrative_detention", "presumed", "2020-05-30"),
    ("2020-12-31", "administrative_detention", "presumed", "2020-05-30"),
    ("2021-05-29", "administrative_detention", "presumed", "2020-05-30"),
    ("2021-05-30", "administrative_detention", "presumed", "2020-05-30"),
    ("2021-05-31", "administrative_detention", "last_known", "2020-05-30"),
    ("2022-05-30", "administrative_detention", "last_known", "2020-05-30"),
    ("2024-03-01", "administrative_detention", "last_known", "2020-05-30"),
    ("2050-01-01", "administrative_detention", "last_known", "2020-05-30"),
]


def test_his_status_on_twenty_days_as_known_since_he_was_found(dossier: Dossier) -> None:
    assert dossier.statuses(DAYS) == DAYS


def test_his_status_as_known_while_he_was_missing(dossier: Dossier) -> None:
    """The mother's statement vouches for 1 December; nobody for any day after it."""
    lost = "unacknowledged_detention"
    expected = [
        ("2019-11-19", "", "no", ""),
        ("2019-11-20", lost, "certain", ""),
        ("2019-12-01", lost, "certain", "2019-12-01"),
        ("2019-12-02", lost, "presumed", "2019-12-01"),
        ("2020-02-14", lost, "presumed", "2019-12-01"),
        ("2020-12-01", lost, "presumed", "2019-12-01"),
        ("2020-12-02", lost, "last_known", "2019-12-01"),
    ]
    earlier = dossier.at_version(1)
    assert earlier.statuses(expected) == expected
    assert earlier.public("2050-01-01") == "lost"


def test_what_the_army_says_of_others_is_told_and_answers_nothing(dossier: Dossier, reader: Client) -> None:
    assert [row.status for row in dossier.document.periods if row.confidence == "doubtful"] == ["non_state_captivity"]
    assert not any(code == "non_state_captivity" for _first, code, _certainty in dossier.spans())
    page = dossier.page(reader)
    assert "Held by a non-state actor" in page and "Doubtful" in page


def test_one_detention_that_is_counted_up_to_the_last_word(dossier: Dossier) -> None:
    """86 days to 14 February 2020, 106 more to 30 May; presumed for a year, and then counted back."""
    assert dossier.detentions() == 1
    assert dossier.detained("2020-02-14") == (86, 86)
    assert dossier.detained("2020-05-30") == (192, 192)
    assert dossier.detained("2021-05-30") == (557, 557)
    assert dossier.detained("2021-05-31") == dossier.detained("2050-01-01") == (192, 192)
    assert dossier.restricted("2050-01-01") == (0, 0)


def test_the_public_word_follows_what_is_known(dossier: Dossier) -> None:
    days = ("2019-11-19", "2019-11-20", "2020-02-13", "2020-02-14", "2021-05-30", "2021-05-31")
    assert [dossier.public(on) for on in days] == ["unk", "lost", "lost", "held", "held", "stale"]


def test_his_page_today_and_while_he_was_missing(dossier: Dossier, reader: Client) -> None:
    banner = dossier.page(reader, section='class="banner')
    assert "Detained when last reported" in banner and "is detained" not in banner
    assert "it is counted up to 30 May 2020, the last day our sources report on" in banner
    then = dossier.page(reader, on="2020-01-10&known_on=2020-01-10", section='class="banner')
    assert "As this record knew it on 10 January 2020" in then and "Whereabouts unknown" in then
    page = dossier.page(reader)
    assert "24 to 29 when first detained" in page
    assert "Comunicado militar ficticio says otherwise: no se encuentra en ninguna dependencia" in page
    assert "Alleged: Enforced disappearance" in page


def test_while_he_is_missing_nothing_says_that_it_ended(dossier: Dossier, reader: Client) -> None:
    for on in ("2020-01-10", "2020-02-13"):
        banner = dossier.page(reader, on=f"{on}&known_on=2020-02-13", section='class="banner')
        assert "Whereabouts unknown" in banner and "Last confirmed 1 December 2019" in banner
        assert "ended" not in banner and "in detention" in banner
        assert "Taken, whereabouts unacknowledged." in banner
    assert "Work after release" not in dossier.page(reader) and dossier.lacks() == {"appeal_open"}


def test_su_ficha(dossier: Dossier, reader: Client) -> None:
    banner = dossier.page(reader, "es", section='class="banner')
    assert "En detención según el último dato" in banner and "30 de mayo de 2020" in banner
    then = dossier.page(reader, "es", on="2020-01-10&known_on=2020-01-10", section='class="banner')
    assert "Paradero desconocido" in then


def test_nobody_is_asked_to_act_on_an_appeal_that_nobody_confirmed(dossier: Dossier, reader: Client) -> None:
    section = dossier.page(reader, section='id="act"')
    assert "An appeal that may no longer stand" in section and "The army should say where he is." in section


def test_the_army_held_one_and_his_committee_misses_one(dossier: Dossier, reader: Client) -> None:
    assert "Darío Imaginado" in dossier.organization(reader, "army")
    committee = dossier.organization(reader, "committee")
    assert "detained 0" in committee and "detained when last reported, not confirmed since 1" in committee


def test_the_list_finds_him_by_what_is_known_on_the_day(dossier: Dossier, reader: Client) -> None:
    assert dossier.listed(reader, "?status=stale&country=BV")
    assert dossier.listed(reader, "?status=lost&on=2020-02-13")
    assert dossier.listed(reader, "?status=held&on=2020-02-14")
    assert not dossier.listed(reader, "?status=held&on=2020-02-14&known_on=2020-01-10")
    assert dossier.listed(reader, "?status=lost&on=2020-02-14&known_on=2020-01-10")
    assert not dossier.listed(reader, "?status=nonstate&on=2019-11-20")

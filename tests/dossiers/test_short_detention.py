"""Ana Ficticia, a baker, is taken from a picket and let go two days later without a charge.

The union and the newspaper say that it was on 10 March 2015; the bakery's own bulletin says the 9th. On the 13th the
union writes that she is free and back at work. Nobody wrote of her again.
"""

from __future__ import annotations

import pytest
from django.test import Client

from cases.management.first_case.said import denies
from cases.vocabulary import (
    AffiliationRole,
    Confidence,
    EventRole,
    EventType,
    Knowledge,
    LibertyStatus,
    LimitKind,
    OrgType,
    PlaceType,
    ReleaseType,
    Sector,
    SourceType,
)
from tests.dossiers.desk import Story, says
from tests.dossiers.reading import Dossier, Row

pytestmark = pytest.mark.django_db


def told(story: Story) -> None:
    story.source("press", "2015-03-11", SourceType.PRESS_ARTICLE, "Diario Ficticio: una dirigente en la comisaría")
    story.source("union", "2015-03-13", SourceType.UNION_STATEMENT, "Comunicado del sindicato ficticio")
    story.source("bakery", "2015-03-16", SourceType.COMPANY_STATEMENT, "Boletín de la panificadora ficticia")
    story.source("law", "2024-02-01", SourceType.OFFICIAL_STATEMENT, "Código ficticio")
    story.open(
        "Ana Ficticia",
        ("Delegate of the fictitious bakers’ union", "Delegada del sindicato ficticio de panadería"),
        charge_knowledge=Knowledge.NONE,
        outcome_knowledge=Knowledge.NOT_APPLICABLE,
        aftermath_knowledge=Knowledge.NOT_APPLICABLE,
    )
    story.organization(
        "union", OrgType.UNION_LOCAL, ("Fictitious Bakers’ Union", "Sindicato Ficticio de Panadería"), says("union"),
        sector=Sector.C10,
    )  # fmt: skip
    story.place("station", PlaceType.POLICE_STATION, ("Fictitious Station", "Comisaría Ficticia"), says("press"))
    story.office("union", AffiliationRole.DELEGATE, says("union"), attested="2015-03-13")
    story.born("[1985-03-12..1986-03-11]", says("press", "de 29 años"))
    when = (
        says("press", "ayer, martes 10", aspect="start"),
        says("union", "el 10 de marzo", aspect="start"),
        denies("bakery", "el lunes 9", aspect="start"),
    )
    contested = {"confidence": Confidence.CONTESTED}
    story.happened(
        "arrest", EventType.ARREST, ("Ana is taken from the picket", "Se llevan a Ana del piquete"),
        "[2015-03-09..2015-03-10]", *when, **contested,
    )  # fmt: skip
    story.stay(
        LibertyStatus.POLICE_CUSTODY, "[2015-03-09..2015-03-10]", *when, end="2015-03-12", attested="2015-03-11",
        ended_how=ReleaseType.WITHOUT_CHARGE, place=story.places["station"], start_event=story.events["arrest"],
        **contested,
    )  # fmt: skip
    story.stay(LibertyStatus.AT_LIBERTY, "2015-03-12", says("union", "salió el jueves 12"), attested="2015-03-13")
    story.limit(LimitKind.POLICE_CUSTODY, "Código ficticio, art. 1", says("law"), days=1)
    story.limit(LimitKind.POLICE_CUSTODY, "Código ficticio, art. 2", says("law"), days=2)
    story.tell(
        "The police took Ana Ficticia from a picket and let her go on 12 March 2015 without a charge.",
        "La policía se llevó a Ana Ficticia de un piquete y la dejó ir el 12 de marzo de 2015 sin cargos.",
        says("union"),
    )


DAYS: list[Row] = [
    ("1999-12-31", "", "no", ""),
    ("2015-03-08", "", "no", ""),
    ("2015-03-09", "police_custody", "possible", ""),
    ("2015-03-10", "police_custody", "certain", ""),
    ("2015-03-11", "police_custody", "certain", "2015-03-11"),
    ("2015-03-12", "at_liberty", "certain", ""),
    ("2015-03-13", "at_liberty", "certain", "2015-03-13"),
    ("2015-03-14", "at_liberty", "presumed", "2015-03-13"),
    ("2015-03-31", "at_liberty", "presumed", "2015-03-13"),
    ("2015-09-13", "at_liberty", "presumed", "2015-03-13"),
    ("2015-12-31", "at_liberty", "presumed", "2015-03-13"),
    ("2016-02-29", "at_liberty", "presumed", "2015-03-13"),
    ("2016-03-12", "at_liberty", "presumed", "2015-03-13"),
    ("2016-03-13", "at_liberty", "presumed", "2015-03-13"),
    ("2016-03-14", "at_liberty", "last_known", "2015-03-13"),
    ("2016-03-15", "at_liberty", "last_known", "2015-03-13"),
    ("2017-03-13", "at_liberty", "last_known", "2015-03-13"),
    ("2020-01-01", "at_liberty", "last_known", "2015-03-13"),
    ("2024-03-01", "at_liberty", "last_known", "2015-03-13"),
    ("2050-01-01", "at_liberty", "last_known", "2015-03-13"),
]


def test_her_status_on_twenty_days(dossier: Dossier) -> None:
    assert dossier.statuses(DAYS) == DAYS


def test_whether_she_was_held_is_settled_two_days_after_it_is_first_possible(dossier: Dossier) -> None:
    days = ("2015-03-08", "2015-03-09", "2015-03-10", "2015-03-11", "2015-03-12")
    assert [dossier.held(on).value for on in days] == ["no", "possible", "certain", "certain", "no"]
    assert [dossier.public(on) for on in days] == ["unk", "unk", "held", "held", "free"]


def test_she_was_held_for_two_or_three_days_once_and_never_under_restrictions(dossier: Dossier) -> None:
    assert dossier.detained("2015-03-09") == (0, 0)
    assert dossier.detained("2015-03-10") == (0, 1)
    assert dossier.detained("2015-03-11") == (1, 2)
    assert dossier.detained("2015-03-12") == dossier.detained("2050-01-01") == (2, 3)
    assert dossier.restricted("2050-01-01") == (0, 0)
    assert dossier.detentions() == 1


def test_no_limit_certainly_passed_and_a_page_accuses_nobody_of_what_is_only_possible(
    dossier: Dossier, reader: Client
) -> None:
    """From the 9th, a day would have been over on the 11th; from the 10th, on the 12th, and then she was out."""
    assert dossier.limits_passed("2015-03-10") == []
    assert dossier.limits_passed("2024-03-01") == [], "what only possibly passed is not told at all"
    assert "the legal limit" not in dossier.page(reader)


def test_her_page_says_how_it_ended_and_that_the_news_is_old(dossier: Dossier, reader: Client) -> None:
    banner = dossier.page(reader, section='class="banner')
    assert "Released" in banner
    assert "2 to 3 days in detention" in banner
    assert "The detention began between 9 and 10 March 2015 and ended on 12 March 2015." in banner
    assert "Last known 13 March 2015. We don’t know what happened after that." in banner
    assert "Outcome of the proceedings: Does not apply." in banner
    page = dossier.page(reader)
    assert "28 or 29 when first detained" in page
    assert "Released 12 March 2015" in page and "Released without charge" in page
    assert "Charge: There is none." in page
    assert "Boletín de la panificadora ficticia says otherwise: el lunes 9" in page


def test_su_ficha_lo_dice_en_espanol(dossier: Dossier, reader: Client) -> None:
    banner = dossier.page(reader, "es", section='class="banner')
    assert "De 2 a 3 días en detención" in banner
    assert "La detención empezó entre el 9 y el 10 de marzo de 2015 y terminó el 12 de marzo de 2015." in banner
    assert "Último dato: 13 de marzo de 2015" in banner


def test_on_the_day_itself_the_page_speaks_of_that_day(dossier: Dossier, reader: Client) -> None:
    assert "Possibly detained" in dossier.page(reader, on="2015-03-09", section='class="banner')
    held = dossier.page(reader, on="2015-03-11", section='class="banner')
    assert "Detained" in held and "Last confirmed 11 March 2015" in held and "In police custody." in held
    assert "this person was detained by then" in dossier.page(reader, on="2015-03-08", section='class="banner')


def test_the_list_finds_her_among_the_free_and_on_that_day_among_the_detained(dossier: Dossier, reader: Client) -> None:
    assert dossier.listed(reader, "?status=free&country=BV&sector=C10")
    assert not dossier.listed(reader, "?status=held")
    assert dossier.listed(reader, "?status=held&on=2015-03-10")
    assert not dossier.listed(reader, "?status=held&on=2015-03-09")
    assert dossier.listed(reader, "?detained_after=2015-03-10&detained_before=2015-03-09")
    assert not dossier.listed(reader, "?detained_before=2015-03-08")
    assert not dossier.listed(reader, "?detained_after=2015-03-11")


def test_her_union_has_nobody_detained(dossier: Dossier, reader: Client) -> None:
    page = dossier.organization(reader, "union")
    assert "person on this record 1" in page and "detained 0" in page and "Ana Ficticia" in page


def test_nothing_of_her_case_is_open(dossier: Dossier, reader: Client) -> None:
    assert "Work after release Does not apply" in dossier.page(reader, section='id="facts"')
    assert dossier.lacks() == set()


def test_who_took_part_is_one_person(dossier: Dossier) -> None:
    (arrest,) = (entry.event for entry in dossier.document.timeline)
    assert [part.role for part in arrest.participants] == [EventRole.SUBJECT]

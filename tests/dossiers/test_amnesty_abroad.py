"""Félix Utópico, president of a confederation, is put on a plane after two years in prison, and amnestied abroad.

He was arrested in June 2001, sentenced to nine years, and on 30 August 2003 let go on condition of leaving the country. A
newspaper spoke to him abroad on 20 June 2006. A law of 10 December 2009 amnestied strikers; he was then free to come back,
and did: an interview of 15 February 2010 found him at home. His name stood on a list that the ports shared from that June,
and in 2011 the state paid him for the years.
"""

from __future__ import annotations

import pytest
from django.test import Client

from cases.vocabulary import (
    AffiliationRole,
    Answer,
    CaseEventRelation,
    ChargeCategory,
    ChargeStatus,
    EventType,
    Knowledge,
    LengthUnit,
    LibertyStatus,
    OrgType,
    ReleaseType,
    SentenceKind,
    SourceType,
)
from tests.dossiers.desk import Story, says
from tests.dossiers.reading import Dossier, Row

pytestmark = pytest.mark.django_db


def told(story: Story) -> None:
    story.source("record", "2003-09-01", SourceType.COURT_RECORD, "Expediente ficticio 9-2001")
    story.source("press", "2006-06-20", SourceType.PRESS_ARTICLE, "Diario Ficticio del extranjero")
    story.source("law", "2009-12-10", SourceType.OFFICIAL_STATEMENT, "Ley ficticia de amnistía")
    story.source("himself", "2010-02-15", SourceType.INTERVIEW_SUBJECT, "Entrevista ficticia")
    story.source("report", "2012", SourceType.NGO_REPORT, "Informe ficticio")
    story.open(
        "Félix Utópico",
        ("President of the fictitious confederation", "Presidente de la confederación ficticia"),
        charge_knowledge=Knowledge.KNOWN,
        outcome_knowledge=Knowledge.KNOWN,
        aftermath_knowledge=Knowledge.KNOWN,
    )
    names = ("Fictitious Confederation of Labour", "Confederación Ficticia del Trabajo")
    story.organization("confederation", OrgType.UNION_CONFEDERATION, names, says("press"))
    story.office("confederation", AffiliationRole.PRESIDENT, says("press"), end="2001-06")
    story.born("1949~", says("press", "de unos 57 años"))
    he_leaves(story)
    he_comes_back(story)


def he_leaves(story: Story) -> None:
    story.happened(
        "plane", EventType.RELEASE, ("Félix is put on a plane", "Embarcan a Félix"), "2003-08-30", says("record")
    )
    story.stay(
        LibertyStatus.IMPRISONED, "2001-06", says("record"), end="2003-08-30", ended_how=ReleaseType.EXCHANGE_OR_EXILE,
        end_event=story.events["plane"],
    )  # fmt: skip
    story.sentenced(
        SentenceKind.IMPRISONMENT, "2001-06", says("record"), length_min=9, length_max=9,
        length_unit=LengthUnit.YEARS, suspended=Answer.NO,
    )  # fmt: skip
    story.tell(
        "Félix Utópico was let go in 2003 on condition of leaving the country, and amnestied in 2009.",
        "A Félix Utópico lo soltaron en 2003 con la condición de salir del país, y lo amnistiaron en 2009.",
        says("record"), says("law"),
    )  # fmt: skip


def he_comes_back(story: Story) -> None:
    story.happened(
        "amnesty", EventType.CLEMENCY, ("A law amnesties strikers", "Una ley amnistía a huelguistas"), "2009-12-10",
        says("law"),
    )  # fmt: skip
    story.stay(
        LibertyStatus.EXILE, "2003-08-30", says("record"), says("press"), end="2009-12-10", attested="2006-06-20",
        start_event=story.events["plane"], end_event=story.events["amnesty"],
    )  # fmt: skip
    story.stay(
        LibertyStatus.AT_LIBERTY, "2009-12-10", says("law"), says("himself"), attested="2010-02-15",
        start_event=story.events["amnesty"],
    )  # fmt: skip
    charge = story.accused(ChargeCategory.STATE_SECURITY, "sedición", "sedition", says("record"))
    story.step(charge, ChargeStatus.CONVICTED, "2001-06", says("record"))
    story.step(charge, ChargeStatus.EXTINGUISHED, "2009-12-10", says("law"))
    title = ("The ports share a list of names", "Los puertos comparten una lista de nombres")
    story.event("list", EventType.BLACKLISTING, title, "2010-06", says("report"))
    story.told("list", CaseEventRelation.CONSEQUENCE)
    title = ("The state pays Félix", "El Estado indemniza a Félix")
    story.happened("paid", EventType.COMPENSATED, title, "2011", says("report"))


DAYS: list[Row] = [
    ("2001-05-31", "", "no", ""),
    ("2001-06-01", "imprisoned", "possible", ""),
    ("2001-06-29", "imprisoned", "possible", ""),
    ("2001-06-30", "imprisoned", "certain", ""),
    ("2002-01-01", "imprisoned", "certain", ""),
    ("2003-08-29", "imprisoned", "certain", ""),
    ("2003-08-30", "exile", "certain", ""),
    ("2004-08-31", "exile", "certain", ""),
    ("2006-06-19", "exile", "certain", ""),
    ("2006-06-20", "exile", "certain", "2006-06-20"),
    ("2007-06-21", "exile", "certain", ""),
    ("2009-12-09", "exile", "certain", ""),
    ("2009-12-10", "at_liberty", "certain", ""),
    ("2010-02-14", "at_liberty", "certain", ""),
    ("2010-02-15", "at_liberty", "certain", "2010-02-15"),
    ("2010-02-16", "at_liberty", "presumed", "2010-02-15"),
    ("2011-02-15", "at_liberty", "presumed", "2010-02-15"),
    ("2011-02-16", "at_liberty", "last_known", "2010-02-15"),
    ("2012-01-01", "at_liberty", "last_known", "2010-02-15"),
    ("2024-03-01", "at_liberty", "last_known", "2010-02-15"),
]


def test_his_status_on_twenty_days(dossier: Dossier) -> None:
    assert dossier.statuses(DAYS) == DAYS


def test_prison_and_exile_are_two_counters(dossier: Dossier) -> None:
    """791 to 820 days from a day of June 2001; 2294 abroad."""
    assert dossier.detentions() == 1
    assert dossier.detained("2003-08-30") == dossier.detained("2024-03-01") == (791, 820)
    assert dossier.restricted("2003-08-30") == (0, 0)
    assert dossier.restricted("2004-08-30") == (366, 366)
    assert dossier.restricted("2009-12-10") == dossier.restricted("2024-03-01") == (2294, 2294)


def test_an_amnesty_is_no_acquittal(dossier: Dossier) -> None:
    assert dossier.charge("2001-06-15") == ("possible", "convicted")
    assert dossier.charge("2009-12-09") == ("certain", "convicted")
    assert dossier.charge("2009-12-10") == dossier.charge("2024-03-01") == ("certain", "extinguished")


def test_his_page_in_exile_and_now(dossier: Dossier, reader: Client) -> None:
    abroad = dossier.page(reader, on="2006-06-20", section='class="banner')
    assert "In exile" in abroad and "Under restrictions outside detention: 1025 days" in abroad
    banner = dossier.page(reader, section='class="banner')
    assert "Released on 10 December 2009" in banner
    assert "Last known 15 February 2010. No later report says whether that is still so." in banner
    assert "Outcome of the proceedings: Extinguished." in banner
    page = dossier.page(reader)
    assert "50 to 53 when first detained" in page
    assert "Exchange or forced exile" in page
    assert "Imprisonment" in page and "9 years, not suspended" in page
    assert "10 December 2009: A law amnesties strikers" in page
    assert "After 15 February 2010 No report of the status" in page


def test_what_is_told_of_his_work_and_what_is_not(dossier: Dossier, reader: Client) -> None:
    facts = dossier.page(reader, section='id="facts"')
    assert "Work after release The ports share a list of names" in facts and "The state pays Félix" in facts
    assert "Nothing told of: reinstated" in facts
    assert dossier.lacks() == set()


def test_su_ficha(dossier: Dossier, reader: Client) -> None:
    banner = dossier.page(reader, "es", section='class="banner')
    assert "En libertad el 10 de diciembre de 2009" in banner
    assert "Resultado del proceso: Extinguido." in banner
    assert "En el exilio" in dossier.page(reader, "es", on="2008-01-01", section='class="banner')
    page = dossier.page(reader, "es")
    assert "Canje o destierro" in page and "Amnistía, indulto o reducción de pena" in page


def test_his_confederation_and_the_list(dossier: Dossier, reader: Client) -> None:
    assert "detained 1" in dossier.organization(reader, "confederation", on="2002-01-01")
    assert "detained 0" in dossier.organization(reader, "confederation", on="2008-01-01")
    assert dossier.listed(reader, "?status=exile&on=2009-12-09") and not dossier.listed(reader, "?status=exile")
    assert dossier.listed(reader, "?status=free&on=2009-12-10")
    assert dossier.listed(reader, "?detained_after=2001&detained_before=2001&country=BV")

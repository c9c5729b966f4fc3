"""Bruno Inventado, a docker, is held for four years before a verdict, in three prisons, and is acquitted.

The police take him on 3 May 2010 in a strike at Puerto Ficticio, and at least six others with him. A court sends him
to prison between the 8th and the 12th. He is moved in February 2011 and on 30 September 2013, acquitted on 13 June 2014
and let go on the 15th. The prosecutor appeals on the 27th; the last word on it is of that day, the last on him of 1 July.
He was dismissed in the strike; whether he got his job back nobody says.
"""

from __future__ import annotations

import pytest
from django.test import Client

from cases.vocabulary import (
    AffiliationRole,
    ChargeCategory,
    ChargeStatus,
    CountBasis,
    EventRole,
    EventType,
    GroupCategory,
    Knowledge,
    LibertyStatus,
    LimitKind,
    OrgType,
    PlaceType,
    ReleaseType,
    Sector,
    SourceType,
)
from tests.dossiers.desk import Story, named, says
from tests.dossiers.reading import Dossier, Row

pytestmark = pytest.mark.django_db

HANDED_OVER = "[2010-05-08..2010-05-12]"


def told(story: Story) -> None:
    story.source("union", "2010-05-20", SourceType.UNION_STATEMENT, "Boletín del sindicato ficticio")
    story.source("file", "2014-06-27", SourceType.COURT_RECORD, "Expediente ficticio 1-2010")
    story.source("lawyer", "2014-07-01", SourceType.INTERVIEW_LAWYER, "Entrevista ficticia")
    story.source("law", "2024-02-01", SourceType.OFFICIAL_STATEMENT, "Código ficticio")
    story.open(
        "Bruno Inventado",
        ("Delegate of the fictitious dockers’ union", "Delegado del sindicato ficticio de la estiba"),
        charge_knowledge=Knowledge.KNOWN,
        counsel_knowledge=Knowledge.WITHHELD,
        outcome_knowledge=Knowledge.UNKNOWN,
    )
    people(story)
    the_strike(story)
    the_years(story)
    the_court(story)


def people(story: Story) -> None:
    story.organization(
        "union", OrgType.UNION_LOCAL, ("Fictitious Dockers’ Union", "Sindicato Ficticio de la Estiba"), says("union")
    )
    story.organization(
        "port", OrgType.EMPLOYER_OPERATOR, ("Fictitious Port Company", "Portuaria Ficticia"), says("union"),
        sector=Sector.H52,
    )  # fmt: skip
    for number, name in enumerate(("One", "Two", "Three"), 1):
        prison = (f"Fictitious Prison {name}", f"Penal Ficticio {number}")
        story.place(f"prison {number}", PlaceType.PRISON, prison, says("file"))
    story.office("union", AffiliationRole.DELEGATE, says("union"), attested="2010-05-20")
    story.work("port", says("union"), end="2010-05-05")
    story.born("1979", says("file", "nacido en 1979"))


def the_strike(story: Story) -> None:
    story.event(
        "strike", EventType.STRIKE, ("Strike at Puerto Ficticio", "Huelga en Puerto Ficticio"), "2010-04-26",
        says("union"), is_dispute=True, end="2010-05-06", end_state="ended",
    )  # fmt: skip
    story.took_part("strike", EventRole.CALLED_BY, says("union"), organization=story.organizations["union"])
    story.took_part("strike", EventRole.EMPLOYER_PARTY, says("union"), organization=story.organizations["port"])
    within = {"parent": story.events["strike"]}
    story.happened(
        "arrest", EventType.ARREST, ("Dockers are arrested", "Arrestan a trabajadores de la estiba"), "2010-05-03",
        says("union"), **within,
    )  # fmt: skip
    story.took_part(
        "arrest", EventRole.SUBJECT, says("union", "otros seis por lo menos"), category=GroupCategory.WORKER,
        count_min=6, count_basis=CountBasis.AT_LEAST, **named("group", "other dockers", "otros estibadores"),
    )  # fmt: skip
    story.event(
        "dismissal", EventType.DISMISSAL, ("Bruno is dismissed", "Despiden a Bruno"), "2010-05-05", says("union"),
        **within,
    )  # fmt: skip
    story.took_part("dismissal", EventRole.DISMISSED, says("union"), person=story.case.person)
    story.told("dismissal")


def the_years(story: Story) -> None:
    handed_over = {"ended_how": ReleaseType.CHANGE_OF_STATUS}
    held, record = LibertyStatus.PRETRIAL_DETENTION, says("file")
    story.stay(
        LibertyStatus.POLICE_CUSTODY, "2010-05-03", record, end=HANDED_OVER, start_event=story.events["arrest"],
        **handed_over,
    )  # fmt: skip
    for number, (start, end) in enumerate(((HANDED_OVER, "2011-02"), ("2011-02", "2013-09-30")), 1):
        story.stay(held, start, record, end=end, place=story.places[f"prison {number}"], **handed_over)
    story.happened("release", EventType.RELEASE, ("Bruno is freed", "Bruno sale en libertad"), "2014-06-15", record)
    story.stay(
        held, "2013-09-30", record, end="2014-06-15", ended_how=ReleaseType.ACQUITTED,
        place=story.places["prison 3"], end_event=story.events["release"],
    )  # fmt: skip
    story.stay(
        LibertyStatus.AT_LIBERTY, "2014-06-15", record, says("lawyer"), attested="2014-07-01",
        start_event=story.events["release"],
    )  # fmt: skip
    story.tell(
        "Bruno Inventado spent four years in three prisons before a court acquitted him.",
        "Bruno Inventado pasó cuatro años en tres penales antes de que un tribunal lo absolviera.",
        says("file"),
    )


def the_court(story: Story) -> None:
    charge = story.accused(ChargeCategory.PUBLIC_ORDER, "disturbios", "riot", says("file"))
    for status, date in (
        (ChargeStatus.FILED, "2010-05-14"),
        (ChargeStatus.PENDING, "2012-04"),
        (ChargeStatus.ACQUITTED, "2014-06-13"),
        (ChargeStatus.UNDER_APPEAL, "2014-06-27"),
    ):
        story.step(charge, status, date, says("file"))
    story.limit(LimitKind.POLICE_CUSTODY, "Código ficticio, art. 3", says("law"), days=3)
    story.limit(LimitKind.PRETRIAL, "Código ficticio, art. 9", says("law"), months=9)
    story.limit(LimitKind.PRETRIAL, "Código ficticio, art. 60", says("law"), months=60)


DAYS: list[Row] = [
    ("2010-05-02", "", "no", ""),
    ("2010-05-03", "police_custody", "certain", ""),
    ("2010-05-07", "police_custody", "certain", ""),
    ("2010-05-08", "detained_basis_unknown", "certain", ""),
    ("2010-05-11", "detained_basis_unknown", "certain", ""),
    ("2010-05-12", "pretrial_detention", "certain", ""),
    ("2011-01-31", "pretrial_detention", "certain", ""),
    ("2011-02-01", "pretrial_detention", "certain", ""),
    ("2011-02-28", "pretrial_detention", "certain", ""),
    ("2011-03-01", "pretrial_detention", "certain", ""),
    ("2012-06-01", "pretrial_detention", "certain", ""),
    ("2013-09-29", "pretrial_detention", "certain", ""),
    ("2013-09-30", "pretrial_detention", "certain", ""),
    ("2014-06-14", "pretrial_detention", "certain", ""),
    ("2014-06-15", "at_liberty", "certain", ""),
    ("2014-07-01", "at_liberty", "certain", "2014-07-01"),
    ("2014-07-02", "at_liberty", "presumed", "2014-07-01"),
    ("2015-07-01", "at_liberty", "presumed", "2014-07-01"),
    ("2015-07-02", "at_liberty", "last_known", "2014-07-01"),
    ("2024-03-01", "at_liberty", "last_known", "2014-07-01"),
]


def test_his_status_on_twenty_days(dossier: Dossier) -> None:
    assert dossier.statuses(DAYS) == DAYS


def test_the_days_of_every_hand_over_are_counted_once(dossier: Dossier) -> None:
    assert dossier.detained("2010-05-13") == (10, 10)
    assert dossier.detained("2011-02-14") == (287, 287)
    assert dossier.detained("2014-06-15") == dossier.detained("2050-01-01") == (1504, 1504)
    assert dossier.detentions() == 1


def test_no_day_of_the_four_years_is_in_doubt(dossier: Dossier) -> None:
    assert {certainty for first, code, certainty in dossier.spans() if "2010-05-03" <= first < "2014-06-15"} == {
        "certain"
    }


def test_the_state_of_the_charge(dossier: Dossier) -> None:
    expected = {
        "2010-05-13": ("no",),
        "2010-05-14": ("certain", "filed"),
        "2011-05-14": ("certain", "filed"),
        "2011-05-15": ("last_known", "filed"),
        "2012-04-15": ("possible", "filed", "pending"),
        "2012-04-30": ("certain", "pending"),
        "2013-05-01": ("last_known", "pending"),
        "2014-06-12": ("last_known", "pending"),
        "2014-06-13": ("certain", "acquitted"),
        "2014-06-27": ("certain", "under_appeal"),
        "2015-06-27": ("certain", "under_appeal"),
        "2015-06-28": ("last_known", "under_appeal"),
    }
    assert {on: dossier.charge(on) for on in expected} == expected


def test_two_legal_limits_passed_and_a_third_did_not(dossier: Dossier) -> None:
    """Three days from 3 May end on the 6th; nine months from the hand-over between 8 and 12 February 2011."""
    custody = ("Código ficticio, art. 3", "certain", "2010-05-07")
    months = ("Código ficticio, art. 9", "certain", "[2011-02-09..2011-02-13]")
    assert dossier.limits_passed("2010-05-06") == []
    assert dossier.limits_passed("2010-05-07") == [custody]
    assert dossier.limits_passed("2011-02-12") == [custody, ("Código ficticio, art. 9", "possible", "[2011-02-09..]")]
    assert dossier.limits_passed("2011-02-13") == dossier.limits_passed("2024-03-01") == [custody, months]


def test_his_page(dossier: Dossier, reader: Client) -> None:
    banner = dossier.page(reader, section='class="banner')
    assert "Released on 15 June 2014" in banner and "1504 days in detention" in banner
    assert "Last known 1 July 2014. We don’t know what happened after that." in banner
    assert "Outcome of the proceedings: Not known." in banner
    page = dossier.page(reader)
    assert "30 or 31 when first detained" in page
    assert "Pre-trial detention: the legal limit of 9 months had passed between 9 and 13 February 2011" in page
    assert "Police custody: the legal limit of 3 days had passed on 7 May 2010" in page
    assert "the legal limit of 60 months" not in page
    assert "Under appeal when last reported: 27 June 2014. What became of it after that is not known" in page
    assert "Lawyer: Known to us, not published." in page
    assert "Dockers are arrested At least 6: other dockers – not named" in page
    assert "We have no step of a court yet" not in page


def test_what_is_not_answered_is_said_to_readers_and_asked_at_the_desk(dossier: Dossier, reader: Client) -> None:
    facts = dossier.page(reader, section='id="facts"')
    assert "Outcome of the proceedings Not known" in facts and "Work after release Not yet entered" in facts
    assert "Trabajo tras la libertad Aún sin registrar" in dossier.page(reader, "es", section='id="facts"')
    assert dossier.lacks() == {"work_open"}
    assert dossier.lacks("2014-06-14") == {"future", "attested_in_future", "verified_in_future"}


def test_su_ficha(dossier: Dossier, reader: Client) -> None:
    banner = dossier.page(reader, "es", section='class="banner')
    assert "En libertad el 15 de junio de 2014" in banner and "1504 días en detención" in banner
    page = dossier.page(reader, "es")
    assert "Entre 30 y 31 años al inicio de la primera detención" in page
    assert "el plazo legal de 9 meses" in page


def test_on_a_day_of_the_hand_over_the_page_says_that_the_stage_is_not_known(dossier: Dossier, reader: Client) -> None:
    banner = dossier.page(reader, on="2010-05-10", section='class="banner')
    assert "Detained" in banner and "at which stage" in banner


def test_the_strike_counts_at_least_six_and_names_one(dossier: Dossier, reader: Client) -> None:
    page = dossier.dispute(reader, "strike")
    assert "Detained At least 6 Named: Bruno Inventado" in page
    assert "Fictitious Dockers’ Union" in page and "Fictitious Port Company" in page
    assert "Al menos 6" in dossier.dispute(reader, "strike", "es")


def test_his_union_held_one_then_and_none_now(dossier: Dossier, reader: Client) -> None:
    assert "detained 1" in dossier.organization(reader, "union", on="2012-06-01")
    assert "detained 0" in dossier.organization(reader, "union")


def test_the_list_finds_him_by_employer_and_status(dossier: Dossier, reader: Client) -> None:
    port = dossier.story.organizations["port"].public_id
    assert dossier.listed(reader, f"?employer={port}&sector=H52&status=free")
    assert dossier.listed(reader, f"?employer={port}&status=held&on=2014-06-14")
    assert not dossier.listed(reader, f"?employer={port}&status=held&on=2014-06-15")

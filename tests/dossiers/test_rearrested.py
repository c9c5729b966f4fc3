"""Carla Supuesta, a teacher, is sentenced, let out on parole, arrested again and held to the end of her sentence.

Taken on 15 September 2008, remanded on the 18th, sentenced on 20 March 2009 to six and a half years for an unlawful strike,
paroled on 1 October 2012. On 2 May 2013 she is taken back over a speech; that charge is dropped in November. She leaves
prison when the sentence is served, in September 2015, on a day nobody gives; a letter of 10 October finds her at home. She
was given her post back in March 2016.
"""

from __future__ import annotations

import pytest
from django.test import Client

from cases.vocabulary import (
    AffiliationRole,
    Answer,
    ChargeCategory,
    ChargeStatus,
    EventType,
    Knowledge,
    LengthUnit,
    LibertyStatus,
    OrgType,
    PlaceType,
    ReleaseType,
    Sector,
    SentenceKind,
    SourceType,
)
from tests.dossiers.desk import Story, says
from tests.dossiers.reading import Dossier, Row

pytestmark = pytest.mark.django_db


def told(story: Story) -> None:
    story.source("court", "2009-03-20", SourceType.COURT_RECORD, "Sentencia ficticia 7-2009")
    story.source("prison", "2015-09-30", SourceType.POLICE_OR_PRISON_RECORD, "Registro penal ficticio")
    story.source("letter", "2015-10-10", SourceType.LETTER, "Carta ficticia")
    story.source("union", "2016-03-05", SourceType.UNION_STATEMENT, "Boletín ficticio del magisterio")
    story.open(
        "Carla Supuesta",
        ("President of the fictitious teachers’ union", "Presidenta del sindicato ficticio del magisterio"),
        charge_knowledge=Knowledge.KNOWN,
        counsel_knowledge=Knowledge.NONE,
        outcome_knowledge=Knowledge.KNOWN,
        aftermath_knowledge=Knowledge.KNOWN,
    )
    story.organization(
        "union", OrgType.UNION_SECTOR, ("Fictitious Teachers’ Union", "Sindicato Ficticio del Magisterio"),
        says("union"), sector=Sector.P,
    )  # fmt: skip
    story.place("prison", PlaceType.PRISON, ("Fictitious Women’s Prison", "Penal Ficticio de Mujeres"), says("prison"))
    story.office("union", AffiliationRole.PRESIDENT, says("union"), start="2006", end="[2008-09-15..2008-12-31]")
    story.born("1971-09-15", says("court", "nacida el 15 de septiembre de 1971"))
    the_times(story)
    the_court(story)


def the_times(story: Story) -> None:
    handed_over = {"ended_how": ReleaseType.CHANGE_OF_STATUS}
    inside = {"place": story.places["prison"]}
    story.happened("arrest", EventType.ARREST, ("Carla is arrested", "Arrestan a Carla"), "2008-09-15", says("court"))
    story.stay(
        LibertyStatus.POLICE_CUSTODY, "2008-09-15", says("court"), end="2008-09-18",
        start_event=story.events["arrest"], **handed_over,
    )  # fmt: skip
    story.stay(LibertyStatus.PRETRIAL_DETENTION, "2008-09-18", says("court"), end="2009-03-20", **handed_over, **inside)
    story.stay(
        LibertyStatus.IMPRISONED, "2009-03-20", says("prison"), end="2012-10-01", ended_how=ReleaseType.PAROLE, **inside
    )
    story.stay(LibertyStatus.CONDITIONAL_RELEASE, "2012-10-01", says("prison"), end="2013-05-02")
    story.happened(
        "return",
        EventType.ARREST,
        ("Carla is arrested again", "Arrestan de nuevo a Carla"),
        "2013-05-02",
        says("prison"),
    )
    story.stay(
        LibertyStatus.IMPRISONED, "2013-05-02", says("prison"), end="2015-09", ended_how=ReleaseType.SENTENCE_SERVED,
        start_event=story.events["return"], **inside,
    )  # fmt: skip
    story.stay(LibertyStatus.AT_LIBERTY, "2015-09", says("letter"), attested="2015-10-10")
    story.happened(
        "post", EventType.REINSTATED, ("Carla gets her post back", "Reponen a Carla en su puesto"), "2016-03-01",
        says("union"),
    )  # fmt: skip
    story.tell(
        "Carla Supuesta was imprisoned twice under one sentence.",
        "Carla Supuesta estuvo dos veces en prisión por una misma condena.",
        says("prison"),
    )


def the_court(story: Story) -> None:
    strike = story.accused(ChargeCategory.UNLAWFUL_STRIKE_ASSEMBLY, "huelga ilícita", "unlawful strike", says("court"))
    story.step(strike, ChargeStatus.FILED, "2008-09-18", says("court"))
    story.step(strike, ChargeStatus.CONVICTED, "2009-03-20", says("court"))
    speech = story.accused(ChargeCategory.EXPRESSION, "difamación", "defamation", says("prison"))
    story.step(speech, ChargeStatus.FILED, "2013-05-10", says("prison"))
    story.step(speech, ChargeStatus.DROPPED, "2013-11", says("prison"))
    story.sentenced(
        SentenceKind.IMPRISONMENT, "2009-03-20", says("court"), length_min=78, length_max=78,
        length_unit=LengthUnit.MONTHS, suspended=Answer.NO,
    )  # fmt: skip


DAYS: list[Row] = [
    ("2008-09-14", "", "no", ""),
    ("2008-09-15", "police_custody", "certain", ""),
    ("2008-09-17", "police_custody", "certain", ""),
    ("2008-09-18", "pretrial_detention", "certain", ""),
    ("2009-03-19", "pretrial_detention", "certain", ""),
    ("2009-03-20", "imprisoned", "certain", ""),
    ("2012-09-30", "imprisoned", "certain", ""),
    ("2012-10-01", "conditional_release", "certain", ""),
    ("2013-01-01", "conditional_release", "certain", ""),
    ("2013-05-01", "conditional_release", "certain", ""),
    ("2013-05-02", "imprisoned", "certain", ""),
    ("2015-08-31", "imprisoned", "certain", ""),
    ("2015-09-01", "at_liberty", "possible", ""),
    ("2015-09-29", "at_liberty", "possible", ""),
    ("2015-09-30", "at_liberty", "certain", ""),
    ("2015-10-10", "at_liberty", "certain", "2015-10-10"),
    ("2015-10-11", "at_liberty", "presumed", "2015-10-10"),
    ("2016-10-10", "at_liberty", "presumed", "2015-10-10"),
    ("2016-10-11", "at_liberty", "last_known", "2015-10-10"),
    ("2024-03-01", "at_liberty", "last_known", "2015-10-10"),
]


def test_her_status_on_twenty_days(dossier: Dossier) -> None:
    assert dossier.statuses(DAYS) == DAYS


def test_in_the_month_of_her_release_it_is_possible_that_she_is_held_and_no_more(dossier: Dossier) -> None:
    days = ("2015-08-31", "2015-09-01", "2015-09-29", "2015-09-30")
    assert [dossier.held(on).value for on in days] == ["certain", "possible", "possible", "no"]
    assert [dossier.public(on) for on in days] == ["held", "unk", "unk", "free"]


def test_what_is_not_certain_then_is_whether_it_was_over(dossier: Dossier, reader: Client) -> None:
    then = dossier.page(reader, on="2015-09-15", section='class="banner')
    assert "The detention began on 2 May 2013. Whether it was over by this day is not certain." in then


def test_two_detentions_and_the_time_on_parole_are_counted_apart(dossier: Dossier) -> None:
    """1477 days from 15 September 2008; 213 on parole; 852 to 881 from 2 May 2013."""
    assert dossier.detentions() == 2
    assert dossier.detained("2012-10-01") == dossier.detained("2013-05-02") == (1477, 1477)
    assert dossier.detained("2014-01-01") == (1721, 1721)
    assert dossier.detained("2024-03-01") == (2329, 2358)
    assert dossier.restricted("2012-10-01") == (0, 0)
    assert dossier.restricted("2013-05-02") == dossier.restricted("2024-03-01") == (213, 213)


def test_the_state_of_both_charges(dossier: Dossier) -> None:
    assert dossier.charge("2008-09-17") == ("no",)
    assert dossier.charge("2009-03-19") == ("certain", "filed")
    assert dossier.charge("2009-03-20") == dossier.charge("2024-03-01") == ("certain", "convicted")
    assert dossier.charge("2013-05-09", 1) == ("no",)
    assert dossier.charge("2013-11-15", 1) == ("possible", "filed", "dropped")
    assert dossier.charge("2013-11-30", 1) == ("certain", "dropped")


def test_her_page(dossier: Dossier, reader: Client) -> None:
    banner = dossier.page(reader, section='class="banner')
    assert "The detention began on 2 May 2013 and ended in September 2015." in banner
    assert "The days of all 2 detentions are added up." in banner
    assert "Under restrictions outside detention: 213 days." in banner
    page = dossier.page(reader)
    assert "37 when first detained" in page
    assert "Imprisonment 20 March 2009" in page and "78 months, not suspended" in page
    assert "Released 1 October 2012 3 Released on parole" in page
    assert "September 2015 3 Sentence served" in page
    assert "Lawyer: There is none." in page
    words = "Outcome of the proceedings Unlawful strike or assembly: Convicted; Defamation, insult, false news: Dropped"
    assert words in page and "Outcome of the proceedings: Known" not in page
    assert "No later report says whether that is still so." in banner and "We don’t know what happened" not in page
    assert "After 10 October 2015 No report of the status" in page


def test_she_got_her_post_back_and_nobody_tells_of_a_blacklist_or_of_money(dossier: Dossier, reader: Client) -> None:
    facts = dossier.page(reader, section='id="facts"')
    assert "Work after release Carla gets her post back 1 1 March 2016" in facts
    assert "Nothing told of: blacklisting, compensated" in facts
    assert "Nada consta de: lista negra, indemnización" in dossier.page(reader, "es", section='id="facts"')
    assert dossier.lacks() == set()


def test_her_page_on_parole_and_back_in_prison(dossier: Dossier, reader: Client) -> None:
    parole = dossier.page(reader, on="2013-01-01", section='class="banner')
    assert "Released on conditions" in parole and "Under restrictions outside detention: 92 days." in parole
    back = dossier.page(reader, on="2014-01-01", section='class="banner')
    assert "Detained" in back and "244 days in detention" in back and "Serving a sentence." in back


def test_su_ficha(dossier: Dossier, reader: Client) -> None:
    banner = dossier.page(reader, "es", section='class="banner')
    assert "La detención empezó el 2 de mayo de 2013 y terminó en septiembre de 2015." in banner
    assert "213 días" in banner
    page = dossier.page(reader, "es")
    assert "Condena cumplida" in page and "78 meses" in page and "Reposición en el trabajo" in page


def test_her_union_and_the_list_follow_her_in_and_out(dossier: Dossier, reader: Client) -> None:
    for on, held, conditional in (
        ("2012-09-30", 1, 0),
        ("2013-01-01", 0, 1),
        ("2013-05-02", 1, 0),
        ("2015-09-30", 0, 0),
    ):
        assert f"detained {held}" in dossier.organization(reader, "union", on=on)
        assert dossier.listed(reader, f"?status=held&on={on}") == bool(held)
        assert dossier.listed(reader, f"?status=cond&on={on}") == bool(conditional)
    assert dossier.listed(reader, "?sector=P&country=BV&status=free")

"""Elena Quimera, a metalworker, dies in a police cell; the police say by her own hand, her family that she was killed.

Taken on 4 April 2016 when the police cleared an occupied workshop. She died in the night from 9 to 10 April: the family
was told on the 10th. The doctor they asked found marks of blows. The union asked the UN and the ombudsman to look into it;
the ombudsman answered, and no court has ruled.
"""

from __future__ import annotations

import pytest
from django.test import Client

from cases.management.first_case.said import denies
from cases.models import Communication
from cases.vocabulary import (
    AffiliationRole,
    AppealResponse,
    Confidence,
    EventRole,
    EventType,
    Knowledge,
    LibertyStatus,
    LimitKind,
    Mechanism,
    OrgType,
    PlaceType,
    ReleaseType,
    Sector,
    SourceType,
    Violation,
)
from tests.dossiers.desk import Story, named, probable, says
from tests.dossiers.reading import Dossier, Row

pytestmark = pytest.mark.django_db

THAT_NIGHT = "[2016-04-09..2016-04-10]"


def told(story: Story) -> None:
    story.source("police", "2016-04-11", SourceType.OFFICIAL_STATEMENT, "Parte policial ficticio")
    story.source("family", "2016-04-12", SourceType.INTERVIEW_FAMILY, "Testimonio ficticio de la familia")
    story.source("doctor", "2016-04-20", SourceType.MEDICAL_RECORD, "Informe médico ficticio")
    story.source("union", "2016-05-01", SourceType.UNION_STATEMENT, "Comunicado metalúrgico ficticio")
    story.source("ombudsman", "2016-09-30", SourceType.OFFICIAL_STATEMENT, "Respuesta ficticia de la defensoría")
    story.source("law", "2024-02-01", SourceType.OFFICIAL_STATEMENT, "Código ficticio")
    story.open(
        "Elena Quimera",
        ("Secretary of the fictitious metalworkers’ union", "Secretaria del sindicato metalúrgico ficticio"),
        charge_knowledge=Knowledge.NONE,
        outcome_knowledge=Knowledge.NONE,
    )
    story.organization(
        "union", OrgType.UNION_LOCAL, ("Fictitious Metalworkers’ Union", "Sindicato Metalúrgico Ficticio"),
        says("union"), sector=Sector.C25,
    )  # fmt: skip
    story.organization("police", OrgType.POLICE, ("Fictitious Police", "Policía Ficticia"), says("police"))
    story.place("cells", PlaceType.POLICE_STATION, ("Fictitious Cells", "Calabozo Ficticio"), says("police"))
    story.office("union", AffiliationRole.GENERAL_SECRETARY, says("union"), end="2016-04-10")
    story.born("1988-04-10", says("family", "iba a cumplir 28 ese domingo"))
    story.died(THAT_NIGHT, says("family"), says("police"))
    the_occupation(story)
    the_death(story)


def the_occupation(story: Story) -> None:
    story.event(
        "occupation", EventType.OCCUPATION, ("Occupation of a fictitious workshop", "Toma de un taller ficticio"),
        "2016-04-01", says("union"), is_dispute=True, end="2016-04-04", end_state="ended",
    )  # fmt: skip
    story.took_part("occupation", EventRole.CALLED_BY, says("union"), organization=story.organizations["union"])
    story.happened(
        "arrest", EventType.ARREST, ("Elena is arrested", "Arrestan a Elena"), "2016-04-04", says("family"),
        says("police"), parent=story.events["occupation"],
    )  # fmt: skip


def the_death(story: Story) -> None:
    story.event(
        "death", EventType.DEATH, ("Elena dies in the cells", "Elena muere en el calabozo"), THAT_NIGHT,
        says("family", "la mataron", aspect="violations"), says("doctor", "huellas de golpes", aspect="violations"),
        denies("police", "se quitó la vida", aspect="violations"), parent=story.events["occupation"],
        confidence=Confidence.CONTESTED, violations=[Violation.KILLING, Violation.TORTURE_ILL_TREATMENT],
    )  # fmt: skip
    story.took_part("death", EventRole.DIED, says("family"), says("police"), person=story.case.person)
    story.took_part("death", EventRole.ALLEGED_PERPETRATOR, says("family"), organization=story.organizations["police"])
    story.told("death")
    story.stay(
        LibertyStatus.POLICE_CUSTODY, "2016-04-04", says("police"), says("family"), end=THAT_NIGHT,
        ended_how=ReleaseType.DIED, place=story.places["cells"], held_by=story.organizations["police"],
        start_event=story.events["arrest"], end_event=story.events["death"],
    )  # fmt: skip
    story.stay(
        LibertyStatus.DIED_IN_CUSTODY, THAT_NIGHT, says("police"), says("family"), place=story.places["cells"],
        start_event=story.events["death"],
    )  # fmt: skip
    sent = {"case": story.case, "mechanism": Mechanism.NATIONAL_OMBUDSMAN, "filed": "2016-05-01"}
    answer = named("outcome", "It asks for an inquiry.", "Pide una investigación.")
    replied = {"replied": "2016-09-30", "response": AppealResponse.COMMITMENT}
    story.fact(Communication(**probable(**sent, **replied, **answer)), says("union"), says("ombudsman"))
    story.limit(LimitKind.POLICE_CUSTODY, "Código ficticio, art. 3", says("law"), days=3)
    story.limit(LimitKind.POLICE_CUSTODY, "Código ficticio, art. 5", says("law"), days=5)
    story.tell(
        "Elena Quimera died in a police cell. The police and her family give different causes; no court has ruled.",
        "Elena Quimera murió en un calabozo. La policía y la familia dan causas distintas; ningún tribunal ha fallado.",
        says("family"), says("police"),
    )  # fmt: skip


DAYS: list[Row] = [
    ("2016-04-03", "", "no", ""),
    ("2016-04-04", "police_custody", "certain", ""),
    ("2016-04-05", "police_custody", "certain", ""),
    ("2016-04-06", "police_custody", "certain", ""),
    ("2016-04-07", "police_custody", "certain", ""),
    ("2016-04-08", "police_custody", "certain", ""),
    ("2016-04-09", "died_in_custody", "possible", ""),
    *[
        (on, "died_in_custody", "certain", "")
        for on in (
            "2016-04-10", "2016-04-11", "2016-04-12", "2016-05-01", "2016-12-31", "2017-04-09", "2017-04-10",
            "2017-04-11", "2018-04-10", "2020-02-29", "2024-03-01", "2050-01-01", "2100-01-01",
        )
    ],
]  # fmt: skip


def test_her_status_on_twenty_days_and_that_death_never_goes_stale(dossier: Dossier) -> None:
    assert len(DAYS) == 20
    assert dossier.statuses(DAYS) == DAYS


def test_on_the_9th_she_was_held_or_dead_and_the_page_says_neither(dossier: Dossier, reader: Client) -> None:
    assert [dossier.held(f"2016-04-{number:02d}").value for number in (3, 4, 8, 9, 10)] == [
        "no", "certain", "certain", "possible", "no",
    ]  # fmt: skip
    assert [dossier.public(f"2016-04-{number:02d}") for number in (8, 9, 10)] == ["held", "unk", "dead"]
    then = dossier.page(reader, on="2016-04-09", section='class="banner')
    assert "Possibly detained" in then and "Whether it was over by this day is not certain." in then


def test_she_was_held_for_five_or_six_days_once(dossier: Dossier) -> None:
    assert dossier.detained("2016-04-08") == (4, 4)
    assert dossier.detained("2016-04-10") == dossier.detained("2100-01-01") == (5, 6)
    assert dossier.restricted("2100-01-01") == (0, 0)
    assert dossier.detentions() == 1


def test_the_limit_that_had_certainly_passed_before_that_night_is_told_alone(dossier: Dossier, reader: Client) -> None:
    """Three days end on the 7th. Five end on the 9th: on the 10th she was certainly no longer held."""
    assert dossier.limits_passed("2016-04-07") == []
    assert dossier.limits_passed("2024-03-01") == [("Código ficticio, art. 3", "certain", "2016-04-08")]
    page = dossier.page(reader)
    assert "the legal limit of 3 days had passed on 8 April 2016" in page and "the legal limit of 5 days" not in page


def test_her_page_tells_both_causes_and_decides_none(dossier: Dossier, reader: Client) -> None:
    banner = dossier.page(reader, section='class="banner')
    assert "Died in custody" in banner and "5 to 6 days in detention" in banner
    assert "detained when last reported" not in banner.casefold() and "Last known" not in banner
    page = dossier.page(reader)
    assert "Died Between 9 and 10 April 2016" in page
    assert "27 when first detained" in page
    assert "Alleged: Unlawful killing, Torture or ill-treatment" in page
    assert "Testimonio ficticio de la familia says: la mataron" in page
    assert "Parte policial ficticio says otherwise: se quitó la vida" in page
    assert "National ombudsman" in page and "It asks for an inquiry." in page
    assert "Contested" in page


def test_no_page_calls_her_death_a_release(dossier: Dossier, reader: Client) -> None:
    assert "released" not in dossier.page(reader).casefold().replace("released no release: died", "")
    assert "Released No release: died" in dossier.page(reader, section='id="facts"')
    banner = dossier.page(reader, "es", section='class="banner')
    assert "libertad" not in banner and "falleció" in banner
    assert "Work after release" not in dossier.page(reader)


def test_su_ficha(dossier: Dossier, reader: Client) -> None:
    banner = dossier.page(reader, "es", section='class="banner')
    assert "Murió bajo custodia" in banner and "De 5 a 6 días en detención" in banner
    page = dossier.page(reader, "es")
    assert "Parte policial ficticio da otra versión: se quitó la vida" in page
    assert "Entre el 9 y el 10 de abril de 2016" in page


def test_the_dispute_counts_one_death(dossier: Dossier, reader: Client) -> None:
    page = dossier.dispute(reader, "occupation")
    assert "Deaths At least 1 Named: Elena Quimera" in page
    assert "Died in custody" in page


def test_who_held_her_and_whose_she_was(dossier: Dossier, reader: Client) -> None:
    assert "Elena Quimera" in dossier.organization(reader, "police")
    assert "detained 0" in dossier.organization(reader, "union")
    assert "detained 1" in dossier.organization(reader, "union", on="2016-04-08")


def test_the_list_keeps_her_among_the_dead(dossier: Dossier, reader: Client) -> None:
    assert dossier.listed(reader, "?status=dead&country=BV&sector=C25")
    assert not dossier.listed(reader, "?status=held&status=stale&status=unk")
    assert dossier.listed(reader, "?status=held&on=2016-04-08")
    assert dossier.listed(reader, "?status=unk&on=2016-04-09")

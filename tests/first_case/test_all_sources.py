"""Version 2 tells what all sources support: rivals, counts and gaps as they are."""

from __future__ import annotations

import datetime as dt

import pytest

from cases.pages.toll import Range, toll
from cases.published.shapes import CaseDocument
from tests.first_case.reading import count, event, group, named, told

pytestmark = pytest.mark.django_db

PST = "PST / Mariátegui (nodo50)"


def test_his_full_name_and_its_spelling_are_confirmed(case: CaseDocument) -> None:
    names = {row.text: row for row in case.names}
    assert set(names) == {"Rony Cueto Rivera", "Ronnie Cueto"}
    assert {(row.confidence, row.roots) for row in case.names} == {("confirmed", 2)}
    assert told(case, names["Rony Cueto Rivera"].references) == {
        PST: "“Rony Cueto Rivera”",
        "ws.net360.info": "“Ronnie Cueto Rivera”",
    }


def test_his_office_is_probable_and_a_union_of_another_name_is_told_and_not_merged(case: CaseDocument) -> None:
    office = next(row for row in case.affiliations if row.kind == "office")
    assert (office.confidence, office.roots, office.last_attested) == ("probable", 1, dt.date(2007, 7, 15))
    assert told(case, office.supporting).keys() == {"LRP", "blogmolotov", "PSTU", PST}
    mentioned = [row for row in office.references if row.stance == "mentions"]
    assert told(case, mentioned)["ws.net360.info"] == "“sindicato de Cercolima”"
    union = named("organization", "Contract miners’ union at the Marcona mine")
    assert not union.is_identified
    assert "not known" in union.description.en
    assert not [row for row in union.names if "Cercolima" in row.text]


def test_14_years_of_work_are_contested_by_15(case: CaseDocument) -> None:
    work = next(row for row in case.affiliations if row.kind == "employment")
    assert (work.confidence, work.duration_as_stated) == ("contested", "14 years")
    assert told(case, work.rivals) == {"PSTU": "15 years"}
    assert [row.aspect for row in work.rivals] == ["duration_as_stated"]


def test_the_arrest_is_on_5_6_or_7_june_with_who_says_so(case: CaseDocument) -> None:
    arrest = event(case, "Rony Cueto is detained")
    assert (arrest.start, arrest.confidence) == ("[2007-06-05..2007-06-07]", "contested")
    dated = [row for row in arrest.supporting if row.aspect == "start"]
    assert told(case, dated) == {
        "LRP": "“has been held by authorities since early June”",
        "blogmolotov": "5 June",
        PST: "5 June",
    }
    assert told(case, arrest.rivals) == {"LORCI": "6 June", "PSTU": "“7 de junho”"}
    assert arrest.place is not None and "Avenida Brasil" in arrest.place.label.en


def test_he_was_first_with_the_criminal_investigation_police(case: CaseDocument) -> None:
    custody = case.periods[0]
    assert (custody.status, custody.ended_how) == ("police_custody", "change_of_status")
    assert (custody.start, custody.end) == ("[2007-06-05..2007-06-07]", "[2007-06-05..2007-06-30]")
    assert custody.place is not None and custody.place.label.en.startswith("Cells of the criminal-investigation")
    placed = [row for row in custody.supporting if row.aspect == "place"]
    assert told(case, placed) == {"PSTU": "“Dinincri”"}


def test_that_his_prison_was_pre_trial_is_worked_out_and_the_prison_is_not_guessed(case: CaseDocument) -> None:
    prison = case.periods[1]
    assert (prison.status, prison.end, prison.ended_how) == ("pretrial_detention", "2007-08-01", "pending_restricted")
    assert (prison.confidence, prison.end_state) == ("possible", "ended")
    assert "no source says so" in prison.worked_out.en
    place = named("place", "Unidentified maximum-security prison, Peru")
    assert not place.is_identified


def test_a_court_of_vista_alegre_let_him_go_under_conditions(case: CaseDocument) -> None:
    release = event(case, "Rony Cueto leaves prison")
    assert (release.start, release.type, release.confidence) == ("2007-08-01", "release", "possible")
    court = next(part.organization for part in release.participants if part.role == "ordering_authority")
    assert court is not None and court.label.es == "Sala mixta provincial de Vista Alegre (Nasca)"
    liberty = case.periods[2]
    assert (liberty.status, liberty.start, liberty.end) == ("released_restricted", "2007-08-01", "")
    assert (liberty.end_state, liberty.last_attested) == ("unknown", dt.date(2007, 8, 20))
    assert liberty.legal_basis_as_stated == "comparecencia restringida"


def test_the_accusation_is_attributed_and_charge_and_outcome_are_not_known(case: CaseDocument) -> None:
    assert (case.charge_knowledge, case.outcome_knowledge) == ("unknown", "unknown")
    assert case.stated_reason is not None
    assert "party page" in case.stated_reason.text.en and "We have not seen" in case.stated_reason.text.en
    assert told(case, case.stated_reason.supporting) == {PST: "“siniestro”"}
    assert case.stated_reason.references[0].aspect == "stated_reason"


def test_the_strike_began_on_10_april_with_about_1800_strikers_and_one_source_ends_it(case: CaseDocument) -> None:
    strike = event(case, "strike at Marcona")
    assert (strike.start, strike.end, strike.worked_out.en) == ("2007-04-10", "2007-06-05?", "")
    ends = [row for row in strike.supporting if row.aspect == "end"]
    assert told(case, ends) == {PST: "until 5 June"}
    strikers = group(strike)
    assert (count(strikers), strikers.roots) == ((1800, 1800, "about"), 1)
    assert told(case, strikers.references) == {"LORCI": "about 1,800 strikers"}


def test_the_nine_are_doubtful_and_nobody_is_named_among_them(case: CaseDocument) -> None:
    jailed = group(event(case, "At least nine other leaders"))
    assert (count(jailed), jailed.confidence) == ((9, None, "at_least"), "doubtful")
    assert jailed.named_members == ()
    mentioned = told(case, [row for row in jailed.references if row.stance == "mentions"])
    assert mentioned == {
        "PSTU": "ten leaders dismissed, the secretary general among them; 47 arrest orders",
        PST: "two other leaders released; other leaders under arrest orders",
    }


def test_he_is_one_of_ten_dismissed_and_47_were_to_be_arrested(case: CaseDocument) -> None:
    ten = group(event(case, "Ten leaders of the union are reported dismissed"))
    assert (count(ten), [member.label.en for member in ten.named_members]) == ((10, 10, "exact"), ["Rony Cueto"])
    assert count(group(event(case, "Arrest orders against 47 strikers"))) == (47, 47, "exact")


def test_two_more_leaders_left_prison_and_are_not_named(case: CaseDocument) -> None:
    left = event(case, "Two more leaders")
    assert (left.start, count(group(left))) == ("2007-08-03", (2, 2, "exact"))
    assert [part for part in left.participants if part.person] == []


def test_casapalca_began_on_30_may(case: CaseDocument) -> None:
    assert event(case, "strike at Casapalca").start == "2007-05-30"
    dispute = named("dispute", "Contract miners’ strike at Casapalca, 2007")
    assert dispute.event.dispute is None
    assert {demand.text.en for demand in dispute.demands} == {
        "Recognition of the union",
        "Job security for all",
        "A general end to inhuman working conditions",
    }


def test_the_total_of_deaths_is_confirmed_and_who_died_is_contested(case: CaseDocument) -> None:
    dispute = named("dispute", "Contract miners’ strike at Casapalca, 2007")
    total = group(event(dispute, "Deaths are reported"))
    assert (count(total), total.confidence, total.roots, total.category) == (
        (5, None, "at_least"),
        "confirmed",
        2,
        "mixed",
    )
    assert told(dispute, total.references) == {
        "LRP": "“at least five deaths”",
        "IPS": "“the conflict has resulted in five deaths”",
        "Caretas": "four",
    }
    one_each = {
        part.group.en: (part.category, part.role, part.confidence, *count(part))
        for title in ("A miner is shot dead", "Three more people die", "A police officer dies")
        for part in event(dispute, title).participants
    }
    assert one_each == {
        "a miner, shot": ("worker", "killed", "contested", 1, 1, "exact"),
        "a worker who fell into a ravine": ("worker", "died", "contested", 1, 1, "exact"),
        "a patient, of a heart attack": ("bystander", "died", "contested", 1, 1, "exact"),
        "a girl, of hypothermia": ("child", "died", "contested", 1, 1, "exact"),
        "a police officer": ("police", "died", "contested", 1, 1, "exact"),
    }


def test_only_the_one_who_was_shot_is_told_as_a_killing(case: CaseDocument) -> None:
    dispute = named("dispute", "Contract miners’ strike at Casapalca, 2007")
    killings = [entry.event.title.en for entry in dispute.timeline if "killing" in entry.event.violations]
    assert killings == ["A miner is shot dead"]
    assert [entry.event.title.en for entry in dispute.timeline if entry.event.type == "killing"] == killings


def test_the_dismissed_are_106_or_180_or_800_with_who_says_so(case: CaseDocument) -> None:
    dismissed = group(event(case, "are dismissed at Casapalca"))
    assert (count(dismissed), dismissed.confidence) == ((106, 800, "range"), "contested")
    assert told(case, dismissed.supporting)["IPS"] == "106"
    assert told(case, dismissed.rivals) == {"PSTU": "180", "LORCI": "800", "El Diario Internacional": "800"}


def test_the_union_at_casapalca_has_two_founding_days_and_its_own_name() -> None:
    union = named("organization", "Contract miners’ union at the Casapalca mine")
    assert (union.founded, union.basis.confidence) == ("[2007-01-26,2007-05-17]", "contested")
    founded = [row for row in union.basis.supporting if row.aspect == "founded"]
    assert told(union, founded) == {"IPS": "17 May 2007"}
    assert told(union, union.basis.rivals) == {"El Diario Internacional": "26 January 2007"}
    assert union.names[0].text.startswith("Sindicato de Trabajadores Mineros de las empresas contratistas")


def test_the_same_local_is_doubtful_and_contradicted() -> None:
    union = named("organization", "Contract miners’ union at the Casapalca mine")
    (link,) = [link for link in union.links if link.upward]
    assert (link.kind, link.confidence) == ("branch_of", "doubtful")
    assert told(union, link.supporting) == {"LRP": "“are in the same local as at Shougang”"}
    assert told(union, link.rivals) == {"IPS": "the contract miners of Casapalca formed their own union"}


def test_the_federation_is_named_and_its_affiliation_stays_possible() -> None:
    federation = named("organization", "Miners’ federation FNTMMSP")
    upward = [link for link in federation.links if link.upward]
    assert [(link.kind, link.other.label.en, link.confidence) for link in upward] == [
        ("affiliated_to", "CGTP", "possible")
    ]
    assert upward[0].last_attested == dt.date(2007, 7, 15)
    marcona = next(link for link in federation.links if not link.upward)
    assert (marcona.other.label.en, marcona.confidence) == ("Contract miners’ union at the Marcona mine", "possible")


def test_case_2664_stands_with_the_federation_without_a_day_or_a_conclusion_we_have_not_read() -> None:
    federation = named("organization", "Miners’ federation FNTMMSP")
    (complaint,) = federation.communications
    assert (complaint.mechanism, complaint.reference, complaint.confidence) == ("ilo_cfa", "Case 2664", "possible")
    assert (complaint.filed, complaint.replied, complaint.response) == ("", "", "")
    assert "excerpt only" in complaint.outcome.en
    assert told(federation, complaint.supporting) == {"ILO": "Case 2664 (Peru)"}


def test_the_national_strike_of_the_federation_is_a_third_one(case: CaseDocument) -> None:
    national = event(case, "miners’ federation begins a national strike")
    assert (national.start, national.dispute) == ("2007-04-30", None)
    assert [part.organization.label.en for part in national.participants if part.organization] == [
        "Miners’ federation FNTMMSP"
    ]


def test_the_burning_of_12_july_is_told_nowhere(case: CaseDocument) -> None:
    assert not [entry for entry in case.timeline if entry.event.start == "2007-07-12"]


def test_the_appeal_is_closed_because_he_was_released(case: CaseDocument) -> None:
    (appeal,) = case.appeals
    assert (appeal.closed, appeal.close_reason) == ("2007-08-01", "released")


def test_the_marcona_dispute_is_the_hub_of_all_in_it() -> None:
    dispute = named("dispute", "Contract miners’ strike at Marcona, 2007")
    parties = {(part.role, part.organization.label.en) for part in dispute.event.participants if part.organization}
    assert parties == {
        ("participant", "Contract miners’ union at the Marcona mine"),
        ("user_enterprise", "Shougang Hierro Peru"),
        ("employer_party", "Unidentified contractor or contractors at the Marcona mine"),
    }
    assert {demand.text.en for demand in dispute.demands} == {
        "An end to dangerous working conditions",
        "An end to starvation wages",
    }
    assert {entry.event.title.en for entry in dispute.timeline} == {
        "Rony Cueto is detained",
        "At least nine other leaders of the union are reported jailed",
        "Ten leaders of the union are reported dismissed",
        "Arrest orders against 47 strikers are reported",
        "Rony Cueto leaves prison, under conditions",
        "Two more leaders of the union leave prison",
    }


def test_the_toll_of_each_dispute_is_as_wide_as_its_sources_leave_it() -> None:
    """The five dead at Casapalca are not ten with those who are told one by one, and the doubtful nine are nobody."""
    casapalca = named("dispute", "Contract miners’ strike at Casapalca, 2007")
    deaths, dismissals = toll(casapalca)
    assert (deaths.label, deaths.figure) == ("Deaths", Range(5, None, "at_least"))
    assert deaths.categories == tuple(
        (kind, Range(least, None)) for kind, least in (("worker", 2), ("police", 1), ("bystander", 1), ("child", 1))
    )
    (total,) = deaths.statements
    assert [row.part.part_of for row in total.parts] == [total.part.group] * 5
    assert (dismissals.label, dismissals.figure) == ("Dismissals", Range(106, 800, "range"))
    marcona = toll(named("dispute", "Contract miners’ strike at Marcona, 2007"))
    assert [(row.label, row.figure) for row in marcona] == [
        ("Detained", Range(1, None)),
        ("Wanted", Range(47, 47, "exact")),
        ("Dismissals", Range(10, 10, "exact")),
    ]

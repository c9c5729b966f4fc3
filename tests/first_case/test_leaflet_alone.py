"""Version 1 tells what the leaflet of 15 July 2007 supports, and nothing that anybody learned later."""

from __future__ import annotations

import datetime as dt

import pytest

from cases.published.shapes import CaseDocument
from cases.templatetags.record import plain
from tests.first_case.reading import count, event, group, parts

pytestmark = pytest.mark.django_db

LEAFLET_DAY = dt.date(2007, 7, 15)


def test_the_leaflet_is_its_only_source_and_was_read_in_full(leaflet: CaseDocument) -> None:
    (source,) = leaflet.sources
    assert (source.type, source.published, source.lang) == ("leaflet", "2007-07-15", "en")
    assert (source.side, source.reliability, source.read_in_full) == ("detainee_side", "unsure", True)
    assert source.repeats == ()


def test_no_date_of_it_lies_after_the_leaflet(leaflet: CaseDocument) -> None:
    names = ("started", "ended")
    days = [getattr(part, name).latest for part in parts(leaflet) for name in names if hasattr(part, name)]
    assert max(day for day in days if day) == LEAFLET_DAY
    assert {period.last_attested for period in leaflet.periods} == {None, LEAFLET_DAY}


def test_he_is_rony_cueto_and_has_no_other_name_yet(leaflet: CaseDocument) -> None:
    assert (leaflet.name, leaflet.names) == ("Rony Cueto", ())


def test_an_age_of_39_gives_an_interval_of_birth_and_no_year(leaflet: CaseDocument) -> None:
    birth = next(row for row in leaflet.particulars if row.kind == "birth")
    assert (birth.date, birth.confidence) == ("[1967-07-16..1968-07-15]", "possible")
    assert birth.references[0].value_as_stated == "39 years old"


def test_he_is_called_he(leaflet: CaseDocument) -> None:
    gender = next(row for row in leaflet.particulars if row.kind == "gender")
    assert (gender.value, gender.confidence) == ("male", "probable")


def test_his_office_is_possible_and_last_attested_by_the_leaflet(leaflet: CaseDocument) -> None:
    office = next(row for row in leaflet.affiliations if row.kind == "office")
    assert (office.role, office.confidence, office.roots) == ("general_secretary", "possible", 1)
    assert (office.start, office.end_state, office.last_attested) == ("", "ongoing", LEAFLET_DAY)
    assert office.organization.label.en == "Contract miners’ union at the Marcona mine"


def test_he_works_for_a_contractor_nobody_names_and_shougang_uses_the_work(leaflet: CaseDocument) -> None:
    work = next(row for row in leaflet.affiliations if row.kind == "employment")
    assert plain(work.organization.label).startswith("Unidentified contractor")
    assert work.user_enterprise is not None and work.user_enterprise.label.en == "Shougang Hierro Peru"
    assert work.worksite is not None and work.worksite.label.en == "Marcona mine"
    assert (work.contract, work.duration_as_stated) == ("subcontracted", "14 years")
    assert (work.start, work.confidence) == ("[1992-07-16..1993-07-15]", "possible")


def test_he_was_detained_in_early_june_at_a_place_not_known(leaflet: CaseDocument) -> None:
    arrest = event(leaflet, "Rony Cueto is detained")
    assert (arrest.start, arrest.place, arrest.confidence) == ("[2007-06-01..2007-06-10]", None, "possible")


def test_held_since_early_june_and_in_prison_are_two_facts_at_no_known_stage(leaflet: CaseDocument) -> None:
    first, prison = leaflet.periods
    assert {first.status, prison.status} == {"detained_basis_unknown"}
    assert (first.start, first.place, first.ended_how) == ("[2007-06-01..2007-06-10]", None, "change_of_status")
    assert (prison.end, prison.end_state, prison.last_attested) == ("", "ongoing", LEAFLET_DAY)
    assert prison.place is not None and prison.place.label.en == "Unidentified maximum-security prison, Peru"


def test_the_charge_is_not_known_and_no_reason_or_outcome_is_told(leaflet: CaseDocument) -> None:
    assert (leaflet.charge_knowledge, leaflet.stated_reason, leaflet.outcome_knowledge) == ("unknown", None, "")


def test_two_months_earlier_counts_back_from_early_june(leaflet: CaseDocument) -> None:
    strike = event(leaflet, "strike at Marcona")
    assert (strike.start, strike.end, strike.end_state) == ("2007-04~", "", "unknown")
    assert strike.worked_out.en == "two months before early June 2007"
    assert strike.confidence == "possible"


def test_at_least_nine_others_are_possible_and_open_above(leaflet: CaseDocument) -> None:
    jailed = group(event(leaflet, "At least nine other leaders"))
    assert count(jailed) == (9, None, "at_least")
    assert (jailed.category, jailed.confidence, jailed.named_members) == ("union_leader", "possible", ())


def test_of_the_five_deaths_nobody_says_who_they_were(leaflet: CaseDocument) -> None:
    deaths = event(leaflet, "Deaths are reported")
    died = group(deaths)
    assert count(died) == (5, None, "at_least")
    assert (died.role, died.category, died.confidence) == ("died", "unknown", "possible")
    assert deaths.violations == ()


def test_the_mass_dismissals_have_no_number(leaflet: CaseDocument) -> None:
    assert count(group(event(leaflet, "are dismissed at Casapalca"))) == (None, None, "")


@pytest.mark.parametrize(
    ("title", "start"),
    [
        ("national strike of teachers", "[..2007-07-15]"),
        ("Marches and regional general strikes", "2007-07-11"),
        ("police, backed by the army", "[2007-07-11..2007-07-15]"),
        ("trade agreement with the United States", "[..2007-07-15]"),
        ("The leaflet says that the miners’ federation and the CGTP", "2007-07-15"),
    ],
)
def test_what_went_on_around_it_is_context_in_the_words_of_the_leaflet(
    leaflet: CaseDocument, title: str, start: str
) -> None:
    assert event(leaflet, title).start == start
    assert event(leaflet, title).references[0].value_as_stated
    relation = {entry.event.title.en: entry.relation for entry in leaflet.timeline}
    assert relation[event(leaflet, title).title.en] == "context"


def test_the_appeal_is_open(leaflet: CaseDocument) -> None:
    (appeal,) = leaflet.appeals
    assert set(appeal.kinds) == {"release", "statement_of_solidarity"}
    assert (appeal.opened, appeal.closed, appeal.close_reason) == ("2007-07-15", "", "")
    assert appeal.issued_by is not None and appeal.issued_by.label.en == "LRP"


def test_nothing_is_surer_than_one_leaflet(leaflet: CaseDocument) -> None:
    assert {part.roots for part in parts(leaflet) if hasattr(part, "roots")} == {1}
    sure = {part.confidence for part in parts(leaflet) if hasattr(part, "confidence")}
    assert sure == {"possible", "probable"}


def test_no_sentence_speaks_of_today(leaflet: CaseDocument) -> None:
    for paragraph in leaflet.story:
        for word in ("is held", "has been held", "is in prison"):
            assert word not in paragraph.text.en
        for word in ("está en detención", "se encuentra", "sigue en"):
            assert word not in paragraph.text.es

"""Before anything is public the editor is told in words what is missing; without it nothing is published."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from cases.models import Case, ConsentRecord, Event, Organization, OrgLink, Place, RiskReview, Root, Source
from cases.operations.checks import missing
from cases.operations.publish import Refused, publish
from cases.published.models import Current, Publication
from cases.vocabulary import (
    AppealKind,
    Confidence,
    Consent,
    EndState,
    EventRole,
    LibertyStatus,
    ParticularKind,
    ReleaseType,
    Risk,
    Sensitivity,
    SourceType,
    Stance,
)
from tests import factories
from tests.factories import PUBLISHED_AT

pytestmark = pytest.mark.django_db

TODAY = PUBLISHED_AT.date()
HELD = LibertyStatus.PRETRIAL_DETENTION


@pytest.fixture
def edwin(db: None) -> Any:
    return factories.account("edwin", "editor")


@pytest.fixture
def case(db: None) -> Case:
    return factories.publishable_case()


def update(row: Any, **values: Any) -> None:
    """Change columns of a stored row."""
    type(row).objects.filter(pk=row.pk).update(**values)


def period(case: Case, **fields: Any) -> Any:
    """A second period of the case, with its source."""
    row = factories.period(case, **fields)
    factories.cite(row)
    return row


def certainly_held_twice(case: Case) -> None:
    for status in (HELD, LibertyStatus.IMPRISONED):
        ended = {"end": "2007-03-01", "end_state": EndState.ENDED, "ended_how": ReleaseType.UNKNOWN}
        period(case, status=status, start="2007-01-01", last_attested=None, **ended)


def released_without_saying_how(case: Case) -> None:
    period(case, status=HELD, start="2006-01-01", end="2006-02-01", end_state=EndState.ENDED, last_attested=None)
    period(case, status=LibertyStatus.AT_LIBERTY, start="2006-02-01", end="2006-03-01",
           end_state=EndState.ENDED, last_attested=None)  # fmt: skip


def held_after_death(case: Case) -> None:
    period(case, status=LibertyStatus.DECEASED, start="2001-01-01", last_attested=dt.date(2001, 1, 1))


def arrested_on_another_day(case: Case) -> None:
    arrest = factories.event("An arrest", type="arrest", start="1999-01-01")
    factories.cite(arrest)
    update(case.periods.get(), start_event=arrest)


def held_until(case: Case, end: str) -> None:
    row = case.periods.get()
    row.end, row.end_state, row.last_attested, row.ended_how = end, EndState.ENDED, None, ReleaseType.UNKNOWN
    row.save()


def death_to_come(case: Case) -> None:
    factories.cite(factories.particular(case.person, kind=ParticularKind.DEATH, date="2040"))


LACKS: dict[str, tuple[str, Callable[[Case], Any]]] = {
    "a fact nobody assessed": ("unassessed", lambda case: update(case.periods.get(), confidence="unassessed")),
    "a fact without a source": ("unsourced", lambda case: case.paragraphs.get().citations.all().delete()),
    "a fact only mentioned": ("unsourced", lambda case: case.periods.get().citations.update(stance="mentions")),
    "confirmed by one root": ("confirmed_by_one_root", lambda case: update(case.periods.get(), confidence="confirmed")),
    "a contradiction passed over": (
        "contradicted", lambda case: factories.cite(case.periods.get(), stance=Stance.CONTRADICTS),
    ),
    "a future fact": (
        "future", lambda case: period(case, start="2031-01-01", end_state=EndState.UNKNOWN, last_attested=None),
    ),
    "an end that is to come": ("future", lambda case: held_until(case, "2035-01-01")),
    "a death that is to come": ("future", death_to_come),
    "attested in the future": (
        "attested_in_future", lambda case: update(case.periods.get(), last_attested=dt.date(2031, 1, 1)),
    ),
    "attested after its sources": (
        "attested_after_sources", lambda case: update(case.periods.get(), last_attested=dt.date(2007, 7, 16)),
    ),
    "no consent": ("consent", lambda case: ConsentRecord.objects.filter(case=case).delete()),
    "consent refused": ("consent", lambda case: update(case.consent, consent=Consent.REFUSED)),
    "consent not sought": ("consent", lambda case: update(case.consent, consent=Consent.NOT_SOUGHT)),
    "risk not assessed": ("risk", lambda case: update(case.risk_review, risk=Risk.UNASSESSED)),
    "no risk review": ("risk", lambda case: RiskReview.objects.filter(case=case).delete()),
    "a case for researchers only": ("not_public", lambda case: update(case, sensitivity=Sensitivity.INTERNAL)),
    "a case made coarser": ("not_public", lambda case: update(case, sensitivity=Sensitivity.GENERALISED)),
    "never checked as a whole": ("verified_on", lambda case: update(case, verified_on=None)),
    "checked tomorrow": ("verified_in_future", lambda case: update(case, verified_on=TODAY + dt.timedelta(days=1))),
    "no day of the next review": ("review_due_on", lambda case: update(case, review_due_on=None)),
    "no summary": ("summary", lambda case: update(case, summary_en="", summary_es="")),
    "a summary in one language": ("translation", lambda case: update(case, summary_es="")),
    "a paragraph in one language": ("translation", lambda case: update(case.paragraphs.get(), text_es="")),
    "no period": ("no_period", lambda case: case.periods.all().delete()),
    "two detentions at once": ("overlap", certainly_held_twice),
    "a release without its manner": ("ended_how", released_without_saying_how),
    "a detention after death": ("after_terminal", held_after_death),
    "an arrest on another day": ("edge", arrested_on_another_day),
}  # fmt: skip


@pytest.mark.parametrize(("code", "spoil"), LACKS.values(), ids=LACKS)
def test_an_editor_is_told_what_is_missing_and_publishes_nothing(case, edwin, code, spoil):
    spoil(case)
    with pytest.raises(Refused) as refused:
        publish(Case.objects.get(pk=case.pk), edwin, PUBLISHED_AT)
    lacks = [lack for lack in refused.value.lacks if lack.code == code]
    assert lacks, refused.value.lacks
    assert all(lack.message and lack.where and lack.blocking for lack in lacks)
    assert lacks[0].message in str(refused.value)
    assert not Publication.objects.exists() and not Current.objects.exists()


def test_a_whole_file_is_published(case, edwin):
    assert [lack for lack in missing(case, TODAY, edwin) if lack.blocking] == []
    assert publish(case, edwin, PUBLISHED_AT).version == 1


def test_two_independent_roots_confirm(case, edwin):
    update(case.periods.get(), confidence=Confidence.CONFIRMED)
    factories.cite(case.periods.get(), factories.source("Another root"))
    assert publish(case, edwin, PUBLISHED_AT)


def test_two_pages_with_one_root_do_not_confirm(case, edwin):
    update(case.periods.get(), confidence=Confidence.CONFIRMED)
    copy = factories.source("A copy")
    copy.derived_from.add(case.periods.get().citations.get().source)
    factories.cite(case.periods.get(), copy)
    assert "confirmed_by_one_root" in {lack.code for lack in missing(case, TODAY)}


def test_one_primary_record_confirms(case, edwin):
    update(case.periods.get(), confidence=Confidence.CONFIRMED)
    update(case.periods.get().citations.get().source, type=SourceType.COURT_RECORD)
    assert publish(case, edwin, PUBLISHED_AT)


def test_a_missing_translation_may_be_marked(case, edwin):
    update(case, summary_es="", translation_missing=True)
    assert publish(Case.objects.get(pk=case.pk), edwin, PUBLISHED_AT)


def test_what_only_warns_does_not_prevent(case, edwin):
    update(case.risk_review, risk=Risk.HIGH)
    factories.cite(factories.appeal(case, kinds=[AppealKind.RELEASE]))
    case = Case.objects.get(pk=case.pk)
    assert {lack.code for lack in missing(case, TODAY) if not lack.blocking} == {"high_risk", "appeal_open"}
    assert publish(case, edwin, PUBLISHED_AT)


def test_a_hidden_or_refuted_fact_owes_nothing_and_is_not_told(case, edwin):
    factories.paragraph(case, "hidden words", sensitivity=Sensitivity.SEALED, confidence=Confidence.UNASSESSED)
    factories.paragraph(case, "refuted words", confidence=Confidence.REFUTED)
    entry = publish(case, edwin, PUBLISHED_AT)
    body = Current.objects.get(seq=entry.seq).body
    assert "hidden words" not in body and "refuted words" not in body


def test_a_refuted_accusation_is_not_published(edwin):
    case = factories.publishable_case(
        stated_reason_en="A refuted accusation.", stated_reason_es="d", confidence=Confidence.REFUTED
    )
    entry = publish(case, edwin, PUBLISHED_AT)
    assert "refuted accusation" not in Current.objects.get(seq=entry.seq).body


def hidden(case: Case, **fields: Any) -> Any:
    return period(case, sensitivity=Sensitivity.INTERNAL, **fields)


def free_since(day: str, attested: dt.date) -> dict[str, Any]:
    return {
        "status": LibertyStatus.AT_LIBERTY, "start": day, "end_state": EndState.ONGOING, "last_attested": attested,
    }  # fmt: skip


def codes(case: Case, blocking: bool = True) -> set[str]:
    lacks = missing(Case.objects.get(pk=case.pk), TODAY)
    return {lack.code for lack in lacks if lack.blocking == blocking}


@pytest.mark.parametrize("kept", [{"sensitivity": Sensitivity.INTERNAL}, {"confidence": Confidence.REFUTED}])
def test_a_period_that_is_not_told_contradicts_nothing(case, kept):
    certainly_held_twice(case)
    assert "overlap" in codes(case)
    update(case.periods.get(status=LibertyStatus.IMPRISONED), **kept)
    assert codes(case) == set()


def test_a_hidden_release_that_would_change_the_status_of_today_is_said(edwin):
    case = factories.held_case()
    row = hidden(case, **free_since("2024-02-20", dt.date(2024, 2, 20)))
    lack = next(lack for lack in missing(case, TODAY) if lack.code == "hidden_status")
    assert "“Detained”" in lack.message and "“Released”" in lack.message and not lack.blocking
    assert publish(case, edwin, PUBLISHED_AT)
    update(row, confidence=Confidence.REFUTED)
    assert "hidden_status" not in codes(case, blocking=False)


def test_a_case_does_not_go_out_on_a_doubtful_detention_alone(case):
    certainly_held_twice(case)
    update(case.periods.get(status=LibertyStatus.IMPRISONED), confidence=Confidence.DOUBTFUL)
    assert codes(case) == set()
    case.periods.update(confidence=Confidence.DOUBTFUL)
    assert "no_period" in codes(case)


def test_a_hidden_period_that_changes_no_status_of_today_is_not_spoken_of(case):
    ended = {"end": "2001-02-01", "end_state": EndState.ENDED, "ended_how": ReleaseType.WITHOUT_CHARGE}
    hidden(case, status=HELD, start="2001-01-01", last_attested=None, **ended)
    assert "hidden_status" not in codes(case, blocking=False)


def test_a_detention_made_coarser_until_its_status_is_lost_is_said():
    case = factories.held_case()
    assert "hidden_status" not in codes(case, blocking=False)
    update(case.periods.get(), sensitivity=Sensitivity.GENERALISED)
    assert "hidden_status" in codes(case, blocking=False)


def of_the_person(case: Case, kind: ParticularKind, date: str, **fields: Any) -> Any:
    row = factories.particular(case.person, kind=kind, date=date, **fields)
    factories.cite(row)
    return row


@pytest.mark.parametrize("kind", [ParticularKind.BIRTH, ParticularKind.DEATH])
def test_two_births_or_deaths_on_different_days_are_marked_as_contested(case, kind):
    of_the_person(case, kind, "2010-01")
    other = of_the_person(case, kind, "2011")
    assert codes(case) == {"rival"}
    update(other, confidence=Confidence.CONTESTED)
    assert codes(case) == set()


@pytest.mark.parametrize("untold", [{"sensitivity": Sensitivity.SEALED}, {"confidence": Confidence.REFUTED}])
def test_a_birth_that_is_not_told_is_no_rival(case, untold):
    of_the_person(case, ParticularKind.BIRTH, "1970")
    of_the_person(case, ParticularKind.BIRTH, "1980", **untold)
    assert codes(case) == set()


def test_two_births_that_can_both_be_true_are_no_rivals(case):
    """An age gives an interval; a year within it only says it better."""
    of_the_person(case, ParticularKind.BIRTH, "[1967-07-16..1968-07-15]")
    of_the_person(case, ParticularKind.BIRTH, "1968")
    assert codes(case) == set()


def test_nobody_dies_before_being_born(case):
    of_the_person(case, ParticularKind.BIRTH, "2012")
    of_the_person(case, ParticularKind.DEATH, "2011-12")
    assert codes(case) == {"death_before_birth"}


@pytest.mark.parametrize("day", ["2006", "2007-05-31", "2007-07-14"])
def test_nobody_is_held_after_dying(case, day):
    """Held since June 2007 and attested on 15 July."""
    of_the_person(case, ParticularKind.DEATH, day)
    assert "after_death" in codes(case)


@pytest.mark.parametrize("day", ["2007", "2007-07-15", "2015"])
def test_somebody_may_have_died_when_or_after_the_detention_was_last_attested(case, day):
    of_the_person(case, ParticularKind.DEATH, day)
    assert codes(case) == set()


def test_a_death_that_no_status_tells_and_a_status_without_its_death_are_said(case):
    died = of_the_person(case, ParticularKind.DEATH, "2015-01-01")
    assert codes(case, blocking=False) == {"death_without_status"}
    after = period(case, status=LibertyStatus.DECEASED, start="2015-01-01", end_state=EndState.UNKNOWN,
                   last_attested=None)  # fmt: skip
    factories.cite(after)
    assert codes(case, blocking=False) == set()
    died.delete()
    assert codes(case, blocking=False) == {"death_missing"}


@pytest.mark.parametrize(("type_", "side"), [("arrest", "start_event"), ("release", "end_event")])
def test_an_arrest_or_release_that_is_said_of_others_does_not_begin_or_end_a_detention(case, type_, side):
    held_until(case, "2007-07-01")
    happened = factories.event("It happens", type=type_, start="2007")
    factories.cite(happened)
    update(case.periods.get(), **{side: happened})
    assert codes(case) == {"subject"}
    row = factories.participant(happened, person=case.person, role=EventRole.SUBJECT)
    assert codes(case) == set()
    update(row, confidence=Confidence.REFUTED)
    assert codes(case) == {"subject"}


def test_who_is_named_among_the_arrested_was_arrested(case):
    arrest = factories.event("Twelve are arrested", type="arrest", start="2007-06")
    factories.cite(arrest)
    update(case.periods.get(), start_event=arrest)
    factories.participant(arrest, role=EventRole.SUBJECT).named_members.add(case.person)
    assert codes(case) == set()


def test_a_hearing_that_began_a_detention_need_not_name_who_is_meant(case):
    hearing = factories.event("A hearing", type="hearing", start="2007-06")
    factories.cite(hearing)
    update(case.periods.get(), start_event=hearing)
    assert codes(case) == set()


def _dispute(**fields: Any) -> Event:
    return factories.event(is_dispute=True, **fields)


MAKERS: dict[str, Callable[..., Root]] = {
    "organization": factories.organization,
    "place": factories.place,
    "dispute": _dispute,
}


@pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
@pytest.mark.parametrize(
    ("spoilt", "code"),
    [(level, "not_public") for level in Sensitivity if level != Sensitivity.PUBLIC] + [("refuted", "refuted")],
)
def test_a_record_that_is_not_public_or_refuted_gets_no_page(edwin, make, spoilt, code):
    field = "confidence" if spoilt == "refuted" else "sensitivity"
    root = make(**{field: spoilt})
    factories.cite(root)
    with pytest.raises(Refused) as refused:
        publish(root, edwin, PUBLISHED_AT)
    assert code in {lack.code for lack in refused.value.lacks}


def test_a_detention_that_ended_this_month_is_not_to_come(case, edwin):
    held_until(case, TODAY.strftime("%Y-%m"))
    assert publish(case, edwin, PUBLISHED_AT)


def test_a_source_of_next_year_gets_no_page(edwin):
    with pytest.raises(Refused) as refused:
        publish(factories.source(published="2050"), edwin, PUBLISHED_AT)
    assert [lack.code for lack in refused.value.lacks] == ["future"]


def test_a_source_that_is_not_public_gets_no_page(edwin):
    with pytest.raises(Refused) as refused:
        publish(factories.source(sensitivity=Sensitivity.GENERALISED), edwin, PUBLISHED_AT)
    assert {lack.code for lack in refused.value.lacks} == {"not_public"}


def test_a_union_does_not_become_its_own_ancestor(edwin):
    union, federation = factories.organization("Union"), factories.organization("Federation")
    for child, parent in ((union, federation), (federation, union)):
        factories.cite(factories.org_link(child, parent))
    factories.cite(union)
    assert {lack.code for lack in missing(union, TODAY)} == {"circle"}
    OrgLink.objects.filter(child=federation).delete()
    assert missing(Organization.objects.get(pk=union.pk), TODAY) == ()


def test_two_that_changed_places_stand_above_each_other_on_no_day():
    one, other = (factories.organization(name) for name in ("One", "Other"))
    factories.cite(one)
    first = factories.org_link(one, other, start="1990", end="2000", end_state=EndState.ENDED)
    later = factories.org_link(other, one, start="2000")
    factories.cite(first)
    factories.cite(later)
    assert missing(one, TODAY) == ()
    update(later, start="1999-01-01", start_earliest=dt.date(1999, 1, 1), start_latest=dt.date(1999, 1, 1))
    assert {lack.code for lack in missing(one, TODAY)} == {"circle"}


def test_a_source_does_not_repeat_itself_through_others():
    first, second = factories.source("First"), factories.source("Second")
    first.derived_from.add(second)
    second.derived_from.add(first)
    assert {lack.code for lack in missing(Source.objects.get(pk=first.pk), TODAY)} == {"circle"}


def test_what_is_missing_is_said_in_the_language_of_the_desk(case):
    from django.utils import translation

    update(case, verified_on=None)
    with translation.override("en"):
        english = missing(Case.objects.get(pk=case.pk), TODAY)[0]
    assert english.message == "Say when the whole file was last checked."


def test_a_place_with_everything_is_published(edwin):
    place = factories.place()
    factories.cite(place)
    assert publish(place, edwin, PUBLISHED_AT).kind == "place"
    assert Place.objects.count() == 1

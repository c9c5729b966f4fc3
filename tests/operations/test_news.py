"""One piece of news, told in one go: which rows it writes, and what the status is before and after."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override

from cases.models import Case, Citation, Event, Fact, Particular, StatusPeriod
from cases.operations.checks import missing
from cases.operations.edit import Conflict
from cases.operations.news import Kind, News, look, tell
from cases.published.gate import is_closed
from cases.status import status
from cases.vocabulary import (
    ChargeStatus,
    Confidence,
    EventType,
    Knowledge,
    LibertyStatus,
    PlanState,
    ReleaseType,
    Reliability,
    Sensitivity,
    Side,
    SourceType,
)
from tests import factories

pytestmark = pytest.mark.django_db

NOON = dt.datetime(2024, 11, 28, 12, tzinfo=dt.UTC)


@pytest.fixture
def rita() -> Any:
    return factories.account("rita", "researcher")


@pytest.fixture
def ada() -> Case:
    """Held since 10 January 2024, last confirmed on 1 February."""
    return factories.held_case()


def news(kind: str, date: str = "", published: str = "2024-11-20", **values: Any) -> News:
    """News from a press article of 20 November 2024 that nothing is known of otherwise."""
    given = {"sentence_en": "Something happened.", "sentence_es": "Algo pasó.", **values}
    if "source" not in given:
        given["source"] = factories.source("An article", type=SourceType.PRESS_ARTICLE, published=published)
    return News(kind=kind, date=date, **given)


def on(case: Case, *days: str) -> list[str]:
    """The status at the end of each day with how sure it is."""
    rows = [row.as_period() for row in StatusPeriod.objects.filter(case=case)]
    found = [status(rows, dt.date.fromisoformat(day)) for day in days]
    return [f"{each.code} {each.certainty}" for each in found]


def refusal(case: Case, told: News, by: Any) -> str:
    """In which words the news is refused; nothing may be stored then."""
    rows = [(model, model.objects.count()) for model in (StatusPeriod, Event, Particular, Citation)]
    version = Case.objects.get(pk=case.pk).version
    with pytest.raises(ValidationError) as refused:
        tell(Case.objects.get(pk=case.pk), told, by, NOON)
    assert rows == [(model, model.objects.count()) for model, _count in rows]
    assert Case.objects.get(pk=case.pk).version == version
    return " ".join(refused.value.messages)


def blocking(case: Case) -> set[str]:
    return {lack.code for lack in missing(Case.objects.get(pk=case.pk), NOON.date()) if lack.blocking}


def test_a_detention_is_confirmed_as_far_as_the_source_vouches(ada: Case, rita: Any) -> None:
    assert on(ada, "2024-11-18") == ["pretrial_detention presumed"]
    outcome = tell(ada, news(Kind.STILL_DETAINED, "2024-11-18"), rita, NOON)
    assert on(ada, "2024-11-18", "2024-11-19") == ["pretrial_detention certain", "pretrial_detention presumed"]
    assert (outcome.before.confirmed, outcome.after.confirmed) == (dt.date(2024, 2, 1), dt.date(2024, 11, 18))
    row = ada.periods.get()
    assert row.citations.get(source__title="An article").aspect == "last_attested"
    assert (row.confidence, outcome.proposed) == (Confidence.POSSIBLE, Confidence.CONFIRMED)  # a person decides
    assert row.history.first().history_user == rita
    assert ada.events.get().type == EventType.STATUS_CHECKED
    assert not blocking(ada)


@pytest.mark.parametrize(
    ("date", "published", "attested"),
    [
        ("", "2024-11-20", "2024-11-20"),
        ("2024-11", "2024-11-20", "2024-11-01"),
        *(
            pytest.param(*given, marks=pytest.mark.proof)
            for given in (
                ("", "2024-11", "2024-11-01"),
                ("[2024-11-01..2024-11-10]", "2024-11-20", "2024-11-01"),
                ("2024-11-18", "", "2024-11-18"),
                ("2023-12~", "2024-11-20", "2024-02-01"),
                ("2024-01-20", "2024-11-20", "2024-02-01"),
            )
        ),
    ],
)
def test_a_confirmation_is_never_later_than_what_its_source_can_know(
    ada: Case, rita: Any, date: str, published: str, attested: str
) -> None:
    tell(ada, news(Kind.STILL_DETAINED, date, published), rita, NOON)
    assert ada.periods.get().last_attested == dt.date.fromisoformat(attested)


@pytest.mark.proof
def test_a_confirmation_in_some_month_does_not_move_the_start_of_a_detention(ada: Case, rita: Any) -> None:
    ada.periods.update(
        start="2024-11", start_earliest="2024-11-01", start_latest="2024-11-30", last_attested=None, end_state="unknown"
    )
    tell(ada, news(Kind.STILL_DETAINED, "2024-11"), rita, NOON)
    tell(ada, news(Kind.STILL_DETAINED, published="2024-11"), rita, NOON)
    assert ada.periods.get().last_attested is None
    assert on(ada, "2024-11-01") == ["pretrial_detention possible"]


def test_a_source_confirms_no_day_after_it_was_issued(ada: Case, rita: Any) -> None:
    assert "issued before this day (20 November 2024)" in refusal(ada, news(Kind.STILL_DETAINED, "2024-11-21"), rita)
    assert "lies in the future" in refusal(ada, news(Kind.STILL_DETAINED, "2024-12-01", published=""), rita)
    assert "for which day" in refusal(ada, news(Kind.STILL_DETAINED, published=""), rita)
    assert "for which day" in refusal(ada, news(Kind.STILL_DETAINED, "[..2024-11-18]"), rita)


def test_a_check_without_news_moves_the_day_of_the_check_alone(ada: Case, rita: Any) -> None:
    before = on(ada, "2024-11-18", "2025-03-01")
    outcome = tell(ada, News(Kind.CHECKED, date="2024-11-18"), rita, NOON)
    ada.refresh_from_db()
    assert ada.verified_on == dt.date(2024, 11, 18)
    assert ada.review_due_on == dt.date(2025, 11, 19)  # 366 days later again
    assert on(ada, "2024-11-18", "2025-03-01") == before
    assert ada.periods.get().last_attested == dt.date(2024, 2, 1)
    assert outcome.event and outcome.event.sensitivity == Sensitivity.INTERNAL  # nobody says it
    assert not blocking(ada)


def test_a_release_ends_the_detention_and_begins_what_follows(ada: Case, rita: Any) -> None:
    told = news(Kind.RELEASED, "2024-11-18", manner=ReleaseType.PENDING_RESTRICTED, quote="salió libre", locator="p. 2")
    tell(ada, told, rita, NOON)
    assert on(ada, "2024-11-17", "2024-11-18", "2024-11-21") == [
        "pretrial_detention certain",
        "released_restricted certain",
        "released_restricted presumed",
    ]
    held, free = ada.periods.all()
    event = ada.events.get()
    assert (held.ended_how, held.end_event, free.start_event) == (ReleaseType.PENDING_RESTRICTED, event, event)
    assert event.participants.get().person == ada.person
    assert free.last_attested == dt.date(2024, 11, 20)
    written: list[Fact] = [held, free, event, event.participants.get()]
    for row in written:
        cited = row.citations.get(source__title="An article")
        assert (cited.quote, cited.lang, cited.locator) == ("salió libre", "en", "p. 2")
        assert row.history.first().history_user == rita
    assert not blocking(ada)


@pytest.mark.proof
@pytest.mark.parametrize(
    ("manner", "afterwards", "status"),
    [
        (ReleaseType.ACQUITTED, "", LibertyStatus.AT_LIBERTY),
        (ReleaseType.PAROLE, "", LibertyStatus.CONDITIONAL_RELEASE),
        (ReleaseType.ESCAPED, "", LibertyStatus.WANTED),
        (ReleaseType.EXCHANGE_OR_EXILE, "", LibertyStatus.EXILE),
        (ReleaseType.HUMANITARIAN, LibertyStatus.RELEASED_RESTRICTED, LibertyStatus.RELEASED_RESTRICTED),
    ],
)
def test_how_somebody_was_released_says_what_follows(
    ada: Case, rita: Any, manner: str, afterwards: str, status: str
) -> None:
    tell(ada, news(Kind.RELEASED, "2024-11-18", manner=manner, afterwards=afterwards), rita, NOON)
    assert ada.periods.last().status == status
    assert not blocking(ada)


def test_a_release_on_a_day_not_known_exactly_is_no_more_exact_in_the_status(ada: Case, rita: Any) -> None:
    tell(ada, news(Kind.RELEASED, "[2024-11-01..2024-11-10]", manner=ReleaseType.UNKNOWN), rita, NOON)
    found = on(ada, "2024-10-31", "2024-11-05", "2024-11-10", "2024-11-20")
    assert found[0] == "pretrial_detention certain"
    assert found[1].endswith("possible")
    assert found[2:] == ["at_liberty certain", "at_liberty certain"]


@pytest.mark.proof
def test_an_undated_source_of_a_release_in_some_month_vouches_for_no_day(ada: Case, rita: Any) -> None:
    tell(ada, news(Kind.RELEASED, "2024-10", published="", manner=ReleaseType.UNKNOWN), rita, NOON)
    assert ada.periods.last().last_attested is None
    assert on(ada, "2024-10-01")[0].endswith("possible")


@pytest.mark.proof
def test_a_release_without_a_day_is_dated_by_its_source(ada: Case, rita: Any) -> None:
    tell(ada, news(Kind.RELEASED, manner=ReleaseType.UNKNOWN), rita, NOON)
    assert {row.start: row.end for row in ada.periods.all()} == {"2024-01-10": "[..2024-11-20]", "[..2024-11-20]": ""}
    assert on(ada, "2024-02-01", "2024-11-20") == ["pretrial_detention certain", "at_liberty certain"]


def test_a_release_is_refused_where_the_record_says_otherwise(ada: Case, rita: Any) -> None:
    before = refusal(ada, news(Kind.RELEASED, "2024-01-09", manner=ReleaseType.UNKNOWN), rita)
    assert before.startswith("This is before it began: Pre-trial detention")
    assert "vouches for a later day, 1 February 2024" in refusal(
        ada, news(Kind.RELEASED, "2024-01-20", manner=ReleaseType.UNKNOWN), rita
    )
    assert "changes no status" in refusal(
        ada, news(Kind.RELEASED, "2024-11-18", manner="unknown", confidence=Confidence.DOUBTFUL), rita
    )
    assert "how the person was released" in refusal(ada, news(Kind.RELEASED, "2024-11-18"), rita)
    tell(ada, news(Kind.RELEASED, "2024-11-18", manner=ReleaseType.UNKNOWN), rita, NOON)
    again = refusal(ada, news(Kind.RELEASED, "2024-11-19", manner=ReleaseType.UNKNOWN), rita)
    assert "no open detention" in again
    assert "detention had ended (18 November 2024)" in refusal(ada, news(Kind.STILL_DETAINED, "2024-11-19"), rita)


@pytest.mark.proof
def test_what_a_weak_source_ends_is_no_surer_than_the_end(ada: Case, rita: Any) -> None:
    ada.periods.update(confidence=Confidence.CONFIRMED)
    tell(ada, news(Kind.RELEASED, "2024-11-18", manner=ReleaseType.UNKNOWN), rita, NOON)
    assert {row.confidence for row in ada.periods.all()} == {Confidence.POSSIBLE}


def test_a_transfer_goes_on_with_the_detention_elsewhere(ada: Case, rita: Any) -> None:
    prison = factories.place("Another prison")
    tell(ada, news(Kind.TRANSFERRED, "2024-11", place=prison), rita, NOON)
    first, second = ada.periods.all()
    assert (first.ended_how, second.place, second.status) == (ReleaseType.CHANGE_OF_STATUS, prison, first.status)
    assert on(ada, "2024-10-31", "2024-11-10", "2024-11-20", "2024-11-27") == [
        "pretrial_detention certain",
        "pretrial_detention certain",
        "pretrial_detention certain",
        "pretrial_detention presumed",
    ]
    assert not blocking(ada)
    assert "where the person was taken" in refusal(ada, news(Kind.TRANSFERRED, "2024-11-20", place=prison), rita)


def test_a_new_detention_ends_what_was_before_it(ada: Case, rita: Any) -> None:
    assert "open detention" in refusal(ada, news(Kind.NEW_DETENTION, "2024-11-18"), rita)
    tell(ada, news(Kind.RELEASED, "2024-06-01", manner=ReleaseType.ACQUITTED, published="2024-06-02"), rita, NOON)
    tell(ada, news(Kind.NEW_DETENTION, "2024-11-18", stage=LibertyStatus.POLICE_CUSTODY), rita, NOON)
    assert on(ada, "2024-05-31", "2024-06-02", "2024-11-17", "2024-11-18") == [
        "pretrial_detention certain",
        "at_liberty certain",
        "at_liberty certain",
        "police_custody certain",
    ]
    assert ada.periods.last().start_event.type == EventType.ARREST
    assert not blocking(ada)


def test_a_death_in_custody_is_told_by_the_status_and_the_particular(ada: Case, rita: Any) -> None:
    tell(ada, news(Kind.DIED, "[2024-11-17..2024-11-18]"), rita, NOON)
    assert on(ada, "2024-11-16", "2024-11-18") == ["pretrial_detention certain", "died_in_custody certain"]
    death = ada.person.particulars.get()
    assert (death.date, ada.periods.first().ended_how) == ("[2024-11-17..2024-11-18]", ReleaseType.DIED)
    assert not blocking(ada)


def test_nothing_is_told_of_the_dead_that_only_the_living_can_do(ada: Case, rita: Any) -> None:
    tell(ada, news(Kind.DIED, "2024-11-10"), rita, NOON)
    for kind in (Kind.STILL_DETAINED, Kind.TRANSFERRED, Kind.RELEASED, Kind.NEW_DETENTION, Kind.HEALTH):
        words = refusal(ada, news(kind, "2024-11-18", manner="unknown", stage="imprisoned"), rita)
        assert "tells of the death before this day: Death: 10 November 2024" in words, kind
    assert "already tells of the death" in refusal(ada, news(Kind.DIED, "2024-11-18"), rita)


@pytest.mark.proof
def test_what_nobody_dates_changes_no_status_and_is_no_check(ada: Case, rita: Any) -> None:
    for kind in (Kind.RELEASED, Kind.TRANSFERRED, Kind.NEW_DETENTION, Kind.DIED):
        told = news(kind, published="", manner="unknown", stage="imprisoned")
        assert "the source has no date" in refusal(ada, told, rita)
    assert "on which day" in refusal(ada, News(Kind.CHECKED, date="[..2024-11-18]"), rita)


@pytest.mark.proof
def test_an_old_list_is_looked_at_today_and_tells_nothing_of_today(ada: Case, rita: Any) -> None:
    tell(ada, news(Kind.CHECKED, "2024-11-18", "2024-10-01"), rita, NOON)
    ada.refresh_from_db()
    assert ada.verified_on == dt.date(2024, 11, 18)
    assert ada.events.get().sensitivity == Sensitivity.INTERNAL
    assert not blocking(ada)


@pytest.mark.proof
def test_an_end_on_other_days_than_those_on_record_is_refused(ada: Case, rita: Any) -> None:
    row = ada.periods.get()
    row.end, row.end_state = "[2024-03-01..2024-04-30]", "unknown"
    row.save()
    words = refusal(ada, news(Kind.RELEASED, "2024-11-18", manner="unknown"), rita)
    assert "other days for its end, between 1 March and 30 April 2024" in words


@pytest.mark.proof
def test_a_death_before_the_last_day_attested_is_refused(ada: Case, rita: Any) -> None:
    assert "vouches for a later day" in refusal(ada, news(Kind.DIED, "2024-01-20"), rita)


def test_news_of_health_stays_at_the_desk_without_consent(ada: Case, rita: Any) -> None:
    tell(ada, news(Kind.HEALTH, "2024-11-18"), rita, NOON)
    assert ada.events.get().sensitivity == Sensitivity.INTERNAL
    assert "Say who agreed" in refusal(ada, news(Kind.HEALTH, "2024-11-18", may_publish=True), rita)
    tell(ada, news(Kind.HEALTH, "2024-11-18", may_publish=True, consent_basis="Her sister, to Rita."), rita, NOON)
    assert ada.events.last().sensitivity == Sensitivity.PUBLIC
    assert "Her sister, to Rita." in ada.confidential_notes.get().text
    ada.consent.delete()
    told = news(Kind.HEALTH, "2024-11-18", may_publish=True, consent_basis="Her sister.")
    assert "no consent" in refusal(ada, told, rita)


def test_a_hearing_that_was_adjourned_plans_the_next(ada: Case, rita: Any) -> None:
    planned = news(Kind.HEARING, "2024-12-10", hearing_state=PlanState.PLANNED)
    tell(ada, planned, rita, NOON)
    assert not ada.events.exists()  # nothing has happened yet
    later = dt.datetime(2024, 12, 11, 12, tzinfo=dt.UTC)
    told = news(
        Kind.HEARING, "2024-12-10", "2024-12-11", hearing_state=PlanState.ADJOURNED, next_date="2025-01-22"
    )  # fmt: skip
    tell(ada, told, rita, later)
    hearings = ada.proceedings.get().hearings.all()
    assert [(row.date, row.state) for row in hearings] == [("2024-12-10", "adjourned"), ("2025-01-22", "planned")]
    assert ada.events.get().type == EventType.HEARING
    assert on(ada, "2024-11-18") == ["pretrial_detention presumed"]


@pytest.mark.proof
def test_a_hearing_is_held_on_no_day_to_come(ada: Case, rita: Any) -> None:
    assert "future" in refusal(ada, news(Kind.HEARING, "2024-12-10", hearing_state=PlanState.HELD), rita)
    assert "has passed" in refusal(ada, news(Kind.HEARING, "2024-11-10", hearing_state=PlanState.PLANNED), rita)
    told = news(Kind.HEARING, "2024-11-18", hearing_state=PlanState.HELD, next_date="2024-11-17")
    assert "comes after" in refusal(ada, told, rita)


@pytest.mark.proof
def test_a_charge_gets_a_step_and_a_new_one_says_whose_it_is(ada: Case, rita: Any) -> None:
    unattributed = news(Kind.CHARGE, "2024-11-18", charge_status=ChargeStatus.FILED, charge_category="public_order")
    assert "who makes the accusation" in refusal(ada, unattributed, rita)
    told = {"charge_category": "public_order", "charge_side": Side.STATE_SIDE}
    tell(ada, news(Kind.CHARGE, "2024-11-18", charge_status=ChargeStatus.FILED, **told), rita, NOON)
    tell(ada, news(Kind.CHARGE, "2024-11-20", charge_status=ChargeStatus.DROPPED), rita, NOON)
    steps = ada.charges.get().updates.all()
    assert [(step.date, step.status) for step in steps] == [("2024-11-18", "filed"), ("2024-11-20", "dropped")]
    ada.refresh_from_db()
    assert ada.charge_knowledge == Knowledge.KNOWN
    assert not blocking(ada)


@pytest.mark.proof
def test_work_after_release_is_told_of_somebody_who_was_released(ada: Case, rita: Any) -> None:
    told = news(Kind.AFTER_RELEASE, "2024-11-18", event_type=EventType.REINSTATED)
    assert "does not say that the person was released" in refusal(ada, told, rita)
    tell(ada, news(Kind.RELEASED, "2024-06-01", manner=ReleaseType.ACQUITTED), rita, NOON)
    tell(ada, told, rita, NOON)
    ada.refresh_from_db()
    assert ada.aftermath_knowledge == Knowledge.KNOWN
    assert on(ada, "2024-11-18") == ["at_liberty certain"]


@pytest.mark.proof
def test_anything_else_is_an_event_and_no_status(ada: Case, rita: Any) -> None:
    before = on(ada, "2024-11-18")
    tell(ada, news(Kind.OTHER, "2024-11-18", sentence_es=""), rita, NOON)
    event = ada.events.get()
    assert (event.type, event.title_es, event.country) == (EventType.OTHER, "", "PE")
    assert on(ada, "2024-11-18") == before


def test_a_look_stores_nothing(ada: Case, rita: Any) -> None:
    outcome = look(ada, news(Kind.RELEASED, "2024-11-18", manner=ReleaseType.PAROLE), rita, NOON)
    assert (outcome.before.status, outcome.after.status) == ("held", "cond")
    assert outcome.why.startswith("One source says so whose reliability")
    assert any("Release" in row for row in outcome.rows) or outcome.rows
    stored = Case.objects.get(pk=ada.pk)
    assert (stored.version, stored.events.count(), stored.periods.get().end) == (1, 0, "")
    assert not is_closed()


def test_a_case_that_moved_on_takes_no_news_meant_for_an_earlier_version(ada: Case, rita: Any) -> None:
    tell(ada, news(Kind.STILL_DETAINED, "2024-11-10"), rita, NOON, seen=1)
    with pytest.raises(Conflict):
        tell(Case.objects.get(pk=ada.pk), news(Kind.STILL_DETAINED, "2024-11-18"), rita, NOON, seen=1)
    assert ada.periods.get().last_attested == dt.date(2024, 11, 10)


@pytest.mark.proof
def test_the_source_is_stored_with_the_news_or_not_at_all(ada: Case, rita: Any) -> None:
    def new() -> Any:
        from cases.models import Source

        return Source(
            title="New",
            type=SourceType.PRESS_ARTICLE,
            published="2024-11-20",
            lang="es",
            reliability=Reliability.UNSURE,
        )

    def stored() -> int:
        from cases.models import Source

        return Source.objects.filter(title="New").count()

    refusal(ada, news(Kind.RELEASED, "2024-01-01", source=new(), manner="unknown"), rita)
    look(Case.objects.get(pk=ada.pk), news(Kind.RELEASED, "2024-11-18", source=new(), manner="unknown"), rita, NOON)
    assert stored() == 0
    tell(Case.objects.get(pk=ada.pk), news(Kind.RELEASED, "2024-11-18", source=new(), manner="unknown"), rita, NOON)
    assert stored() == 1


def test_a_refusal_speaks_the_language_of_the_desk(ada: Case, rita: Any) -> None:
    with override("es"):
        words = refusal(ada, news(Kind.STILL_DETAINED, "2024-11-21"), rita)
    assert (
        words == "La fuente se publicó antes de ese día (20 de noviembre de 2024), así que no puede dar cuenta de él."
    )

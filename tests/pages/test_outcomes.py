"""What became of somebody by a day: what the published case tells of it, and “not known” for all it does not tell."""

from __future__ import annotations

import datetime as dt
from typing import Any

from cases.pages.outcomes import outcomes
from cases.published import shapes
from cases.published.shapes import CaseDocument, Link, Words

SURE: dict[str, Any] = {"confidence": "possible", "roots": 1}
ADA = Link(kind="case", id="ada", slug="ada", label=Words(en="Ada"))
DAY = dt.date(2007, 8, 20)


def case(**fields: Any) -> CaseDocument:
    own = {"id": "ada", "slug": "ada", "name": "Ada", "sort_name": "Ada", "country": "PE", "summary": Words()}
    return CaseDocument(**own, verified_on=DAY, **fields)


def period(end: str = "2007-08-01", how: str = "acquitted", **fields: Any) -> shapes.StatusPeriod:
    given = {**SURE, "key": "1", "status": "pretrial_detention", "start": "2007-06", "end": end, "end_state": "ended"}
    return shapes.StatusPeriod(**{**given, "ended_how": how, **fields})


def happened(type_: str, relation: str = "own", *parts: shapes.Participant, **fields: Any) -> shapes.TimelineEntry:
    event = shapes.Event(**{**SURE, "key": "1", "type": type_, "title": Words(), "participants": parts, **fields})
    return shapes.TimelineEntry(relation=relation, event=event)


def told(document: CaseDocument, on: dt.date = DAY, is_released: bool = True, is_dismissed: bool = False) -> list[Any]:
    found = outcomes(document, on, 12, is_released, is_dismissed)
    return [(row.question, str(row.words), row.is_known) for row in found]


def answer(document: CaseDocument, question: str, **given: Any) -> Any:
    return next((row[1:] for row in told(document, **given) if row[0] == question), None)


def test_how_a_detention_ended_is_told_with_its_day_once_it_had() -> None:
    released = case(periods=(period(),))
    words, is_known = answer(released, "How the detention ended")
    assert is_known and words == 'Acquitted, <time datetime="2007-08-01">on 1 August 2007</time>'
    before = answer(released, "How the detention ended", on=dt.date(2007, 7, 31))
    assert before == ("Not known", False)
    assert answer(released, "How the detention ended", is_released=False) is None


def test_a_hand_over_and_a_doubtful_end_are_no_outcome() -> None:
    for row in (period(how="change_of_status"), period(confidence="doubtful"), period(how="unknown")):
        assert answer(case(periods=(row,)), "How the detention ended") == ("Not known", False)


def test_what_became_of_each_charge_is_told_and_without_any_what_is_known_of_charges() -> None:
    step = shapes.ChargeUpdate(**SURE, key="1", status="dropped", date="2007-08-01")
    charge = shapes.Charge(**SURE, charge_category="public_order", side="state_side", updates=(step,))
    question, words, is_known = told(case(charges=(charge,)), is_released=False)[0]
    assert "Charge “" in question and "Dropped" in words and is_known
    assert told(case(charges=(charge,)), on=dt.date(2007, 7, 1), is_released=False)[0][2] is False
    assert told(case(charge_knowledge="unknown"), is_released=False) == [("Charges", "Not known", False)]
    assert told(case(charge_knowledge="none"), is_released=False)[0][2] is True


def test_whoever_lost_the_job_got_it_back_or_that_is_not_known() -> None:
    group = shapes.Participant(**SURE, role="dismissed", group=Words(en="ten leaders"), named_members=(ADA,))
    lost = happened("mass_dismissal", "context", group)
    assert answer(case(timeline=(lost,)), "After the dismissal") == ("Not known", False)
    back = happened("reinstated", start="2008-01-15")
    assert answer(case(timeline=(lost, back)), "After the dismissal") == ("Not known", False)
    later = answer(case(timeline=(lost, back)), "After the dismissal", on=dt.date(2008, 2, 1))
    assert "Reinstated" in later[0] and "15 January 2008" in later[0]
    assert answer(case(), "After the dismissal") is None
    assert answer(case(), "After the dismissal", is_dismissed=True) == ("Not known", False)


def test_that_others_were_dismissed_or_reinstated_says_nothing_of_her() -> None:
    others = shapes.Participant(**SURE, role="dismissed", group=Words(en="others"))
    rows = (happened("mass_dismissal", "context", others), happened("reinstated", "context"))
    assert answer(case(timeline=rows), "After the dismissal") is None

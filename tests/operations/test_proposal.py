"""How sure a fact is, as its sources have it: independent roots, primary records, and those that disagree."""

from __future__ import annotations

from typing import Any

import pytest
from django.utils.translation import override

from cases.models import Citation, Source
from cases.operations.proposal import propose
from cases.vocabulary import Confidence, Reliability, SourceType, Stance
from tests import factories

pytestmark = pytest.mark.django_db

UNSURE, LIKELY, LOW = Reliability.UNSURE, Reliability.LIKELY, Reliability.LOW


def says(reliability: str = UNSURE, by: Source | None = None, **values: Any) -> Citation:
    given = {"type": SourceType.PRESS_ARTICLE, "reliability": reliability, **values}
    return Citation(source=by or factories.source(**given), stance=Stance.SUPPORTS)


def denies(reliability: str = UNSURE, **values: Any) -> Citation:
    return Citation(source=says(reliability, **values).source, stance=Stance.CONTRADICTS)


def repeats(citation: Citation) -> Citation:
    row = says()
    row.source.derived_from.add(citation.source)
    return row


def proposed(*citations: Citation) -> Confidence:
    return propose(citations)[0]


def test_one_source_is_possible_or_probable_as_it_is_reliable() -> None:
    assert proposed(says(UNSURE)) == Confidence.POSSIBLE
    assert proposed(says(Reliability.UNASSESSED)) == Confidence.POSSIBLE
    assert proposed(says(LIKELY)) == Confidence.PROBABLE
    assert proposed(says(LOW), says(LOW)) == Confidence.POSSIBLE


def test_two_roots_confirm_and_one_root_quoted_twice_does_not() -> None:
    leaflet = says()
    assert proposed(leaflet, repeats(leaflet), repeats(leaflet)) == Confidence.POSSIBLE
    assert proposed(repeats(leaflet), says()) == Confidence.CONFIRMED
    assert proposed(says(), says(LOW)) == Confidence.POSSIBLE


def test_a_primary_record_confirms_alone() -> None:
    assert proposed(says(type=SourceType.COURT_RECORD)) == Confidence.CONFIRMED
    assert proposed(says(LOW, type=SourceType.COURT_RECORD)) == Confidence.POSSIBLE


def test_sources_that_disagree_contest_it_and_better_ones_make_it_doubtful() -> None:
    assert proposed(says(), denies()) == Confidence.CONTESTED
    assert proposed(says(), says(), denies()) == Confidence.CONTESTED
    assert proposed(says(), denies(LIKELY)) == Confidence.DOUBTFUL
    assert proposed(says(LIKELY), denies(), denies()) == Confidence.DOUBTFUL
    assert proposed(denies()) == Confidence.DOUBTFUL


def test_what_is_only_mentioned_or_not_cited_is_not_assessed() -> None:
    assert proposed() == Confidence.UNASSESSED
    assert proposed(Citation(source=factories.source(), stance=Stance.MENTIONS)) == Confidence.UNASSESSED


def test_sources_need_not_be_stored() -> None:
    new = Source(title="New", type=SourceType.PRESS_ARTICLE, reliability=UNSURE)
    assert proposed(says(by=new)) == Confidence.POSSIBLE
    assert proposed(says(by=new), says(by=new)) == Confidence.POSSIBLE
    assert proposed(says(by=new), says()) == Confidence.CONFIRMED
    assert new.pk is None


def test_the_reason_is_told_in_the_language_of_the_reader() -> None:
    leaflet = says()
    assert propose([leaflet, repeats(leaflet)])[1] == (
        "Its sources go back to one root, whose reliability is not established."
    )
    with override("es"):
        assert propose([leaflet, says()])[1] == "Lo dicen 2 fuentes independientes."


def test_better_sources_for_another_day_leave_the_fact_contested_not_doubtful() -> None:
    """Two newspapers name another day than the leaflet: what is in question is the day, not that it happened."""
    other_day = [denies(LIKELY), denies(LIKELY)]
    for citation in other_day:
        citation.aspect = "start"
    assert proposed(says(), *other_day) == Confidence.CONTESTED

"""A value has as many independent sources as are sure to say so."""

from __future__ import annotations

from cases.published.figures import as_told_by
from cases.published.shapes import Fact, Reference


def roots_of(fact: Fact, *told: Reference) -> int:
    return as_told_by(fact, told).roots


def test_two_pages_that_go_back_to_one_leaflet_are_one_source_of_a_day() -> None:
    first, second = (Reference(source=number, root_numbers=(1,), aspect="start") for number in (1, 2))
    place = Reference(source=3, root_numbers=(2,), aspect="place")
    fact = Fact(confidence="possible", roots=2, references=(first, second, place))
    assert roots_of(fact, first, second) == 1
    assert roots_of(fact, first, second, place) == 2


def test_who_contradicts_or_mentions_a_day_is_no_source_of_it() -> None:
    says = Reference(source=1, root_numbers=(1,), aspect="start")
    others = (Reference(source=2, root_numbers=(2,), aspect="start", stance=s) for s in ("contradicts", "mentions"))
    fact = Fact(confidence="contested", roots=1, references=(says, *others))
    assert roots_of(fact, *fact.references) == 1


def test_a_source_that_is_not_named_counts_for_the_whole_row_and_for_no_value_that_others_name() -> None:
    named, unnamed = Reference(source=1, root_numbers=(1,), aspect="start"), Reference(source=2)
    assert roots_of(Fact(confidence="possible", roots=2, references=(named, unnamed)), named, unnamed) == 1
    whole = Reference(source=1, root_numbers=(1,))
    assert roots_of(Fact(confidence="possible", roots=2, references=(whole, unnamed)), whole, unnamed) == 2


def test_in_a_version_that_does_not_tell_roots_a_value_has_no_more_than_sources() -> None:
    start, place = Reference(source=1, aspect="start"), Reference(source=2, aspect="place")
    fact = Fact(confidence="possible", roots=2, references=(start, place))
    assert roots_of(fact, start) == 1

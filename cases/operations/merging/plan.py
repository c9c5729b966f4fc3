"""What a merge of two people would do, worked out before anything is written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _

from cases.models import Case, Deferral, Name, Particular, Person, Record
from cases.operations.lacks import label
from cases.operations.merging import contradictions
from cases.operations.merging.judging import ONE_OF_A_KIND, says_the_same
from cases.operations.merging.relations import is_bare, listing, naming

Versions = tuple[int, ...]
"""The versions of both people and their cases, as they were compared."""


@dataclass(frozen=True)
class Move:
    """What becomes of a row that names the person, or the case, that goes.

    It names the one that stays; if that one has a row that says the ``same`` (or is of a kind of which there is one), the
    two become one, with the sources of both.
    """

    row: models.Model
    key: models.ForeignKey
    to: Person | Case
    same: Record | None


@dataclass(frozen=True)
class Plan:
    """What would be done: ``other`` goes into ``into``. With a ``problem`` nothing is.

    ``lists`` are rows whose lists name the one who goes. ``rival`` are particulars of either that cannot both be true:
    they stay, contested.
    """

    into: Person
    other: Person
    moves: tuple[Move, ...]
    lists: tuple[tuple[models.Model, models.ManyToManyField], ...]
    rival: tuple[Particular, ...]
    is_new_name: bool
    problems: tuple[str, ...]

    @property
    def cases(self) -> tuple[Case, Case] | None:
        """The case that stays and the one that goes into it, if both have one."""
        ours, theirs = case_of(self.into), case_of(self.other)
        return (ours, theirs) if ours and theirs else None


def case_of(person: Person) -> Case | None:
    """The case of a person as stored now."""
    return Case.objects.filter(person=person).select_related("person").first()


def versions(into: Person, other: Person) -> Versions:
    """What is compared: it counts on with every save of one of them or of a row edited with it."""
    people = Person.objects.in_bulk([into.pk, other.pk])
    cases = [case_of(person) for person in (into, other)]
    return (*(people[person.pk].version for person in (into, other)), *(case.version if case else 0 for case in cases))


def plan(into: Person, other: Person) -> Plan:
    """What would come of ``other`` going into ``into``. Reads only; every rule that stands in the way is a problem."""
    pairs: list[tuple[Any, Any]] = [(into, other)]
    ours, theirs = case_of(into), case_of(other)
    if ours and theirs:
        pairs.append((ours, theirs))
    moves = tuple(_moves(pairs))
    return Plan(
        into=into,
        other=other,
        moves=moves,
        lists=tuple((row, many) for _stays, goes in pairs for many, row in listing(goes)),
        rival=contradictions.rivals(into, other),
        is_new_name=_is_new(into, other),
        problems=tuple(dict.fromkeys(_problems(into, other, moves))),
    )


def _is_new(into: Person, other: Person) -> bool:
    """Whether the one who goes is called what nobody is called yet."""
    called = set(Name.objects.filter(person__in=[into, other]).values_list("text", flat=True))
    return other.display_name not in {into.display_name, *called}


def _moves(pairs: list[tuple[Any, Any]]) -> Iterator[Move]:
    for stays, goes in pairs:
        there = list(naming(stays))
        taken: set[tuple[type[models.Model], int]] = set()
        for key, row in naming(goes):
            if len(pairs) > 1 and isinstance(row, Case) and key.name == "person":
                continue  # the two cases become one
            same = next((each for at, each in there if at == key and _is_same(row, each, key, taken)), None)
            if same is not None:
                taken.add((type(same), same.pk))
            yield Move(row, key, stays, same if isinstance(same, Record) else None)


def _is_same(row: models.Model, other: models.Model, key: models.ForeignKey, taken: set[Any]) -> bool:
    if (type(other), other.pk) in taken or not (isinstance(row, Record) and isinstance(other, Record)):
        return False
    if type(row) in ONE_OF_A_KIND:
        return True
    if isinstance(row, Deferral) and isinstance(other, Deferral):
        return (row.reason, row.fingerprint) == (other.reason, other.fingerprint)
    return says_the_same(other, row, key) and is_bare(row)


# What stands in the way


def _problems(into: Person, other: Person, moves: tuple[Move, ...]) -> Iterator[str]:
    if into == other:
        yield _("This is one record already.")
        return
    ours, theirs = case_of(into), case_of(other)
    if ours and theirs and ours.published_as != theirs.published_as:
        yield _(
            "One of the two is published by name and the other with the name withheld: the one page would say who the "
            "other is about. Choose the same for both in their files first; withholding takes a page that names down."
        )
    yield from contradictions.problems(into, other, {move.row for move in moves if move.same})
    for move in moves:
        if move.same is None:
            yield from _broken(move)


def _broken(move: Move) -> Iterator[str]:
    """The rules of its table that a row would break with whom it is to be of."""
    row = move.row
    before = getattr(row, move.key.name)
    setattr(row, move.key.name, move.to)
    try:
        if isinstance(row, Record):
            row.settle_dates()
        row.validate_constraints()
    except ValidationError as error:
        what = label(row) if isinstance(row, Record) else str(row._meta.verbose_name)
        words = _("%(row)s: %(problem)s Correct or remove it in one of the two records first.")
        yield from (words % {"row": what, "problem": problem} for problem in error.messages)
    finally:
        setattr(row, move.key.name, before)

"""What the records of two people say that cannot be true of one: refused, or kept side by side as contested."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator
from itertools import product
from typing import Any

from django.db import models
from django.utils.translation import gettext as _

from cases.contradictions import impossible
from cases.models import Particular, Person, StatusPeriod
from cases.operations.lacks import label
from cases.vocabulary import Confidence, Gender, LibertyStatus, ParticularKind

DOUBTED = (Confidence.CONTESTED, Confidence.DOUBTFUL, Confidence.REFUTED)
UNTOLD = (Gender.UNKNOWN, Gender.WITHHELD)


# Particulars: both are kept


def rivals(into: Person, other: Person) -> tuple[Particular, ...]:
    """The particulars of either that cannot both be true, and of which neither is doubted yet."""
    found = [
        row for one, another in product(_sure(into), _sure(other)) if _are_rival(one, another) for row in (one, another)
    ]
    return tuple(dict.fromkeys(found))


def _sure(person: Person) -> list[Particular]:
    return list(person.particulars.exclude(confidence__in=DOUBTED))


def _are_rival(one: Particular, another: Particular) -> bool:
    if one.kind != another.kind or one.kind == ParticularKind.NATIONALITY:
        return False
    if one.kind == ParticularKind.GENDER:
        return one.value != another.value and not {one.value, another.value} & set(UNTOLD)
    return not one.imprecise_date("date").overlaps(another.imprecise_date("date"))


# One life: what is refused


def problems(into: Person, other: Person, folded: Collection[models.Model]) -> Iterator[str]:
    """What is certainly not of one life, in words, without the rows that say the same as another."""
    ours, theirs = _periods(into), [row for row in _periods(other) if row not in folded]
    yield from _detentions(ours, theirs)
    for dead, living in ((into, other), (other, into)):
        rows = [row for row in (theirs if living == other else ours) if not _is_final(row)]
        for death in _days(dead, ParticularKind.DEATH):
            for row in rows:
                if _is_before(death, _last_sure_day(row)):
                    words = _("%(row)s: it goes on after the death that the other record tells (%(death)s).")
                    yield f"{words % {'row': label(row), 'death': death}} {_first()}"
            for birth in _days(living, ParticularKind.BIRTH):
                if _is_before(death, birth.date_earliest):
                    words = _("%(birth)s: it is after the death that the other record tells (%(death)s).")
                    yield f"{words % {'birth': birth, 'death': death}} {_first()}"


def _detentions(ours: list[StatusPeriod], theirs: list[StatusPeriod]) -> Iterator[str]:
    rows = {str(row.pk): row for row in (*ours, *theirs)}
    here = {str(row.pk) for row in ours}
    told = {
        "overlap": _("Two detentions certainly overlap: %(one)s; %(other)s."),
        "after_terminal": _("A period follows a status that is final: %(one)s; %(other)s."),
    }
    for problem in impossible([row.as_period() for row in rows.values()]):
        pair = (problem.first, problem.second)
        keys = [period.key for period in pair if period is not None]
        if problem.code in told and len({key in here for key in keys}) == 2:
            one, other = (rows[key] for key in keys)
            yield f"{told[problem.code] % {'one': one, 'other': other}} {_first()}"


def _first() -> str:
    return _("If it is one person, one of the two is wrong: correct it, or mark it as doubtful, in its record first.")


def _periods(person: Person) -> list[StatusPeriod]:
    rows = StatusPeriod.objects.filter(case__person=person)
    return list(rows.exclude(confidence__in=(Confidence.DOUBTFUL, Confidence.REFUTED)))


def _days(person: Person, kind: str) -> list[Particular]:
    return [row for row in _sure(person) if row.kind == kind]


def _is_final(row: StatusPeriod) -> bool:
    return LibertyStatus(row.status).deprivation_class == "T"


def _is_before(death: Particular, day: dt.date | None) -> bool:
    return death.date_latest is not None and day is not None and death.date_latest < day


def _last_sure_day(row: Any) -> dt.date | None:
    days = (row.start_earliest, row.end_earliest, row.last_attested)
    return max((day for day in days if day is not None), default=None)

"""What a line of a list and a row of a download tell of one case version, on any day: some hundred bytes in place of the document.

It is written with the version. Dates are ISO text, or nothing, so that a row is read without work on them; days are
numbers (``date.toordinal``). Stretches stand in order of time, each from its first day until the next begins.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Protocol, TypeVar

import msgspec
from django.db import connection
from django.db.models.expressions import RawSQL

from cases import dates, status
from cases.published.models import CaseOutline, CaseVersion, Current
from cases.published.shapes import CaseDocument, ProtectedDocument, Words
from cases.status import Certainty
from cases.vocabulary import PublicationKind, PublicStatus

When = tuple[str, str, str]
"""A vague date: EDTF, the earliest day and the latest."""


class Stretch(Protocol):
    @property
    def first_day(self) -> int: ...


StretchT = TypeVar("StretchT", bound=Stretch)


class Stand(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A status. ``attested``: the last day a source vouches for it, where the status itself has no such day.

    ``year``: of somebody whose name is withheld, the one it was told for; none if nothing was.
    """

    first_day: int
    status: str
    certainty: str
    as_of: str = ""
    attested: str = ""
    year: int | None = None


class Days(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """The days of detention: a bound that grows is without the number of the day. As in ``CaseLength``."""

    first_day: int
    least: int
    least_grows: int
    most: int | None
    most_grows: int


class Begun(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """When the latest detention began, of all that may have begun by a day, and how ``many`` these are."""

    first_day: int
    when: When
    many: int = 1


class Changing(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """The part of it that tells other things on another day, or of records that may be called otherwise by then.

    ``unions``, ``employers``, ``disputes`` are their public ids.
    """

    public_id: str
    version: int
    is_named: bool
    country: str
    stands: tuple[Stand, ...]
    days: tuple[Days, ...] = ()
    begun: tuple[Begun, ...] = ()
    unions: tuple[str, ...] = ()
    employers: tuple[str, ...] = ()
    disputes: tuple[str, ...] = ()


class Outline(Changing, frozen=True, array_like=True, gc=False):
    """All of it. Of a withheld name most is empty.

    ``latest`` are the days of the latest detention alone, if they are other than ``days``; ``told`` is the last day that
    sources say anything of; ``languages`` are those of ``other_names``.
    """

    sectors: tuple[str, ...] = ()
    first_detained: When = ("", "", "")
    name: str = ""
    other_names: tuple[str, ...] = ()
    summary: tuple[str, str] = ("", "")
    sources: int | None = None
    updated: str = ""
    slug: str = ""
    languages: tuple[str, ...] = ()
    latest: tuple[Days, ...] = ()
    told: str = ""


decode = msgspec.json.Decoder(Outline).decode
decode_changing = msgspec.json.Decoder(Changing).decode
"""The part alone, from the same text."""

NOBODY_KNOWS = Stand(0, PublicStatus.UNK.value, Certainty.NO.value)
SOME_ID = "2222222222"
"""Stands in an address until that of a case is put in its place."""


def on(stretches: Iterable[StretchT], day: int) -> StretchT | None:
    """The stretch that has a day; None before the first."""
    found = None
    for stretch in stretches:
        if stretch.first_day > day:
            break
        found = stretch
    return found


def days(counts: Iterable[Days], day: int) -> dates.Days:
    """The fewest and the most days by a day; the most is None where there is no upper bound."""
    found = on(counts, day)
    if found is None:
        return dates.Days(0, 0)
    return dates.Days(
        found.least + found.least_grows * day, None if found.most is None else found.most + found.most_grows * day
    )


def last_confirmed(now: Stand, day: str) -> str:
    """The last day, not after the one asked for, on which a source vouches for the status; empty for none. Days as ISO text."""
    return now.as_of or (now.attested if now.attested <= day else "")


def of(version: CaseVersion, document: CaseDocument, terms: dict[tuple[str, str], Words], months: int) -> Outline:
    """The outline of a version, by what it is found under (``terms``) and the freshness limit."""

    def under(facet: str) -> tuple[str, ...]:
        return tuple(sorted(value for named, value in terms if named == facet))

    periods = document.status_periods()
    spells = status.spells(periods)
    return Outline(
        public_id=version.public_id,
        version=version.version,
        is_named=True,
        country=document.country,
        sectors=under("sector"),
        first_detained=_when(spells[0].start if spells else dates.UNKNOWN),
        stands=_stands(periods, months),
        days=_days(periods, months),
        begun=tuple(Begun(day, _when(spell.start), many) for day, spell, many in _begun(spells)),
        name=document.name,
        other_names=tuple(name.text for name in document.names),
        summary=(document.summary.en, document.summary.es),
        unions=under("union"),
        employers=under("employer"),
        disputes=under("dispute"),
        sources=len(document.sources),
        updated=version.updated_at.strftime("%Y-%m-%dT%H:%M:%SZ"),
        slug=version.slug,
        languages=tuple(name.lang for name in document.names),
        latest=_latest(periods, months),
        told=_iso(
            max((day for period in periods for day in (period.end.earliest, period.last_attested) if day), default=None)
        ),
    )


def of_withheld(version: CaseVersion, document: ProtectedDocument, first_days: Iterable[dt.date]) -> Outline:
    """The outline of a version without a name, with what is told of the year of each of some days."""
    told = [(day, document.told(day.year)) for day in first_days]
    return Outline(
        public_id=version.public_id,
        version=version.version,
        is_named=False,
        country=document.country,
        sectors=document.sectors,
        first_detained=_when(dates.parse(version.first_detained)),
        stands=tuple(Stand(day.toordinal(), str(now.status), str(now.certainty), year=now.year) for day, now in told),
    )


def by_another_limit(version: CaseVersion, document: CaseDocument, months: int) -> None:
    """The outline of a version by another freshness limit."""
    periods = document.status_periods()
    row = CaseOutline.objects.get(case_version=version)
    told = {"stands": _stands(periods, months), "days": _days(periods, months), "latest": _latest(periods, months)}
    row.body = text(msgspec.structs.replace(decode(row.body), **told))
    row.save(update_fields=["body"])


def text(outline: Outline) -> str:
    """As it is kept."""
    return msgspec.json.encode(outline).decode()


def _when(date: dates.ImpreciseDate) -> When:
    return date.edtf, _iso(date.earliest), _iso(date.latest)


def _iso(day: dt.date | None) -> str:
    return day.isoformat() if day else ""


def _stands(periods: tuple[status.Period, ...], months: int) -> tuple[Stand, ...]:
    return tuple(
        Stand(
            span.first_day.toordinal(),
            str(status.public_status(span.status)),
            str(span.status.certainty),
            _iso(span.status.as_of),
            _iso(span.status.period.last_attested if span.status.period else None),
        )
        for span in status.timeline(periods, months)
    )


def _days(periods: tuple[status.Period, ...], months: int) -> tuple[Days, ...]:
    return tuple(map(_counted, status.days_told(periods, months)))


def _counted(count: status.Count) -> Days:
    return Days(count.first_day.toordinal(), count.least, count.least_grows, count.most, count.most_grows)


def _begun(spells: tuple[status.Spell, ...]) -> Iterator[tuple[int, status.Spell, int]]:
    """The last of the detentions, in their own order, that may have begun: for each day on which that changes."""
    firsts = [(spell.start.earliest or dt.date.min).toordinal() for spell in spells]
    for day in sorted(set(firsts)):
        places = [place for place, first in enumerate(firsts) if first <= day]
        yield day, spells[places[-1]], len(places)


def _latest(periods: tuple[status.Period, ...], months: int) -> tuple[Days, ...]:
    """The days of the latest detention that may have begun; nothing, if they are those of all detentions."""
    found: list[Days] = []
    begun = list(_begun(status.spells(periods)))
    for place, (first, spell, _many) in enumerate(begun):
        counts = _days(spell.periods, months)
        if place == 0:
            found += counts
            continue
        found = [count for count in found if count.first_day < first]
        standing = on(counts, first)
        later = [count for count in counts if count.first_day > first]
        found += [*([msgspec.structs.replace(standing, first_day=first)] if standing else []), *later]
    return tuple(found) if tuple(found) != _days(periods, months) else ()


# Reading


def read(numbers: Sequence[int]) -> list[Outline]:
    """The outlines of case versions by number, in the order given; without those that are gone. One query."""
    return [decode(body) for _number, body in stored(numbers, "body")]


def stored(numbers: Sequence[int], *columns: str) -> Iterator[tuple[Any, ...]]:
    """Columns of the outlines of some versions as they are stored, each row after the number of its version. One query.

    Django would take longer to write the statement than the engine takes to answer it.
    """
    names = ", ".join(("case_version_id", *columns))
    sql = f"SELECT {names} FROM published_caseoutline WHERE case_version_id IN ({_listed()})"  # noqa: S608 - columns
    with connection.cursor() as cursor:
        cursor.execute(sql, [as_value(numbers)])
        rows = {row[0]: row for row in cursor.fetchall()}
    return (rows[number] for number in numbers if number in rows)


def listed(numbers: Iterable[int]) -> RawSQL:
    """Some numbers for a query, however many: they go to the database as one value."""
    return RawSQL(_listed(), [as_value(numbers)])  # noqa: S611 - one of two texts


def _listed() -> str:
    return "SELECT value FROM json_each(%s)" if connection.vendor == "sqlite" else "SELECT unnest(%s::int[])"


def as_value(numbers: Iterable[int]) -> Any:
    """That value."""
    return json.dumps(list(numbers)) if connection.vendor == "sqlite" else list(numbers)


Called = dict[str, tuple[str, str] | None]
"""What records are called, in English and Spanish, by public id; None: it was withdrawn."""


def learn(called: Called, outlines: Iterable[Changing]) -> None:
    """Add to ``called`` what the unions, employers and disputes of some outlines are called now. One query at most."""
    asked = {public_id: key for each in outlines for public_id, key in linked(each) if public_id not in called}
    if not asked:
        return
    called |= dict.fromkeys(asked)
    standing = Current.objects.filter(key__in=asked.values(), withdrawn_at=None)
    for public_id, en, es in standing.values_list("public_id", "title_en", "title_es"):
        called[public_id] = in_both(en, es)


def in_both(en: str, es: str) -> tuple[str, str] | None:
    """A name in English and in Spanish: what has one in one language only is called so in both. None if it has none."""
    return (en or es, es or en) if en or es else None


def linked(outline: Changing) -> Iterator[tuple[str, str]]:
    """The public id and the key of each record that an outline names."""
    for public_id in outline.unions + outline.employers:
        yield public_id, _ORGANIZATION + public_id
    for public_id in outline.disputes:
        yield public_id, _DISPUTE + public_id


_ORGANIZATION, _DISPUTE = f"{PublicationKind.ORGANIZATION}:", f"{PublicationKind.DISPUTE}:"

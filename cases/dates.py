"""Dates no more exact than their source: a subset of EDTF, its bounds, and its words in English and Spanish.

The subset: a year, a month or a day (``2007``, ``2007-06``, ``2007-06-05``), each perhaps uncertain (``?``),
approximate (``~``) or both (``%``); one day of a range (``[2007-06-05..2007-06-07]``, ``[..2007-07-15]``,
``[2007..]``); one of several (``[2007-01-26,2007-05-17]``); empty text, if nothing is known. Years 0001 to 9999.
An interval ``a/b`` says that something lasted, not that we are unsure when it was, and is refused.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, lru_cache
from typing import NamedTuple

from cases import wording
from cases.wording import Point

LONGEST = 120
"""Characters of the longest date that can be stored."""

_ABOUT_DAYS = dt.timedelta(days=3)
_POINT = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


class DateError(ValueError):
    """A text that is no date of ours. ``text`` is that text, cut and made printable so that it can be shown.

    ``reason`` is empty, or why parts do not make a date: ``year`` (there is none), ``third`` (a third of a month
    needs a month and no day), ``both`` (boxes and words were filled in), ``words`` (boxes, said to be in words).
    """

    def __init__(self, text: str, reason: str = "") -> None:
        shown = text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
        self.text = "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in shown)
        self.reason = reason
        super().__init__(self.text)


@dataclass(frozen=True)
class ImpreciseDate:
    """A day of which we may not know all. Made by ``parse``, ``exact``, ``read`` and ``assemble`` only.

    ``points`` are the calendar dates it is stated by: one, the two ends of a range (None = open), or several of
    which it is one; none if nothing is known.
    """

    points: tuple[Point | None, ...] = ()
    qualifier: str = ""
    is_range: bool = False

    @property
    def edtf(self) -> str:
        """Its canonical text; what ``parse`` makes the same date of."""
        texts = [point.edtf if point else "" for point in self.points]
        if self.is_range:
            return f"[{'..'.join(texts)}]"
        return f"[{','.join(texts)}]" if len(texts) > 1 else "".join(texts) + self.qualifier

    @cached_property
    def spans(self) -> tuple[tuple[dt.date | None, dt.date | None], ...]:
        """The stretches of days it may be in, first and last day each; None = no bound on that side.

        House rule: "about" widens by one unit of what was stated on both sides (a year, a month, three days).
        Beyond the calendar's first and last day there is no bound.
        """
        if not self.points:
            return ((None, None),)
        if self.is_range:
            start, end = self.points
            return ((start.first if start else None, end.last if end else None),)
        widen = self.qualifier in ("~", "%")
        return tuple(
            (_before(point), _after(point)) if widen else (point.first, point.last) for point in self.points if point
        )

    @cached_property
    def earliest(self) -> dt.date | None:
        """The first day it may be; None = no bound."""
        return self.spans[0][0]

    @cached_property
    def latest(self) -> dt.date | None:
        """The last day it may be; None = no bound."""
        lasts = [last for _first, last in self.spans if last is not None]
        return max(lasts) if len(lasts) == len(self.spans) else None

    @property
    def is_unknown(self) -> bool:
        return not self.points

    @property
    def is_exact(self) -> bool:
        """Whether the day is known, without any doubt about it."""
        return not self.qualifier and self.earliest is not None and self.earliest == self.latest

    @property
    def datetime(self) -> str:
        """The year, month or day it certainly is in, for HTML; empty if there is none or it is uncertain."""
        first, last = self.earliest, self.latest
        if first is None or last is None or self.qualifier in ("?", "%"):
            return ""
        if first == last:
            return first.isoformat()
        if (first.year, first.month) == (last.year, last.month):
            return first.isoformat()[:7]
        return first.isoformat()[:4] if first.year == last.year else ""

    @property
    def sort_key(self) -> tuple[bool, dt.date, dt.date, str]:
        """In order of the first known day; what has only a last day stands there; the unknown comes last."""
        first = self.earliest or self.latest or dt.date.max
        return self.is_unknown, first, self.latest or dt.date.max, self.edtf

    def words(self, lang: str) -> str:
        """Its wording for the middle of a sentence in ``en`` or ``es``; ``read`` makes the same date of it."""
        return wording.write(self.points, self.qualifier, self.is_range, lang)

    def when(self, lang: str) -> str:
        """Its wording after a verb in ``en`` or ``es``: "on 1 August 2007", "in early June 2007"."""
        return wording.write_when(self.points, self.qualifier, self.is_range, lang)

    def days_in_words(self, lang: str) -> str:
        """The days from the first to the last possible one: "1 to 10 June 2007"."""
        return wording.write_days(self.earliest, self.latest, lang)

    def contains(self, day: dt.date) -> bool:
        """Whether it may be that day."""
        return any((not first or first <= day) and (not last or day <= last) for first, last in self.spans)

    def overlaps(self, other: ImpreciseDate) -> bool:
        """Whether both may be the same day."""
        return any(
            (not first or not until or first <= until) and (not since or not last or since <= last)
            for first, last in self.spans
            for since, until in other.spans
        )


UNKNOWN = ImpreciseDate()


def _before(point: Point) -> dt.date | None:
    """The first day of "about" a point."""
    if point.day:
        return point.first - _ABOUT_DAYS if (point.first - dt.date.min) >= _ABOUT_DAYS else None
    year, month = (point.year - 1, 1) if point.month is None else divmod(point.year * 12 + point.month - 2, 12)
    if point.month is not None:
        month += 1
    return Point(year, month).first if year >= dt.MINYEAR else None


def _after(point: Point) -> dt.date | None:
    """The last day of "about" a point."""
    if point.day:
        return point.last + _ABOUT_DAYS if (dt.date.max - point.last) >= _ABOUT_DAYS else None
    year, month = (point.year + 1, 12) if point.month is None else divmod(point.year * 12 + point.month, 12)
    if point.month is not None:
        month += 1
    return Point(year, month).last if year <= dt.MAXYEAR else None


def parse(text: str) -> ImpreciseDate:
    """The date an EDTF text of the subset states; white space around it does not matter, empty = ``UNKNOWN``.

    Equal ends make one date, members are put in order and named once. Raises ``DateError`` for anything else.
    """
    bare = text.strip()
    if not bare:
        return UNKNOWN
    if len(bare) > LONGEST:
        raise DateError(bare)
    try:
        return _parse(bare)
    except ValueError as error:
        raise DateError(bare) from error


@lru_cache(maxsize=8192)  # a list of cases has the same few thousand dates each time
def _parse(text: str) -> ImpreciseDate:
    if not text.startswith("["):
        qualifier = text[-1] if text[-1] in "?~%" else ""
        return ImpreciseDate((_point(text.removesuffix(qualifier)),), qualifier)
    if not text.endswith("]"):
        raise ValueError(text)
    inner = text[1:-1]
    if ".." not in inner:
        members = sorted({_point(each) for each in inner.split(",")}, key=lambda each: (each.first, each.last))
        return ImpreciseDate(tuple(members))
    start, end = ((_point(each) if each else None) for each in inner.split("..", 1))
    if start is None and end is None:
        raise ValueError(text)
    if start == end:
        return ImpreciseDate((start,))
    if start and end and start.first > end.last:
        raise ValueError(text)
    return ImpreciseDate((start, end), is_range=True)


def _point(text: str) -> Point:
    found = _POINT.fullmatch(text)
    if found is None:
        raise ValueError(text)
    point = Point(*(int(part) if part else None for part in found.groups()))  # type: ignore[arg-type]
    point.first  # noqa: B018 - raises for what the calendar does not have
    return point


def exact(day: dt.date) -> ImpreciseDate:
    """A day that is known."""
    return ImpreciseDate((Point(day.year, day.month, day.day),))


def read(text: str, lang: str) -> ImpreciseDate:
    """The date a wording in ``en`` or ``es`` stands for ("early June 2007"), or an EDTF text.

    Raises ``DateError`` for anything else; nothing is guessed, so figures such as 7/6/2007 are refused.
    """
    try:
        return parse(text)
    except DateError:
        edtf = wording.read(text, lang)
        if edtf is None:
            raise
    try:
        return parse(edtf)
    except DateError as error:
        raise DateError(text.strip()) from error


# Parts, as a form has them


class HowExact(StrEnum):
    """What a year, month and day in boxes say; ``WORDS`` = the date is in words instead."""

    EXACT = "exact"
    EARLY = "early"
    MID = "mid"
    LATE = "late"
    ABOUT = "about"
    PERHAPS = "perhaps"
    PERHAPS_ABOUT = "perhaps_about"
    BY = "by"
    FROM = "from"
    WORDS = "words"


_QUALIFIERS = {"~": HowExact.ABOUT, "?": HowExact.PERHAPS, "%": HowExact.PERHAPS_ABOUT, "": HowExact.EXACT}


class Parts(NamedTuple):
    """A date in five boxes, as typed."""

    year: str = ""
    month: str = ""
    day: str = ""
    how: str = HowExact.EXACT
    words: str = ""


def take_apart(date: ImpreciseDate, lang: str) -> Parts:
    """The parts that ``assemble`` makes the same date of; its words in ``lang`` where boxes cannot hold it."""
    if date.is_unknown:
        return Parts()
    boxes = [point for point in date.points if point is not None]
    if date.is_range and len(boxes) == 2 and (third := wording.third_of(date.points)):
        return Parts(f"{boxes[0].year:04d}", str(boxes[0].month), "", third)
    if len(boxes) > 1:
        return Parts(how=HowExact.WORDS, words=date.words(lang))
    how = _QUALIFIERS[date.qualifier]
    if date.is_range:
        how = HowExact.BY if date.points[0] is None else HowExact.FROM
    year, month, day = boxes[0]
    return Parts(f"{year:04d}", str(month or ""), str(day or ""), how)


def assemble(parts: Parts, lang: str) -> ImpreciseDate:
    """The date that parts state; nothing filled in = ``UNKNOWN``. Words are read in ``lang``, else in the other.

    Raises ``DateError``, whose ``text`` is what was typed, for parts that state none.
    """
    year, month, day, how, words = (part.strip() for part in parts)
    typed = " ".join(part for part in (year, month, day, words) if part)
    says_nothing = how in (HowExact.EXACT, HowExact.WORDS, "")
    if words:
        if year or month or day or not says_nothing:
            raise DateError(typed, "both")
        return read_any(words, lang)
    if not (year or month or day):
        if says_nothing:
            return UNKNOWN
        raise DateError(how, "year")
    if not year:
        raise DateError(typed, "year")
    if day and not month:
        raise DateError(typed)
    try:
        point = _point("-".join([year, *(part.zfill(2) for part in (month, day) if part)]))
    except ValueError as error:
        raise DateError(typed) from error
    return _assembled(point, how, typed)


def _assembled(point: Point, how: str, typed: str) -> ImpreciseDate:
    for qualifier, meaning in _QUALIFIERS.items():
        if how == meaning:
            return ImpreciseDate((point,), qualifier)
    match how:
        case HowExact.EARLY | HowExact.MID | HowExact.LATE:
            if point.month is None or point.day is not None:
                raise DateError(typed, "third")
            return ImpreciseDate(wording.third(how, point.year, point.month), is_range=True)
        case HowExact.BY:
            return ImpreciseDate((None, point), is_range=True)
        case HowExact.FROM:
            return ImpreciseDate((point, None), is_range=True)
        case HowExact.WORDS:
            raise DateError(typed, "words")
    raise DateError(f"{typed} {how}".strip())


def read_any(text: str, lang: str) -> ImpreciseDate:
    """As ``read``, in the other language too if ``lang`` does not know the wording."""
    try:
        return read(text, lang)
    except DateError:
        return read(text, "en" if lang.startswith("es") else "es")


# Lengths of time


@dataclass(frozen=True)
class Days:
    """How many days something lasted: at least, and at most (None = no upper bound)."""

    least: int
    most: int | None


def days_between(start: ImpreciseDate, end: ImpreciseDate) -> Days:
    """The days from one date to another: as few and as many as both allow."""
    least, most = 0, None
    if start.latest and end.earliest:
        least = max(0, (end.earliest - start.latest).days)
    if start.earliest and end.latest:
        most = max(0, (end.latest - start.earliest).days)
    return Days(least, most)


def age(birth: ImpreciseDate, on: dt.date) -> tuple[int | None, int | None]:
    """Completed years on a day, at least and at most; None where the birth has no bound, or is certainly later."""
    if birth.earliest and birth.earliest > on:
        return None, None
    least = _years(min(birth.latest, on), on) if birth.latest else None
    return least, _years(birth.earliest, on) if birth.earliest else None


def _years(birth: dt.date, on: dt.date) -> int:
    return on.year - birth.year - ((on.month, on.day) < (birth.month, birth.day))


def birth_from_age(years: int, on: dt.date) -> ImpreciseDate:
    """The year of days on one of which somebody was born who is so many years old on a day.

    Raises ``DateError`` if that is no age or the calendar does not reach back so far.
    """
    if not 0 <= years < on.year - dt.MINYEAR:
        raise DateError(str(years))
    first = _years_before(on, years + 1) + dt.timedelta(days=1)
    return parse(f"[{first.isoformat()}..{_years_before(on, years).isoformat()}]")


def _years_before(day: dt.date, years: int) -> dt.date:
    """The same day of an earlier year; 28 February where that year has no 29th."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)

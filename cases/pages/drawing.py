"""The geometry of the two drawings: the detention line and the tally. Pure: days and periods in, numbers out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil, sqrt

from cases import dates
from cases.dates import Days, ImpreciseDate
from cases.status import Certainty, Period, Spell, deprived, spells, status
from cases.vocabulary import EndState

NOTHING_KNOWN = 0.45
"""How much of what is drawn before the last report follows it, where nothing is known any more."""


NO_DATE, A_DAY, SOME_DAYS = 12.0, 18.0, 30.0
"""How much of the widest line (832 pixels) the words of a mark take, in percent, about: Spanish ones, which are longer."""


@dataclass(frozen=True)
class Bar:
    """A stretch of a detention line, in percent of its width.

    ``kind`` is ``begins`` or ``ends`` (detained from or until some day of these), ``solid`` (detained),
    ``unconfirmed`` (detained when last reported), ``restricted`` or ``free``.
    """

    kind: str
    x: float
    width: float


@dataclass(frozen=True)
class Mark:
    """A date under a line. ``what`` is ``begins``, ``ends``, ``last_report``, ``today`` or ``nothing``."""

    what: str
    x: float
    date: ImpreciseDate | None
    anchor: str

    @property
    def span(self) -> tuple[float, float]:
        """From where to where its words reach at the most, as wide as a page has them."""
        width = NO_DATE if self.date is None else A_DAY if self.date.is_exact else SOME_DAYS
        return (self.x, self.x + width) if self.anchor == "start" else (self.x - width, self.x)


@dataclass(frozen=True)
class Line:
    """A detention line between two days, and the days its ends stand for."""

    first: dt.date
    last: dt.date
    bars: tuple[Bar, ...]
    marks: tuple[Mark, ...]

    @property
    def is_crowded(self) -> bool:
        """Whether the date of the end would stand over another one, however wide the page: then it stands below."""
        ends = [mark.span for mark in self.marks if mark.what in ("ends", "last_report")]
        others = [mark.span for mark in self.marks if mark.what not in ("ends", "last_report")]
        return any(
            left < other_right and other_left < right for left, right in ends for other_left, other_right in others
        )


def detention_line(
    periods: Sequence[Period],
    on: dt.date,
    freshness_months: int,
    axis: tuple[dt.date, dt.date] | None = None,
) -> Line | None:
    """The line of one case up to a day; None if there is no detention by then of which anything can be drawn.

    Of a detention whose first possible day is not known, what is drawn begins on the day by which it had begun.

    ``axis`` is the first and last day of a scale shared with other lines; without it the line has its own.
    """
    begun = [spell for spell in spells(periods) if (start := _drawn_from(spell)) and start <= on]
    if not begun:
        return None
    reported = _last_report(periods, on)
    is_current = status(periods, on, freshness_months).certainty != Certainty.LAST_KNOWN
    first, last = axis or _own_axis(_drawn_from(begun[0]) or reported, reported, on, is_current)
    scale = _Scale(first, last)
    is_held = deprived(periods, on, freshness_months) in (Certainty.CERTAIN, Certainty.PRESUMED)
    bars: list[Bar] = []
    marks: list[Mark] = []
    for number, spell in enumerate(begun):
        until = _next_beginning(periods, spell.periods, last)
        bars += _spell_bars(scale, spell, on, until, is_held and number == len(begun) - 1)
    bars += _liberty_bars(scale, periods, on, last, is_current)
    bars = [bar for bar in bars if bar.width > 0]
    if not bars and not begun[0].start.earliest:
        return None
    if axis is None:
        marks = _marks(scale, begun[-1], reported, on, is_current)
    return Line(first, last, tuple(bars), tuple(marks))


class _Scale:
    def __init__(self, first: dt.date, last: dt.date) -> None:
        self.first = first
        self.days = max((last - first).days, 1)

    def at(self, day: dt.date) -> float:
        return round(min(max((day - self.first).days / self.days, 0.0), 1.0) * 100, 2)

    def bar(self, kind: str, start: dt.date, end: dt.date) -> Bar:
        x = self.at(start)
        return Bar(kind, x, round(self.at(end) - x, 2))


def _own_axis(first: dt.date, reported: dt.date, on: dt.date, is_current: bool) -> tuple[dt.date, dt.date]:
    """From the first day of detention to the day asked for, or a little past the last report of an old one."""
    if is_current:
        return first, on
    beyond = dt.timedelta(days=max(ceil((reported - first).days * NOTHING_KNOWN), 2))
    return first, min(reported + beyond, on)


def _last_report(periods: Iterable[Period], on: dt.date) -> dt.date:
    """The last day, up to the one asked for, of which anything is known."""
    known = [
        day
        for period in periods
        for day in (period.start.earliest, period.start.latest, period.end.earliest, period.last_attested)
        if day and day <= on
    ]
    return max(known, default=on)


def _next_beginning(periods: Iterable[Period], drawn: Sequence[Period], last: dt.date) -> dt.date:
    """The first day on which another status than those drawn has certainly begun after them; else the last day."""
    start = max(_begun(period) or dt.date.min for period in drawn)
    return min(
        (day for period in periods if period not in drawn and (day := _begun(period)) and day > start), default=last
    )


def _drawn_from(spell: Spell) -> dt.date | None:
    """The first day of a detention that can be drawn."""
    return spell.start.earliest or min((day for period in spell.periods if (day := _begun(period))), default=None)


def _begun(period: Period) -> dt.date | None:
    """The day by which a period had begun, as far as its dates and its last attestation tell."""
    return min((day for day in (period.start.latest, period.end.latest, period.last_attested) if day), default=None)


def _spell_bars(scale: _Scale, spell: Spell, on: dt.date, until: dt.date, is_held: bool) -> list[Bar]:
    """The bars of one detention. ``until`` is the day by which another status had begun, or that of the right end."""
    end = spell.end
    begun = min([on, *(day for period in spell.periods if (day := _begun(period)))])
    bars = [scale.bar("begins", spell.start.earliest or begun, begun)]
    attested = max(spell.last_attested or begun, begun)
    if spell.end_state == EndState.ENDED:
        over = min(end.latest or until, on)
        certain = min(max(end.earliest or begun, attested), over)
        return [*bars, scale.bar("solid", begun, certain), scale.bar("ends", certain, over)]
    certain = on if is_held else min(attested, on, until)
    return [*bars, scale.bar("solid", begun, certain), scale.bar("unconfirmed", certain, until)]


def _liberty_bars(scale: _Scale, periods: Sequence[Period], on: dt.date, last: dt.date, is_current: bool) -> list[Bar]:
    bars = []
    for period in periods:
        kind = {"R": "restricted", "L": "free"}.get(period.kind)
        start = _begun(period) or period.start.earliest
        if kind is None or start is None or start > on:
            continue
        end = period.end.earliest
        if end is None:
            end = last if is_current else max(period.last_attested or start, start)
        bars.append(scale.bar(kind, start, min(end, on, _next_beginning(periods, [period], last))))
    return bars


def _marks(scale: _Scale, spell: Spell, reported: dt.date, on: dt.date, is_current: bool) -> list[Mark]:
    start, end = spell.start, spell.end
    marks = [Mark("begins", scale.at(_drawn_from(spell) or scale.first), start, "start")]
    ended = end.latest if spell.end_state == EndState.ENDED else None
    is_over = ended is not None and ended <= on
    if ended is not None and is_over:
        marks.append(Mark("ends", scale.at(end.earliest or ended), end, "end"))
    if is_current:
        marks.append(Mark("today", 100.0, dates.exact(on), "end"))
    else:
        if not is_over:
            marks.append(Mark("last_report", scale.at(reported), dates.exact(reported), "end"))
        marks.append(Mark("nothing", 100.0, None, "end"))
    return marks


# Tally

BOX = (80.0, 100.0)
INNER = (58.0, 74.0)


@dataclass(frozen=True)
class Tally:
    """Strokes for whole weeks in detention: certain ones and those we are not sure of, as SVG path data.

    ``rows`` and ``unsure_rows`` (each stroke broken in two) draw the same strokes as dashes of long lines, in a few
    bytes, for pages of many people: ``beat`` are the dashes, ``height`` and ``unsure_height`` the widths of the lines.
    """

    weeks: int
    unsure: int
    path: str
    unsure_path: str
    stroke: float
    dash: float
    rows: str
    unsure_rows: str
    height: float
    unsure_height: float
    beat: str


def tally(days: Days) -> Tally | None:
    """One stroke for each whole week; None where less than a week could be drawn.

    An open upper bound draws one unsure stroke: that there may be more, not how many.
    """
    weeks = days.least // 7
    unsure = (days.most // 7 if days.most is not None else weeks + 1) - weeks
    count = weeks + unsure
    if count <= 0:
        return None
    columns = count if count <= 6 else max(6, round(sqrt(count * 1.45)))
    rows = ceil(count / columns)
    across = min(INNER[0] / columns, 14.6)
    down = min(INNER[1] / rows, 48.0) if rows == 1 else min(INNER[1] / rows, 18.5)
    height = down * 0.66
    left = (BOX[0] - across * (columns - 1)) / 2
    top = (BOX[1] - down * (rows - 1) - height) / 2
    stroke = round(min(max(across * 0.28, 0.7), 2.6), 1)
    strokes = [
        f"M{left + across * (number % columns):.1f} {top + down * (number // columns):.1f}v{height:.1f}"
        for number in range(count)
    ]

    def dashes(first: int, end: int, at: float) -> Iterator[str]:
        """The strokes of some weeks, a line for each row of them."""
        for row in range(first // columns, ceil(end / columns)):
            column, last = max(first - row * columns, 0), min(end - row * columns, columns)
            x, width = left + across * column - stroke / 2, across * (last - column - 1) + stroke
            yield f"M{x:.2f} {top + down * row + at:.1f}h{width:.2f}"

    return Tally(
        weeks=weeks,
        unsure=unsure,
        path="".join(strokes[:weeks]),
        unsure_path="".join(strokes[weeks:]),
        stroke=stroke,
        dash=round(height / 7, 2),
        rows="".join(dashes(0, weeks, height / 2)),
        unsure_rows="".join(line for part in (0.2, 0.8) for line in dashes(weeks, count, height * part)),
        height=round(height, 1),
        unsure_height=round(height * 0.4, 1),
        beat=f"{stroke:.2f} {across - stroke:.4f}",
    )

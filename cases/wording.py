"""Dates in the words of a language, and those words read back. Knows calendars and grammar, nothing of meaning.

What is written and read here is the form of a date: its points in the calendar, whether they are the ends of a
range, and how it is qualified. ``cases.dates`` says what that stands for.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from calendar import monthrange
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

LONGEST = 400
"""Characters of the longest wording that is read at all."""

THIRDS = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}
"""House rule for the thirds of a month: first and last day (the 31st stands for the end of the month)."""


class Point(NamedTuple):
    """A year, a month or a day of the calendar, no more exact than it was stated."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def edtf(self) -> str:
        return "-".join([f"{self.year:04d}", *(f"{part:02d}" for part in (self.month, self.day) if part is not None)])

    @property
    def first(self) -> dt.date:
        """Its first day; ``ValueError`` if the calendar has no such date."""
        return dt.date(self.year, 1 if self.month is None else self.month, 1 if self.day is None else self.day)

    @property
    def last(self) -> dt.date:
        month = self.month or 12
        return dt.date(self.year, month, self.day or monthrange(self.year, month)[1])


def third(name: str, year: int, month: int) -> tuple[Point, Point]:
    """The first and the last day of the early, mid or late third of a month."""
    first, last = THIRDS[name]
    return Point(year, month, first), Point(year, month, min(last, monthrange(year, month)[1]))


def third_of(ends: Sequence[Point | None]) -> str:
    """Which third of a month a range is, or nothing."""
    start = ends[0]
    if start is None or start.month is None:
        return ""
    return next((name for name in THIRDS if third(name, start.year, start.month) == tuple(ends)), "")


@dataclass(frozen=True)
class _Language:
    """How a language says a date. The first of several wordings is written; all of them are read.

    ``{}`` stands for a point, in ``at`` for a day with its article; the patterns match what ``_plain`` leaves.
    """

    months: tuple[str, ...]
    unknown: tuple[str, ...]
    of: str
    article: str
    perhaps: tuple[str, ...]
    about: tuple[str, ...]
    thirds: dict[str, tuple[str, ...]]
    by_day: str
    by: str
    by_read: tuple[str, ...]
    from_day: str
    from_: str
    from_read: tuple[str, ...]
    between: str
    between_read: tuple[str, ...]
    either: str
    either_read: str
    counted: str
    on_day: str
    in_: str
    in_third: str
    noise: frozenset[str]
    also_read: dict[str, str]


_ENGLISH = _Language(
    months=(
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
    unknown=("date not known", "not known", "unknown", "date unknown"),
    of=" ",
    article="",
    perhaps=("perhaps", "possibly", "maybe"),
    about=("about", "around", "circa", "c.", "ca.", "approximately"),
    thirds={
        "early": ("early ", "beginning of ", "start of "),
        "mid": ("mid-", "mid ", "middle of "),
        "late": ("late ", "end of "),
    },
    by_day="by {}",
    by="{} or earlier",
    # "By June" may leave June out; read as any day up to its end, which holds both.
    by_read=("by (.+)", "(.+) or earlier", "on or before (.+)", "no later than (.+)"),
    from_day="not before {}",
    from_="not before {}",
    from_read=("not before (.+)", "(.+) or later", "on or after (.+)", "no earlier than (.+)"),
    between="between {} and {}",
    between_read=("between (.+) and (.+)", "from (.+) to (.+)", "(.+) to (.+)"),
    either="or",
    either_read=r", ?or |, ?| or ",
    counted="{} to {}",
    on_day="on ",
    in_="in ",
    in_third="in ",
    noise=frozenset({"the", "of"}),
    also_read={"sept": "september"},
)

_SPANISH = _Language(
    months=(
        *("enero", "febrero", "marzo", "abril", "mayo", "junio"),
        *("julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"),
    ),
    unknown=("fecha sin dato", "sin dato", "desconocida", "fecha desconocida"),
    of=" de ",
    article="el ",
    perhaps=("quizá", "quizás", "tal vez", "posiblemente"),
    about=("hacia", "alrededor de", "cerca de", "aproximadamente", "c.", "ca."),
    thirds={
        "early": ("comienzos de ", "principios de ", "inicios de "),
        "mid": ("mediados de ",),
        "late": ("fines de ", "finales de "),
    },
    by_day="a más tardar {}",
    by="a más tardar en {}",
    by_read=("a mas tardar (.+)",),
    from_day="no antes de{}",
    from_="no antes de {}",
    from_read=("no antes del? (.+)",),
    between="entre {} y {}",
    between_read=("entre (.+) y (.+)", "del? (.+) al? (.+)", "(.+) al? (.+)"),
    either="o",
    either_read=r", ?| [ou] ",
    counted="de{} a{}",
    on_day="el ",
    in_="en ",
    in_third="a ",
    noise=frozenset({"el", "de", "del", "en"}),
    also_read={"setiembre": "septiembre", "set": "septiembre", "primero": "1"},
)


_LANGUAGES = {"en": _ENGLISH, "es": _SPANISH}


def knows(lang: str) -> bool:
    """Whether dates can be said in a language; in any other they are said in English."""
    return lang.partition("-")[0] in _LANGUAGES


def _language(lang: str) -> _Language:
    return _LANGUAGES.get(lang.partition("-")[0], _ENGLISH)


# Writing


def write(points: Sequence[Point | None], qualifier: str, is_range: bool, lang: str) -> str:
    """A date in words for the middle of a sentence, in English or Spanish."""
    says = _language(lang)
    if not points:
        return says.unknown[0]
    if is_range:
        return _write_range(points, says)
    known = [point for point in points if point is not None]
    if len(known) > 1:
        *others, last = _elided(known, says)
        either = says.either
        if says is _SPANISH and re.match(r"(8|11|octubre)\b", last):
            either = "u"
        return f"{', '.join(others)} {either} {last}"
    hedges = [says.perhaps[0]] * (qualifier in ("?", "%")) + [says.about[0]] * (qualifier in ("~", "%"))
    return " ".join([*hedges, *_elided(known, says, with_article=bool(hedges))])


def write_when(points: Sequence[Point | None], qualifier: str, is_range: bool, lang: str) -> str:
    """A date in words after a verb: "on 1 August 2007", "in early June 2007", "between 5 and 7 June 2007"."""
    says = _language(lang)
    words = write(points, qualifier, is_range, lang)
    if not points or qualifier in ("~", "%"):
        return words
    if is_range:
        return says.in_third + words if third_of(points) else words
    point = points[-1]
    opening = says.on_day if point and point.day else says.in_
    if qualifier == "?":
        hedge = says.perhaps[0] + " "
        return hedge + opening + words.removeprefix(hedge).removeprefix(says.article)
    return opening + words


def _write_range(ends: Sequence[Point | None], says: _Language) -> str:
    start, end = ends
    if start is None or end is None:
        point = start or end
        assert point is not None
        words = _elided([point], says, with_article=True)[0]
        if point.day is None:
            return (says.from_ if start else says.by).format(words)
        if start is None:
            return says.by_day.format(words)
        return says.from_day.format(_contracted(words) if says is _SPANISH else words)
    name = third_of(ends)
    if name:
        return says.thirds[name][0] + _elided([Point(start.year, start.month)], says)[0]
    return says.between.format(*_elided([start, end], says, with_article=True))


def write_days(earliest: dt.date | None, latest: dt.date | None, lang: str) -> str:
    """The days a date may stand for: "1 to 10 June 2007", "any day up to 15 July 2007"."""
    says = _language(lang)
    is_spanish = says is _SPANISH
    days = [Point(day.year, day.month, day.day) for day in (earliest, latest) if day is not None]
    words = _elided(days, says, with_article=True) if days else []
    if earliest is None and latest is None:
        return "cualquier día" if is_spanish else "any day"
    if earliest is None:
        return ("cualquier día hasta {}" if is_spanish else "any day up to {}").format(words[0])
    if latest is None:
        return ("cualquier día desde {}" if is_spanish else "any day from {} on").format(words[0])
    if earliest == latest:
        return _elided(days[:1], says)[0]
    return says.counted.format(*(_contracted(each) if is_spanish else each for each in words))


def _contracted(words: str) -> str:
    """What follows Spanish "de" or "a" before an article: "de" + "el 5" is "del 5"."""
    return words.removeprefix("e")


def _elided(points: Sequence[Point], says: _Language, with_article: bool = False) -> list[str]:
    """Each point in words; a month or year that all of them have stands once, in the last."""
    last = points[-1]
    one_year = all(point.month and point.year == last.year for point in points)
    one_month = one_year and all(point.day and point.month == last.month for point in points)
    written = []
    for number, point in enumerate(points, 1):
        is_last = number == len(points)
        parts = [str(point.day)] if point.day else []
        if point.month and (is_last or not one_month):
            parts.append(says.months[point.month - 1])
        if is_last or not one_year:
            parts.append(f"{point.year:04d}")
        written.append((says.article if with_article and point.day else "") + says.of.join(parts))
    return written


# Reading


def read(text: str, lang: str) -> str | None:
    """The EDTF text that a wording in English or Spanish stands for; None if it is not understood.

    Case, accents and the usual synonyms do not matter. Whether the calendar has such a date is not checked.
    """
    if len(text) > LONGEST:
        return None
    says = _language(lang)
    words = _plain(text)
    if words in says.unknown:
        return ""
    return next((edtf for edtf in _readings(words, says) if edtf is not None), None)


def _readings(words: str, says: _Language) -> Iterator[str | None]:
    yield _read_point(words, says)
    yield _read_third(words, says)
    for pattern in says.by_read:
        if found := re.fullmatch(pattern, words):
            yield _read_range(["", found[1]], says)
    for pattern in says.from_read:
        if found := re.fullmatch(pattern, words):
            yield _read_range([found[1], ""], says)
    for pattern in (*says.between_read, "([^-]+)-([^-]+)"):
        if found := re.fullmatch(pattern, words):
            yield _read_range([found[1], found[2]], says)
    if len(pieces := re.split(says.either_read, words)) > 1:
        points = _pieces(pieces, says)
        yield "[" + ",".join(point.edtf for point in points) + "]" if points else None


def _read_point(words: str, says: _Language) -> str | None:
    perhaps, words = _without(words, says.perhaps)
    about, words = _without(words, says.about)
    points = _pieces([words], says)
    qualifier = {(True, True): "%", (True, False): "?", (False, True): "~"}.get((perhaps, about), "")
    return points[0].edtf + qualifier if points else None


def _read_third(words: str, says: _Language) -> str | None:
    words = re.sub(r"^(a|at the|in|the) ", "", words)
    for name, openings in says.thirds.items():
        for opening in openings:
            points = _pieces([words.removeprefix(opening)], says) if words.startswith(opening) else None
            if points and points[0].month and 1 <= points[0].month <= 12 and points[0].year and not points[0].day:
                return "[{}..{}]".format(*(point.edtf for point in third(name, points[0].year, points[0].month)))
    return None


def _read_range(ends: list[str], says: _Language) -> str | None:
    points = _pieces([end for end in ends if end], says)
    if points is None:
        return None
    texts = iter(point.edtf for point in points)
    return "[{}..{}]".format(*(next(texts) if end else "" for end in ends))


def _pieces(pieces: Sequence[str], says: _Language) -> list[Point] | None:
    """The points that several wordings stand for; all but the last may leave out what the last one says."""
    found = [_piece(piece, says) for piece in pieces]
    if None in found or not found:
        return None
    last = found[-1]
    if last is None or last[0] is None:
        return None
    points = []
    for year, month, day in (each for each in found if each is not None):
        if year is None:
            if last[1] is None or (month is None and last[2] is None):
                return None
            year, month = last[0], last[1] if month is None else month
        points.append(Point(year, month, day))
    return points


def _piece(words: str, says: _Language) -> tuple[int | None, int | None, int | None] | None:
    """Year, month and day as far as a wording gives them; None if it is none."""
    tokens = [says.also_read.get(token, token) for token in words.split() if token not in says.noise]
    shape = [_token(token, says) for token in tokens]
    match shape:
        case [("year", year)]:
            return year, None, None
        case [("month", month), ("year", year)]:
            return year, month, None
        case [("day", day), ("month", month), ("year", year)]:
            return year, month, day
        case [("month", month), ("day", day), ("year", year)] if says is _ENGLISH:
            return year, month, day
        case [("month", month)]:
            return None, month, None
        case [("day", day), ("month", month)]:
            return None, month, day
        case [("day", day)]:
            return None, None, day
    return None


def _token(token: str, says: _Language) -> tuple[str, int]:
    if re.fullmatch("[0-9]{4}", token):
        return "year", int(token)
    if day := re.fullmatch(r"([0-9]{1,2})(?:st|nd|rd|th|\.?º|ro|,)?", token):
        return "day", int(day[1])
    name = token.rstrip(".,")
    months = [number for number, month in enumerate(says.months, 1) if len(name) > 2 and month.lower().startswith(name)]
    return ("month", months[0]) if len(months) == 1 else ("", 0)


def _without(words: str, hedges: Iterable[str]) -> tuple[bool, str]:
    for hedge in hedges:
        if words.startswith(_plain(hedge) + " "):
            return True, words[len(_plain(hedge)) + 1 :]
    return False, words


def _plain(text: str) -> str:
    """Small letters without accents, plain hyphens, single spaces. Digits of other scripts stay what they are."""
    letters = unicodedata.normalize("NFD", text.casefold())
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(re.sub("[‐‑‒–—]", "-", bare).split())

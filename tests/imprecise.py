"""Any date a researcher may enter, for properties that hold for all of them."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange

from hypothesis import strategies as st

from cases import dates
from cases.dates import UNKNOWN, HowExact, ImpreciseDate, Parts

QUALIFIERS = ("", "?", "~", "%")


@st.composite
def points(draw: st.DrawFn, years: st.SearchStrategy[int] = st.integers(1, 9999)) -> str:
    """A year, a month or a day, as EDTF text."""
    year, month = draw(years), draw(st.integers(1, 12))
    day = draw(st.integers(1, monthrange(year, month)[1]))
    return dt.date(year, month, day).isoformat()[: draw(st.sampled_from([4, 7, 10]))]


def days_in(point: str) -> st.SearchStrategy[dt.date]:
    """The days of a year, a month or a day, worked out here on its own."""
    year, month, day = (int(part) for part in (point + "-00-00")[:10].split("-"))
    last_month = month or 12
    return st.dates(
        dt.date(year, month or 1, day or 1),
        dt.date(year, last_month, day or monthrange(year, last_month)[1]),
    )


@st.composite
def imprecise_dates(draw: st.DrawFn) -> ImpreciseDate:
    """A date of any form; what lies near together is drawn often, as there the wording leaves most out."""
    year = draw(st.integers(1, 9999))
    near = points(st.just(year) | st.integers(max(1, year - 1), min(9999, year + 1)))
    match draw(st.sampled_from(["point", "third", "range", "open", "set", "unknown"])):
        case "point":
            return dates.parse(draw(near) + draw(st.sampled_from(QUALIFIERS)))
        case "third":
            how = draw(st.sampled_from([HowExact.EARLY, HowExact.MID, HowExact.LATE]))
            return dates.assemble(Parts(f"{year:04d}", str(draw(st.integers(1, 12))), how=how), "en")
        case "range":
            ends = sorted([draw(near), draw(near)])
            return dates.parse(f"[{ends[0]}..{ends[1]}]")
        case "open":
            return dates.parse(draw(st.sampled_from(["[..{}]", "[{}..]"])).format(draw(near)))
        case "set":
            return dates.parse(f"[{','.join(draw(st.lists(near, min_size=1, max_size=10)))}]")
    return UNKNOWN


def days_of(date: ImpreciseDate) -> st.SearchStrategy[dt.date]:
    """Some of the days that a date may stand for."""
    return st.sampled_from(date.spans).flatmap(lambda span: st.dates(span[0] or dt.date.min, span[1] or dt.date.max))

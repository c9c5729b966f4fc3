"""Lengths of time in words, never more exact than the days they are counted from."""

from __future__ import annotations

from math import ceil

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.dates import Days
from cases.once import once

DAYS_A_YEAR = 365
"""A short one, so that a whole year of any kind is a year and not eleven months."""


def length(days: Days) -> str:
    """How long, in the active language and in the largest unit that keeps it honest.

    35 to 44 days is "5 to 6 weeks", 55 to 57 is "55 to 57 days", 616 is "1 year, 8 months", 5540 to 5570 is "15 years,
    2 to 3 months"; an open end is "at least ...". Units are whole ones that have passed, but "up to" names one that has not. No time at all is empty.
    """
    least, most = days.least, days.most
    if most == 0:
        return ""
    if most is None:
        return _("at least %(length)s") % {"length": _single(least)} if least else _("Length not known")
    if least == 0:
        return _up_to(most)
    if _single(least) == _single(most):
        return _single(least)
    width = most - least
    if most < 14 or least < 7 or (width < 7 and most < 90):
        return _range(least, most, "day")
    if most < 90 or least < 31 or (width < 30 and most < 180):
        return _range(least // 7, most // 7, "week")
    years = least // DAYS_A_YEAR, most // DAYS_A_YEAR
    if most < 2 * DAYS_A_YEAR or years[0] in (0, years[1]):
        return _range_of_months(_months(least), _months(most))
    return _range(*years, "year")


def term(least: int | None, most: int | None, unit: str) -> str:
    """A length as a court gave it, in its own unit (years, months or days); empty if it gave none."""
    if least is None and most is None:
        return ""
    one = unit.removesuffix("s")
    if least is None or most is None:
        words = _("up to %(length)s") if least is None else _("at least %(length)s")
        return words % {"length": _counted(least or most or 0, one)}
    return _range(least, most, one)


def _up_to(days: int) -> str:
    if days < 14:
        words = _counted(days, "day")
    elif days < 90:
        words = _counted(ceil(days / 7), "week")
    elif days < 2 * DAYS_A_YEAR:
        words = _counted(ceil(days * 12 / DAYS_A_YEAR), "month")
    else:
        words = _counted(ceil(days / DAYS_A_YEAR), "year")
    return _("up to %(length)s") % {"length": words}


def _single(days: int) -> str:
    if days < 14:
        return _counted(days, "day")
    if days < 90:
        return _counted(days // 7, "week")
    return _years_and_months(_months(days))


def _years_and_months(number: int) -> str:
    years, months = divmod(number, 12)
    if not years:
        return _counted(months, "month")
    if not months:
        return _counted(years, "year")
    return _("%(years)s, %(months)s") % {"years": _counted(years, "year"), "months": _counted(months, "month")}


def _range_of_months(least: int, most: int) -> str:
    """From two years on with the years, which nobody counts in months."""
    if least < 24:
        return _range(least, most, "month")
    (years, first), (others, last) = divmod(least, 12), divmod(most, 12)
    if years == others and first:
        return _("%(years)s, %(months)s") % {"years": _counted(years, "year"), "months": _range(first, last, "month")}
    ends = {"least": _years_and_months(least), "most": _years_and_months(most)}
    return _("%(least)s to %(most)s") % ends


def _months(days: int) -> int:
    return days * 12 // DAYS_A_YEAR


@once
def _counted(count: int, unit: str) -> str:
    match unit:
        case "day":
            return ngettext("%(count)d day", "%(count)d days", count) % {"count": count}
        case "week":
            return ngettext("%(count)d week", "%(count)d weeks", count) % {"count": count}
        case "month":
            return ngettext("%(count)d month", "%(count)d months", count) % {"count": count}
    return ngettext("%(count)d year", "%(count)d years", count) % {"count": count}


def _range(least: int, most: int, unit: str) -> str:
    if least == most:
        return _counted(least, unit)
    return _("%(least)d to %(most)s") % {"least": least, "most": _counted(most, unit)}

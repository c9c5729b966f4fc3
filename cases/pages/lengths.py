"""Lengths of time in words, never more exact than the days they are counted from."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.dates import Days

DAYS_A_MONTH = 365.25 / 12


def length(days: Days) -> str:
    """How long, in the active language and in the largest unit that keeps it honest.

    35 to 44 days is "5 to 6 weeks", 55 to 57 is "55 to 57 days", 616 is "1 year, 8 months"; an open end is
    "at least ...". No time at all is empty.
    """
    least, most = days.least, days.most
    if most == 0:
        return ""
    if most is None:
        return _("at least %(length)s") % {"length": _single(least)} if least else _("Length not known")
    if least == 0:
        return _("up to %(length)s") % {"length": _single(most)}
    if _single(least) == _single(most):
        return _single(least)
    width = most - least
    if width < 7 and most < 90:
        return _range(least, most, "day")
    if most < 90 or width < 30 and most < 180:
        return _range(least // 7, most // 7, "week")
    if most < 730:
        return _range(int(least / DAYS_A_MONTH), int(most / DAYS_A_MONTH), "month")
    return _range(int(least / 365.25), int(most / 365.25), "year")


def _single(days: int) -> str:
    if days < 14:
        return _counted(days, "day")
    if days < 90:
        return _counted(days // 7, "week")
    months = int(days / DAYS_A_MONTH)
    if months < 12:
        return _counted(months, "month")
    years, months = divmod(months, 12)
    if not months:
        return _counted(years, "year")
    return _("%(years)s, %(months)s") % {"years": _counted(years, "year"), "months": _counted(months, "month")}


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
    if least == 0:
        return _("up to %(length)s") % {"length": _counted(most, unit)}
    return _("%(least)d to %(most)s") % {"least": least, "most": _counted(most, unit)}

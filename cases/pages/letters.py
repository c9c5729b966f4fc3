"""Letters for the people of a list: each with what an appeal that still stands asks, of whom, and what is known.

No sentence about anybody is made up here: a letter holds what the appeal and the case say, as they were published.
"""

from __future__ import annotations

import datetime as dt

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from cases.pages import listing
from cases.pages.case_appeals import DAYS_A_MONTH
from cases.pages.pager import pager
from cases.pages.sheet import sheet
from cases.published import caselist, site
from cases.published.filters import CaseFilter

PAGE_SIZE = 20
OF_TODAY = ("on", "known_on")
"""What the list can be asked and letters can not: nobody writes by what was known on another day."""


def letters(request: HttpRequest, lang: str) -> HttpResponse:
    """The letters of a list, some people a page. Six queries at most, however long the list is."""
    today = dt.datetime.now(dt.UTC).date()
    data = request.GET.copy()
    problems = [
        _("Letters are written by what is known today: “%(key)s” was left out.") % {"key": key}
        for key in OF_TODAY
        if data.pop(key, None)
    ]
    data.pop("view", None)  # a table, cards or a map: letters look the same
    filters = CaseFilter(data, today)
    months = site.freshness_months()
    found = filters.qs
    asked_for = caselist.with_appeals(found, today - dt.timedelta(days=int(months * DAYS_A_MONTH)))
    people, recent = found.count(), asked_for.count()
    pages = max(1, -(-recent // PAGE_SIZE))
    if filters.page_number > pages:
        problems.append(_("There is no page %(page)d. The last one is shown.") % {"page": filters.page_number})
    number = min(filters.page_number, pages)
    first = (number - 1) * PAGE_SIZE
    keys = asked_for.values_list("pk", flat=True)[first : first + PAGE_SIZE]
    sheets = [sheet(text.document, text.version, text.published, today, months) for text in caselist.texts(keys)]
    query = listing.query(listing.asked(filters))
    context = {
        "problems": [*problems, *filters.problems],
        "people": people,
        "recent": recent,
        "months": months,
        "sheets": [one for one in sheets if one.calls],
        "left": [one for one in sheets if not one.calls],
        "pager": pager(query, number, pages),
        "query": query,
    }
    return render(request, "cases/letters.html", context)

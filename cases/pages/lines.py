"""The lines of the list as they are written: once for a day, and kept by the process for the lists that follow.

A line says what one published version says, which never changes, in the names its records have now, for one day. All
of that is its key; who is listed is asked of the tables for every list, so that nobody comes back by a kept line.
"""

from __future__ import annotations

import datetime as dt
from collections import OrderedDict
from collections.abc import Sequence

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from cases.pages import cards, people
from cases.published import caselist, site
from cases.published.filters import CARDS
from cases.published.models import CaseVersion

MOST = 4_000
"""How many lines a process keeps: some megabytes."""

_Key = tuple[object, ...]
_kept: OrderedDict[_Key, SafeString] = OrderedDict()


def lines(versions: Sequence[CaseVersion], view: str, day: dt.date, today: dt.date, lang: str) -> list[SafeString]:
    """The lines of some case versions in the order given, as rows of the table or as cards. One query."""
    months = site.freshness_months()
    labels = caselist.labels(versions)
    keys = [(*_text(row), labels[row.seq], view, day, day == today, months, lang) for row in versions]
    kept = [_kept.get(key) for key in keys]  # once: another thread may throw a line away meanwhile
    new = [row for row, text in zip(versions, kept, strict=True) if text is None]
    written = iter([_written(row, view, day, today, lang) for row in caselist.cases(new, day, months, labels)])
    told = [next(written) if text is None else text for text in kept]
    for key, text in zip(keys, told, strict=True):
        _kept[key] = text
    while len(_kept) > MOST:
        _kept.popitem(last=False)
    return told


def _text(row: CaseVersion) -> _Key:
    """What tells one published text from every other, even after another state of the log was restored.

    Of a person whose name is withheld the log has no moment, but the text is short.
    """
    return row.public_id, row.version, row.updated_at, "" if row.slug else row.body


def _written(row: caselist.AnyRow, view: str, day: dt.date, today: dt.date, lang: str) -> SafeString:
    line = people.any_line(row, day)
    context = {"language": lang, "day": day, "is_today": day == today}
    if view == CARDS:
        return render_to_string("cases/parts/list_card.html", {"card": cards.card(line, day), **context})
    return render_to_string("cases/parts/list_row.html", {"line": line, **context})

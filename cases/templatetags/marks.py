"""Marks beside words: the drawing of a status, and how sure we are of a fact."""

from __future__ import annotations

from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext

from cases.once import once
from cases.published.shapes import Fact
from cases.vocabulary import Confidence, PublicStatus

SHAPES = {
    PublicStatus.HELD: "held",
    PublicStatus.STALE: "stale",
    PublicStatus.COND: "cond",
    PublicStatus.WANTED: "cond",
    PublicStatus.EXILE: "cond",
    PublicStatus.FREE: "free",
    PublicStatus.LOST: "lost",
    PublicStatus.NONSTATE: "lost",
    PublicStatus.DEAD: "dead",
    PublicStatus.EXECUTED: "dead",
    PublicStatus.DECEASED: "dead",
    PublicStatus.UNK: "unk",
}
"""The seven drawings and the public statuses they stand for."""


@once
def status_mark(code: str, words: str = "") -> SafeString:
    """The shape and the words of a public status; other ``words`` where it is not certain."""
    status = PublicStatus(code)
    return render_to_string("elements/status.html", {"shape": SHAPES[status], "label": words or status.label})


def status_shape(code: str) -> str:
    """The drawing of a public status: held, stale, cond, free, lost, dead or unk."""
    return SHAPES[PublicStatus(code)]


def confidence(fact: Fact) -> SafeString:
    """The assessed confidence in words, and the number of independent roots as a meter of three and in words."""
    return _confidence(fact.confidence, fact.roots, bool(fact.worked_out) and not fact.roots)


@once
def _confidence(code: str, number: int, is_worked_out: bool) -> SafeString:
    assessed = Confidence(code)
    told = {
        "label": gettext("Worked out") if is_worked_out else assessed.label,
        "meter": "kc" if assessed == Confidence.CONTESTED else f"k{min(max(number, 0), 3)}",
        "roots": roots(number),
    }
    return render_to_string("elements/confidence.html", told)


@once
def roots(count: int) -> str:
    """How many independent roots, in words; empty for none."""
    if count <= 0:
        return ""
    if count == 1:
        return gettext("One source")
    return ngettext("%(count)d independent source", "%(count)d independent sources", count) % {"count": count}

"""The charges of a case as accusations: who says so, what became of them, and their state on a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from cases import dates
from cases.charges import WAITING, State, state
from cases.provisions import in_force
from cases.published.figures import is_countable
from cases.published.shapes import CaseDocument, Charge, Provision
from cases.reach import Certainty
from cases.templatetags.record import active, coded, date_inline, link
from cases.vocabulary import ChargeStatus, Side

Text = SafeString | str
RULINGS = (ChargeStatus.CONVICTED, ChargeStatus.ACQUITTED, ChargeStatus.UNDER_APPEAL, ChargeStatus.QUASHED)
"""What only a court makes of a charge."""
SETTLED = tuple(code for code in ChargeStatus if code not in WAITING and code != ChargeStatus.UNKNOWN)


@dataclass(frozen=True)
class Law:
    """The provision a charge names, by one of its texts, and the text that was in force on the alleged date.

    Without ``text`` none is certain to be the one, and none is chosen.
    """

    named: Provision
    text: Provision | None
    alleged: str
    is_translated: bool


@dataclass(frozen=True)
class Accusation:
    """A charge, who makes it, and in words what had become of it by the day of the page.

    ``is_known``: the sources tell what had become of it, if only perhaps. ``is_translated``: it is stated in another
    language than that of the page, and our translation stands beside it.
    """

    charge: Charge
    by: Text
    state: Text
    is_known: bool
    is_translated: bool
    law: Law | None


def accusations(document: CaseDocument, on: dt.date, freshness_months: int) -> list[Accusation]:
    """The charges of a case as they stood at the end of a day."""
    found = []
    for charge in document.charges:
        now = state(charge.steps(), on, freshness_months)
        is_known = set(now.codes) - {ChargeStatus.UNKNOWN} != set()
        found.append(
            Accusation(
                charge=charge,
                by=accuser(charge),
                state=_in_words(now) if is_known else _("Not known"),
                is_known=is_known,
                is_translated=bool(charge.translation) and charge.lang.partition("-")[0] != active(),
                law=law(charge),
            )
        )
    return found


def law(charge: Charge) -> Law | None:
    """The provision a charge names; the text is that of the alleged date, if only one can have been in force then."""
    texts = {row.key: row for row in charge.provisions if is_countable(row)}
    if not texts:
        return None
    found = in_force([row.as_version() for row in texts.values()], dates.parse(charge.alleged_on))
    text = texts[found.key] if found else None
    named = text or list(texts.values())[-1]
    is_translated = bool(text and text.translation) and named.lang.partition("-")[0] != active()
    return Law(named, text, charge.alleged_on, is_translated)


def is_ruled_on(document: CaseDocument) -> bool:
    """Whether a step of a charge tells of a court."""
    return any(step.status in RULINGS for charge in document.charges for step in charge.updates)


def outcome(document: CaseDocument, on: dt.date, freshness_months: int) -> str:
    """What had become of each charge by a day, as far as a court or a law has settled it; empty if of none."""
    found = [(charge, state(charge.steps(), on, freshness_months)) for charge in document.charges]
    settled = [(row, now.updates[-1].status) for row, now in found if now.certainty == Certainty.CERTAIN]
    ended = [(row, status) for row, status in settled if status in SETTLED]
    if len(document.charges) == 1:
        return "; ".join(coded(status, "ChargeStatus") for _row, status in ended)
    words = (
        "{}: {}".format(coded(row.charge_category, "ChargeCategory"), coded(code, "ChargeStatus"))
        for row, code in ended
    )
    return "; ".join(words)


def accuser(charge: Charge) -> Text:
    """Who makes an accusation: by name, with the side they stand on, or the side alone."""
    side = coded(charge.side, "Side") if charge.side not in ("", Side.UNKNOWN) else ""
    if charge.alleged_by is None:
        return side or _("somebody we do not name")
    return format_html("{} ({})", link(charge.alleged_by), side) if side else link(charge.alleged_by)


def _in_words(found: State) -> Text:
    last = found.updates[-1]
    words = {"status": _statuses(found.codes), "day": date_inline(last.date)}
    if found.certainty == Certainty.CERTAIN:
        return format_html(_("{status}; last step we know of: {day}"), **words)
    if found.certainty == Certainty.LAST_KNOWN:
        return format_html(_("{status} when last reported: {day}. What became of it after that is not known"), **words)
    return format_html(_("{status}: perhaps, the dates of our sources do not settle it"), **words)


def _statuses(codes: Iterable[str]) -> str:
    return _(" or ").join(coded(code, "ChargeStatus") for code in codes)

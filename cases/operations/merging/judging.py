"""What two records say of one thing, brought into one: the stricter answer stands, and nothing is lost."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db import models
from django.utils.text import capfirst

from cases.models import Assignment, Case, CaseEvent, ConsentRecord, Deferral, Photograph, Record, RiskReview
from cases.operations.exchange import extent
from cases.vocabulary import Confidence, Consent, PublishedAs, Risk, Sensitivity

NO = (Consent.REFUSED, Consent.WITHDRAWN)
RISKS = [Risk.UNASSESSED, Risk.LOW, Risk.MEDIUM, Risk.HIGH]
SENSITIVITIES = list(Sensitivity)  # from the most open to the most closed


def both(ours: str, theirs: str, between: str = "\n") -> str:
    """Two texts as one; what both say once."""
    return between.join(dict.fromkeys(text for text in (ours, theirs) if text))


def stricter(ours: str, theirs: str) -> str:
    """Of two answers about consent the one that counts: a no before a yes, and an answer before none."""

    def rank(consent: str) -> int:
        return 2 if consent in NO else int(Consent(consent).is_publishable)

    return max(ours, theirs, key=rank)  # the first of equals


def closer(ours: str, theirs: str) -> str:
    """Of two sensitivities the one that fewer may see."""
    return max(ours, theirs, key=lambda code: SENSITIVITIES.index(Sensitivity(code)))


def agreed(ours: str, theirs: str) -> str:
    """Of two confidences theirs that both have; if they differ, somebody has to weigh all sources again."""
    return ours if ours == theirs else Confidence.UNASSESSED


# One of a kind: consent and risk


def consent_of_both(ours: ConsentRecord, theirs: ConsentRecord) -> dict[str, Any]:
    """The stricter consent; who agrees only to a page without the name is not named."""
    counts = ours if stricter(ours.consent, theirs.consent) == ours.consent else theirs
    given = [row for row in (ours, theirs) if Consent(row.consent).is_publishable]
    is_withheld = any(row.agreed_to == PublishedAs.PROTECTED for row in given)
    return {
        "consent": counts.consent,
        "agreed_to": PublishedAs.PROTECTED if is_withheld else counts.agreed_to,
        "given_on": counts.given_on,
        "basis": both(ours.basis, theirs.basis),
    }


def risk_of_both(ours: RiskReview, theirs: RiskReview) -> dict[str, Any]:
    """The higher risk that somebody assessed."""
    counts = max(ours, theirs, key=lambda row: RISKS.index(Risk(row.risk)))
    return {"risk": counts.risk, "reason": both(ours.reason, theirs.reason), "assessed_on": counts.assessed_on}


def assignment_of_both(ours: Assignment, theirs: Assignment) -> dict[str, Any]:
    """Whoever looks after the case that stays goes on doing so."""
    return {}


ONE_OF_A_KIND: dict[type[models.Model], Callable[[Any, Any], dict[str, Any]]] = {
    ConsentRecord: consent_of_both,
    RiskReview: risk_of_both,
    Assignment: assignment_of_both,
}
"""Tables of which a case has one row, and how two of them become one. Others are refused."""


def deferral_of_both(ours: Deferral, theirs: Deferral) -> dict[str, Any]:
    """What was put off twice comes back on the earlier day: nothing is forgotten for longer than either said."""
    counts = min(ours, theirs, key=lambda row: row.until)
    note = both(ours.note, theirs.note, " / ")
    longest = Deferral._meta.get_field("note").max_length or 0
    told = note if len(note) <= longest else counts.note
    return {"until": counts.until, "note": told, "by_name": counts.by_name}


BECOMES: dict[type[models.Model], Callable[[Any, Any], dict[str, Any]]] = {**ONE_OF_A_KIND, Deferral: deferral_of_both}
"""How two rows become one, where that is not to say the same (``judged``)."""


# Rows that say the same

JUDGED: dict[str, Callable[[str, str], str]] = {
    "confidence": agreed,
    "sensitivity": closer,
    f"{Photograph.__name__}.consent": stricter,
    f"{Photograph.__name__}.consent_basis": both,
    f"{CaseEvent.__name__}.relation": lambda ours, theirs: ours,
}
"""Columns in which two rows that say the same may differ, and what stands then."""


def judge(model: type[models.Model], name: str) -> Callable[[str, str], str] | None:
    return JUDGED.get(f"{model.__name__}.{name}") or JUDGED.get(name)


def says_the_same(ours: Record, theirs: Record, key: models.ForeignKey) -> bool:
    """Whether two rows of a table differ in nothing but whom they are of, and in what is judged."""
    model = type(ours)
    columns = [field for field in extent.columns(model) if not judge(model, field.name)]
    named = [each for each in (*extent.keys(model), *extent.owners(model)) if each.name != key.name]
    if any(getattr(ours, field.attname) != getattr(theirs, field.attname) for field in (*columns, *named)):
        return False
    lists = (link.name for link in extent.links(model))
    return all(set(getattr(ours, name).all()) == set(getattr(theirs, name).all()) for name in lists)


def judged(ours: Record, theirs: Record) -> dict[str, str]:
    """What stands in a row once another that says the same is part of it: only what changes."""
    model = type(ours)
    found = {}
    for field in extent.columns(model):
        if (choose := judge(model, field.name)) is not None:
            was = getattr(ours, field.name)
            if (now := choose(was, getattr(theirs, field.name))) != was:
                found[field.name] = now
    return found


# The columns of two cases


def columns_of_both(ours: Case, theirs: Case) -> tuple[dict[str, Any], list[str]]:
    """What changes in the case that stays, and what the other said besides, as lines for a confidential note.

    Where one says nothing, what the other says stands. The reasons stated by the authorities stand one after the other.
    A file that was joined was checked when the one of the two was that was checked longer ago; never, if one never was.
    """
    changes: dict[str, Any] = {}
    besides: list[str] = []
    for field in extent.columns(Case):
        name, was, said = field.name, getattr(ours, field.name), getattr(theirs, field.name)
        now = was
        if name == "sensitivity":
            now = closer(was, said)
        elif name == "confidence":
            now = _confidence(ours, theirs)
        elif name.startswith("stated_reason"):
            now = both(was, said, "\n\n")
        elif name == "verified_on":
            now = min(was, said) if was and said else None
        elif name == "review_due_on":
            now = min(filter(None, (was, said)), default=None)
        elif isinstance(was, bool) or name == "published_as":
            continue
        elif was in ("", None):
            now = said
        elif said not in ("", None, was):
            besides.append(f"{capfirst(str(field.verbose_name))}: {_words(field, said)}")
        if now != was:
            changes[name] = now
    return changes, besides


def _confidence(ours: Case, theirs: Case) -> str:
    """How sure we are of the reason that the authorities state."""
    reasons = [bool(case.stated_reason_en or case.stated_reason_es) for case in (ours, theirs)]
    if all(reasons):
        return agreed(ours.confidence, theirs.confidence)
    return theirs.confidence if reasons[1] else ours.confidence


def _words(field: models.Field, value: Any) -> str:
    return str(dict(field.flatchoices).get(value, value)) if field.choices else str(value)

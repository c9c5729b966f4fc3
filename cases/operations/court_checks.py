"""What is missing in the legal record of a case before it may be published, in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from django.utils.translation import gettext as _

from cases.models import Case, Charge, Fact, Hearing, Sentence
from cases.operations.composition import SHOWN
from cases.operations.lacks import Lack, is_to_be_shown, label
from cases.vocabulary import Knowledge, PlanState, Side


def charges(case: Case, on: dt.date) -> Iterator[Lack]:
    """What the case says of charges in general agrees with the charges it lists, and each is somebody's."""
    told = [row for row in case.charges.select_related("alleged_by") if is_to_be_shown(row)]
    where = _("Charges")
    if told and case.charge_knowledge != Knowledge.KNOWN:
        given = Knowledge(case.charge_knowledge).label if case.charge_knowledge else _("(empty)")
        words = _("The case lists a charge, but says of charges “%(given)s”. Choose “%(known)s”.")
        yield Lack("charge_knowledge", words % {"given": given, "known": Knowledge.KNOWN.label}, where)
    if not told and case.charge_knowledge == Knowledge.KNOWN:
        words = _(
            "The case says that the charge is known, but lists none that is public: enter it, or choose “%(other)s”."
        )
        yield Lack("charge_missing", words % {"other": Knowledge.WITHHELD.label}, where)
    for row in told:
        yield from _charge(row)
        if not case.translation_missing and not is_translated(row):
            words = _("Translate this charge, or mark the translation as missing.")
            yield Lack("translation", words, label(row), row)


def hearings(case: Case, on: dt.date) -> Iterator[Lack]:
    """Every hearing can be read, and none whose day has passed is still only planned."""
    for row in Hearing.objects.filter(proceeding__case=case).select_related("proceeding"):
        if not is_to_be_shown(row):
            continue
        if row.state == PlanState.PLANNED and row.date_latest is not None and row.date_latest < on:
            words = _("The day this hearing was planned for has passed: find out whether it took place.")
            yield Lack("hearing_passed", words, label(row), row, False)
        if not case.translation_missing and not (row.purpose_en and row.purpose_es):
            words = _("Write the purpose of this hearing in both languages, or mark the translation as missing.")
            yield Lack("translation", words, label(row), row)


def sentences(case: Case, on: dt.date) -> Iterator[Lack]:
    """Every sentence can be read."""
    for row in filter(is_to_be_shown, case.sentences.all()):
        if not case.translation_missing and not is_translated(row):
            words = _("Translate this sentence of the court, or mark the translation as missing.")
            yield Lack("translation", words, label(row), row)


def may_be_to_come(row: Fact) -> bool:
    """Whether a fact may lie in the future: a hearing that is planned, or was put off before its day."""
    return isinstance(row, Hearing) and row.state in (PlanState.PLANNED, PlanState.ADJOURNED)


def _charge(row: Charge) -> Iterator[Lack]:
    hidden = row.alleged_by is None or row.alleged_by.sensitivity not in SHOWN
    if hidden and row.side in ("", Side.UNKNOWN):
        words = _("Readers would not learn who makes this accusation: say on which side those stand.")
        yield Lack("unattributed", words, label(row), row)


def is_translated(row: Charge | Sentence) -> bool:
    """Whether readers of both languages can read what is stated."""
    spoken = row.lang.partition("-")[0]
    return not row.text_as_stated or all(spoken == lang or getattr(row, f"translation_{lang}") for lang in ("en", "es"))

"""What is missing in the legal record of a case before it may be published, in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from django.utils.translation import gettext as _

from cases.models import Case, Charge
from cases.operations.composition import SHOWN
from cases.operations.lacks import Lack, is_to_be_shown, label
from cases.vocabulary import Knowledge, Side


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
        if not case.translation_missing and not _is_translated(row):
            words = _("Translate this charge, or mark the translation as missing.")
            yield Lack("translation", words, label(row), row)


def _charge(row: Charge) -> Iterator[Lack]:
    hidden = row.alleged_by is None or row.alleged_by.sensitivity not in SHOWN
    if hidden and row.side in ("", Side.UNKNOWN):
        words = _("Readers would not learn who makes this accusation: say on which side those stand.")
        yield Lack("unattributed", words, label(row), row)


def _is_translated(row: Charge) -> bool:
    """Whether readers of both languages can read what is alleged."""
    spoken = row.lang.partition("-")[0]
    return not row.text_as_stated or all(spoken == lang or getattr(row, f"translation_{lang}") for lang in ("en", "es"))

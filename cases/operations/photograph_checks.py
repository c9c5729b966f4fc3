"""What stands between a photograph and a page: whose it is, where it is from, what is seen, and who agreed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from django.utils.translation import gettext as _

from cases.models import Case, Photograph
from cases.operations.lacks import Lack, is_to_be_shown, label
from cases.vocabulary import Confidence, Consent, Sensitivity


def photographs(case: Case, on: dt.date) -> Iterator[Lack]:
    """One photograph is shown, whole in what a page says of it; the others are for researchers."""
    rows = case.person.photographs.select_related("file__source").prefetch_related("file__renditions")
    shown = [row for row in rows if is_to_be_shown(row)]
    for row in shown:
        yield from (Lack(code, message, label(row), row) for code, message in _lacks(row))
    for row in shown[1:]:
        words = _("A page shows one photograph: keep the others for researchers only.")
        yield Lack("photographs", words, label(row), row)


def _lacks(row: Photograph) -> Iterator[tuple[str, str]]:
    if row.sensitivity == Sensitivity.GENERALISED:
        yield "photograph_coarse", _("A photograph cannot be made coarser: show it, or keep it for researchers only.")
    if Confidence(row.confidence) == Confidence.DOUBTFUL:
        yield "photograph_doubtful", _("Whom it shows is doubtful: keep it for researchers only.")
    if not Consent(row.consent).is_publishable:
        yield "photograph_consent", _("Record a consent to this photograph, or keep it for researchers only.")
    if not row.credit:
        yield "photograph_credit", _("Say whom to name for this photograph.")
    if not (row.provenance_en and row.provenance_es):
        yield "photograph_provenance", _("Say in both languages where this photograph is from.")
    if not (row.alt_en and row.alt_es):
        yield "photograph_alt", _("Say in both languages what is seen, for those who cannot see it.")
    if not row.file.renditions.all():
        yield "photograph_pictures", _("There are no pictures of it for the page yet. Save the record again.")

"""Consent: when it is gone, the page is gone; when it is gone for the photograph, the photograph is."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import msgspec
from django.db import transaction
from django.db.models import Q

from cases.models import Case, ConsentRecord
from cases.operations.photographs import pictures_of
from cases.operations.roots import kind_of
from cases.operations.state import current_document, last_publication
from cases.operations.withdraw import withdraw
from cases.published import log, pictures, projection, shapes
from cases.published.models import Publication
from cases.published.shapes import Words
from cases.vocabulary import Consent, PublicationAction, PublishedAs, WithdrawalReason

if TYPE_CHECKING:
    from django.contrib.auth.models import User


REMOVED = Words(
    en="The photograph was taken away: there is no consent to it any more.",
    es="Se retiró la fotografía: ya no hay consentimiento para mostrarla.",
)
"""What readers are told of a version from which a photograph was taken."""


@transaction.atomic
def record_consent(
    case: Case,
    consent: Consent | str,
    by: User,
    at: dt.datetime,
    basis: str = "",
    given_on: dt.date | None = None,
    agreed_to: PublishedAs | str = PublishedAs.BY_NAME,
) -> Publication | None:
    """Store what was agreed, and how we know. Refused or withdrawn consent unpublishes the case at once.

    Returns the withdrawal, if there was one.
    """
    # Whoever is publishing the case at this moment finishes first, or finds the new consent.
    case = Case.objects.select_for_update(of=("self",)).get(pk=case.pk)
    record = ConsentRecord.objects.filter(case=case).first() or ConsentRecord(case=case)
    record.consent, record.agreed_to = Consent(consent), PublishedAs(agreed_to)
    record.basis, record.given_on = basis, given_on
    record._history_user = by
    record.full_clean()
    record.save()
    return enforce_consent(case, by, at)


def enforce_consent(case: Case, by: User, at: dt.datetime) -> Publication | None:
    """Withdraw a published case whose consent is refused or withdrawn, or is no longer one to be named.

    Runs in the transaction of the change.
    """
    if not is_consent_gone(case) or current_document(case) is None:
        return None
    return withdraw(case, by, at, WithdrawalReason.CONSENT_WITHDRAWN)


def is_consent_gone(case: Case) -> bool:
    """Whether no page of the case may stand as it is to be published: somebody said no, or not with the name."""
    record = ConsentRecord.objects.filter(case=case).first()
    return record is not None and (
        record.consent in (Consent.REFUSED, Consent.WITHDRAWN)
        or (not case.is_protected and record.agreed_to == PublishedAs.PROTECTED)
    )


@transaction.atomic
def enforce_photograph_consent(case: Case, by: User, at: dt.datetime) -> Publication | None:
    """Take the photograph from a published case if who it shows has said no. Runs in the transaction of the change.

    The next version says what the last one did, without it; nobody has to review that, and what else was changed at the
    desk still waits for a review. The pictures of all versions are erased.
    """
    case = Case.objects.select_for_update(of=("self",)).select_related("person").get(pk=case.pk)
    document = current_document(case)
    shown = {picture.sha256 for picture in pictures_of(document)}
    gone = Q(consent__in=(Consent.REFUSED, Consent.WITHDRAWN), file__renditions__sha256__in=shown)
    if not isinstance(document, shapes.CaseDocument) or not case.person.photographs.filter(gone).exists():
        return None
    last = last_publication(case)
    assert last is not None
    entry = log.append(
        kind=kind_of(case),
        public_id=case.public_id,
        version=last.version + 1,
        action=PublicationAction.CORRECTED,
        body=shapes.encode(msgspec.structs.replace(document, photograph=None)),
        at=at,
        note_en=REMOVED.en,
        note_es=REMOVED.es,
        reason=WithdrawalReason.CONSENT_WITHDRAWN,
    )
    pictures.erase(kind_of(case), case.public_id)
    projection.project(entry)
    transaction.on_commit(log.after_withdrawal)
    return entry


def is_public_without_consent(case: Case) -> bool:
    """Whether a page stands though no consent allows it any more: not sought after all, or nobody can be asked.

    Only a refusal takes a page down by itself; here people decide.
    """
    record = ConsentRecord.objects.filter(case=case).first()
    is_agreed = record is not None and record.allows(case.published_as)
    return not is_agreed and current_document(case) is not None

"""Consent: when it is gone, the page is gone."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from django.db import transaction

from cases.models import Case, ConsentRecord
from cases.operations.state import current_document
from cases.operations.withdraw import withdraw
from cases.published.models import Publication
from cases.vocabulary import Consent, PublishedAs, WithdrawalReason

if TYPE_CHECKING:
    from django.contrib.auth.models import User


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
    record = ConsentRecord.objects.filter(case=case).first()
    gone = record is not None and (
        record.consent in (Consent.REFUSED, Consent.WITHDRAWN)
        or (not case.is_protected and record.agreed_to == PublishedAs.PROTECTED)
    )
    if not gone or current_document(case) is None:
        return None
    return withdraw(case, by, at, WithdrawalReason.CONSENT_WITHDRAWN)


def is_public_without_consent(case: Case) -> bool:
    """Whether a page stands though no consent allows it any more: not sought after all, or nobody can be asked.

    Only a refusal takes a page down by itself; here people decide.
    """
    record = ConsentRecord.objects.filter(case=case).first()
    is_agreed = record is not None and record.allows(case.published_as)
    return not is_agreed and current_document(case) is not None

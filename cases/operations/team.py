"""Who looks after which case, what colleagues tell one another about it, and what becomes of both when one leaves."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from django.contrib.sessions.models import Session
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from cases.models import Assignment, Case, InternalNote
from cases.operations.edit import Conflict, keep
from cases.operations.scope import access_of, sees

if TYPE_CHECKING:
    from django.contrib.auth.models import User


@transaction.atomic
def assign(case: Case, account: User | None, by: User, seen: str | None = None) -> Assignment | None:
    """Say who looks after a case; ``None`` for nobody. Raises ``ValidationError`` for an account that cannot.

    ``seen`` is the key of the account that ``by`` saw there, empty for nobody; ``Conflict`` if it is another by now.
    """
    if account is not None and not (account.is_active and account.has_perm("cases.view_case") and sees(account, case)):
        raise ValidationError(_("This account does not reach this case."))
    Case.objects.select_for_update(of=("self",)).get(pk=case.pk)
    row = Assignment.objects.filter(case=case).first()
    if seen is not None and seen != (str(row.account_id) if row else ""):
        raise Conflict
    if account is None:
        if row is not None:
            row._history_user = by
            row.delete()
        return None
    if row is None or row.account_id != account.pk:
        row = row or Assignment(case=case)
        row.account = account
        keep(row, by)
    return row


@transaction.atomic
def write_note(case: Case, text: str, by: User, at: dt.datetime) -> InternalNote:
    """Add to the thread on a case. Raises ``ValidationError`` in words."""
    note = InternalNote(case=case, text=text.strip(), by=by, by_name=by.get_username(), at=at)
    keep(note, by)
    return note


@transaction.atomic
def begin(case: Case, by: User) -> None:
    """Put a case that ``by`` has just begun where ``by`` reaches it: into the collections to which ``by`` is limited.

    A case of a country in the scope needs none.
    """
    access = access_of(by)
    if access.is_limited and case.country not in access.countries:
        for collection in case.collections.model.objects.filter(pk__in=access.collections):
            collection._history_user = by
            collection.cases.add(case)


def end_sessions(account: User) -> int:
    """End every session of an account; how many there were. The store knows them by what is in them alone."""
    own = str(account.pk)
    found = [row.pk for row in Session.objects.iterator() if row.get_decoded().get("_auth_user_id") == own]
    return Session.objects.filter(pk__in=found).delete()[0]


@transaction.atomic
def close(account: User) -> list[Assignment]:
    """End what an account has begun at the desk, once nobody can sign in to it; what it still looks after, to hand over."""
    end_sessions(account)
    return list(open_assignments(account))


def open_assignments(account: User) -> list[Assignment]:
    """The cases that an account looks after."""
    found = Assignment.objects.filter(account=account).select_related("case__person")
    return list(found.order_by("case__person__sort_name", "pk"))

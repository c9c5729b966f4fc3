"""What was typed into a form that was sent after its session had ended: kept for minutes, for whoever typed it.

It may be sealed, and desks are shared. So it is stored encrypted, under a key made of a cookie that this browser alone has:
the database cannot read it, and another device cannot either. It is bound to the account, goes when that leaves by itself,
and is deleted after ``KEPT_FOR``. Neither passwords nor files are kept.
"""

from __future__ import annotations

import base64
import datetime as dt
import json
from dataclasses import dataclass
from typing import Any

from cryptography.fernet import Fernet, InvalidToken
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

from cases.accounts import devices
from cases.accounts.models import KeptForm, SignIn

KEPT_FOR = dt.timedelta(minutes=30)
MOST = 5
"""Forms of one account that are kept at a time: the latest."""
NEVER = ("csrfmiddlewaretoken", "again", "credential", "code", "_kept")
"""Fields that are not kept, as none with a password is: they prove who somebody is, or that a form is ours."""


@dataclass(frozen=True)
class Form:
    """A form that was kept. ``fields`` are its names and values in order; ``had_files`` if files must be chosen again."""

    pk: int
    address: str
    at: dt.datetime
    fields: list[tuple[str, str]]
    had_files: bool


def keep(request: HttpRequest, account_id: int, at: dt.datetime) -> None:
    """Keep the form that ``request`` sent, for an account at this device."""
    fields = [(name, value) for name, values in request.POST.lists() if not _is_secret(name) for value in values]
    said = json.dumps({"fields": fields, "files": bool(request.FILES)}).encode()
    token = devices.token(request)
    own = KeptForm.objects.filter(account_id=account_id)
    forget_old(at)
    KeptForm.objects.create(
        account_id=account_id,
        device=devices.digest(token),
        address=request.get_full_path(),
        sealed=_cipher(token, account_id).encrypt(said),
        kept_at=at,
    )
    latest = own.order_by("-kept_at", "-pk").values_list("pk", flat=True)[:MOST]
    own.exclude(pk__in=list(latest)).delete()


def forms(request: HttpRequest, account_id: int, at: dt.datetime) -> list[Form]:
    """What is kept for an account at this device, the latest first."""
    token = devices.token(request)
    found = []
    for row in _of(request, account_id).filter(kept_at__gt=at - KEPT_FOR).order_by("-kept_at", "-pk"):
        try:
            said: dict[str, Any] = json.loads(_cipher(token, account_id).decrypt(bytes(row.sealed)))
        except InvalidToken:  # the key of the house was changed
            continue
        found.append(Form(row.pk, row.address, row.kept_at, [(n, v) for n, v in said["fields"]], said["files"]))
    return found


def forget(request: HttpRequest, account_id: int, pk: int | None = None) -> None:
    """Delete one form that is kept for an account at this device, or all of them."""
    own = _of(request, account_id)
    (own if pk is None else own.filter(pk=pk)).delete()


def forget_old(at: dt.datetime) -> None:
    KeptForm.objects.filter(kept_at__lte=at - KEPT_FOR).delete()


def last_at(request: HttpRequest) -> int | None:
    """The account that logged in last at this device: a form of an earlier one is refused, for its token is older."""
    last = SignIn.objects.filter(device=devices.digest(devices.token(request))).order_by("-began_at", "-pk").first()
    return last.account_id if last else None


def _of(request: HttpRequest, account_id: int) -> Any:
    return KeptForm.objects.filter(account_id=account_id, device=devices.digest(devices.token(request)))


def _is_secret(name: str) -> bool:
    return name in NEVER or "password" in name


def _cipher(token: str, account_id: int) -> Fernet:
    key = salted_hmac("cases.accounts.kept", f"{token}:{account_id}", algorithm="sha256").digest()
    return Fernet(base64.urlsafe_b64encode(key))

"""Sessions at the desk: how one begins, what it may reach, and how it ends."""

from __future__ import annotations

import datetime as dt
from typing import Any

from allauth.account.internal.flows.login import get_authentication_records
from django.contrib.auth.signals import user_logged_in, user_logged_out
from django.contrib.sessions.models import Session
from django.http import HttpRequest
from django.utils import timezone

from cases.accounts import devices, kept, mail
from cases.accounts.models import Count, SignIn

KEY = "sign_in"
KEPT = dt.timedelta(days=90)
"""How long a session that ended is remembered, and with it its device."""
SEEN_EVERY = dt.timedelta(minutes=1)
"""How exactly idleness is measured, so that not every page is a write."""


def connect_signals() -> None:
    user_logged_in.connect(_begun, dispatch_uid="accounts.sessions.begun")
    user_logged_out.connect(_left, dispatch_uid="accounts.sessions.left")


def _begun(request: HttpRequest, user: Any, **_kwargs: Any) -> None:
    request.session[KEY] = begin(request, user, timezone.now()).pk


def begin(request: HttpRequest, account: Any, at: dt.datetime) -> SignIn:
    """Note that somebody has logged in, and tell them if it is from a device they never used before."""
    before = SignIn.objects.filter(account=account)
    before.filter(ended_at__lt=at - KEPT).delete()
    before.filter(ended_at=None, seen_at__lt=at - KEPT).delete()
    Session.objects.filter(expire_date__lt=at).delete()
    Count.objects.filter(expires__lt=at).delete()
    kept.forget_old(at)
    device = devices.digest(devices.token(request))
    steps = [record["type"] for record in get_authentication_records(request, account) if record["method"] == "mfa"]
    sign_in = SignIn.objects.create(
        account=account,
        device=device,
        described=devices.described(request.META.get("HTTP_USER_AGENT", "")),
        is_new_device=before.exists() and not before.filter(device=device).exists(),
        second_step=steps[-1] if steps else "",
        began_at=at,
        seen_at=at,
        proved_at=at,
    )
    if sign_in.is_new_device:
        mail.new_device(sign_in)
    return sign_in


def current(request: HttpRequest) -> SignIn | None:
    """The session of a request, if it is that of its account and nobody ended it."""
    found = SignIn.objects.filter(pk=request.session.get(KEY, 0), account_id=request.user.pk).first()
    return found if found is not None and found.ended_at is None else None


def seen(sign_in: SignIn, at: dt.datetime) -> None:
    """Note that somebody is still there."""
    if at - sign_in.seen_at >= SEEN_EVERY:
        _note(sign_in, seen_at=at)


def proved(sign_in: SignIn, at: dt.datetime) -> None:
    """Note that password or second step were given again."""
    _note(sign_in, proved_at=at)


def stepped(sign_in: SignIn, kind: str, at: dt.datetime) -> None:
    """Note that a second step was set up within a session, which now reaches the desk."""
    _note(sign_in, second_step=kind, proved_at=at)


def renewed(sign_in: SignIn, at: dt.datetime) -> None:
    """The password was changed within a session: it goes on, and every other one of the account ends."""
    _note(sign_in, password_due=False, proved_at=at)
    end_all(sign_in.account_id, at, but=sign_in)


def _note(sign_in: SignIn, **values: Any) -> None:
    SignIn.objects.filter(pk=sign_in.pk).update(**values)
    for name, value in values.items():
        setattr(sign_in, name, value)


def end(sign_in: SignIn, at: dt.datetime) -> None:
    """End one session: its next request is asked to log in."""
    SignIn.objects.filter(pk=sign_in.pk, ended_at=None).update(ended_at=at)


def end_all(account_id: int, at: dt.datetime, but: SignIn | None = None) -> int:
    """End every session of an account, or every other one. Returns how many were still open."""
    others = SignIn.objects.filter(account_id=account_id).exclude(pk=but.pk if but else 0)
    open_ones = others.open(at).count()
    others.filter(ended_at=None).update(ended_at=at)
    return open_ones


def was_me(sign_in: SignIn, at: dt.datetime) -> None:
    """Somebody says that a new device is theirs."""
    _note(sign_in, answered_at=at)


def was_not_me(sign_in: SignIn, own: SignIn, at: dt.datetime) -> None:
    """Somebody says that a new device is not theirs: every session but their own ends, and they choose a new password."""
    SignIn.objects.filter(account_id=own.account_id, device=sign_in.device).update(answered_at=at)
    end_all(own.account_id, at, but=own)
    _note(own, password_due=True)


def new_devices(own: SignIn) -> list[SignIn]:
    """The sessions of an account of which this one may say whose they are, newest first.

    A device is asked only of devices that are known for longer: whoever came with it does not answer for it.
    """
    first_use = SignIn.objects.filter(account_id=own.account_id, device=own.device).earliest("began_at")
    later = SignIn.objects.unanswered().filter(account_id=own.account_id, began_at__gt=first_use.began_at)
    return list(later.exclude(device=own.device))


def _left(request: HttpRequest, user: Any, **_kwargs: Any) -> None:
    if user is not None and (key := request.session.get(KEY)):
        SignIn.objects.filter(pk=key, account_id=user.pk, ended_at=None).update(ended_at=timezone.now())
        kept.forget(request, user.pk)

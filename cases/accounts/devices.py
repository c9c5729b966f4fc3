"""Whether somebody sat at this device before: a random cookie of the desk, and nothing that was measured of a machine."""

from __future__ import annotations

import re
import secrets

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.utils.crypto import salted_hmac

COOKIE, SALT = "desk_device", "cases.accounts.device"
DAYS = 400
"""As long as browsers keep a cookie."""
BROWSERS = (("Edg", "Edge"), ("OPR", "Opera"), ("Firefox", "Firefox"), ("Chrom", "Chrome"), ("Safari", "Safari"))
SYSTEMS = (
    ("Android", "Android"),
    ("iPhone|iPad", "iOS"),
    ("CrOS", "ChromeOS"),
    ("Windows", "Windows"),
    ("Macintosh", "macOS"),
    ("Linux", "Linux"),
)


def token(request: HttpRequest) -> str:
    """The random value of this device's cookie; a new one, which ``remember`` hands out, where there is none."""
    known = request.get_signed_cookie(COOKIE, default="", salt=SALT)
    if not known:
        known = request._new_device = secrets.token_urlsafe(24)  # type: ignore[attr-defined]
    return known


def digest(token: str) -> str:
    """What is kept of a device."""
    return salted_hmac(SALT, token, algorithm="sha256").hexdigest()


def remember(request: HttpRequest, response: HttpResponseBase) -> None:
    """Give a device at which somebody has just logged in its cookie."""
    if new := getattr(request, "_new_device", ""):
        response.set_signed_cookie(
            COOKIE,
            new,
            salt=SALT,
            max_age=DAYS * 24 * 3600,
            path=settings.SESSION_COOKIE_PATH,
            secure=settings.SESSION_COOKIE_SECURE,
            httponly=True,
            samesite="Strict",
        )


def described(agent: str) -> str:
    """Two words by which somebody recognises a device of theirs, of what the browser says of itself; empty if none fits."""
    found = [next((name for pattern, name in names if re.search(pattern, agent)), "") for names in (BROWSERS, SYSTEMS)]
    return ", ".join(name for name in found if name)

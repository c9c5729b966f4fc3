"""Reads settings from the environment and from ``.env``. A value that is not understood is refused, in words.

Each function raises ``ImproperlyConfigured`` with one sentence that names the setting and what is expected of it.
A setting that is given without a value is refused too: nobody can tell what was meant.
"""

from __future__ import annotations

import os
import re
import secrets
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import environ
from django.core.exceptions import ImproperlyConfigured

HOST = r"[a-z0-9-]+(\.[a-z0-9-]+)*|\[[0-9a-f:.]+\]"
SQLITE, POSTGRESQL = "django.db.backends.sqlite3", "django.db.backends.postgresql"
# What `check --deploy` asks of a key.
SHORTEST_KEY, FEWEST_CHARACTERS, UNSAFE_KEY = 50, 5, "django-insecure-"


def read_file(path: Path) -> None:
    """Take what the file sets and the environment does not."""
    environ.Env.read_env(path)


def text(name: str, default: str) -> str:
    """The value of ``name``, which is never empty. Not by ``Env.str``: that takes ``$x`` for another setting's name."""
    value = os.environ.get(name, default).strip()
    if not value:
        raise ImproperlyConfigured(f"{name} is empty. Give it a value, or leave it out for the default.")
    return value


def one_of(name: str, default: str, *allowed: str) -> str:
    """The value of ``name``, which must be one of ``allowed``."""
    value = text(name, default)
    if value not in allowed:
        raise ImproperlyConfigured(f"{name} is {value!r}. It can be: {', '.join(allowed)}.")
    return value


def switch(name: str, default: bool) -> bool:
    """The value of ``name``: true or false."""
    return one_of(name, str(default).lower(), "true", "false") == "true"


def number(name: str, default: int, least: int, most: int) -> int:
    """The value of ``name``, a whole number from ``least`` to ``most``."""
    value = text(name, str(default))
    if not re.fullmatch("[0-9]{1,9}", value) or not least <= int(value) <= most:
        raise ImproperlyConfigured(f"{name} is {value!r}. It is a whole number from {least} to {most}.")
    return int(value)


def address(name: str, default: str) -> str:
    """The value of ``name``: the address of a site, in small letters and without the last slash."""
    value = text(name, default).lower().removesuffix("/")
    try:
        understood = re.fullmatch(rf"https?://({HOST})(:[0-9]+)?", value) and urlsplit(value).port != 0
    except ValueError:  # no such port, no such IPv6 address
        understood = False
    if not understood:
        raise ImproperlyConfigured(
            f"{name} is {value!r}. It is http:// or https://, a host and perhaps a port, and nothing else, such as "
            "https://cases.example.org."
        )
    return value


def endpoint(name: str) -> str:
    """The value of ``name``: where something is sent to, with a path; "" if it is left out. It may hold what others must not know."""
    if name not in os.environ:
        return ""
    value = text(name, "")
    try:
        url = urlsplit(value)
        understood = url.scheme in ("http", "https") and re.fullmatch(HOST, url.hostname or "") and url.port != 0
    except ValueError:  # no such port, no such IPv6 address
        understood = None
    if not understood or "@" in url.netloc or re.search(r"\s", value):
        raise ImproperlyConfigured(f"{name} is not understood. It is http:// or https://, a host and a path.")
    return value


def header(name: str) -> tuple[str, str] | None:
    """The value of ``name``: a header of HTTP, "Name: value"; None if it is left out. What is refused is not said: it is secret."""
    if name not in os.environ:
        return None
    match = re.fullmatch(r"([A-Za-z0-9-]+):[ ]*([!-~](?:[ -~]*[!-~])?)", text(name, ""))
    if match is None:
        raise ImproperlyConfigured(f"{name} is not understood. It is the name of a header, a colon and its value.")
    return match[1], match[2]


def hosts(name: str, default: list[str]) -> list[str]:
    """The value of ``name``: host names with commas between them. ``.example.org`` is all below it, ``*`` any host."""
    values = [value.strip() for value in text(name, ",".join(default)).lower().split(",")]
    for value in values:
        if not re.fullmatch(rf"\*|\.?({HOST})", value):
            raise ImproperlyConfigured(
                f"{name} has {value!r}. It is host names without scheme and port, with commas between them, such as "
                "cases.example.org,127.0.0.1."
            )
    return values


def database(name: str, default: Path) -> dict[str, Any]:
    """The database that ``name`` names, or the SQLite file ``default``. What is refused is not said: it has a password."""
    if name not in os.environ:
        return {"ENGINE": SQLITE, "NAME": str(default)}
    url = text(name, "")
    scheme, _mark, rest = url.partition("://")
    engine = environ.Env.DB_SCHEMES.get(scheme)
    found: dict[str, Any] = {}
    if engine == POSTGRESQL or (engine == SQLITE and re.fullmatch("/[^?]+", rest)):
        with suppress(ValueError):  # no such port
            found = environ.Env.db_url_config(url)
    if not found.get("NAME"):
        raise ImproperlyConfigured(
            f"{name} is not understood. It is sqlite:/// and the path of a file, or postgres://user:password@host/name."
        )
    return found


def zone(name: str, default: str) -> str:
    """The value of ``name``: a time zone by its name in the IANA database."""
    value = text(name, default)
    try:
        ZoneInfo(value)
    except (ValueError, OSError, ZoneInfoNotFoundError):
        raise ImproperlyConfigured(f"{name} is {value!r}. It is a time zone such as America/Lima or UTC.") from None
    return value


def mailbox(name: str, default: str) -> str:
    """The value of ``name``: one e-mail address."""
    value = text(name, default)
    if not re.fullmatch(r"[^@\s<>,;:\"]+@[A-Za-z0-9.\[\]:-]+", value):
        raise ImproperlyConfigured(f"{name} is {value!r}. It is one address, such as desk@cases.example.org.")
    return value


MAIL = {
    "smtp": (False, False, 25),
    "smtp+tls": (True, False, 587),
    "smtp+ssl": (False, True, 465),
    "smtps": (False, True, 465),
}
"""The schemes of a mail server: whether it begins in the clear and goes on with TLS, begins with TLS, and its port."""


def mail(name: str) -> dict[str, Any]:
    """Django's settings of the mail server that ``name`` names; none means that no mail is sent.

    What is refused is not said: it has a password.
    """
    if name not in os.environ:
        return {"EMAIL_HOST": ""}
    try:
        url = urlsplit(text(name, ""))
        host, port = url.hostname or "", url.port
    except ValueError:  # no such port
        url, host, port = urlsplit(""), "", None
    if url.scheme not in MAIL or not re.fullmatch(HOST, host) or port == 0 or url.path.strip("/") or url.query:
        raise ImproperlyConfigured(
            f"{name} is not understood. It is smtp://, smtp+tls:// or smtps://, perhaps user:password@, and a host."
        )
    tls, ssl, usual = MAIL[url.scheme]
    return {
        "EMAIL_HOST": host,
        "EMAIL_PORT": port or usual,
        "EMAIL_HOST_USER": unquote(url.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(url.password or ""),
        "EMAIL_USE_TLS": tls,
        "EMAIL_USE_SSL": ssl,
    }


def role(name: str, default: str, login: str) -> str:
    """The value of ``name``: a role of the database that is not the ``login``. PostgreSQL reads ``none`` as the login."""
    value = text(name, default)
    if not re.fullmatch("[A-Za-z_][A-Za-z0-9_]{0,62}", value) or value in ("none", "public", login):
        raise ImproperlyConfigured(
            f"{name} is {value!r}. It is the name of a role that is not the login of DATABASE_URL, such as {default}."
        )
    return value


def secret_key(name: str, folder: Path) -> str:
    """The value of ``name``, or the key kept in ``folder``, made at the first start and readable by its owner only."""
    if name in os.environ:
        return text(name, "")
    folder.mkdir(mode=0o700, exist_ok=True)
    path = folder / "secret_key"
    with (
        suppress(FileExistsError),
        os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file,
    ):
        file.write(secrets.token_urlsafe(64))
    return path.read_text()


def is_weak(key: str) -> bool:
    """Whether a key could be guessed."""
    return len(key) < SHORTEST_KEY or len(set(key)) < FEWEST_CHARACTERS or key.startswith(UNSAFE_KEY)

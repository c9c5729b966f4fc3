"""Which release answers: the same on every machine that runs the same code, templates, words, style and libraries."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from django.conf import settings

ROOMS = ("cases", "templates", "tracker")
KINDS = {".py", ".html", ".xml", ".mo", ".css", ".js", ".json", ".otf", ".ttf"}


def told() -> tuple[str, ...]:
    """What pages are made from besides the record: the files, and what the environment says of the site."""
    languages = ",".join(code for code, _name in settings.LANGUAGES)
    told_of_the_site = (settings.SITE_URL, settings.SITE_NAME, settings.DATA_LICENSE, str(settings.FRESHNESS_MONTHS))
    return (fingerprint(), languages, *told_of_the_site)


@cache
def fingerprint() -> str:
    """Over the bytes of every file that pages are made from, not their dates: some milliseconds, once a process."""
    base = Path(settings.BASE_DIR)
    files = sorted(path for room in ROOMS for path in (base / room).rglob("*") if path.suffix in KINDS)
    files += [base / "requirements.txt", Path(settings.STATIC_ROOT) / "staticfiles.json"]
    digest = hashlib.blake2b(digest_size=16)
    for path in files:
        content = path.read_bytes() if path.is_file() else b""
        digest.update(f"{path.relative_to(base)} {len(content)}\n".encode() + content)
    return digest.hexdigest()

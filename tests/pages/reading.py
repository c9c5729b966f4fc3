"""Reading a page as somebody would: its words, without its markup."""

from __future__ import annotations

import re
from html import unescape

from django.test import Client
from django.utils.html import strip_tags

SITE = 1
"""The query of every page for what it depends on, and with it for what the owners tell of the site."""
EDITION = 1
"""The same, of a page that learns of the site with its record."""


def text(html: str) -> str:
    """What is read, on one line."""
    words = unescape(strip_tags(re.sub(r"(?=<)", " ", html))).replace("\u2060", "").split()
    return re.sub(r" (?=[.,:;])", "", " ".join(words))


def names(page: str) -> list[str]:
    """Whom a list of cases names, in its order."""
    return re.findall(r'<th scope="row".*?class="rec__name"[^>]*>(?:<bdi>)?([^<]+)<', page)


def banner(reader: Client, address: str) -> str:
    """What the top of a case page says of the status."""
    page = reader.get(address).content.decode()
    return text(page[page.index('<section class="banner') : page.index('<nav class="toc"')])

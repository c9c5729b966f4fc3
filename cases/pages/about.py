"""What the owners say of the site and of how they work, and what holds on every site of this kind."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cases.pages.days import Days
from cases.published import site
from cases.published.records import Published
from cases.published.shapes import SiteDocument, Words
from cases.templatetags.record import active

HEADING, ITEM = "## ", "- "


@dataclass(frozen=True)
class Block:
    """A heading, a paragraph or a list of a text: ``kind`` is ``heading``, ``paragraph`` or ``list``."""

    kind: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Prose:
    """A text of the owners in the language of the page if there is one, else in the other."""

    lang: str
    blocks: tuple[Block, ...]


def prose(words: Words) -> Prose:
    """A text in blocks. Nothing in it is markup: the template escapes every line."""
    text, lang = words.in_(active())
    parts = (part.strip() for part in text.replace("\r\n", "\n").split("\n\n"))
    return Prose(lang, tuple(block for part in parts if part for block in _blocks(part)))


def _blocks(part: str) -> list[Block]:
    """One part of a text between empty lines: a heading is a line of its own, a list one item a line."""
    first, _end, rest = part.partition("\n")
    if first.startswith(HEADING):
        return [
            Block("heading", (first.removeprefix(HEADING).strip(),)),
            *(_blocks(rest.strip()) if rest.strip() else []),
        ]
    lines = tuple(line.strip() for line in part.split("\n"))
    if all(line.startswith(ITEM) for line in lines):
        return [Block("list", tuple(line.removeprefix(ITEM).strip() for line in lines))]
    return [Block("paragraph", lines)]


def about(request: HttpRequest, lang: str) -> HttpResponse:
    """Who keeps the record, and how to reach them. No query but that for the site."""
    told = site.current()
    return render(request, "cases/about.html", {"told": told, "presentation": prose(told.presentation)})


def methodology(request: HttpRequest, lang: str) -> HttpResponse:
    """How the record is kept: in the owners' words, then by the rules of the program. No query but that for the site."""
    told = site.current()
    return render(request, "cases/methodology.html", {"told": told, "methods": prose(told.methodology)})


def accessibility(request: HttpRequest, lang: str) -> HttpResponse:
    """What was tried so that everybody can read the site, what is known not to work, and whom to tell. No query but that for the site."""
    return render(request, "cases/accessibility.html")


def contents(published: Published, asked: Days) -> dict[str, object]:
    """What the preview of both pages needs of one version. No query."""
    told = published.document
    assert isinstance(told, SiteDocument)
    return {"told": told, "presentation": prose(told.presentation), "methods": prose(told.methodology)}

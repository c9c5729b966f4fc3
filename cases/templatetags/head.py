"""What a page tells machines of itself: the same as it tells people, never surer."""

from __future__ import annotations

import json
from typing import Any

from django import template
from django.template import Context
from django.utils.html import format_html, format_html_join, strip_tags
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import Truncator
from django.utils.translation import gettext

from cases.published.figures import is_countable
from cases.published.shapes import (
    CaseDocument,
    OpenDocument,
    OrganizationDocument,
    PlaceDocument,
    SourceDocument,
)
from cases.templatetags.record import plain

register = template.Library()

LONGEST = 300
"""Characters of a description: whoever shows one shows no more."""

IN_SCRIPT = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026"}
"""What could end a data block, written so that it cannot."""

Data = dict[str, Any]


@register.simple_block_tag
def titled(content: str, site_name: str) -> SafeString:
    """The title of a page: for the browser with the name of the site, for who links to it without."""
    title = _flat(content)
    return format_html('<title>{} – {}</title><meta property="og:title" content="{}">', title, site_name, title)


@register.simple_block_tag
def described(content: str) -> SafeString:
    """What a page says in short, for who looks for it and for who links to it."""
    words: str = _flat(content)
    if len(words) > LONGEST:
        words = Truncator(words).chars(LONGEST)
    return format_html('<meta name="description" property="og:description" content="{}">', words)


def _flat(content: str) -> SafeString:
    """A text in one line, safe between quotation marks too: what is in it was escaped when it was put there."""
    words = strip_tags(content) if "<" in content else content
    return mark_safe(" ".join(words.split()).replace('"', "&quot;"))


@register.simple_tag(takes_context=True)
def alternates(context: Context) -> SafeString:
    """The page in each language; who reads none of them is led to the first."""
    links = [(each.code, context["site_url"], each.url) for each in context["languages"]]
    links.insert(1, ("x-default", *links[0][1:]))
    return format_html_join("", '<link rel="alternate" hreflang="{}" href="{}{}">', links)


@register.simple_tag(takes_context=True)
def linked_data(context: Context) -> SafeString:
    """A record in the words of schema.org, the site on its home page, the files on theirs; nothing for any other page.

    Of a person no more than the names: nothing that may be doubtful, contested or out of date. Of somebody whose name is
    withheld nothing.
    """
    document = context.get("document")
    if not context["is_found"]:
        return mark_safe("")
    if isinstance(document, OpenDocument):
        data = _record(context, document)
    elif context["is_home"]:
        data = _site(context)
    elif "files" in context:
        data = _dataset(context)
    else:
        return mark_safe("")
    text = json.dumps({"@context": "https://schema.org", **data}, ensure_ascii=False, separators=(",", ":"))
    return mark_safe(f'<script type="application/ld+json">{text.translate(IN_SCRIPT)}</script>')


def _site(context: Context) -> Data:
    licence, url = context["licence"]()
    return {
        "@type": "WebSite",
        "name": str(context["site_name"]),
        "url": context["canonical"],
        "inLanguage": context["language"],
        "license": url or licence,
    }


def _dataset(context: Context) -> Data:
    """The list of all cases; ``files`` are its files by address, each with its type."""
    licence, url = context["licence"]()
    return {
        "@type": "Dataset",
        "name": "{} – {}".format(gettext("Cases"), context["site_name"]),
        "description": gettext("Everyone on this record. Nobody is removed when they are released."),
        "url": context["canonical"],
        "isAccessibleForFree": True,
        "license": url or licence,
        "distribution": [
            {"@type": "DataDownload", "encodingFormat": kind, "contentUrl": context["site_url"] + address}
            for address, kind in context["files"].items()
        ],
    }


def _record(context: Context, document: OpenDocument) -> Data:
    published = context["published"]
    return {
        "@type": "WebPage",
        "datePublished": f"{published.first_published_at:%Y-%m-%d}",
        "dateModified": f"{published.published_at:%Y-%m-%d}",
        "about": _about(document, plain(document.heading)),
    }


def _about(document: OpenDocument, name: str) -> Data:
    """What a record is about, by name; a type only where the record is sure that it is one."""
    match document:
        case CaseDocument():
            others = sorted({other.text for other in document.names if is_countable(other)} - {name})
            return {"@type": "Person", "name": name} | ({"alternateName": others} if others else {})
        case OrganizationDocument(is_identified=True):
            other = {"alternateName": document.acronym} if document.acronym else {}
            return {"@type": "Organization", "name": name} | other
        case PlaceDocument(is_identified=True):
            return {"@type": "Place", "name": name}
        case SourceDocument():
            return {"@type": "CreativeWork", "name": name}
        case _:
            return {"@type": "Thing", "name": name}

"""Search: everything on the record by kind, and names that go on from what somebody is typing."""

from __future__ import annotations

import json
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse

from cases.published import hits
from cases.published.hits import KINDS, Group, Suggestion
from cases.vocabulary import PublicationKind

LONGEST = 200
"""Characters of a question that are looked at."""
FIRST = 5
MOST = 100
"""The most records of one kind on a page of that kind alone; the list of cases has pages, and filters."""
SUGGESTED = 8
AS_NO_MARKUP = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&"}
"""Whoever takes JSON for a page is shown no element."""


@dataclass(frozen=True)
class Found:
    """A kind of records that were found, and the way to all of them; empty if all are here."""

    group: Group
    url: str


def search(request: HttpRequest, lang: str) -> HttpResponse:
    """What a question finds, by kind; with ``kind`` one kind alone. Four queries at most, however long the record is."""
    asked = request.GET.get("q", "")
    question, kind = printable(asked), request.GET.get("kind", "")
    kinds = (kind,) if kind in KINDS else KINDS
    most = MOST if kind in KINDS else FIRST
    answer = hits.answer(question, lang, most, kinds)
    context = {
        "question": question,
        "is_cut": len(asked) > LONGEST,
        "kind": kind if kind in KINDS else "",
        "unknown_kind": printable(kind) if kind not in KINDS else "",
        "answer": answer,
        "found": [Found(group, _all_of(lang, question, group, most)) for group in answer.groups],
        "everything": _query(question),
        "proposed": [(words, _query(words)) for words in answer.proposed],
        "is_found": False,  # an answer to a question, and a page without one says nothing: neither is for robots
    }
    return render(request, "cases/search.html", context)


def names(request: HttpRequest, lang: str) -> HttpResponse:
    """The records whose names go on from ``q``, the newest first, as JSON. Three queries at most."""
    found = hits.suggestions(printable(request.GET.get("q", "")), SUGGESTED)
    names = json.dumps({"names": [_name(each, lang) for each in found]}, ensure_ascii=False)
    return HttpResponse(names.translate(AS_NO_MARKUP), content_type="application/json")


def printable(text: str) -> str:
    """A stranger's text, in one line and no longer than :data:`LONGEST`, without what cannot be seen."""
    return " ".join("".join(c if c.isprintable() else " " for c in text[:LONGEST]).split())


def _name(suggestion: Suggestion, lang: str) -> dict[str, str]:
    label, of = suggestion.label.in_(lang)
    url = reverse(f"pages:{suggestion.kind}", args=[lang, suggestion.id, suggestion.slug])
    return {"name": label, "lang": of, "kind": str(PublicationKind(suggestion.kind).label), "url": url}


def _all_of(lang: str, question: str, group: Group, most: int) -> str:
    if group.kind == PublicationKind.CASE:
        return reverse("pages:cases", args=[lang]) + _query(question)
    return _query(question, group.kind) if group.total > most and most < MOST else ""


def _query(question: str, kind: str = "") -> str:
    data = QueryDict(mutable=True)
    data["q"] = question
    if kind:
        data["kind"] = kind
    return "?" + data.urlencode()

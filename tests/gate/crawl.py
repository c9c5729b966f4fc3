"""A reader who asks for everything: every public address, in every language, in every way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import cycle, product
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote, urlsplit

from django.contrib.staticfiles import finders
from django.test import Client, RequestFactory
from django.urls import Resolver404, resolve, reverse
from django.urls.resolvers import URLPattern

from cases.pages import errors, statistics, urls
from cases.published.filters import FACETS, FIELDS
from cases.published.models import CaseTerm, Current, Picture, Publication

SLUGS = ("-", "somebody-else", "ñandú")
NUMBERS = (1, 2, 3, 99)
DAYS = ("?on=2007-06-20", "?known_on=2024-03-01&on=2007")
TAKEN = ("/data/cases.csv", "/data/cases.json", "/data/cases.jsonl", "/feeds/en/cases.atom", "/feeds/es/cases.atom")
"""The list of cases in the forms it can be taken along in; five, so that each meets every filter."""
ABSENT = "2222222222"
MOST_VALUES = 8
WITHOUT_COOKIE = {"Set-Cookie", "Date"}
LENGTH = "Content-Length"
"""Says nothing that the body does not, and a body of 1,499 bytes is no year."""
TAKEN = ("/data/cases.csv", "/data/cases.json", "/data/cases.jsonl", "/feeds/en/cases.atom", "/feeds/es/cases.atom")
"""The list of cases in the forms it can be taken along in; five, so that each meets every filter."""
ABSENT = "2222222222"
MOST_VALUES = 8
ASKING = re.compile(r"/(?:cases|statistics)/\?")
"""Lists and figures of some cases: a sample of those that pages lead to is followed; the walk of the counts has all."""


@dataclass(frozen=True)
class Answer:
    """What a reader got."""

    address: str
    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes

    @property
    def data(self) -> bytes:
        """All of it, headers first; the length of the body, which may look like a year, is in the body already."""
        lines = [f"{name}: {value}" for name, value in self.headers if name != LENGTH]
        return "\n".join(lines).encode() + b"\n\n" + self.body


@dataclass
class Crawl:
    """The answers to everything there is to ask, about records by kind and about one that does not exist.

    ``words`` are searched for in the list of cases.
    """

    ids: dict[str, list[str]]
    words: list[str] = field(default_factory=list)
    answers: list[Answer] = field(default_factory=list)
    visited: set[str] = field(default_factory=set)

    def run(self) -> Crawl:
        for address in self.addresses():
            self.ask(address)
        further = sorted({link for answer in self.answers for link in links(answer)} - self.asked)
        # Lists and statistics lead to one another by every value and day: each asks the same of another one.
        of_days = [link for link in further if "on=" in link and ASKING.search(link)]
        of_values = [link for link in further if "on=" not in link and ASKING.search(link)]
        for address in sorted({*further} - {*of_days} - {*of_values}) + of_days[::25] + of_values[::5]:
            self.ask(address)
        self._otherwise()
        return self

    @property
    def asked(self) -> set[str]:
        return {answer.address for answer in self.answers}

    def ask(self, address: str, method: str = "get", **headers: Any) -> Answer:
        client = Client(raise_request_exception=False)
        response = getattr(client, method)(address, headers=headers)
        self.visited |= names_of(address)
        assert not response.cookies, f"{address} leaves a cookie with a reader"
        kept = tuple(sorted((name, value) for name, value in response.items() if name not in WITHOUT_COOKIE))
        answer = Answer(address, response.status_code, kept, response.getvalue())
        self.answers.append(answer)
        return answer

    # Addresses, from the table of addresses itself

    def addresses(self) -> Iterator[str]:
        for pattern in urls.urlpatterns:
            yield from self.of(pattern)
        yield from (f"{reverse('pages:cases', args=[lang])}?{query}" for lang in langs() for query in self.queries())
        yield from (
            f"{reverse('pages:statistics', args=[lang])}{query}"
            for lang in langs()
            for query in (*DAYS, "?known_on=2024-03-01")
        )
        yield from (
            f"{reverse(f'pages:{name}', args=[lang])}?q={quote(word)}"
            for name in ("search", "search_names")
            for lang in langs()
            for word in (*self.words, "ejemplo", '"example strike"', "nobodyatall", "u")
        )
        yield from (f"{path}?{query}" for path, query in zip(cycle(TAKEN), self.queries(), strict=False))
        yield from ("/nothing/", "/en/nothing/", "/es/cases/nothing/", "/favicon.ico", "/en", "/fr/")
        yield from ("/healthz", "/readyz")

    def of(self, pattern: URLPattern) -> Iterator[str]:
        """Every address of one pattern. A parameter nobody knows how to fill is a fault of this crawl."""
        kind = pattern.name.partition("_")[0]
        ids = self.ids.get(kind) or [ids[0] for ids in self.ids.values()]
        known = {
            "lang": langs(),
            "public_id": [*ids, ABSENT],
            "number": NUMBERS,
            "slug": SLUGS,
            "sha256": fingerprints(),
            "chart": statistics.FILES,
        }
        names = list(pattern.pattern.converters)
        standing = published_ids()
        for values in product(*(known[name] for name in names)):
            address = "/" + pattern.pattern._route
            for name, value in zip(names, values, strict=True):
                address = re.sub(rf"<(\w+:)?{name}>", quote(str(value)), address)
            yield address
            if "slug" not in names and standing.intersection(values):
                yield from (address + days for days in DAYS)

    def queries(self) -> Iterator[str]:
        """Questions to the list: every filter with what is there, with what is not, and with nonsense."""
        terms = set(CaseTerm.objects.values_list("facet", "value"))
        kinds = {"union": "organization", "employer": "organization", "dispute": "dispute", "q": "case"}
        for name in FIELDS:
            values = {value for facet, value in terms if facet == name} | {"", "held", "nonsense"}
            values |= set(self.ids.get(kinds.get(name, ""), [])) | {ABSENT}
            values |= {"2007-06-05", "2007"} if name not in FACETS else set()
            yield from (f"{name}={quote(value)}" for value in sorted(values)[:MOST_VALUES])
        yield from (f"q={quote(word)}" for word in self.words)
        yield from ("status=held&status=stale&sort=longest", "sort=name&page=2", "view=map", "secret=1")

    # Other ways to ask

    def _otherwise(self) -> None:
        for row in Current.objects.exclude(kind__in=("source", "site")):  # the site has pages of its own
            slug = [] if row.kind == "protected" else [row.slug or "-"]
            address = reverse(f"pages:{row.kind}", args=["en", row.public_id, *slug])
            tag = dict(self.ask(address).headers).get("ETag", '"none"')
            self.ask(address, if_none_match=tag)
            self.ask(address, if_none_match="*")
            self.ask(address, "head")
            self.ask(address, "post")
            self.ask(address, "options")
            self.ask(address, range="bytes=0-99", if_modified_since="Sat, 01 Jan 2000 00:00:00 GMT")
        self.ask("/", accept_language="es")
        self.ask("/en/", host="not-our-host.example")
        request = RequestFactory().get("/en/")
        for number, answer in (("500", errors.server_error(request)), ("400", errors.bad_request(request))):
            self.answers.append(Answer(f"(error {number})", answer.status_code, tuple(answer.items()), answer.content))

    def unvisited(self) -> set[str]:
        """The names of public addresses that nothing answered under."""
        return {pattern.name for pattern in urls.urlpatterns} - self.visited


def fingerprints() -> list[str]:
    """Those of some published pictures, and one that nothing has."""
    return [*Picture.objects.order_by("key").values_list("sha256", flat=True)[:4], "0" * 64]


def names_of(address: str) -> set[str]:
    """The name of the public address this is, if it is one."""
    try:
        match = resolve(unquote(urlsplit(address).path))
    except Resolver404:
        return set()
    return {match.url_name or ""} if match.namespace == "pages" else set()


def langs() -> tuple[str, ...]:
    return ("en", "es")


def links(answer: Answer) -> Iterator[str]:
    """The addresses of this site that a page leads to."""
    for link in re.findall(rb'(?:href|src|action)="([^"]*)"', answer.body):
        address = link.decode().replace("&amp;", "&")
        parts = urlsplit(address)
        if not parts.netloc and parts.path.startswith("/") and not parts.path.startswith("/static/"):
            yield parts._replace(fragment="").geturl()


def static_files(answers: list[Answer]) -> dict[str, bytes]:
    """The files that pages ask for, by name."""
    names = {name.decode() for answer in answers for name in re.findall(rb'"/static/([^"?]+)"', answer.body)}
    found = {name: finders.find(name) for name in names}
    assert all(found.values()), f"missing: {[name for name, path in found.items() if not path]}"
    return {name: Path(path).read_bytes() for name, path in found.items()}


def published_ids() -> set[str]:
    return set(Publication.objects.values_list("public_id", flat=True))

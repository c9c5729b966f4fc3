"""Pages of cases that are made before anybody asks: after a publication, after midnight (UTC), after an upgrade.

Each is asked for as a reader would ask, in every language of the site, and is then kept as any page is (``cases/pages/kept.py``):
there is no other way to make one, and none of these is found longer than another.
"""

from __future__ import annotations

import datetime as dt
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from io import BytesIO
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.urls import reverse

from cases.pages import kept, sweeping, validators
from cases.pages.language import offered
from cases.published import edition
from cases.published.models import Current, Publication, RecordLink
from cases.vocabulary import PublicationKind

KINDS = (PublicationKind.CASE.value, PublicationKind.PROTECTED.value)
BATCH = 500
"""Entries of the log that are read at a time. Where more came since the last look, all cases are looked through."""
LOOKED_THROUGH = 100
"""Cases whose pages are kept already, after which whoever makes pages may want to stop."""


class Case(NamedTuple):
    """A case that stands, and the entry of the log with which it does."""

    seq: int
    kind: str
    public_id: str
    slug: str


class Maker:
    """Makes the pages of cases that are not kept as they are now; one for a machine is enough.

    What was published since the last look comes first, with the cases that name it; then all others, up to ``PAGES_AHEAD``, the
    most recently changed first. ``ask`` answers an address of the site as if a reader asked. ``failed`` counts the pages that were
    asked for and not kept, as on a full disk.
    """

    def __init__(self, ask: Callable[[str], None] | None = None) -> None:
        self.ask = ask or asking()
        self.edition: edition.Edition | None = None
        self.languages: tuple[str, ...] = ()
        self.first: deque[Case] = deque()
        self.others: Iterator[Case] = iter(())
        self.reached = 0
        self.failed = 0

    def look(self, today: dt.date) -> None:
        """Find out what is to be made: everything at first, on another day, and where pages were erased. One query, mostly."""
        before, self.edition = self.edition, edition.current()
        is_new = sweeping.is_new(today)
        if is_new or before is None or before.epoch != self.edition.epoch or before.seq > self.edition.seq:
            self._begin()
        elif before.seq < self.edition.seq:
            self._follow(before.seq)

    def make(self, today: dt.date) -> int | None:
        """Ask for the pages of the next case that lacks one; how many, perhaps none yet. None: no case is left."""
        for _each in range(LOOKED_THROUGH):
            case = self.first.popleft() if self.first else next(self.others, None)
            if case is None:
                return None
            if made := self._make(case, today):
                return made
        return 0

    def _begin(self) -> None:
        self.languages = tuple(offered())
        self.first.clear()
        self.reached = self.edition.seq + 1 if self.edition else 0
        self.others = self._latest()

    def _follow(self, seq: int) -> None:
        entries = Publication.objects.filter(seq__gt=seq).order_by("-seq").values_list("kind", "public_id")[: BATCH + 1]
        keys = [f"{kind}:{public_id}" for kind, public_id in entries]
        if len(keys) > BATCH or any(key.startswith(PublicationKind.SITE) for key in keys):
            self._begin()
            return
        named = RecordLink.objects.filter(to_key__in=keys).values_list("from_key", flat=True)
        found = _standing(dict.fromkeys([*keys, *named]))
        # What was not reached yet comes in its turn, or is beyond those that are made ahead.
        self.first = deque(dict.fromkeys([*(case for case in found if case.seq >= self.reached), *self.first]))

    def _latest(self) -> Iterator[Case]:
        """The cases that stand, by their last entries in the log."""
        left = settings.PAGES_AHEAD
        while left:
            log = Publication.objects.filter(seq__lt=self.reached, kind__in=KINDS).order_by("-seq")
            entries = list(log.values_list("seq", "kind", "public_id")[:BATCH])
            stand = {case.seq: case for case in _standing(f"{kind}:{public_id}" for _seq, kind, public_id in entries)}
            for seq, _kind, _public_id in entries:
                self.reached = seq
                if left and seq in stand:
                    left -= 1
                    yield stand[seq]
            if len(entries) < BATCH:
                return

    def _make(self, case: Case, today: dt.date) -> int:
        told = edition.of_record(case.kind, case.public_id)
        tags = {path: validators.tag(path, "", told, today) for path in self._paths(case)}
        missing = [path for path, tag in tags.items() if tag and not kept.has(tag, today)]
        for path in missing:
            self.ask(path)
        if any(not kept.has(tags[path], today) for path in missing):
            self.failed += edition.of_record(case.kind, case.public_id) == told
        return len(missing)

    def _paths(self, case: Case) -> Iterator[str]:
        last = [case.slug] if case.slug else []
        for lang in self.languages:
            yield unquote(reverse(f"pages:{case.kind}", args=[lang, case.public_id, *last]))


def _standing(keys: Iterable[str]) -> list[Case]:
    """The cases among some records that stand, in the order of the keys."""
    wanted = list(keys)
    rows = Current.objects.filter(key__in=wanted, kind__in=KINDS, withdrawn_at=None)
    found = {row[0]: Case(*row[1:]) for row in rows.values_list("key", "seq", "kind", "public_id", "slug")}
    return [found[key] for key in wanted if key in found]


def asking() -> Callable[[str], None]:
    """Asks the site of this process for an address, as a browser does."""
    application = WSGIHandler()
    site = urlsplit(settings.SITE_URL)
    browser = {
        "REQUEST_METHOD": "GET",
        "SERVER_NAME": site.hostname,
        "SERVER_PORT": str(site.port or (443 if site.scheme == "https" else 80)),
        "SERVER_PROTOCOL": "HTTP/1.1",
        "HTTP_HOST": site.netloc,
        "HTTP_X_FORWARDED_PROTO": site.scheme,
        "HTTP_ACCEPT_ENCODING": "gzip",
        "wsgi.url_scheme": site.scheme,
    }

    def ask(path: str) -> None:
        raw = path.encode().decode("latin-1")  # as WSGI has it
        environ = {**browser, "PATH_INFO": raw, "QUERY_STRING": "", "wsgi.input": BytesIO(), "wsgi.errors": BytesIO()}
        application(environ, lambda *_answer: lambda _bytes: None).close()

    return ask

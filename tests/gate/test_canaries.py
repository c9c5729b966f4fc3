"""A stranger asks for everything, and finds nothing of what is not public: not a name, a number, a day or an id."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from django.db import connection

from cases.models import Case, Event, Rendition, Root, SourceFile
from cases.models.base import EdtfField
from cases.operations.roots import KINDS
from cases.vocabulary import Vocabulary
from tests.gate.canaries import MARKUP, Canaries
from tests.gate.crawl import Answer, Crawl, published_ids, static_files
from tests.gate.public_columns import COARSE_COLUMNS, LABEL_COLUMNS, PUBLIC_COLUMNS, WITHHELD_COLUMNS
from tests.gate.world import COARSE, LABEL, PUBLIC, WITHHELD, World, committed, private_models

pytestmark = [pytest.mark.django_db, pytest.mark.once]

LISTED = {PUBLIC: PUBLIC_COLUMNS, COARSE: COARSE_COLUMNS, LABEL: LABEL_COLUMNS, WITHHELD: WITHHELD_COLUMNS}
NOT_WRITTEN = {"cases.Person.sort_name"}
"""Public columns that no page has to write out: what only orders a list."""
STANDARDS = " ".join(code.standard for each in Vocabulary.__subclasses__() for code in each)
"""The numbers of other vocabularies, which the codebook tells and some of which look like years."""
FIRST_KEY = 40_000_000
"""The working record numbers its rows from here: no reader is told such a number."""


@dataclass
class Found:
    """What was set, what may be read of it, and what was got."""

    canaries: Canaries
    allowed: frozenset[str]
    unpublished: set[str]
    crawl: Crawl


@pytest.fixture(scope="module")
def found(django_db_setup, django_db_blocker, tmp_path_factory) -> Iterator[Found]:
    with django_db_blocker.unblock():
        for model in private_models():
            number_from(model._meta.db_table, model._meta.pk.column, FIRST_KEY)
        with committed(tmp_path_factory.mktemp("media")) as world:
            canaries, allowed = Canaries(), set[str]()
            for model in private_models():
                for row in model._base_manager.all():
                    allowed |= canary(world, canaries, row)
            world.publish()
            yield Found(canaries, frozenset(allowed), unpublished(world), Crawl(ids(), words(allowed)).run())


def canary(world: World, canaries: Canaries, row) -> set[str]:
    """Fill a row; the canaries of it that are public. Days and numbers of public rows stay as they are: they agree."""
    model, standing = type(row), world.place_of(row)
    listed = LISTED.get(standing, {}).get(model, {})
    texts = {field.name for field in model._meta.concrete_fields if is_text(field)}
    if model is Rendition:
        texts.remove("sha256")  # of the content, with which it agrees
    withdrawn = was_public(world, row)
    # Of a file that was public and is withdrawn, days and numbers must agree too until it was published; and those of
    # every copy with those of its source.
    agrees = listed or withdrawn or (isinstance(row, SourceFile) and world.place_of(row.source) == PUBLIC)
    kept = {field.name for field in model._meta.concrete_fields if agrees} - texts
    public = canaries.fill(row, texts & listed.keys())
    canaries.fill(row, {field.name for field in model._meta.concrete_fields} - listed.keys() - kept)
    if standing == PUBLIC or withdrawn:
        canaries.fill(row, {"created_at", "updated_at", "version", "review_due_on"} - listed.keys())
    return set(public.values())


def is_text(field) -> bool:
    return field.get_internal_type() in ("CharField", "TextField", "FileField") and not isinstance(field, EdtfField)


def was_public(world: World, row) -> bool:
    """Whether a row was published and withdrawn, or is of somebody whose name is withheld."""
    event, fact = getattr(row, "event", row), getattr(row, "fact", None)
    if isinstance(row, Rendition):
        return any(was_public(world, photograph) for photograph in row.file.photographs.all())
    return any(
        getattr(row, "case", None) == case
        or getattr(row, "person", None) == case.person
        or row in (case, case.person)
        or (isinstance(event, Event) and case.events.filter(pk=event.pk).exists() and event != world.dispute)
        for case in (world.withdrawn, world.protected)
    ) or (fact is not None and was_public(world, fact))


def number_from(table: str, column: str, first: int) -> None:
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("DELETE FROM sqlite_sequence WHERE name = %s", [table])
            cursor.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (%s, %s)", [table, first])
        else:
            cursor.execute("SELECT pg_get_serial_sequence(%s, %s)", [f'"{table}"', column])
            (sequence,) = cursor.fetchone()
            if sequence:
                cursor.execute("SELECT setval(%s, %s)", [sequence, first])


def ids() -> dict[str, list[str]]:
    """Every published id by its kind, and some unpublished ones, which ``test_oracle`` asks for in full."""
    public = published_ids()

    def some(model: type[Root]) -> list[str]:
        found = list(model.objects.order_by("pk").values_list("public_id", flat=True))
        return [id for id in found if id in public] + [id for id in found if id not in public][:2]

    return {str(kind): some(model) for model, kind in KINDS.items()} | {"protected": some(Case)}


def unpublished(world: World) -> set[str]:
    published = {
        root.public_id
        for root in (*world.public_roots(), world.leaflet, world.origin, world.withdrawn, world.protected)
    }
    roots = [model for model in private_models() if issubclass(model, Root)]
    return {id for model in roots for id in model.objects.values_list("public_id", flat=True)} - published


def words(allowed: set[str]) -> list[str]:
    return sorted(allowed)[:5]


def test_no_reader_is_told_anything_private(found):
    leaks = Counter()
    for answer in found.crawl.answers:
        # What was asked may come back: it was known already.
        asked = found.allowed | set(re.findall(r"\w+", answer.address))
        if "/codebook/" in answer.address:
            asked |= set(re.findall(r"\w+", STANDARDS))
        leaks.update(f"{leak} at {answer.address}" for leak in found.canaries.found_in(answer.data, asked))
    assert sorted(leaks)[:20] == [], len(leaks)


def test_no_reader_is_told_the_id_of_an_unpublished_record(found):
    pattern = re.compile("|".join(sorted(found.unpublished)).encode())
    told = {
        (match.decode(), answer.address)
        for answer in found.crawl.answers
        for match in pattern.findall(answer.data)
        if match.decode() not in answer.address
    }
    assert sorted(told)[:20] == []


def test_no_reader_is_told_the_number_of_a_row(found):
    pattern = re.compile(rb"(?<![0-9a-zA-Z])4000[0-9]{4}(?![0-9a-zA-Z])")
    assert [answer.address for answer in found.crawl.answers if pattern.search(answer.data)] == []


def test_what_is_public_is_found(found):
    """The search above sees what there is: of every public column something is on some page."""
    everything = b"\n".join(answer.data for answer in found.crawl.answers).lower()
    columns = {token: found.canaries.where[token].partition(" of ")[0] for token in found.allowed}
    seen = {column for token, column in columns.items() if token.encode() in everything}
    assert len(seen) > 50
    assert set(columns.values()) - seen <= NOT_WRITTEN


def test_no_text_of_the_record_is_markup(found):
    raw = re.compile(rb"canaryqzv[a-z]{6}" + re.escape(MARKUP[:3].encode()), re.IGNORECASE)
    pages = [answer for answer in found.crawl.answers if not is_file(answer)]
    assert [answer.address for answer in pages if raw.search(answer.body)] == []


def is_file(answer: Answer) -> bool:
    """Whether a browser saves it instead of showing it: a file holds texts as they are."""
    return dict(answer.headers).get("Content-Disposition", "").startswith("attachment")


def test_no_browser_takes_a_file_for_a_page(found):
    files = [dict(answer.headers) for answer in found.crawl.answers if is_file(answer)]
    assert len(files) > 20
    assert {headers["X-Content-Type-Options"] for headers in files} == {"nosniff"}
    assert not [headers for headers in files if "html" in headers["Content-Type"]]


def test_every_public_address_was_asked(found):
    assert found.crawl.unvisited() == set()
    assert {200, 301, 302, 304, 400, 404, 405, 410, 500} == {answer.status for answer in found.crawl.answers}
    assert len(found.crawl.answers) > 500


def test_no_address_fails(found):
    failed = [answer.address for answer in found.crawl.answers if answer.status >= 500]
    assert failed == ["(error 500)"]


def test_files_that_pages_load_hold_nothing_private(found):
    files = static_files(found.crawl.answers)
    assert files
    for name, content in files.items():
        tokens = [leak for leak in found.canaries.found_in(content) if leak.startswith("canary")]
        assert tokens == [], name

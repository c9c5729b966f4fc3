"""What a search finds, as readers are shown it: by kind, the surest first, with the words that were found."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db import connection

from cases.published import excerpts, records, search, shapes, spelling, tokens
from cases.published.excerpts import Excerpt, Piece, Sought
from cases.published.models import Current
from cases.published.search import SURE, Condition, Query, Tier
from cases.published.shapes import Words
from cases.published.words import UNSPACED, folded, runs
from cases.vocabulary import PublicationKind

KINDS = (
    PublicationKind.CASE.value,
    PublicationKind.ORGANIZATION.value,
    PublicationKind.DISPUTE.value,
    PublicationKind.PLACE.value,
)
MOST_PROPOSED = 3


@dataclass(frozen=True)
class Hit:
    """A record that was found: its title in ``lang``, and the text that has the words."""

    kind: str
    document: shapes.AnyOpenDocument
    title: tuple[Piece, ...]
    lang: str
    excerpt: Excerpt | None


@dataclass(frozen=True)
class Group:
    """The records of a kind: how many there are, and the first of them."""

    kind: str
    total: int
    hits: tuple[Hit, ...]


@dataclass(frozen=True)
class Answer:
    """What was found. ``is_near``: nothing has the words; names like them are shown, and ``proposed`` as queries."""

    groups: tuple[Group, ...]
    is_near: bool
    proposed: tuple[str, ...]

    @property
    def total(self) -> int:
        return sum(group.total for group in self.groups)


@dataclass(frozen=True)
class Suggestion:
    """A record whose name goes on from what was typed."""

    kind: str
    id: str
    slug: str
    label: Words


def answer(text: str, lang: str, most: int, kinds: Iterable[str] = KINDS) -> Answer:
    """What a query finds, with the first ``most`` records of each kind: names as spelled, by sound, then anything else.

    Each newest first. Two queries; three if nothing has the words, one if nothing is like them either.
    """
    query, wanted = Query.of(text), list(kinds)
    if not query:
        return Answer((), False, ())
    totals, keys = _numbers(query, SURE, wanted, most)
    is_near = not any(totals.values())
    if is_near:
        totals, keys = _numbers(query, (Tier.NEAR,), wanted, most)
    if not any(totals.values()):
        return Answer((), False, ())
    found = records.several(key for kind in wanted for key in keys[kind])
    sought = Sought(query, is_near)
    groups = [
        Group(kind, totals[kind], tuple(_hits([found[key] for key in keys[kind] if key in found], sought, lang)))
        for kind in wanted
        if totals[kind]
    ]
    documents = [hit.document for group in groups for hit in group.hits]
    return Answer(tuple(groups), is_near, tuple(_proposed(query, documents)) if is_near else ())


def suggestions(text: str, most: int) -> list[Suggestion]:
    """The newest records whose names go on from ``text``, by letter, or if none does by sound. Two queries at most."""
    conditions = search.beginnings(Query.of(text))
    if not conditions:
        return []
    arms = [_first(condition, tier, most) for tier, condition in enumerate(conditions)]
    newest = sorted(_rows(arms), key=_order)
    keys = dict.fromkeys(f"{row[1]}:{row[2]}" for row in newest if row[0] == newest[0][0])
    rows = {row.key: row for row in Current.objects.filter(key__in=keys, withdrawn_at=None).defer("body")}
    found: dict[tuple[str, Words], Suggestion] = {}
    for key in keys:
        if key in rows:
            row = rows[key]
            label = Words(en=row.title_en, es=row.title_es)
            found.setdefault((row.kind, label), Suggestion(row.kind, row.public_id, row.slug, label))
    return list(found.values())[:most]


# The statements

Row = tuple[int, str, str, int]
Arm = tuple[str, list[str]]

TOTAL = -1


def _numbers(
    query: Query, tiers: tuple[Tier, ...], kinds: list[str], most: int
) -> tuple[dict[str, int], dict[str, list[str]]]:
    """How many records of each kind are found in the last tier, and the keys of the first of them. One query."""
    conditions = [(tier, search.condition(query, tier)) for tier in tiers]
    arms = []
    for kind in kinds:
        sql, values = search.selection(conditions[-1][1], query.phrases, [kind])
        arms.append((f"SELECT {TOTAL}, '{kind}', '', COUNT(*) FROM ({sql}) AS published_found", values))
        arms += [_first(condition, tier, most, query.phrases, [kind]) for tier, condition in conditions]
    rows = _rows(arms)
    totals = {kind: number for tier, kind, _public_id, number in rows if tier == TOTAL}
    keys: dict[str, dict[str, None]] = defaultdict(dict)
    for _tier, kind, public_id, _seq in sorted((row for row in rows if row[0] != TOTAL), key=_order):
        keys[kind][f"{kind}:{public_id}"] = None
    return totals, defaultdict(list, {kind: list(found)[:most] for kind, found in keys.items()})


def _first(
    condition: Condition, tier: int, most: int, phrases: tuple[str, ...] = (), kinds: list[str] | None = None
) -> Arm:
    """The statement of the newest records that meet a condition."""
    sql, values = search.selection(condition, phrases, kinds)
    # Of what is rare it is quicker to sort all than to have SQLite read its index from the end, by which it skips nothing.
    order = "seq" if kinds is None or PublicationKind.CASE in kinds else "+seq"
    newest = f"SELECT seq FROM (SELECT seq FROM ({sql}) AS published_some ORDER BY {order} DESC LIMIT {most:d}) AS published_newest"
    return f"SELECT {tier:d}, kind, public_id, id FROM published_searchtext WHERE id IN ({newest})", values


def _rows(arms: list[Arm]) -> list[Row]:
    with connection.cursor() as cursor:
        cursor.execute(
            " UNION ALL ".join(sql for sql, _values in arms), [each for _sql, values in arms for each in values]
        )
        return list(cursor.fetchall())


def _order(row: Row) -> tuple[int, int]:
    tier, _kind, _public_id, seq = row
    return tier, -seq


# What is shown


def _hits(documents: Iterable[shapes.AnyDocument], sought: Sought, lang: str) -> Iterator[Hit]:
    for document in documents:
        if isinstance(document, shapes.AnyOpenDocument):
            title, of = document.heading.in_(lang)
            yield Hit(
                kind=str(document.kind),
                document=document,
                title=excerpts.title(title, sought),
                lang=of,
                excerpt=excerpts.excerpt(document, sought, lang),
            )


def _proposed(query: Query, documents: list[shapes.AnyOpenDocument]) -> Iterator[str]:
    """The query with the words of names in the place of those that nothing has, as people spell them."""
    for document in documents[:MOST_PROPOSED]:
        called = [run for name in tokens.names(document) for run in runs(name) if not UNSPACED.match(run)]
        yield " ".join(dict.fromkeys(_likest(run, called) for run in query.runs))


def _likest(run: str, called: list[str]) -> str:
    """The word of a name that somebody meant who typed ``run``; ``run`` itself if it is none of them."""
    if UNSPACED.match(run):
        return run
    near = {token.removesuffix("*") for token in spelling.words(run)[0].near()}
    typed = folded(run)
    for other in called:
        word = spelling.words(other)[0]
        if word.exact == typed:
            return run
        if word.exact.startswith(typed) or not near.isdisjoint((f"n_{word.exact}", *word.mistyped())):
            return other
    return run

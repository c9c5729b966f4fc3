"""What is in a database of the bench, counted by plain SQL: what to ask for, and what the answers must say."""

from __future__ import annotations

import json
import re
from dataclasses import asdict, dataclass
from pathlib import Path

SAMPLE = 20_000
LATEST = 400
"""How many cases have their pages made ahead."""
OFTEN = 12
"""Words to search for: from those that a tenth of all cases hold down to those that a handful do."""


@dataclass(frozen=True)
class Facts:
    """``latest``: the last that were published by name, as id, slug and name. ``cases``: some of the others, in no order.

    ``countries``, ``sectors``, ``words``: how many cases each.
    """

    total: int
    latest: list[tuple[str, str, str]]
    cases: list[tuple[str, str, str]]
    countries: dict[str, int]
    sectors: dict[str, int]
    words: dict[str, int]


def path(target: str) -> Path:
    return Path(target).with_suffix(".facts.json")


def read(target: str) -> Facts:
    return Facts(**json.loads(path(target).read_text()))


def write(target: str) -> None:
    """Count a database that was just made. Run where Django is set up for it."""
    from collections import Counter
    from random import Random

    from django.db.models import Count

    from cases.published import search
    from cases.published.models import CaseTerm, CaseVersion, SearchText
    from cases.published.words import fold

    standing = CaseVersion.objects.filter(known_until=None)
    named = list(standing.exclude(name="").order_by("-seq").values_list("public_id", "slug", "name"))
    latest, others = named[:LATEST], named[LATEST:]
    terms = CaseTerm.objects.filter(case_version__known_until=None)

    def counts(facet: str) -> dict[str, int]:
        rows = terms.filter(facet=facet).values_list("value").annotate(count=Count("pk")).order_by("value")
        return dict(rows.values_list("value", "count"))

    held: Counter[str] = Counter()
    for text in SearchText.objects.filter(kind="case").values_list("text", flat=True).iterator(chunk_size=5_000):
        held.update(set(text.split()))
    itself = [word for word, _count in held.most_common() if re.fullmatch("[a-z]{4,}", word) and fold(word) == word]
    common = [word for word in itself if held[word] <= len(named) / 10][:OFTEN]
    rare = [word for word in itself if 2 <= held[word] <= 30][:OFTEN]
    facts = Facts(
        total=standing.count(),
        latest=latest,
        cases=Random(1).sample(others, min(SAMPLE, len(others))),
        countries=counts("country"),
        sectors=counts("sector"),
        words={word: len(search.numbers(word, ["case"])) for word in (*common, *rare)},
    )
    path(target).write_text(json.dumps(asdict(facts)))

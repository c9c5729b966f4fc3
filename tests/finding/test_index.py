"""What the index says of a list, plain SQL says as well: whatever is asked, whatever was published in between."""

from __future__ import annotations

import datetime as dt
import random
import secrets
from typing import Any

import pytest
from django.http import QueryDict

from cases.published import alphabet, crossing, facets
from cases.published.filters import FACETS, CaseFilter
from cases.published.lengths import LABELS
from cases.published.models import (
    CaseLength,
    CaseSpan,
    CaseTerm,
    CaseVersion,
    Current,
    OrganizationTie,
    Projection,
    SearchText,
)
from cases.published.sorting import SORTS
from cases.status import Certainty
from cases.vocabulary import LibertyStatus, PublicStatus
from tests.finding import plain
from tests.years import START, Years

pytestmark = [pytest.mark.django_db]

TODAY = dt.date(2024, 6, 1)
UNIONS = [f"union{number:05d}" for number in range(40)]


def agree(filters: CaseFilter, chance: random.Random) -> None:
    """The index and plain SQL have the same total, the same counts and the same people on a page, in one order."""
    total = plain.total(filters)
    first = chance.choice([0, 25, max(0, total - 10), chance.randrange(total + 1)])

    def asked(found: crossing.Found) -> Any:
        return found.total, found.page(first, first + 25), {facet: facets.tally(found, facet) for facet in FACETS}

    found, people, counted = crossing.of(filters, asked)
    assert found == total
    assert [str(row) for row in people] == plain.page(filters, first, first + 25)
    for facet, counts in plain.counts(filters).items():
        told = {value: count for value, count in counted[facet].items() if count}
        if len(counts) <= facets.MOST:
            assert told == counts, facet
        else:
            assert told.items() <= counts.items(), facet
            most = sorted(counts.items(), key=lambda row: (-row[1], row[0]))[: facets.MOST]
            assert dict(most).items() <= told.items(), facet


def question(chance: random.Random, values: dict[str, list[str]], days: list[dt.date], words: list[str]) -> CaseFilter:
    """A list that somebody may ask for: some filters with one value or several, an order, sometimes another day."""
    data = QueryDict(mutable=True)
    for facet in chance.sample(FACETS, chance.choice([0, 0, 1, 1, 2, 3])):
        data.setlist(facet, chance.sample(values[facet], min(len(values[facet]), chance.choice([1, 1, 2, 5]))))
    for key, some in {
        "length": list(LABELS),
        "detained_after": ["2001", "2010-05"],
        "detained_before": ["1999", "2015-03-01"],
        "q": words,
        "on": [day.isoformat() for day in days],
        "known_on": [day.isoformat() for day in days],
    }.items():
        if chance.random() < 0.12:
            data[key] = chance.choice(some)
    data["sort"] = chance.choice([code for code, _ in SORTS])
    return CaseFilter(data, TODAY)


# A record of many hundreds, written straight into the tables


def written(people: int) -> dict[str, list[str]]:
    """So many people who do not exist; returns the values they are found under."""
    chance = random.Random(11)
    values = {
        "status": [code.value for code in PublicStatus],
        "country": ["PE", "BY", "TR", "KZ", "IR", "EG", ""],
        "sector": [f"sector{number}" for number in range(9)],
        "charge": [f"charge{number}" for number in range(12)],
        "violation": [f"violation{number}" for number in range(12)],
        "union": UNIONS,
        "employer": [f"emp{number:06d}" for number in range(300)],
        "dispute": [f"disp{number:05d}" for number in range(30)],
    }
    Projection.objects.update(epoch=secrets.token_hex(16))
    versions, terms, spans, lengths, texts = [], [], [], [], []
    for seq in chance.sample(range(1, 3 * people), people):
        since = dt.date(1990, 1, 1) + dt.timedelta(days=chance.randrange(12_000)) if chance.random() < 0.9 else None
        name = (
            f"{chance.choice('ABCDEZ')}{chance.choice(['', 'na', 'ñu', 'ла'])} {chance.choice(['Ejemplo', 'Muestra'])}"
        )
        standing = chance.random() < 0.9
        version = CaseVersion(
            seq=seq, public_id=f"c{chance.randrange(10**9):09d}", version=1, slug="" if chance.random() < 0.1 else "x", name=name,
            sort_name=alphabet.sort_name(name), known_from=dt.date(2023, 1, 1),
            known_until=None if standing else dt.date(2024, 1, 1), country="", body="",
            first_detained_earliest=since, first_detained_latest=since and since + dt.timedelta(days=chance.choice([0, 400])),
            last_confirmed=since and since + dt.timedelta(days=90),
            updated_at=dt.datetime(2023, 5, chance.randint(1, 28), chance.randint(0, 1), tzinfo=dt.UTC),
        )  # fmt: skip
        versions.append(version)
        for facet in FACETS[1:]:
            for value in set(chance.choices(values[facet], k=chance.choice([1, 1, 2]))):
                terms.append(CaseTerm(key=f"{seq}:{facet}:{value}", case_version=version, facet=facet, value=value))
        days = sorted({dt.date.min, *(dt.date(2000, 1, 1) + dt.timedelta(days=chance.randrange(9_000)) for _ in "abc")})
        for place, (first, end) in enumerate(zip(days, [*days[1:], None], strict=True)):
            spans.append(
                CaseSpan(
                    key=f"{seq}:{place}", case_version=version, first_day=first, next_day=end,
                    status=chance.choice(values["status"]), certainty=chance.choice(list(Certainty)).value,
                    code=chance.choice(list(LibertyStatus)).value, as_of=chance.choice([None, first]),
                )
            )  # fmt: skip
            if version.slug:
                least = chance.randrange(900)
                lengths.append(
                    CaseLength(
                        key=f"{seq}:{place}", case_version=version, first_day=first, next_day=end, least=least,
                        least_grows=0, most=chance.choice([None, 0, least, least + 500]), most_grows=0,
                    )
                )  # fmt: skip
        if standing and version.slug:
            texts.append(
                SearchText(id=seq, kind="case", public_id=version.public_id, text=chance.choice(["ab", "ab cd"]))
            )
    for model, rows in ((CaseVersion, versions), (CaseTerm, terms), (CaseSpan, spans), (CaseLength, lengths)):
        model.objects.bulk_create(rows, batch_size=500)
    SearchText.objects.bulk_create(texts)
    OrganizationTie.objects.bulk_create(
        OrganizationTie(key=f"{lower}:{upper}", told_by=lower, lower=lower, upper=upper)
        for lower, upper in (chance.sample(UNIONS, 2) for _ in range(30))
    )
    return values


DAYS = [dt.date(2023, 1, 1), dt.date(2023, 6, 1), dt.date(2024, 5, 31)]


def test_the_same_people_are_counted_and_shown() -> None:
    values, chance = written(300), random.Random(5)
    for _ in range(12):
        agree(question(chance, values, DAYS, ["ab", "cd", "zz"]), chance)


@pytest.mark.proof
def test_the_same_people_are_counted_and_shown_whatever_is_asked() -> None:
    values, chance = written(1_200), random.Random(6)
    for _ in range(1_500):
        agree(question(chance, values, DAYS, ["ab", "cd", "zz"]), chance)


# A small record that goes on: published, corrected, withdrawn, tied together


def values_of(years: Years) -> dict[str, list[str]]:
    unions = [years.union.public_id, years.federation.public_id]
    return {
        "status": [code.value for code in PublicStatus],
        "country": ["PE", "BY"],
        "sector": ["mining", "transport"],
        "charge": ["unknown", "none"],
        "violation": ["torture", "none"],
        "union": unions,
        "employer": unions,
        "dispute": [years.strike.public_id],
    }


@pytest.mark.proof
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_index_follows_whatever_is_published_corrected_and_withdrawn(seed: int) -> None:
    years = Years(seed)
    chance = random.Random(seed)
    for _step in range(30):
        years.step()
        days = [years.at.date(), START.date() + dt.timedelta(days=20)]
        for _question in range(6):
            agree(
                question(chance, values_of(years), [day for day in days if day <= TODAY], ["ejemplo", "person"]), chance
            )
    assert Current.objects.exclude(withdrawn_at=None).exists()

"""What the index says of a list, plain SQL says as well: whatever is asked, whatever was published in between."""

from __future__ import annotations

import datetime as dt
import os
import random
import secrets
import subprocess
import sys
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest
from django.db import connection
from django.http import QueryDict

from cases.operations.publish import publish
from cases.operations.withdraw import withdraw
from cases.published import alphabet, crossing, index, projection, sets
from cases.published.filters import FACETS, CaseFilter
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
from cases.status import Certainty
from cases.vocabulary import ChargeCategory, LibertyStatus, PublicStatus, Sector, Violation
from tests.finding import plain
from tests.finding.asking import TODAY, agree, compare, question
from tests.years import START, Years

pytestmark = [pytest.mark.django_db]

UNIONS = [f"union{number:05d}" for number in range(40)]


# A record of many hundreds, written straight into the tables


def written(people: int) -> dict[str, list[str]]:
    """So many people who do not exist; returns the values they are found under. Nobody published them: no edition tells of them."""
    index._kept.clear()
    chance = random.Random(11)
    values = {
        "status": [code.value for code in PublicStatus],
        "country": ["PE", "BY", "TR", "KZ", "IR", "EG", ""],
        "sector": Sector.values[:9],
        "charge": ChargeCategory.values[:12],
        "violation": Violation.values[:12],
        "union": UNIONS,
        "employer": [f"emp{number:06d}" for number in range(300)],
        "dispute": [f"disp{number:05d}" for number in range(30)],
    }
    Projection.objects.update_or_create(id=1, defaults={"epoch": secrets.token_hex(16), "shape": projection.SHAPE})
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
                SearchText(
                    seq=seq,
                    kind="case",
                    public_id=version.public_id,
                    text=chance.choice(["ab is_case", "ab cd is_case"]),
                )
            )
    for model, rows in ((CaseVersion, versions), (CaseTerm, terms), (CaseSpan, spans), (CaseLength, lengths)):
        model.objects.bulk_create(rows, batch_size=500)
    SearchText.objects.bulk_create(texts)
    OrganizationTie.objects.bulk_create(
        OrganizationTie(key=f"{lower}:{upper}", told_by=lower, lower=lower, upper=upper)
        for lower, upper in (chance.sample(UNIONS, 2) for _ in range(30))
    )
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:  # it knows the tables of the test before, and would join these row by row
            cursor.execute("ANALYZE")
    return values


DAYS = [dt.date(2023, 1, 1), dt.date(2023, 6, 1), dt.date(2024, 5, 31)]


def test_the_same_people_are_counted_and_shown(monkeypatch: Any) -> None:
    values, chance = written(300), random.Random(5)
    for number in range(12):
        monkeypatch.setattr(sets, "MANY", 10 * number)  # of a long record few are counted another way
        agree(question(chance, values, DAYS, ["ab", "cd", "zz"]), chance)


@pytest.mark.proof
def test_the_same_people_are_counted_and_shown_whatever_is_asked(monkeypatch: Any) -> None:
    values, chance = written(1_200), random.Random(6)
    for number in range(800):
        monkeypatch.setattr(sets, "MANY", number % 40)
        agree(question(chance, values, DAYS, ["ab", "cd", "zz"]), chance)


# A small record that goes on: published, corrected, withdrawn, tied together


@pytest.mark.proof
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_index_follows_whatever_is_published_corrected_and_withdrawn(seed: int, monkeypatch: Any) -> None:
    years, chance = Years(seed), random.Random(seed)
    monkeypatch.setattr(sets, "MANY", seed - 2)  # so that with 1 and 2 few are counted as in a long record
    for _step in range(30):
        years.step()
        assert compare(6, chance, [START.date() + dt.timedelta(days=20)]) == 6
    assert Current.objects.exclude(withdrawn_at=None).exists()


@pytest.mark.proof
def test_who_names_a_union_that_was_withdrawn_and_came_back_is_found_under_it() -> None:
    years = Years(1)
    ada, union = years.people[0], years.union
    asked = CaseFilter(QueryDict(f"union={union.public_id}"), TODAY)

    def found() -> int:
        return crossing.of(asked, lambda found: found.total)

    publish(union, years.edwin, START)
    publish(ada, years.edwin, START)
    assert found() == 1
    later = START + dt.timedelta(hours=1)
    withdraw(union, years.edwin, later, "error")
    publish(type(union).objects.get(pk=union.pk), years.edwin, later)
    publish(type(ada).objects.get(pk=ada.pk), years.edwin, later)
    assert found() == plain.total(asked) == 1


@pytest.fixture
def another_process() -> Iterator[Any]:
    """Asks lists of the same record in a process of its own: ``ask`` begins, ``answer`` waits."""
    name = str(connection.settings_dict["NAME"])
    server = os.environ["DATABASE_URL"].rpartition("/")[0] if connection.vendor == "postgresql" else "sqlite://"
    at = f"{server}/{name}"
    environment = os.environ | {"DATABASE_URL": at, "DJANGO_SETTINGS_MODULE": "tests.settings"}
    program = "import django; django.setup(); from tests.finding import asking; asking.answer()"
    command = [sys.executable, "-c", program]
    with subprocess.Popen(command, env=environment, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdin and other.stdout
        given, said = other.stdin, other.stdout

        def ask(number: int) -> None:
            given.write(f"{number}\n")
            given.flush()

        yield SimpleNamespace(ask=ask, answer=lambda: int(said.readline()))
        other.stdin.close()


@pytest.mark.proof
@pytest.mark.django_db(transaction=True)
def test_two_processes_follow_the_same_record(another_process: Any) -> None:
    years, chance, compared = Years(4), random.Random(4), 0
    for _step in range(25):
        another_process.ask(8)
        years.step()
        compare(4, chance, [START.date() + dt.timedelta(days=20)])
        compared += another_process.answer()
        another_process.ask(4)
        assert another_process.answer() == 4  # nobody writes: every answer is compared
    assert compared

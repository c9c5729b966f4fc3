"""The goals, and what is asked of the two servers to measure each."""

from __future__ import annotations

import gzip
import itertools
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from tests.bench import rival
from tests.bench.facts import Facts
from tests.bench.measure import Subject, cpu, in_turn
from tests.bench.server import Server, Wrong

PAGE = 25
ORDERS = ("updated", "longest", "confirmed", "name")


@dataclass(frozen=True)
class Result:
    """One goal as it was measured. ``at_least``: the ratio is wanted high, not low. ``note``: what stands behind it."""

    goal: int
    name: str
    engine: str
    size: int
    ratio: float
    limit: float
    at_least: bool = False
    note: str = ""

    @property
    def holds(self) -> bool:
        return self.ratio >= self.limit if self.at_least else self.ratio <= self.limit


@dataclass
class Scene:
    """Both servers on the same cases, and what was measured of them so far (``costs``: milliseconds of CPU a request)."""

    engine: str
    facts: Facts
    ours: Server
    theirs: Server | None
    table: str
    costs: dict[str, float] = field(default_factory=dict)
    results: list[Result] = field(default_factory=list)

    def add(self, goal: int, name: str, ratio: float, limit: float, at_least: bool = False, note: str = "") -> None:
        self.results.append(Result(goal, name, self.engine, self.facts.total, ratio, limit, at_least, note))

    def of_empty(self, goal: int, what: str, limit: float, name: str = "") -> None:
        """How many times what an empty view costs something cost."""
        note = f"{self.costs[what]:.2f} ms of {self.costs['empty']:.2f} ms"
        self.add(goal, f"{name or what} ÷ E", self.costs[what] / self.costs["empty"], limit, note=note)

    def of_rival(self, goal: int, what: str, limit: float) -> None:
        """How many times what something cost it costs the rival."""
        note = f"{self.costs[f'D {what}']:.1f} ms of D, {self.costs[what]:.2f} ms"
        self.add(goal, f"D ÷ {what}", self.costs[f"D {what}"] / self.costs[what], limit, True, note)


# What is asked: never the same address twice, but where it is meant to be


def case_pages(facts: Facts) -> Iterator[tuple[str, str]]:
    for public_id, slug, name in facts.cases:
        yield f"/en/cases/{public_id}/{slug}/", name
    raise Wrong("There are too few cases to ask for each once.")


def made_ahead(facts: Facts) -> Iterator[tuple[str, str]]:
    return itertools.cycle([(f"/en/cases/{public_id}/{slug}/", name) for public_id, slug, name in facts.latest])


def list_pages(facts: Facts) -> Iterator[tuple[str, str]]:
    """All of it, a country, a sector, in turns; each time another page of it."""
    asked = [("", facts.total)]
    asked += [(f"country={code}&", count) for code, count in facts.countries.items() if count > PAGE]
    asked += [(f"sector={code}&", count) for code, count in facts.sectors.items() if count > PAGE]
    for order, page in itertools.product(ORDERS, range(1, facts.total // PAGE)):
        for query, count in asked:
            if page <= -(-count // PAGE):
                yield f"/en/cases/?{query}sort={order}&page={page}", f">{count} cases"
    raise Wrong("There are too few lists to ask for each once.")


def searches(facts: Facts) -> Iterator[tuple[str, str]]:
    """Every word, then every word in every country, in every order: the total is known of the first."""
    yield from ((f"/en/cases/?q={word}", f">{count} cases") for word, count in facts.words.items())
    for order, word, code in itertools.product(
        ("", *(f"&sort={each}" for each in ORDERS)), facts.words, facts.countries
    ):
        yield f"/en/cases/?q={word}&country={code}{order}", "</html>"


def json_pages(facts: Facts) -> Iterator[tuple[str, str]]:
    for page in itertools.cycle(range(1, max(2, facts.total // PAGE))):
        yield f"/data/cases.json?page={page}", f'"total": {facts.total}'


def empty(_facts: Facts) -> Iterator[tuple[str, str]]:
    return itertools.repeat(("/empty", "nothing"))


def their_lists(facts: Facts, table: str) -> Iterator[tuple[str, str]]:
    facets = "&".join(f"_facet={facet}" for facet in rival.FACETS)
    for code in itertools.cycle(("", *facts.countries)):
        where = f"&country={code}" if code else ""
        yield f"{table}?_sort_desc=updated&_size={PAGE}&{facets}{where}", "</html>"


def their_searches(facts: Facts, table: str) -> Iterator[tuple[str, str]]:
    for word in itertools.cycle(facts.words):
        yield f"{table}?_search={word}&_size={PAGE}", "</html>"


def their_json(facts: Facts, table: str) -> Iterator[tuple[str, str]]:
    for code in itertools.cycle(("", *facts.countries)):
        where = f"&country={code}" if code else ""
        yield f"{table}.json?_shape=objects&_sort_desc=updated&_size={PAGE}{where}", '"rows"'


def their_rows(facts: Facts, table: str) -> Iterator[tuple[str, str]]:
    for public_id, _slug, _name in itertools.cycle(facts.cases):
        yield f"{table}/{public_id}", public_id


OURS: dict[str, Callable[[Facts], Iterator[tuple[str, str]]]] = {
    "empty": empty,
    "case": made_ahead,
    "case anew": case_pages,
    "list": list_pages,
    "search": searches,
    "JSON": json_pages,
}
THEIRS: dict[str, Callable[[Facts, str], Iterator[tuple[str, str]]]] = {
    "D case": their_rows,
    "D list": their_lists,
    "D search": their_searches,
    "D JSON": their_json,
}


def not_modified(facts: Facts) -> Callable[[Server], object]:
    """Ask for a page whose reader has it already."""
    pages = itertools.cycle(itertools.islice(made_ahead(facts), 3))
    tags: dict[str, str] = {}

    def ask(server: Server) -> object:
        path, name = next(pages)
        if path not in tags:
            tags[path] = server.get(path, holds=name).tag
        return server.get(path, expect=304, headers={"If-None-Match": tags[path]})

    return ask


# Measuring


def pages(scene: Scene, rounds: int) -> None:
    """Goals 1, 3, 4 and 7, and a part of 2: what a page costs."""
    subjects = [Subject(name, scene.ours, in_turn(ask(scene.facts))) for name, ask in OURS.items()]
    subjects.append(Subject("304", scene.ours, not_modified(scene.facts)))
    if scene.theirs:
        subjects += [
            Subject(name, scene.theirs, in_turn(ask(scene.facts, scene.table))) for name, ask in THEIRS.items()
        ]
    scene.costs |= cpu(subjects, rounds)
    scene.of_empty(1, "case", 1.8, "case page, made ahead")
    scene.of_empty(1, "case anew", 1.8, "case page, made while its reader waits")
    scene.of_empty(7, "case", 1.8, "case page, kept")
    scene.of_empty(7, "304", 1.8)
    scene.of_empty(2, "list", 10)
    if scene.theirs:
        scene.of_rival(3, "list", 10 if scene.facts.total < 50_000 else 25 if scene.facts.total < 500_000 else 60)
        scene.of_rival(3, "case", 7)
        scene.of_rival(3, "JSON", 6)
        scene.of_rival(4, "search", 6)


def any_page(scene: Scene, rounds: int) -> None:
    """Goal 5: a page in the middle and the last one, against the first, in every order."""
    last = -(-scene.facts.total // PAGE)

    def at(numbers: Iterator[int]) -> Callable[[Server], object]:
        return in_turn(
            (f"/en/cases/?sort={order}&page={number}&on=", f">{scene.facts.total} cases")
            for order, number in zip(itertools.cycle(ORDERS), numbers, strict=False)
        )

    middle = itertools.cycle(range(last // 2, last // 2 + 40))
    places = {"page 1": itertools.repeat(1), "middle page": middle, "last page": itertools.repeat(last)}
    found = cpu([Subject(name, scene.ours, at(numbers)) for name, numbers in places.items()], rounds)
    scene.costs |= found
    for name in ("middle page", "last page"):
        note = f"{found[name]:.1f} ms of {found['page 1']:.1f} ms"
        scene.add(5, f"{name} ÷ page 1", found[name] / found["page 1"], 1.3, note=note)


def weights(scene: Scene) -> None:
    """Goal 8: what travels, compressed."""
    style = script = 0
    for name, path, limit in (
        ("case page, kB", next(case_pages(scene.facts))[0], 10),
        ("list, kB", "/en/cases/", 12),
    ):
        answer = scene.ours.get(path, holds="</html>")
        scene.add(8, name, answer.size / 1000, limit)
        links = {part.split('"')[0] for part in answer.text.split('"/static/')[1:]}
        sizes = {link: len(gzip.compress(scene.ours.get(f"/static/{link}").text.encode())) for link in links}
        style = max(style, sum(size for link, size in sizes.items() if link.endswith(".css")))
        script = max(script, sum(size for link, size in sizes.items() if link.endswith(".js")))
        scene.add(8, f"requests of the {name.split(',')[0]}", 1 + len(links), 3)
    scene.add(8, "style, kB", style / 1000, 14)
    scene.add(8, "script, kB", script / 1000, 2)


def exports(scene: Scene, rounds: int) -> None:
    """Goal 9: the whole list as CSV."""
    rates: dict[str, list[float]] = {"ours": [], "D": []}
    growth = first = 0.0
    for round_ in range(rounds + 1):
        for name, server, path in (
            ("ours", scene.ours, "/data/cases.csv"),
            ("D", scene.theirs, f"{scene.table}.csv?_stream=on&_size=max"),
        ):
            if server is None:
                continue
            before, held = server.cpu(), server.memory()
            lines, waited, most = server.drain(path)
            if lines < scene.facts.total:
                raise Wrong(f"{path}: {lines} lines of {scene.facts.total} cases")
            if round_ == 0:
                continue  # what a process learns once
            rates[name].append(lines / (server.cpu() - before))
            if name == "ours":
                growth, first = max(growth, most - held), max(first, waited)
    ours = sorted(rates["ours"])[len(rates["ours"]) // 2]
    scene.costs["CSV, a case"] = 1000 / ours
    if rates["D"]:
        theirs = sorted(rates["D"])[len(rates["D"]) // 2]
        scene.costs["D CSV, a case"] = 1000 / theirs
        limit = 1.15 if scene.engine == "SQLite" else 4
        scene.add(9, "CSV, cases a second of CPU ÷ D", ours / theirs, limit, True, f"{ours:.0f} of {theirs:.0f}")
    scene.add(9, "CSV, growth of memory, MB", growth / 1e6, 10)
    scene.add(9, "CSV, seconds to the first byte", first, 1)


def inside(scene: Scene, found: str) -> None:
    """Goal 6, from what a process beside the server counted."""
    for name, count, limit in json.loads(found)["queries"]:
        scene.add(6, f"queries: {name}", count, limit)


def growth(scenes: list[Scene]) -> None:
    """Goals 2, 4 and 13: what grows with the record, against the smallest size of the same engine."""
    for scene in scenes:
        small = next(other for other in scenes if other.engine == scene.engine)
        if small is scene:
            continue
        times = scene.facts.total / small.facts.total
        for goal, what, limit in ((2, "list", 2.5), (4, "search", 6.0), (13, "publish", 3.0)):
            if what in scene.costs and what in small.costs:
                ratio = scene.costs[what] / small.costs[what]
                scene.add(goal, f"{what}, {times:.0f} times the cases", ratio, limit)

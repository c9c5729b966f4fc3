"""``python -m tests.bench [--sizes 10000,100000] [--short] [--only WORDS]``: measure the goals, print them, write the results.

What is missed is told. Only the short form fails: where a ratio of ``targets.HELD`` is lost.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import signal
import sys
from contextlib import ExitStack
from pathlib import Path

from tests.bench import facts, goals, importing, load, postgresql, processes, report, rival, server, store, targets
from tests.bench.goals import Scene

SHORT, LONG = (2_000,), (10_000, 100_000)
LOADED = 100_000
"""The load test is for records of this size, unless it is asked for by name."""
PEOPLE, FEW = 300, 40
"""How many made-up people the bulk is cloned from."""


def main(arguments: list[str]) -> int:
    asked = argparse.ArgumentParser(prog="make bench", description=__doc__)
    asked.add_argument("--sizes", type=lambda text: [int(word) for word in text.split(",") if word], default=[])
    asked.add_argument("--short", action="store_true", help="what CI asks: a small record, fewer rounds")
    asked.add_argument("--rounds", type=int, default=0)
    asked.add_argument(
        "--only",
        default="",
        help="parts by name: pages, any_page, weights, exports, writes, load, inside, starts, import",
    )
    asked.add_argument("--postgresql", action="store_true", help="on PostgreSQL too, in a cluster of its own")
    options = asked.parse_args(arguments)
    sizes = options.sizes or list(SHORT if options.short else LONG)
    rounds = options.rounds or 3
    only = set(filter(None, options.only.split(",")))
    scenes = []
    for size in sizes:
        database = store.database(size, FEW if options.short else PEOPLE)
        scenes.append(measure("SQLite", store.url(database), database, rounds, options.short, only))
        if options.postgresql:
            with postgresql.copied(database) as url:
                scenes.append(measure("PostgreSQL", url, database, rounds, options.short, only))
    goals.growth(scenes)
    results = [result for scene in scenes for result in scene.results]
    print(report.table(results), flush=True)
    if not options.short:
        (server.ROOT / "bench.json").write_text(report.as_json(results))
        (store.FOLDER / "bench.svg").write_text(report.drawing(scenes))
        (store.FOLDER / "bench.md").write_text(report.table(results) + "\n")
    lost = [row for row in results if options.short and targets.is_lost(row)]
    for row in lost:
        print(f"LOST: {row.name} is {row.ratio:.2f}; it was held to {targets.HELD[row.name]:g}.", flush=True)
    return 1 if lost else 0


def measure(engine: str, url: str, database: Path, rounds: int, short: bool, only: set[str]) -> Scene:
    """One size on one engine, both servers fresh."""
    beside = rival.path(str(database))
    with ExitStack() as running:
        known = facts.read(str(database))
        port = server.free_port()
        shutil.rmtree(server.KEPT, ignore_errors=True)  # of another record, or another run
        command, environment = server.ours(url, port)
        ours = running.enter_context(server.serving(command, port, "/empty", environment))
        ready = str(2 * len(known.latest))  # with those among them whose name is withheld
        store.run(url, "manage.py", "make_pages", "--once", PAGES_AHEAD=ready)
        port = server.free_port()
        theirs = running.enter_context(server.serving(rival.command(beside, port), port, "/", {}))
        scene = Scene(engine, known, ours, theirs, rival.table(beside))
        print(f"{scene.facts.total} cases on {engine}: measuring ...", flush=True)

        def wanted(part: str) -> bool:
            return not only or part in only

        if wanted("pages"):
            goals.pages(scene, rounds)
            print("  " + ", ".join(f"{name} {cost:.1f} ms" for name, cost in scene.costs.items()), flush=True)
        if wanted("any_page"):
            goals.any_page(scene, rounds)
        if wanted("weights"):
            goals.weights(scene)
        if wanted("exports"):
            goals.exports(scene, 1 if short else rounds)
        if wanted("writes") and not short:
            processes.reads_beside_writes(scene, url)
        if "load" in only or (wanted("load") and not short and scene.facts.total >= LOADED):
            load.load(scene, url)
    if wanted("inside"):
        told = store.run(url, "-m", "tests.bench.inside", str(database), KEPT_PAGES="0")
        goals.inside(scene, told)
        scene.costs["publish"] = json.loads(told)["publish"]
    if wanted("starts"):
        processes.starts(scene, url, 1 if short else rounds)
    if wanted("import"):
        importing.measure(scene, url, FEW if short else PEOPLE, short)
    return scene


if __name__ == "__main__":
    os.chdir(server.ROOT)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # the servers end with it
    sys.exit(main(sys.argv[1:]))

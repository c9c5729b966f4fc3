"""What was measured: a table to read, ``bench.json`` for programs, and a drawing of cost against size."""

from __future__ import annotations

import json
import math
import os
import platform
from pathlib import Path

from tests.bench.goals import Result, Scene

COLOURS = {"case": "#1b6b5a", "case anew": "#6aa84f", "list": "#b45309", "search": "#7c3aed", "JSON": "#2563eb"}
RIVALS = {"D case": "case", "D list": "list", "D search": "search", "D JSON": "JSON"}
WIDTH, HEIGHT, LEFT, TOP, BOTTOM = 760, 440, 70, 40, 60


def table(results: list[Result]) -> str:
    """A line a goal, in Markdown. What was missed says so."""
    lines = ["| goal | what | engine | cases | ratio | wanted | |", "|---|---|---|---|---|---|---|"]
    for row in sorted(results, key=lambda row: (row.goal or 99, row.name, row.engine, row.size)):
        wanted = f"{'≥' if row.at_least else '≤'} {row.limit:g}"
        verdict = "met" if row.holds else "**missed**"
        note = f" ({row.note})" if row.note else ""
        lines.append(
            f"| {row.goal or 'load'} | {row.name}{note} | {row.engine} | {row.size:,} | {_short(row.ratio)} | {wanted} | {verdict} |"
        )
    met = sum(row.holds for row in results)
    return "\n".join([*lines, "", f"{met} of {len(results)} met.", "", machine()])


def _short(ratio: float) -> str:
    return f"{ratio:.0f}" if ratio >= 100 or ratio == int(ratio) else f"{ratio:.2f}"


def machine() -> str:
    names = (
        line.split(":", 1)[1].strip() for line in Path("/proc/cpuinfo").read_text().splitlines() if "model name" in line
    )
    kilobytes = int(Path("/proc/meminfo").read_text().split()[1])
    load = os.getloadavg()[0]
    return (
        f"Measured on {os.cpu_count()} cores ({next(names, 'unknown')}), {kilobytes / 1e6:.0f} GB of memory, "
        f"Linux {platform.release().split('-')[0]}, Python {platform.python_version()}, load {load:.1f}."
    )


def as_json(results: list[Result]) -> str:
    rows = [
        {
            "goal": row.goal or "load",
            "name": row.name,
            "engine": row.engine,
            "size": row.size,
            "ratio": round(row.ratio, 4),
            "limit": row.limit,
            "holds": row.holds,
            "wanted": "at least" if row.at_least else "at most",
            "note": row.note,
        }
        for row in results
    ]
    return json.dumps(rows, indent=1, ensure_ascii=False) + "\n"


def drawing(scenes: list[Scene]) -> str:
    """An SVG: CPU a request over the number of cases, both on logarithmic scales; dashed is Datasette."""
    scenes = [scene for scene in scenes if scene.engine == scenes[0].engine]
    sizes = [scene.facts.total for scene in scenes]
    shown = [cost for scene in scenes for name, cost in scene.costs.items() if name in (*COLOURS, *RIVALS, "empty")]
    if not shown:
        return ""
    low, high = math.floor(math.log10(min(shown))), math.ceil(math.log10(max(shown)))
    spread = math.log10(max(sizes) / min(sizes)) or 1

    def x(size: int) -> float:
        return LEFT + (WIDTH - LEFT - 150) * math.log10(size / min(sizes)) / spread

    def y(cost: float) -> float:
        return TOP + (HEIGHT - TOP - BOTTOM) * (high - math.log10(cost)) / (high - low or 1)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="12">',
        f'<title>CPU a request against the number of cases</title><rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
        f'<text x="{LEFT}" y="20">CPU a request (ms) against the number of cases; dashed: Datasette</text>',
    ]
    for power in range(low, high + 1):
        level = y(10**power)
        parts.append(f'<path d="M{LEFT} {level:.1f}H{WIDTH - 150}" stroke="#ddd"/>')
        parts.append(f'<text x="{LEFT - 8}" y="{level + 4:.1f}" text-anchor="end">{10.0**power:g}</text>')
    for size in sizes:
        parts.append(f'<text x="{x(size):.1f}" y="{HEIGHT - BOTTOM + 20}" text-anchor="middle">{size:,}</text>')
    taken: list[float] = []
    names = [name for name in ("empty", *COLOURS, *RIVALS) if name in scenes[-1].costs]
    for name in sorted(names, key=lambda name: -scenes[-1].costs[name]):  # from the top, where each line ends
        parts += _line(name, [(x(scene.facts.total), y(scene.costs[name])) for scene in scenes], taken)
    return "\n".join([*parts, "</svg>", ""])


def _line(name: str, points: list[tuple[float, float]], taken: list[float]) -> list[str]:
    colour = COLOURS.get(RIVALS.get(name, name), "#555")
    dash = ' stroke-dasharray="5 4"' if name in RIVALS else ""
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    label = points[-1][1]
    while any(abs(label - other) < 13 for other in taken):
        label += 3
    taken.append(label)
    dots = "".join(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>' for x, y in points)
    return [
        f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"{dash}/>{dots}',
        f'<text x="{points[-1][0] + 10:.1f}" y="{label + 4:.1f}" fill="{colour}">{name}</text>',
    ]

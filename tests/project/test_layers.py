"""The rooms of the house keep to their directions: the rules of ``pyproject.toml``, once more, with nothing but Python.

The import linter reads the same rules in ``make check``; this test needs no tool, and reads imports inside functions and
under ``TYPE_CHECKING`` too.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

# Every room of ``cases``, from the top of the house down, and what it stands on.
FLOORS = [
    {"management"},
    {"admin", "pages"},
    {"operations", "templatetags"},
    {"models", "published", "accounts"},
    {"charges", "contradictions", "lasting", "limits", "provisions", "status"},
    {"reach"},
    {"vocabulary", "dates", "evidence"},
    {"once", "wording"},
]
NEUTRAL = {"apps", "migrations", "__init__"}
PUBLIC = {"pages", "templatetags", "published"}
PRIVATE = {"models", "operations", "admin", "accounts"}


def modules(folder: str) -> list[Path]:
    return sorted((ROOT / folder).rglob("*.py"))


def imports(path: Path) -> Iterator[str]:
    """Every module a file imports, wherever in the file it does."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import"
            yield node.module or ""
            yield from (f"{node.module}.{name.name}" for name in node.names)


def room(module: str) -> str:
    return module.partition(".")[2].partition(".")[0]


def room_of(path: Path) -> str:
    return path.relative_to(ROOT / "cases").parts[0].removesuffix(".py")


def floor(name: str) -> int:
    return next(number for number, rooms in enumerate(FLOORS) if name in rooms)


def test_every_room_has_its_floor():
    rooms = {room_of(path) for path in modules("cases")} - NEUTRAL
    assert rooms == set().union(*FLOORS)


@pytest.mark.parametrize("path", modules("cases"), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_room_stands_only_on_rooms_below_it(path):
    own = room_of(path)
    for module in imports(path):
        assert not module.startswith("tracker"), f"{path} imports {module}: the product knows its wiring"
        if not module.startswith("cases.") or own in NEUTRAL:
            continue
        other = room(module)
        if other in NEUTRAL or other == own:
            continue
        assert floor(other) > floor(own), f"{path} imports {module}"
        assert not (own in PUBLIC and other in PRIVATE), f"{path} is public and imports {module}"


def test_nothing_in_the_house_is_called_utils():
    vague = {"utils", "helpers", "common", "misc"}
    assert not [path for path in modules("cases") if path.stem in vague]

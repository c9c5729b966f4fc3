"""The constraints of the database, asked of a row that is not stored: what they would refuse is told in their words.

They are read from the models, where they are declared; a kind of condition that nobody has decided on raises ``TypeError``.
As in SQL, what cannot be known for want of a value is no breach.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Any

from django.db import models
from django.db.models import F, Q

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

Test = Callable[[Any], bool | None]


def broken(row: models.Model) -> list[str]:
    """What the check constraints of its table say against a row, which may name rows that are not stored either."""
    return [str(words) for holds, words in rules(type(row)) if holds(row) is False]


@cache
def rules(model: type[models.Model]) -> tuple[tuple[Test, StrOrPromise], ...]:
    """The check constraints of a table: each a test of a row, and what is said of a breach."""
    return tuple(
        (_test(each.condition, model), each.violation_error_message or each.name)
        for each in model._meta.constraints
        if isinstance(each, models.CheckConstraint)
    )


def _test(condition: Any, model: type[models.Model]) -> Test:
    if isinstance(condition, tuple):
        return _lookup(condition[0], condition[1], model)
    if not isinstance(condition, Q) or condition.connector not in (Q.AND, Q.OR):
        raise TypeError(f"It is not decided how {condition!r} is asked.")
    inner = tuple(_test(each, model) for each in condition.children)
    joined = _all(inner) if condition.connector == Q.AND else _any(inner)
    return _not(joined) if condition.negated else joined


def _all(tests: tuple[Test, ...]) -> Test:
    def holds(row: Any) -> bool | None:
        found: bool | None = True
        for test in tests:
            if (one := test(row)) is False:
                return False
            found = None if one is None else found
        return found

    return holds


def _any(tests: tuple[Test, ...]) -> Test:
    def holds(row: Any) -> bool | None:
        found: bool | None = False
        for test in tests:
            if one := test(row):
                return True
            found = None if one is None else found
        return found

    return holds


def _not(test: Test) -> Test:
    def holds(row: Any) -> bool | None:
        found = test(row)
        return None if found is None else not found

    return holds


def _lookup(path: str, wanted: Any, model: type[models.Model]) -> Test:
    name, _, lookup = path.partition("__")
    value = _value(model, name)
    other = _value(model, str(vars(wanted)["name"])) if isinstance(wanted, F) else lambda _row: wanted
    match lookup or "exact":
        case "isnull":
            return lambda row: (value(row) is None) == wanted
        case "in":
            among = frozenset(wanted)
            return _known(value, lambda found, _row: found in among)
        case "regex":
            pattern = re.compile(wanted)
            return _known(value, lambda found, _row: pattern.search(found) is not None)
        case "exact":
            return _known(value, lambda found, row: _compared(found, other(row), lambda a, b: a == b))
        case "lte":
            return _known(value, lambda found, row: _compared(found, other(row), lambda a, b: a <= b))
        case "lt":
            return _known(value, lambda found, row: _compared(found, other(row), lambda a, b: a < b))
        case "gte":
            return _known(value, lambda found, row: _compared(found, other(row), lambda a, b: a >= b))
        case "gt":
            return _known(value, lambda found, row: _compared(found, other(row), lambda a, b: a > b))
    raise TypeError(f"It is not decided how {path} is asked.")


def _known(value: Callable[[Any], Any], test: Callable[[Any, Any], bool | None]) -> Test:
    def holds(row: Any) -> bool | None:
        found = value(row)
        return None if found is None else test(found, row)

    return holds


def _compared(one: Any, other: Any, test: Callable[[Any, Any], bool]) -> bool | None:
    return None if other is None else test(one, other)


def _value(model: type[models.Model], name: str) -> Callable[[Any], Any]:
    """The value of a field; of a key, the row itself where that is not stored yet."""
    field = model._meta.get_field(name)
    if not isinstance(field, models.ForeignKey):
        return lambda row: getattr(row, name)
    attname = field.attname

    def named(row: Any) -> Any:
        key = getattr(row, attname)
        return key if key is not None else field.get_cached_value(row, default=None)

    return named

"""Canaries: a value of its own in every column of every row, to be looked for in what readers get."""

from __future__ import annotations

import base64
import datetime as dt
import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import count
from typing import Any
from urllib.parse import unquote

from django.db import IntegrityError, models, transaction

from cases.models.base import CodeField, EdtfField
from cases.published.words import fold

PREFIX = "canaryqzv"
LETTERS = "bcdfghjkmn"
SHORTEST = 15
"""A column that cannot hold so many letters has no canary of its own; ``test_columns`` covers it."""
FIRST_DAY = dt.date(1401, 1, 1)
LAST_YEAR = 1699
FIRST_NUMBER = 7_300_000
MARKUP = "<i>&\"'"

_TOKEN = re.compile(rf"{PREFIX}[{LETTERS}]{{6}}".encode())
_YEAR = re.compile(rb"(?<![0-9A-Za-z.#])1[4-6][0-9]{2}(?![0-9A-Za-z%])")
_NUMBER = re.compile(rb"(?<![0-9A-Za-z.])73[0-9]{5}(?![0-9A-Za-z])|(?<![0-9])73[.,]0[0-9]{4}(?![0-9])")


class Canaries:
    """The canaries set so far, by their value, and where each stands."""

    def __init__(self) -> None:
        self.where: dict[str, str] = {}
        self._numbers = count(FIRST_NUMBER)

    def _number(self, where: str) -> int:
        number = next(self._numbers)
        self.where[str(number)] = where
        return number

    def text(self, where: str) -> str:
        digits = f"{self._number(where):07}"[-6:]
        token = PREFIX + "".join(LETTERS[int(digit)] for digit in digits)
        self.where[token] = where
        return token

    def day(self, where: str) -> dt.date:
        day = FIRST_DAY + dt.timedelta(days=self._number(where) - FIRST_NUMBER)
        assert day.year <= LAST_YEAR
        self.where[day.isoformat()] = where
        return day

    def fill(self, row: models.Model, columns: Iterable[str]) -> dict[str, str]:
        """Put a canary into each of the columns that can hold one, past every check; the texts by column."""
        values: dict[str, Any] = {}
        for field in row._meta.concrete_fields:
            if field.name in columns:
                values |= self._value(row, field)
        self._put(row, values)
        return {name: self.token(value) for name, value in values.items() if self.token(value)}

    def _put(self, row: models.Model, values: dict[str, Any]) -> None:
        """Write all the values, or where the database refuses them, those that it takes one by one."""
        rows = type(row)._base_manager.filter(pk=row.pk)
        try:
            with transaction.atomic():
                rows.update(**values)
        except IntegrityError:
            for name in list(values):
                alone = {key: value for key, value in values.items() if key.startswith(name)}
                try:
                    with transaction.atomic():
                        rows.update(**alone)
                except IntegrityError:
                    for key in alone:  # a date with its bounds
                        del values[key]

    @staticmethod
    def token(value: object) -> str:
        found = _TOKEN.search(str(value).encode())
        return found[0].decode() if found else ""

    def _value(self, row: models.Model, field: models.Field) -> dict[str, Any]:
        where = f"{row._meta.label}.{field.name} of {row.pk}"
        match field:
            case _ if field.primary_key or field.remote_field or isinstance(field, CodeField | models.JSONField):
                return {}
            case EdtfField():
                day = self.day(where)
                return {field.name: day.isoformat(), f"{field.name}_earliest": day, f"{field.name}_latest": day}
            case _ if field.name.endswith(("_earliest", "_latest")):
                return {}  # goes with its date
            case models.DateTimeField():
                return {field.name: dt.datetime.combine(self.day(where), dt.time(12), dt.UTC)}
            case models.DateField():
                return {field.name: self.day(where)}
            case models.BooleanField() | models.PositiveSmallIntegerField():
                return {}
            case models.DecimalField():
                return {field.name: Decimal(f"73.0{self._number(where) - FIRST_NUMBER:04}"[:8])}
            case models.IntegerField():
                return {field.name: self._number(where)}
            case models.URLField():
                return {field.name: f"https://{self.text(where)}.example/"}
            case models.EmailField():
                return {field.name: f"{self.text(where)}@example.org"}
            case models.BinaryField():
                return {field.name: self.text(where).encode()}
            case models.CharField() | models.TextField() | models.FileField():
                longest = field.max_length or 1000
                if longest < SHORTEST or (field.choices and not isinstance(field, models.TextField)):
                    return {}
                return {field.name: self.text(where) + (MARKUP if longest >= 80 else "")}
        raise TypeError(f"No canary is known for {field!r}.")

    # Looking for them

    def found_in(self, data: bytes, allowed: frozenset[str] = frozenset()) -> Iterator[str]:
        """Where each canary stands that shows in ``data``, in whatever form, but for those allowed."""
        for form in forms(data):
            for token in {match.decode() for match in _TOKEN.findall(form)} - allowed:
                yield f"{token} ({self.where.get(token, 'not ours')})"
        for pattern in (_YEAR, _NUMBER):
            for match in {match.decode() for match in pattern.findall(data)} - allowed:
                near = {where for value, where in self.where.items() if value.startswith(match)}
                yield f"{match} ({', '.join(sorted(near)[:3])})"


def forms(data: bytes) -> Iterator[bytes]:
    """The bytes as they are, folded to small letters, without percent encoding, and out of base64."""
    text = data.decode("utf-8", "replace")
    yield data.lower()
    yield unquote(text).lower().encode()
    if not text.isascii():
        yield fold(text).encode()
    for run in re.findall(r"[A-Za-z0-9+/_-]{16,}", text):
        plain = run.replace("-", "+").replace("_", "/")
        for start in range(4):
            piece = plain[start:]
            yield base64.b64decode(piece[: len(piece) // 4 * 4]).lower()

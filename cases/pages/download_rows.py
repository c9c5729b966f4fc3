"""The rows of a download: what was written with a version, with what depends on the day, on other records and on the download."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from django.urls import reverse
from django.utils import translation

from cases.published import outline
from cases.published.cells import Value
from cases.published.columns import OF_THE_DOWNLOAD, Form
from cases.published.labels import country_name
from cases.published.outline import NOBODY_KNOWS, SOME_ID, Changing
from cases.status import Certainty
from cases.vocabulary import PublicStatus

CONFIRMED = (Certainty.CERTAIN, Certainty.PRESUMED)
"""The certainties of a status that sources vouch for on the day, or did so within the months the site allows."""
NEVER = ("", "", "")
SOME_NUMBER = "987654321"
TERMS = {status.value: status.term for status in PublicStatus}
REMEMBERED = 4_000
"""Names of unions, employers and disputes that are remembered from one row to the next."""


@dataclass(frozen=True)
class Asked:
    """What every row of a download says of the download itself. ``site_url`` has no slash at its end."""

    day: dt.date
    known_on: dt.date | None
    licence: str
    site_url: str

    @property
    def page(self) -> str:
        """The permanent address of some case."""
        return self.site_url + _addresses()[0]

    @property
    def versions(self) -> tuple[str, str]:
        """The address of a version of some case, where its name is withheld and where it is told."""
        _page, withheld, named = _addresses()
        return self.site_url + withheld, self.site_url + named

    def cells(self, form: Form) -> str:
        """The last cells of every row."""
        told = (self.day.isoformat(), self.known_on.isoformat() if self.known_on else "", self.licence)
        return form.between + form.written(zip(OF_THE_DOWNLOAD, map(form.cell, told), strict=True))


class Writer:
    """Writes rows in a form. ``called`` is what the records are called that they name: given, or learnt."""

    def __init__(self, form: Form, asked: Asked, called: outline.Called) -> None:
        self._form, self._called = form, called
        self._day, self._day_text = asked.day.toordinal(), asked.day.isoformat()
        self._page, self._versions = asked.page, asked.versions
        self._names: dict[tuple[str, ...], tuple[str, ...]] = {(): (form.cell(()),) * 3}

    def learn(self, told: Iterable[Changing]) -> None:
        """Ask what the records are called that some rows name. One query at most."""
        if len(self._called) > REMEMBERED:
            self._called, self._names = {}, {(): self._names[()]}
        outline.learn(self._called, told)

    def row(self, told: Changing, text: str) -> str:
        """The row of a version by the text that was written with it, without the cells of the download."""
        form, day = self._form, self._day
        stand = outline.on(told.stands, day) or NOBODY_KNOWS
        confirmed = outline.last_confirmed(stand, self._day_text)
        begun = outline.on(told.begun, day)
        since, earliest, latest = begun.when if begun else NEVER
        days = outline.on(told.days, day) if begun else None
        version = self._versions[told.is_named].replace(SOME_ID, told.public_id)
        return text % (
            f'"{self._page.replace(SOME_ID, told.public_id)}"',
            *_country(form, told.country),
            *(self._names.get(told.unions) or self._named(told.unions)),
            *(self._names.get(told.employers) or self._named(told.employers)),
            *(self._names.get(told.disputes) or self._named(told.disputes)),
            *_status(form, stand.status, stand.certainty),
            f'"{stand.as_of}"' if stand.as_of else form.nothing,
            f'"{confirmed}"' if confirmed else form.nothing,
            form.cell(since),
            f'"{earliest}"' if earliest else form.nothing,
            f'"{latest}"' if latest else form.nothing,
            form.number % (days.least + days.least_grows * day) if days else form.nothing,
            form.number % (days.most + days.most_grows * day) if days and days.most is not None else form.nothing,
            f'"{version.replace(SOME_NUMBER, str(told.version))}"',
        )

    def _named(self, ids: tuple[str, ...]) -> tuple[str, ...]:
        """The ids of those of some records that stand, and what they are called in English and in Spanish."""
        standing = {public_id: name for public_id in ids if (name := self._called[public_id])}
        both = (tuple([name[lang] for name in standing.values()]) for lang in (0, 1))
        cells = self._names[ids] = tuple([self._form.cell(each) for each in (tuple(standing), *both)])
        return cells


@cache
def _addresses() -> tuple[str, str, str]:
    """Of some case, and of a version of it where its name is withheld and where it is told."""
    version = ["en", SOME_ID, SOME_NUMBER]
    return (
        reverse("pages:short", args=[SOME_ID]),
        reverse("pages:protected_version", args=version),
        reverse("pages:case_version", args=version),
    )


@lru_cache(maxsize=600)
def _country(form: Form, code: str) -> tuple[str, ...]:
    """The name of a country in English and in Spanish."""
    names = []
    for lang in ("en", "es"):
        with translation.override(lang):
            names.append(country_name(code) if code else "")
    return tuple(map(form.cell, names))


@lru_cache(maxsize=600)
def _status(form: Form, status: str, certainty: str) -> tuple[str, ...]:
    """A status by its code, in English and in Spanish, how sure it is, and whether it is confirmed."""
    term = TERMS[status]
    told: tuple[Value, ...] = (status, term.en, term.es, certainty, certainty in CONFIRMED)
    return tuple(map(form.cell, told))

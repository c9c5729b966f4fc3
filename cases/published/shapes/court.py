"""What a public document says of accusations, each attributed and none a finding, and of what courts did."""

from __future__ import annotations

from cases import dates
from cases.charges import Update
from cases.provisions import Version
from cases.published.shapes.base import Fact, Interval, Link, Words
from cases.vocabulary import Confidence


class ChargeUpdate(Fact, frozen=True, kw_only=True):
    """A step of a charge: what had become of it by a day."""

    key: str
    status: str
    date: str = ""


class Provision(Interval, frozen=True, kw_only=True):
    """A text of an article of a law; its interval is when it was law."""

    key: str
    country: str
    law: Words = Words()
    law_as_stated: str
    article: str
    text: str
    lang: str
    translation: Words = Words()
    url: str = ""

    def as_version(self) -> Version:
        """The text as the pure functions of provisions take it."""
        return Version(key=self.key, start=self.started, end=self.ended, last_attested=self.last_attested)


class Charge(Fact, frozen=True, kw_only=True):
    """An accusation: what is alleged and by whom, never what was done."""

    charge_category: str
    text_as_stated: str = ""
    lang: str = ""
    translation: Words = Words()
    provision_as_stated: str = ""
    provisions: tuple[Provision, ...] = ()
    alleged_on: str = ""
    alleged_by: Link | None = None
    side: str = ""
    updates: tuple[ChargeUpdate, ...] = ()

    def steps(self) -> tuple[Update, ...]:
        """The updates as the pure functions of charges take them, without those that better sources contradict."""
        return tuple(
            Update(key=row.key, status=row.status, date=dates.parse(row.date))
            for row in self.updates
            if Confidence(row.confidence).is_countable
        )


class Hearing(Fact, frozen=True, kw_only=True):
    """A hearing that is planned, or was."""

    purpose: Words = Words()
    date: str = ""
    state: str


class Proceeding(Interval, frozen=True, kw_only=True):
    """A proceeding before a court, opened at its start and closed at its end. ``charges`` are the classes of its charges."""

    court: Link | None = None
    number_as_stated: str = ""
    charges: tuple[str, ...] = ()
    hearings: tuple[Hearing, ...] = ()


class Sentence(Fact, frozen=True, kw_only=True):
    """What a court imposed, as given; ``charges`` are the classes of the charges it was given for."""

    kind: str
    length_min: int | None = None
    length_max: int | None = None
    length_unit: str = ""
    suspended: str = "unknown"
    fine_as_stated: str = ""
    date: str = ""
    court: Link | None = None
    charges: tuple[str, ...] = ()
    text_as_stated: str = ""
    lang: str = ""
    translation: Words = Words()

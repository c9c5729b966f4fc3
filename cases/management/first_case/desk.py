"""The hand that enters the first case: one account that enters, one that reviews, neither can log in."""

from __future__ import annotations

import datetime as dt
from typing import Any, TypeVar

from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractUser

from cases.models import Citation, Record, Root, Source
from cases.operations.edit import claim, keep
from cases.operations.publish import publish
from cases.published.models import Publication
from cases.published.shapes import Words
from cases.vocabulary import Confidence, Stance

RESEARCHER, EDITOR = "first-case-researcher", "first-case-editor"

RecordT = TypeVar("RecordT", bound=Record)


def account(name: str) -> AbstractUser:
    """An account that stands for the loader in the history; it has no password and is not active."""
    user = get_user_model()(username=name, is_active=False)
    user.set_unusable_password()
    user.save()
    return user


class Desk:
    """Enters, corrects and publishes rows through the operations, at one moment (UTC)."""

    def __init__(self, at: dt.datetime) -> None:
        self.at = at
        self.researcher = account(RESEARCHER)
        self.editor = account(EDITOR)

    def enter(self, row: RecordT, *citations: Citation) -> RecordT:
        keep(row, self.researcher, *citations)
        return row

    def amend(self, row: RecordT, *citations: Citation, **values: Any) -> RecordT:
        """Change values of a stored row and add citations to it."""
        if isinstance(row, Root):
            claim(row, row.version)
        for name, value in values.items():
            setattr(row, name, value)
        keep(row, self.researcher, *citations)
        return row

    def publish(self, root: Root, note: Words = Words()) -> Publication:
        return publish(root, self.editor, self.at, note)


def possible(**values: Any) -> dict[str, Any]:
    """Fields of a fact that one source of unknown reliability states and none contradicts."""
    return {"confidence": Confidence.POSSIBLE, **values}


def says(source: Source, value: str = "", aspect: str = "", lang: str = "", locator: str = "") -> Citation:
    """A source that supports the fact, with the value in its own words."""
    return Citation(source=source, value_as_stated=value, aspect=aspect, lang=lang, locator=locator)


def denies(source: Source, value: str, aspect: str = "", lang: str = "") -> Citation:
    """A source that gives another value."""
    return Citation(
        source=source, value_as_stated=value, aspect=aspect, lang=lang, stance=Stance.CONTRADICTS
    )


def mentions(source: Source, value: str, aspect: str = "", lang: str = "") -> Citation:
    """A source that speaks of the fact without deciding it."""
    return Citation(source=source, value_as_stated=value, aspect=aspect, lang=lang, stance=Stance.MENTIONS)



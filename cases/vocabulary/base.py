"""What a coded value is: its code, its words in both languages, and the standard it agrees with."""

from __future__ import annotations

import enum
from typing import Any, NamedTuple

from django.db.models.enums import ChoicesType, TextChoices
from django.utils.functional import lazystr
from django.utils.translation import get_language


class Term(NamedTuple):
    """The words of one code. ``standard`` names the codes of other vocabularies that mean the same.

    MT = HURIDOCS micro-thesaurus, PFT = U.S. Press Freedom Tracker, CFA = ILO Committee on Freedom of Association,
    WGAD = UN Working Group on Arbitrary Detention, C87/C98 = ILO conventions. Empty: our own code.
    """

    en: str
    es: str
    meaning_en: str
    meaning_es: str
    standard: str = ""
    group: str = ""


class VocabularyType(ChoicesType):
    """Choices whose labels are put into words when they are shown, not when the form was declared."""

    @property
    def choices(cls) -> list[tuple[str, Any]]:
        return [(member.value, lazystr(LazyLabel(member))) for member in cls]

    @property
    def labels(cls) -> list[Any]:
        return [label for _value, label in cls.choices]


class LazyLabel:
    """The label of a code in the language that is active when it is read."""

    def __init__(self, member: Vocabulary) -> None:
        self.member = member

    def __str__(self) -> str:
        return self.member.label


class Vocabulary(TextChoices, metaclass=VocabularyType):
    """A closed set of coded values. A member is its code; ``label`` and ``definition`` follow the active language.

    Declare a member as ``NAME = "code", Term(...)``. A code never changes its meaning and is never used again.
    """

    _value_: str
    term: Term

    def __new__(cls, code: str, term: Term) -> Vocabulary:
        member = str.__new__(cls, code)
        member._value_ = code
        member.term = term
        return member

    @enum.property
    def label(self) -> str:
        return self.term.es if _is_spanish() else self.term.en

    @enum.property
    def definition(self) -> str:
        return self.term.meaning_es if _is_spanish() else self.term.meaning_en

    @enum.property
    def standard(self) -> str:
        return self.term.standard


def _is_spanish() -> bool:
    return (get_language() or "").startswith("es")

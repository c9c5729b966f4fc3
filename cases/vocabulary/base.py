"""What a coded value is: its code, its words in both languages, and the standard it agrees with."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING, NamedTuple, Self

from django.db.models import TextChoices
from django.utils.functional import lazy
from django.utils.translation import get_language
from django.utils.translation import gettext as translated

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


class Term(NamedTuple):
    """The words of one code. An example shows the rule: one invented situation, at the border to a neighbouring code.

    ``standard`` names the codes of other vocabularies that mean the same.

    MT = HURIDOCS micro-thesaurus, PFT = U.S. Press Freedom Tracker, CFA = ILO Committee on Freedom of Association,
    WGAD = UN Working Group on Arbitrary Detention, C87/C98 = ILO conventions. Empty: our own code.
    """

    en: str
    es: str
    meaning_en: str
    meaning_es: str
    example_en: str
    example_es: str
    standard: str = ""
    group: str = ""


NOTHING = Term("", "", "", "", "", "")


class Vocabulary(TextChoices):
    """A closed set of coded values. A member is its code; its words follow the active language.

    ``label`` is lazy: put into words when it is shown, not when a form or a field was declared. Declare a member as
    ``NAME = "code", Term(...)``. A code never changes its meaning and is never used again.
    """

    term: Term

    def __new__(cls, code: str, term: Term = NOTHING) -> Self:
        member = str.__new__(cls, code)
        member._value_ = code
        member.term = term
        return member

    @enum.property
    def label(self) -> StrOrPromise:
        return _label(self.term)

    @enum.property
    def definition(self) -> str:
        return _said(self.term.meaning_en, self.term.meaning_es)

    @enum.property
    def example(self) -> str:
        return _said(self.term.example_en, self.term.example_es)

    @enum.property
    def standard(self) -> str:
        return self.term.standard


def _said(english: str, spanish: str) -> str:
    """The words in the active language; in a third one as its catalogue translates the English ones, if it does."""
    match (get_language() or "en").partition("-")[0]:
        case "en":
            return english
        case "es":
            return spanish
    return translated(english) if english else ""


_label = lazy(lambda term: _said(term.en, term.es), str)

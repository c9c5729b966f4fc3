"""The part of the codebook about coded values: every code in both languages."""

from __future__ import annotations

from collections.abc import Iterator

from cases import vocabulary
from cases.management.codebook.markdown import paragraph, table
from cases.vocabulary import Vocabulary


def vocabularies() -> list[type[Vocabulary]]:
    """Every vocabulary, by name."""
    found = (getattr(vocabulary, name) for name in sorted(vocabulary.__all__))
    return [
        each for each in found if isinstance(each, type) and issubclass(each, Vocabulary) and each is not Vocabulary
    ]


def purpose(name: str) -> str:
    """What a vocabulary is for: the first sentence of its docstring."""
    first, _dot, _rest = paragraph(getattr(vocabulary, name).__doc__).partition(". ")
    return f"{first.removesuffix('.')}."


def coded_values() -> Iterator[str]:
    yield "## Coded values\n"
    yield " · ".join(f"[{each.__name__}](#{each.__name__.lower()})" for each in vocabularies()) + "\n"
    for each in vocabularies():
        yield f"### {each.__name__}\n"
        yield f"{paragraph(each.__doc__)}\n"
        grouped = any(member.term.group for member in each)
        head = ("Code", "English", "Español", "Definition", "Definición", "Example", "Ejemplo", "Standard")
        yield table((*head, "Group") if grouped else head, _rows(each, grouped))


def _rows(each: type[Vocabulary], grouped: bool) -> Iterator[tuple[str, ...]]:
    for member in each:
        term = member.term
        words = (term.en, term.es, term.meaning_en, term.meaning_es, term.example_en, term.example_es)
        row = (f"`{member.value}`", *words, member.standard)
        yield (*row, term.group) if grouped else row

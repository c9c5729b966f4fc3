"""What is missing in the statements of a record before it may be published, in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from django.utils.translation import gettext as _

from cases.models import Case, Event, Name, Person, Statement
from cases.operations.composition import SHOWN
from cases.operations.lacks import Lack, is_to_be_shown, label
from cases.published.models import Current
from cases.published.naming import PARTICLES, SHORTEST, folded
from cases.vocabulary import PublicationKind


def statements(root: Case | Event, on: dt.date) -> Iterator[Lack]:
    """Each is somebody's, names nobody who has no page, and can be read in both languages."""
    rows = [row for row in _statements_of(root) if is_to_be_shown(row)]
    unnamed = _without_page(root) if rows else ()
    for row in rows:
        if row.author is not None and row.author.sensitivity not in SHOWN:
            yield Lack(
                "unnamed_author", _("Who says so is not public, so that nobody could be named."), label(row), row
            )
        if _names_any(f"{row.author_label_en} {row.author_label_es}", unnamed):
            words = _("The description names a person who has no public page: describe who speaks without the name.")
            yield Lack("named_author", words, label(row), row)
        if _names_any(f"{row.text} {row.translation_en} {row.translation_es}", unnamed):
            words = _("These words name a person who has no public page. Leave the name out, or be sure it is safe.")
            yield Lack("named_in_statement", words, label(row), row, False)
        if not getattr(root, "translation_missing", False) and not is_translated(row):
            yield Lack("untranslated", _("Translate this statement, so that readers of both languages can read it."),
                       label(row), row, False)  # fmt: skip


def _statements_of(root: Case | Event) -> Iterator[Statement]:
    yield from root.statements.select_related("author")
    if isinstance(root, Case):
        yield from Statement.objects.filter(appeal__case=root).select_related("author", "appeal")


def _without_page(root: Case | Event) -> tuple[str, ...]:
    """Every name, folded, of the people who have no public page and do not get one with ``root``."""
    public = Current.objects.filter(kind=PublicationKind.CASE, withdrawn_at=None).values("public_id")
    people = Person.objects.exclude(case__public_id__in=public)
    if isinstance(root, Case):
        people = people.exclude(pk=root.person_id)
    names = [
        *people.values_list("display_name", flat=True),
        *people.values_list("sort_name", flat=True),
        *Name.objects.filter(person__in=people).values_list("text", flat=True),
    ]
    told = {folded(name) for name in names}
    return tuple(name for name in told if len(name.strip()) >= SHORTEST and name.strip() not in PARTICLES)


def _names_any(text: str, names: tuple[str, ...]) -> bool:
    said = folded(text)
    return any(name in said for name in names)


def is_translated(row: Statement) -> bool:
    """Whether readers of both languages can read what is said."""
    spoken = row.lang.partition("-")[0]
    return all(spoken == lang or getattr(row, f"translation_{lang}") for lang in ("en", "es"))

"""What others ask and say of a record, as a page tells it: what is copied is listed here, field by field."""

from __future__ import annotations

from collections.abc import Iterable

from cases import dates
from cases.models import Appeal, Case, Statement
from cases.operations.composition import Composition, coarsened, is_shown, words
from cases.published import shapes
from cases.published.shapes import Words
from cases.vocabulary import Moderation, Sensitivity


def appeals(composition: Composition, case: Case) -> tuple[shapes.Appeal, ...]:
    """The calls to act in the order they were entered, each with what is said of it."""
    rows = case.appeals.select_related("issued_by").prefetch_related(
        "citations", "statements__citations", "statements__author"
    )
    return tuple(_appeal(composition, row) for row in rows if is_shown(row))


def _appeal(composition: Composition, row: Appeal) -> shapes.Appeal:
    coarse = row.sensitivity == Sensitivity.GENERALISED
    return shapes.Appeal(
        **composition.fact(row),
        kinds=tuple(row.kinds),
        asks=words(row, "asks"),
        issued_by=composition.organization(row.issued_by),
        addressed_to=words(row, "addressed_to"),
        opened=coarsened(row.opened) if coarse else row.opened,
        closed=coarsened(row.closed) if coarse else row.closed,
        close_reason=row.close_reason,
        statements=statements(composition, row.statements.all(), coarse),
    )


def statements(
    composition: Composition, rows: Iterable[Statement], coarse: bool = False
) -> tuple[shapes.Statement, ...]:
    """The accepted ones in order of time; ``coarse``: as of what is said is made coarser, whatever the row itself is.

    One whose author may not be named is nobody's, and stays out.
    """
    accepted = (row for row in rows if row.moderation == Moderation.ACCEPTED and is_shown(row))
    told = (_statement(composition, row, coarse) for row in sorted(accepted, key=lambda row: row.pk))
    # By the date that is told: the place of a row must not tell more of it.
    return tuple(sorted((row for row in told if row), key=lambda row: dates.parse(row.date).sort_key))


def _statement(composition: Composition, row: Statement, coarse: bool) -> shapes.Statement | None:
    """One statement. Of a coarser one only the organization, on whose part and the year: words lead to who spoke."""
    coarse = coarse or row.sensitivity == Sensitivity.GENERALISED
    author = composition.organization(row.author)
    described = Words() if coarse else words(row, "author_label")
    if author is None and not described:
        return None
    return shapes.Statement(
        **composition.fact(row, coarse),
        stance=row.stance,
        author=author,
        author_label=described,
        date=coarsened(row.date) if coarse else row.date,
        text="" if coarse else row.text,
        lang="" if coarse else row.lang,
        is_excerpt=True if coarse else row.is_excerpt,
        translation=Words() if coarse else words(row, "translation"),
    )

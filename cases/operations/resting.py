"""What rests on a source in the working record, drafts too: what is to be looked at before it is given up."""

from __future__ import annotations

from dataclasses import dataclass

from cases.models import Citation, Fact, Person, Record, Root, Source
from cases.operations.checks import label
from cases.operations.composition import SHOWN
from cases.published.labels import LABELS
from cases.vocabulary import Stance

PART_OF = ("charge", "proceeding", "appeal", "case", "dispute", "event", "child", "person", "organization", "place")
"""The keys by which a fact is part of a record, the nearest first."""


@dataclass(frozen=True)
class Rest:
    """One fact for which a source is cited, and the record that it is part of.

    ``is_alone``: nothing else supports it, or the value that is meant, that readers may see or be told of: it falls with
    the source.
    """

    root: Root
    fact: Fact
    stance: str
    aspect: str
    is_alone: bool

    @property
    def words(self) -> str:
        """The fact, the value that is meant, and what the source says of it, in the active language."""
        about = f" ({str(LABELS.get(self.aspect, self.aspect)).lower()})" if self.aspect else ""
        return f"{label(self.fact)}{about}: {Stance(self.stance).label}"


def resting_on(source: Source) -> list[Rest]:
    """Every fact for which a source is cited, by record."""
    cited = source.citations.order_by("pk")
    found = [Rest(root_of(one.fact), one.fact, one.stance, one.aspect, _is_alone(one)) for one in cited]
    return sorted(found, key=lambda rest: (rest.root._meta.model_name or "", str(rest.root), rest.root.pk))


def root_of(row: Record) -> Root:
    """The record whose page at the desk a row is edited on."""
    if isinstance(row, Person):
        return getattr(row, "case", row)
    if isinstance(row, Root):
        return row
    names = {field.name for field in row._meta.concrete_fields}
    above = next(whole for name in PART_OF if name in names and (whole := getattr(row, name)) is not None)
    return root_of(above)


def _is_alone(citation: Citation) -> bool:
    others = citation.fact.citations.filter(stance=Stance.SUPPORTS, source__sensitivity__in=SHOWN)
    if citation.aspect:
        others = others.filter(aspect__in=("", citation.aspect))
    return citation.stance == Stance.SUPPORTS and not others.exclude(source=citation.source).exists()

"""What differs for readers between two versions of a record, fact by fact and in words.

Texts are in the active language; where a text for people differs, both its languages are handed on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from cases import dates, vocabulary
from cases.published import shapes
from cases.published.labels import LABELS, Text, joined, lang, plain, reading
from cases.published.shapes import Fact, Link, Reference, Shape, Source, Words
from cases.vocabulary import Confidence, Stance


@dataclass(frozen=True)
class Change:
    """One difference in the fact ``what``: ``added``, ``removed`` or ``changed``; ``shape`` is the row, of the new version or the old."""

    section: str
    what: str
    old: Text | None
    new: Text | None
    kind: str
    shape: Shape | None = field(default=None, compare=False)
    is_of_new: bool = field(default=True, compare=False)


def compare(old: shapes.AnyDocument | None, new: shapes.AnyDocument) -> tuple[Change, ...]:
    """What changed from ``old`` to ``new``, in the order of a page; without ``old`` everything is new.

    Empty only if the two say the same. Raises ``ValueError`` for documents of different kinds.
    """
    if old is not None and type(old) is not type(new):
        raise ValueError("Only two versions of one record can be compared.")
    changes = tuple(_Comparison(old, new).changes())
    if not changes and old is not None and shapes.encode(old) != shapes.encode(new):
        words = gettext("The addresses of linked pages, or the order of the rows")
        return (Change(gettext("Links"), words, None, None, "changed"),)
    return changes


# What the parts of a document are called. The order of SECTIONS is the order of the changes.

SECTIONS: dict[str, str | Promise] = {
    "periods": _("Detention and court"),
    "years": _("Year by year"),
    "charges": _("Detention and court"),
    "proceedings": _("Detention and court"),
    "limits": _("Detention and court"),
    "sentences": _("Detention and court"),
    "event": _("The dispute"),
    "basis": _("Facts"),
    "links": _("Where it belongs"),
    "story": _("What happened"),
    "timeline": _("Timeline"),
    "demands": _("Demands"),
    "assessments": _("What is said of this detention"),
    "statements": _("Statements"),
    "communications": _("Before international and national bodies"),
    "appeals": _("Appeals"),
    "sources": _("Sources"),
}

# Bookkeeping of the document, and what is told as one: how sure we are, from whom, and a count of both.
UNTOLD = {"schema", "id", "slug", "key", "part_of_key", "number", "root_numbers", "confidence", "roots", "references"}
TECHNICAL = {"lang", "provision_lang", "script", "title_lang"}

# By what rows are recognised in the other version: the first match of each wins, then the next is tried.
SAME: dict[str, tuple[Callable[[Any], Any], ...]] = {
    "Affiliation": (lambda row: (row.kind, _name(row.organization)), lambda row: row.kind),
    "Appeal": (lambda row: row.asks, lambda row: row.opened, lambda row: "appeal"),
    "Charge": (lambda row: row.text_as_stated, lambda row: row.charge_category, lambda row: "charge"),
    "ChargeUpdate": (lambda row: (row.status, row.date), lambda row: row.status, lambda row: row.date),
    "Assessment": (
        lambda row: (row.kind, row.framework, _name(row.body), row.date),
        lambda row: (row.kind, row.framework, _name(row.body)),
        lambda row: (row.kind, _name(row.body)),
        lambda row: row.reference,
    ),
    "Communication": (
        lambda row: (row.mechanism, row.reference) if row.reference else "",
        lambda row: (row.mechanism, row.filed) if row.filed else "",
        lambda row: row.mechanism,
    ),
    "Demand": (lambda row: row.text.en, lambda row: row.text.es),
    "Hearing": (
        lambda row: (row.date, row.purpose.en, row.purpose.es),
        lambda row: row.purpose.en,
        lambda row: row.purpose.es,
        lambda row: row.date,
        lambda row: "hearing",
    ),
    "Identifier": (lambda row: (row.scheme, row.country, row.issuer, row.value), lambda row: row.scheme),
    "LegalLimit": (
        lambda row: (row.kind, row.provision, row.start),
        lambda row: (row.kind, row.start),
        lambda row: row.kind,
    ),
    "Name": (lambda row: row.text,),
    "OrganizationLink": (lambda row: (row.kind, row.upward, _name(row.other)), lambda row: _name(row.other)),
    "Paragraph": (lambda row: row.text.en, lambda row: row.text.es, lambda row: "paragraph"),
    "Participant": (
        lambda row: (row.role, _name(row.person), _name(row.organization), row.group.en or row.group.es),
        lambda row: row.role if row.group else "",
    ),
    "Particular": (lambda row: (row.kind, row.date, row.value), lambda row: row.kind),
    "Picture": (lambda row: row.sha256, lambda row: "picture"),
    "Proceeding": (lambda row: row.number_as_stated, lambda row: _name(row.court), lambda row: "proceeding"),
    "Provision": (lambda row: (row.law_as_stated, row.article, row.start), lambda row: row.text),
    "Sentence": (lambda row: (row.kind, row.date), lambda row: row.kind, lambda row: row.date),
    "Source": (lambda row: row.id or (row.title, row.type), lambda row: row.url),
    "SourceFile": (lambda row: row.sha256,),
    "Statement": (
        lambda row: row.text,
        lambda row: (_name(row.author), row.author_label, row.date),
        lambda row: (_name(row.author), row.author_label),
    ),
    "StatusPeriod": (
        lambda row: (row.status, row.start, _name(row.place)),
        lambda row: (row.status, row.start),
        lambda row: _name(row.place),
        lambda row: row.start,
        lambda row: "D" if vocabulary.LibertyStatus(row.status).deprivation_class == "D" else row.status,
    ),
    "StatusYear": (lambda row: row.year,),
    "TimelineEntry": (
        lambda row: row.event.title.en,
        lambda row: row.event.title.es,
        lambda row: (row.event.type, row.event.start),
        lambda row: row.event.description,
    ),
}


def _name(link: Link | None) -> str:
    return link.id or link.label.en or link.label.es if link else ""


class _Comparison:
    """The walk through two documents side by side. ``None`` stands for what is not there."""

    def __init__(self, old: shapes.AnyDocument | None, new: shapes.AnyDocument) -> None:
        self.old, self.new = old, new
        self.sources = {
            id(document): {source.number: source for source in document.sources}
            for document in (old, new)
            if isinstance(document, shapes.OpenDocument)
        }

    def changes(self) -> Iterator[Change]:
        names = [name for name in self.new.__struct_fields__ if name not in UNTOLD]
        for name in [*(name for name in names if name not in SECTIONS), *(name for name in SECTIONS if name in names)]:
            section = str(SECTIONS.get(name, SECTIONS["basis"]))
            before, after = getattr(self.old, name, None), getattr(self.new, name)
            yield from self._value(section, "", self.new, name, before, after)

    def _value(self, section: str, of: str, shape: Shape, name: str, old: Any, new: Any) -> Iterator[Change]:
        """One field: rows, a part with fields of its own, or a value."""
        parts = [part for part in (old, new) if part is not None]
        if any(isinstance(part, tuple) and part and type(part[0]).__name__ in SAME for part in parts):
            for before, after in _pairs(old or (), new or ()):
                yield from _about(self._row(section, of, before, after), before, after)
        elif parts and all(isinstance(part, Shape) and not isinstance(part, Words | Link) for part in parts):
            label = "" if name in ("basis", "event") else str(LABELS[name])
            yield from _about(self._fields(section, joined(of, label), old, new), old, new)
        else:
            was, now = reading(shape, name, old), reading(shape, name, new)
            if _differs(old, new) and (was or now):
                yield from _told(section, joined(of, str(LABELS[name])), was, now)

    def _row(self, section: str, of: str, old: Shape | None, new: Shape | None) -> Iterator[Change]:
        """A row that came, went, or is in both."""
        if old is not None and new is not None:
            yield from self._fields(section, joined(of, title(new)), old, new)
            return
        row = new or old
        assert row is not None
        words = _description(row)
        yield from _told(section, of, None if new else words, words if new else None)
        for name, value in _nested(row):
            yield from self._value(
                section, joined(of, title(row)), row, name, None if new else value, value if new else None
            )
        if isinstance(row, Fact):
            yield from self._sources(section, joined(of, title(row)), old, new)

    def _fields(self, section: str, of: str, old: Shape | None, new: Shape | None) -> Iterator[Change]:
        shape = new or old
        assert shape is not None
        for name in shape.__struct_fields__:
            if name not in UNTOLD:
                yield from self._value(section, of, shape, name, getattr(old, name, None), getattr(new, name, None))
        if isinstance(shape, Fact):
            was, now = (_confidence(part) if isinstance(part, Fact) else "" for part in (old, new))
            if was != now:
                yield from _told(section, joined(of, gettext("How sure we are")), was, now)
            yield from self._sources(section, of, old, new)

    def _sources(self, section: str, of: str, old: Any, new: Any) -> Iterator[Change]:
        """Who says so, and who says otherwise: what was added or is no longer there, by stance."""
        before, after = self._said(self.old, old), self._said(self.new, new)
        for stance in Stance:
            gone = [words for key, words in before.items() if key[0] == stance and key not in after]
            come = [words for key, words in after.items() if key[0] == stance and key not in before]
            what = joined(of, str(stance.label))
            yield from _told(section, what, "; ".join(gone) or None, "; ".join(come) or None)

    def _said(self, document: shapes.AnyDocument | None, fact: Fact | None) -> dict[tuple[Any, ...], str]:
        if document is None or fact is None or id(document) not in self.sources:
            return {}
        numbered = self.sources[id(document)]
        said = {}
        for reference in fact.references:
            source = numbered.get(reference.source)
            key = source.id or source.title if source else ""
            rest = [
                getattr(reference, name)
                for name in reference.__struct_fields__
                if name not in ("source", "root_numbers", "stance")
            ]
            said[(reference.stance, key, *rest)] = _said(reference, source)
        return said


def _about(changes: Iterator[Change], old: Shape | None, new: Shape | None) -> Iterator[Change]:
    return (each if each.shape else replace(each, shape=new or old, is_of_new=new is not None) for each in changes)


def _told(section: str, what: str, old: Text | None, new: Text | None) -> Iterator[Change]:
    if not old and not new:
        return
    if isinstance(old, Words) and isinstance(new, Words):
        if old.en == new.en:
            what, old, new = joined(what, gettext("Spanish text")), old.es, new.es
        elif old.es == new.es:
            what, old, new = joined(what, gettext("English text")), old.en, new.en
    kind = "changed" if old and new else "added" if new else "removed"
    yield Change(section, what, old or None, new or None, kind)


def _pairs(old: Sequence[Shape], new: Sequence[Shape]) -> list[tuple[Shape | None, Shape | None]]:
    """The rows of both versions that are the same thing, in the order of the new; those that went come last."""
    partner: dict[int, int] = {}
    for same in SAME[type((new or old)[0]).__name__]:
        free = [position for position in range(len(old)) if position not in partner.values()]
        for position, row in enumerate(new):
            key = same(row)
            if position in partner or not key:
                continue
            match = next((candidate for candidate in free if same(old[candidate]) == key), None)
            if match is not None:
                partner[position] = match
                free.remove(match)
    pairs: list[tuple[Shape | None, Shape | None]] = [
        (old[partner[position]] if position in partner else None, row) for position, row in enumerate(new)
    ]
    return pairs + [(row, None) for position, row in enumerate(old) if position not in partner.values()]


def _nested(row: Shape) -> Iterator[tuple[str, Any]]:
    """The rows inside a row, wherever they stand in it."""
    for name in row.__struct_fields__:
        value = getattr(row, name)
        if isinstance(value, tuple) and value and type(value[0]).__name__ in SAME:
            yield name, value
        elif isinstance(value, shapes.Event):
            yield from _nested(value)


# Words


def _differs(old: Any, new: Any) -> bool:
    """Whether two values differ for a reader: a link is what it leads to, however it is labelled."""
    if isinstance(old, Link) and isinstance(new, Link) and old.key and new.key:
        return old.key != new.key
    if isinstance(old, tuple) and isinstance(new, tuple) and len(old) == len(new):
        return any(_differs(before, after) for before, after in zip(old, new, strict=True))
    if isinstance(old, Link) and isinstance(new, Link):
        return old.label != new.label
    return bool(old != new)


def _confidence(fact: Fact) -> str:
    """How sure we are and from how many roots, as one value."""
    roots = ngettext("%(count)d independent source", "%(count)d independent sources", fact.roots)
    return f"{Confidence(fact.confidence).label}, {roots % {'count': fact.roots}}"


def _said(reference: Reference, source: Source | None) -> str:
    """Who says it, and in which words."""
    who = source.title if source and source.title else gettext("A confidential source")
    spoken = f" [{reference.lang}]" if reference.lang else ""
    quoted = [
        gettext("“%(text)s”") % {"text": text} + spoken for text in (reference.value_as_stated, reference.quote) if text
    ]
    about = str(LABELS.get(reference.aspect, reference.aspect)).lower()
    details = ", ".join(detail for detail in (*quoted, plain(reference.translation), reference.locator) if detail)
    return joined(f"{who} ({about})" if about else who, details)


def title(row: Shape) -> str:
    """What a row is called, in the active language, where its fields or its sources are told of."""
    match row:
        case shapes.TimelineEntry():
            return plain(row.event.title)
        case shapes.Participant():
            link = row.person or row.organization
            return joined(plain(reading(row, "role", row.role)), plain(link.label if link else row.group))
        case shapes.StatusPeriod():
            return _spanned(row, "status")
        case shapes.StatusYear():
            return str(row.year)
        case shapes.Charge():
            return gettext("Charge “%(charge)s”") % {"charge": reading(row, "charge_category", row.charge_category)}
        case shapes.ChargeUpdate():
            return f"{reading(row, 'status', row.status)}, {_dated(row.date)}"
        case shapes.Proceeding():
            return joined(gettext("Proceeding"), plain(row.court.label) if row.court else "", row.number_as_stated)
        case shapes.Sentence():
            return joined(gettext("Sentence"), f"{reading(row, 'kind', row.kind)}, {_dated(row.date)}")
        case shapes.Hearing():
            return f"{plain(row.purpose) or gettext('Hearing')}, {_dated(row.date)}"
        case shapes.Affiliation():
            name = "kind" if row.role == "unknown" else "role"
            return f"{reading(row, name, getattr(row, name))}, {plain(row.organization.label)}"
        case shapes.OrganizationLink():
            return f"{reading(row, 'kind', row.kind)}, {plain(row.other.label)}"
        case shapes.Particular():
            return plain(reading(row, "kind", row.kind))
        case Source():
            return row.title or gettext("A confidential source")
        case shapes.Identifier():
            return f"{row.issuer or reading(row, 'scheme', row.scheme)}: {row.value}"
        case shapes.Name():
            return row.text
        case shapes.Paragraph():
            return gettext("A paragraph")
        case shapes.Photograph():
            return gettext("Photograph")
        case shapes.Picture():
            return gettext("The picture")
        case shapes.Demand():
            return plain(row.text)
        case shapes.Appeal():
            return gettext("Appeal of %(day)s") % {"day": dates.parse(row.opened).words(lang())}
        case shapes.Assessment():
            who = plain(row.body.label) if row.body else plain(reading(row, "kind", row.kind))
            return f"{who}, {reading(row, 'framework', row.framework)}"
        case shapes.Statement():
            who = plain(row.author.label if row.author else row.author_label)
            return gettext("Statement of %(who)s, %(day)s") % {"who": who, "day": _dated(row.date)}
        case shapes.Communication():
            return ", ".join(filter(None, (plain(reading(row, "mechanism", row.mechanism)), row.reference)))
        case shapes.Provision():
            return joined(row.law_as_stated, row.article, _dated(row.start))
        case shapes.LegalLimit():
            return joined(plain(reading(row, "kind", row.kind)), row.provision)
    return gettext("A copy")


def _spanned(row: shapes.StatusPeriod, name: str) -> str:
    return f"{reading(row, name, getattr(row, name))}, {_dated(row.start)}"


def _dated(text: str) -> str:
    date = dates.parse(text)
    return gettext("date not known") if date.is_unknown else date.words(lang())


def _description(row: Shape) -> Text:
    """A whole row that came or went: its text, or its title and everything else it says."""
    if isinstance(row, shapes.Paragraph):
        return row.text
    told = row.event if isinstance(row, shapes.TimelineEntry) else row
    heading = title(row)
    details = []
    for name in told.__struct_fields__:
        value = getattr(told, name)
        rows = (
            isinstance(value, tuple)
            and value
            and isinstance(value[0], Shape)
            and not isinstance(value[0], Link | Words)
        )
        if name in UNTOLD | TECHNICAL or rows or value in ("", None, (), "unknown", False) or isinstance(value, bool):
            continue
        words = plain(reading(told, name, value))
        if words and words not in heading:
            details.append(f"{LABELS[name]}: {words}")
    return capfirst(". ".join([heading, "; ".join(details)]) if details else heading)

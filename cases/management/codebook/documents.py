"""The part of the codebook about what is published: every shape, every field, every filter."""

from __future__ import annotations

import datetime as dt
import types
import typing
from collections.abc import Iterator

from cases.management.codebook import words
from cases.management.codebook.codes import purpose
from cases.management.codebook.markdown import paragraph, table
from cases.published import filters, labels, shapes
from cases.published.shapes import base, court, document, documents, facts, protected, site

PLAIN = {str: "text", int: "number", bool: "yes or no", dt.date: "day", type(None): "null"}


def all_shapes() -> list[type[shapes.Shape]]:
    """Every shape a public document can hold, in the order of the code."""
    return [
        shape
        for module in (base, facts, court, document, documents, protected, site)
        for shape in vars(module).values()
        if isinstance(shape, type) and issubclass(shape, shapes.Shape) and shape.__module__ == module.__name__
        if shape is not shapes.Shape
    ]


def own_fields(shape: type[shapes.Shape]) -> list[str]:
    """The fields a shape adds to the shape it extends."""
    parent = shape.__mro__[1]
    return [name for name in shape.__struct_fields__ if name not in getattr(parent, "__struct_fields__", ())]


def meaning(shape: type[shapes.Shape], name: str) -> str:
    """What a public field says; empty if nobody has put it into words."""
    own = words.FIELDS.get(f"{shape.__name__}.{name}") or words.FIELDS.get(name)
    if own is None and (vocabulary := codes(shape, name)):
        return purpose(vocabulary)
    return own or (f"{labels.LABELS[name]}." if name in labels.LABELS else "")


def codes(shape: type[shapes.Shape], name: str) -> str:
    """The vocabulary of a public field, or nothing."""
    full = f"{shape.__name__}.{name}"
    found = labels.CODES.get(full) or words.CODES.get(full) or labels.CODES.get(name) or words.CODES.get(name)
    return found or ""


def kind(hint: typing.Any) -> str:
    """A type as a reader of the data would name it."""
    if typing.get_origin(hint) is tuple:
        return f"list of {kind(typing.get_args(hint)[0])}"
    if isinstance(hint, types.UnionType):
        return " or ".join(kind(member) for member in typing.get_args(hint))
    if hint is shapes.Words:
        return "text in both languages"
    return PLAIN.get(hint) or f"[{hint.__name__}](#{hint.__name__.lower()}-shape)"


def field_rows(shape: type[shapes.Shape]) -> Iterator[tuple[str, str, str]]:
    hints = typing.get_type_hints(shape)
    for name in own_fields(shape):
        kept = kind(hints[name])
        if vocabulary := codes(shape, name):
            many = "any number of codes" if kept.startswith("list") else "code"
            kept = f"{many} of [{vocabulary}](#{vocabulary.lower()})"
        elif name in labels.DATES and hints[name] is str:
            kept = "date (EDTF)"
        yield f"`{name}`", kept, meaning(shape, name)


def public_documents() -> Iterator[str]:
    yield "## Public documents\n"
    yield (
        "A published version of a record is one JSON document of one of seven shapes, named by its field `kind`. A field"
        " that is not listed here is never published.\n"
    )
    for shape in all_shapes():
        yield f'### <a id="{shape.__name__.lower()}-shape"></a>{shape.__name__}\n'
        parent = shape.__mro__[1]
        is_whole = shape in typing.get_args(documents.AnyDocument)
        named = f" Its `kind` is `{shape.__struct_config__.tag}`." if is_whole else ""
        extends = ""
        if parent is not shapes.Shape:
            extends = f" It has the fields of [{parent.__name__}](#{parent.__name__.lower()}-shape)"
            extends += ", and:" if own_fields(shape) else " and no others."
        yield f"{paragraph(shape.__doc__)}{named}{extends}\n"
        if own_fields(shape):
            yield table(("Field", "Holds", "Meaning"), field_rows(shape))


def case_list_filters() -> Iterator[str]:
    yield "## Filters of the case list\n"
    yield (
        "Given in the address of the list, as in `?status=held&country=PE`. A key given several times means any of its"
        " values; different keys must all be met. What is not understood is named on the page and left out.\n"
    )
    sorts = ", ".join(f"`{value}` ({str(label)[0].lower()}{str(label)[1:]})" for value, label in filters.SORTS)
    rows = []
    for key in filters.FIELDS:
        takes, says = words.FILTERS.get(key, ("", ""))
        rows.append((f"`{key}`", takes.format(sorts=sorts), says))
    yield table(("Key", "Takes", "Meaning"), rows)

"""A public document holds what its shape declares, and nothing that somebody slipped in."""

from __future__ import annotations

import json

import msgspec
import pytest

from cases.published import log, shapes
from cases.published.shapes import Fact, PlaceDocument, Words

PLACE = PlaceDocument(
    id="bcdfghjkmn",
    slug="example-prison",
    basis=Fact(confidence="possible", roots=1),
    name=Words(en="Example Prison", es="Cárcel de ejemplo"),
    type="prison",
    country="PE",
)


def test_a_document_reads_back_as_it_was_written():
    assert shapes.decode(log.canonical(shapes.encode(PLACE))) == PLACE


@pytest.mark.parametrize("part", [(), ("basis",), ("name",)])
def test_a_field_that_no_shape_declares_is_refused(part):
    body = json.loads(log.canonical(shapes.encode(PLACE)))
    target = body
    for name in part:
        target = target[name]
    target["contact"] = "somebody’s telephone"
    with pytest.raises(msgspec.ValidationError):
        shapes.decode(json.dumps(body))


def test_a_document_never_changes_once_it_is_made():
    with pytest.raises(AttributeError):
        PLACE.country = "CL"

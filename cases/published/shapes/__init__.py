"""The public documents: frozen, typed, versioned. Public code never holds anything else.

A field that is not declared here cannot be published, and a document that holds one is refused when it is read.
Dates are EDTF text of ``cases.dates``; codes are those of ``cases.vocabulary``; text for people comes in two
languages; a link names another published record, or nothing but the words of the source.
"""

from __future__ import annotations

from cases.published.shapes.base import (
    Fact,
    Interval,
    Link,
    Reference,
    Shape,
    Words,
)
from cases.published.shapes.court import Charge, ChargeUpdate, Hearing, Proceeding, Provision, Sentence
from cases.published.shapes.document import SCHEMA, Document
from cases.published.shapes.documents import (
    AnyDocument,
    AnyOpenDocument,
    CaseDocument,
    DisputeDocument,
    OpenDocument,
    OrganizationDocument,
    PlaceDocument,
    SourceDocument,
    decode,
    encode,
)
from cases.published.shapes.facts import (
    Affiliation,
    Appeal,
    Assessment,
    Communication,
    Demand,
    Event,
    Identifier,
    LegalLimit,
    Name,
    OrganizationLink,
    Paragraph,
    Participant,
    Particular,
    Photograph,
    Picture,
    Source,
    SourceFile,
    StatedReason,
    Statement,
    StatusPeriod,
    TimelineEntry,
)
from cases.published.shapes.listed import ListedCase, decode_listed
from cases.published.shapes.protected import ProtectedDocument, StatusYear, Told
from cases.published.shapes.site import Mark, SiteDocument

__all__ = [
    "SCHEMA",
    "Affiliation",
    "AnyDocument",
    "AnyOpenDocument",
    "Appeal",
    "Assessment",
    "CaseDocument",
    "Charge",
    "ChargeUpdate",
    "Communication",
    "Demand",
    "DisputeDocument",
    "Document",
    "Event",
    "Fact",
    "Hearing",
    "Identifier",
    "Interval",
    "LegalLimit",
    "Link",
    "ListedCase",
    "Mark",
    "Name",
    "OpenDocument",
    "OrganizationDocument",
    "OrganizationLink",
    "Paragraph",
    "Participant",
    "Particular",
    "Photograph",
    "Picture",
    "PlaceDocument",
    "Proceeding",
    "ProtectedDocument",
    "Provision",
    "Reference",
    "Sentence",
    "Shape",
    "SiteDocument",
    "Source",
    "SourceDocument",
    "SourceFile",
    "StatedReason",
    "Statement",
    "StatusPeriod",
    "StatusYear",
    "TimelineEntry",
    "Told",
    "Words",
    "decode",
    "decode_listed",
    "encode",
]

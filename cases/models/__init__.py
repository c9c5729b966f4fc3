"""The working record: one noun a file, one import path."""

from cases.models.affiliation import Affiliation
from cases.models.assessment import Assessment
from cases.models.base import Fact, Interval, Record, Root, bilingual
from cases.models.case import Case
from cases.models.charge import Charge, ChargeUpdate
from cases.models.citation import CITED, Citation
from cases.models.communication import Communication
from cases.models.demand import Appeal, Demand
from cases.models.event import CaseEvent, Event
from cases.models.file_reading import FileReading
from cases.models.identifier import Identifier
from cases.models.legal_limit import LegalLimit
from cases.models.legal_provision import LegalProvision
from cases.models.organization import Organization, OrgLink
from cases.models.paragraph import Paragraph
from cases.models.participant import Participant
from cases.models.person import Name, Particular, Person
from cases.models.photograph import Photograph, Rendition
from cases.models.place import Place
from cases.models.proceeding import Hearing, Proceeding
from cases.models.protection import ConfidentialNote, ConsentRecord, RiskReview
from cases.models.review import Review
from cases.models.sentence import Sentence
from cases.models.site import Site
from cases.models.source import Source, SourceFile
from cases.models.statement import Statement
from cases.models.status_period import StatusPeriod

__all__ = [
    "CITED",
    "Affiliation",
    "Appeal",
    "Assessment",
    "Case",
    "CaseEvent",
    "Charge",
    "ChargeUpdate",
    "Citation",
    "Communication",
    "ConfidentialNote",
    "ConsentRecord",
    "Demand",
    "Event",
    "Fact",
    "FileReading",
    "Hearing",
    "Identifier",
    "Interval",
    "LegalLimit",
    "LegalProvision",
    "Name",
    "OrgLink",
    "Organization",
    "Paragraph",
    "Participant",
    "Particular",
    "Person",
    "Photograph",
    "Place",
    "Proceeding",
    "Record",
    "Rendition",
    "Review",
    "RiskReview",
    "Root",
    "Sentence",
    "Site",
    "Source",
    "SourceFile",
    "Statement",
    "StatusPeriod",
    "bilingual",
]

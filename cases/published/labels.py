"""What the fields of a document are called, and what their values say, in the active language."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _
from django_countries import countries

from cases import dates, vocabulary
from cases.published.shapes import Assessment, Link, Particular, Shape, Words
from cases.vocabulary.names import SPANISH_COUNTRIES

Text = str | Words

# The keys are also the aspects a source can be cited for.
LABELS: dict[str, str | Promise] = {
    "about": _("People it happened to"),
    "acronym": _("Acronym"),
    "addressed_to": _("Addressed to"),
    "alt": _("What is seen"),
    "affiliations": _("Role and work"),
    "aftermath_knowledge": _("Work after release"),
    "alleged_on": _("Alleged date"),
    "article": _("Article"),
    "alleged_by": _("Alleged by"),
    "archive_url": _("Archived copy"),
    "asks": _("What it asks"),
    "aspect": _("About"),
    "assessments": _("What is said of this detention"),
    "author": _("Author"),
    "author_label": _("Who says so"),
    "body": _("Who says so"),
    "caption": _("Caption"),
    "captured_on": _("Saved"),
    "categories": _("Categories"),
    "category": _("Who they are"),
    "charge_category": _("Class of the charge"),
    "charge_knowledge": _("Charge"),
    "charges": _("Charges"),
    "close_reason": _("Why it was closed"),
    "closed": _("Closed"),
    "communications": _("Before international and national bodies"),
    "confidential": _("Confidential"),
    "contact": _("Contact"),
    "contract": _("Contract"),
    "count": _("Number"),
    "count_basis": _("How the number is meant"),
    "count_max": _("At most"),
    "count_min": _("At least"),
    "counsel_knowledge": _("Lawyer"),
    "country": _("Country or territory"),
    "court": _("Court"),
    "credit": _("Credit"),
    "date": _("Date"),
    "days": _("Days"),
    "description": _("Description"),
    "dispute": _("Dispute"),
    "disputes": _("Disputes"),
    "dissolved": _("Dissolved"),
    "duration": _("Length"),
    "duration_as_stated": _("Length as the source states it"),
    "end": _("Until"),
    "exceptions": _("What it leaves out"),
    "end_state": _("Whether it ended"),
    "ended_how": _("How it ended"),
    "event": _("Event"),
    "filed": _("Filed"),
    "files": _("Copies we hold"),
    "fine_as_stated": _("Sum as the source states it"),
    "founded": _("Founded"),
    "framework": _("By whose criteria"),
    "freshness_months": _("Months a report counts as news"),
    "group": _("Who"),
    "hearings": _("Hearings"),
    "height": _("Height in pixels"),
    "held_by": _("Held by"),
    "identifiers": _("In other registers"),
    "is_excerpt": _("Excerpt"),
    "is_identified": _("Identified"),
    "is_whole": _("On every day of the year"),
    "is_of_person": _("Of the person"),
    "issuer": _("Register"),
    "issued_by": _("Who asks"),
    "kind": _("Kind"),
    "kinds": _("Kinds"),
    "lang": _("Language"),
    "languages": _("Languages offered"),
    "law": _("Law"),
    "law_as_stated": _("Official name of the law"),
    "last_attested": _("Last confirmed"),
    "latitude": _("Latitude"),
    "legal_basis_as_stated": _("Legal basis as the source states it"),
    "licence": _("Licence of text and data"),
    "limits": _("Legal limits"),
    "length_max": _("At most"),
    "length_min": _("At least"),
    "length_unit": _("Unit of the length"),
    "longitude": _("Longitude"),
    "made_by": _("Made by"),
    "mechanism": _("Body addressed"),
    "methodology": _("Methodology"),
    "mime": _("Format"),
    "months": _("Months"),
    "name": _("Name"),
    "named_members": _("Named among them"),
    "names": _("Other names"),
    "notice": _("Notice on every page"),
    "number_as_stated": _("Number as the source states it"),
    "occupation": _("Occupation"),
    "opened": _("Opened"),
    "operator": _("Run by"),
    "ordered_by": _("Ordered by"),
    "organization": _("Organization"),
    "other": _("Organization"),
    "outcome": _("Outcome"),
    "outcome_knowledge": _("Outcome of the proceedings"),
    "part_of": _("Counted within"),
    "participants": _("Who took part"),
    "particulars": _("Person"),
    "person": _("Person"),
    "mark": _("Mark"),
    "photograph": _("Photograph"),
    "pictures": _("Pictures"),
    "place": _("Place"),
    "precision_km": _("Precision in km"),
    "presentation": _("About the site"),
    "proceedings": _("Court proceedings"),
    "provenance": _("Where it is from"),
    "provisions": _("Texts of the provision"),
    "provision_as_stated": _("Provision as the source states it"),
    "provision": _("Provision as the source states it"),
    "provision_lang": _("Language of the provision"),
    "published": _("Published"),
    "publisher": _("Publisher"),
    "purpose": _("Purpose"),
    "read_in_full": _("Read in full"),
    "reasoning": _("Reasons"),
    "reference": _("Reference as the source states it"),
    "registration_state": _("Registration"),
    "relation": _("What it is to the case"),
    "reliability": _("Reliability of the source"),
    "repeats": _("Goes back to"),
    "replied": _("Replied"),
    "reply_due": _("Reply due"),
    "response": _("Reply"),
    "rights": _("Rights"),
    "role": _("Role"),
    "scheme": _("Register"),
    "script": _("Script"),
    "sector": _("Sector"),
    "sectors": _("Sectors"),
    "security_level": _("Security level"),
    "sentences": _("Sentences"),
    "sha256": _("Fingerprint"),
    "side": _("Side"),
    "size": _("Size in bytes"),
    "sort_name": _("Name for sorting"),
    "stance": _("On whose part"),
    "start": _("From"),
    "state": _("State"),
    "statements": _("Statements"),
    "stated_reason": _("Reason given by the authorities"),
    "status": _("Status"),
    "statuses": _("Status"),
    "subdivision": _("Region code"),
    "summary": _("Summary"),
    "suspended": _("Suspended"),
    "taken": _("Taken"),
    "text": _("Text"),
    "texts": _("Text that sets it"),
    "text_as_stated": _("In the words of the source"),
    "title": _("Title"),
    "title_as_stated": _("Title as the source states it"),
    "title_lang": _("Language of the title"),
    "translation": _("Our translation"),
    "type": _("Type"),
    "updates": _("Steps"),
    "upward": _("Above it"),
    "url": _("Original"),
    "user_enterprise": _("Working for"),
    "value": _("Value"),
    "verified_on": _("File last checked"),
    "violations": _("Alleged violations"),
    "website": _("Website"),
    "width": _("Width in pixels"),
    "within": _("Lies in"),
    "year": _("Year"),
    "years": _("Year by year"),
    "worked_out": _("Worked out from"),
    "worksite": _("Workplace"),
}

# The vocabulary of a field, by shape where the same name means different codes.
CODES = {
    "Affiliation.kind": "AffiliationKind",
    "Affiliation.role": "AffiliationRole",
    "ChargeUpdate.status": "ChargeStatus",
    "Assessment.kind": "AssessmentKind",
    "Demand.outcome": "DemandOutcome",
    "Event.type": "EventType",
    "LegalLimit.kind": "LimitKind",
    "Name.kind": "NameKind",
    "OrganizationDocument.type": "OrgType",
    "OrganizationLink.kind": "OrgLinkKind",
    "Participant.role": "EventRole",
    "Particular.kind": "ParticularKind",
    "PlaceDocument.type": "PlaceType",
    "Proceeding.charges": "ChargeCategory",
    "Sentence.charges": "ChargeCategory",
    "Sentence.kind": "SentenceKind",
    "Source.type": "SourceType",
    "Statement.stance": "StatementStance",
    "category": "GroupCategory",
    "charge_category": "ChargeCategory",
    "charge_knowledge": "Knowledge",
    "close_reason": "CloseReason",
    "contract": "Contract",
    "count_basis": "CountBasis",
    "counsel_knowledge": "Knowledge",
    "end_state": "EndState",
    "ended_how": "ReleaseType",
    "framework": "AssessmentFramework",
    "kinds": "AppealKind",
    "mechanism": "Mechanism",
    "length_unit": "LengthUnit",
    "occupation": "Occupation",
    "aftermath_knowledge": "Knowledge",
    "outcome_knowledge": "Knowledge",
    "registration_state": "RegistrationState",
    "relation": "CaseEventRelation",
    "reliability": "Reliability",
    "response": "AppealResponse",
    "scheme": "IdentifierScheme",
    "sector": "Sector",
    "sectors": "Sector",
    "side": "Side",
    "state": "PlanState",
    "status": "LibertyStatus",
    "statuses": "PublicStatus",
    "languages": "SiteLanguage",
    "suspended": "Answer",
    "violations": "Violation",
}
DATES = {
    "alleged_on",
    "closed",
    "date",
    "dissolved",
    "end",
    "filed",
    "founded",
    "opened",
    "published",
    "replied",
    "reply_due",
    "start",
    "taken",
}


def joined(*parts: str) -> str:
    """From the general to the particular, leaving out what is empty."""
    return ": ".join(part for part in parts if part)


def lang() -> str:
    """The active language: ``en`` or ``es``."""
    return "es" if (get_language() or "").startswith("es") else "en"


def plain(value: Text | None) -> str:
    """A text in the active language if there is one, else in the other."""
    return value.in_(lang())[0] if isinstance(value, Words) else value or ""


def reading(shape: Shape, name: str, value: Any) -> Text:
    """A value as a reader understands it."""
    match value:
        case None:
            return ""
        case bool():
            return gettext("yes") if value else gettext("no")
        case Words():
            return value
        case Link():
            return plain(value.label)
        case tuple():
            return ", ".join(plain(reading(shape, name, member)) for member in value)
        case dt.date():
            return dates.exact(value).words(lang())
        case int():
            return str(value)
    if name in DATES:
        return dates.parse(value).words(lang()) if value else ""
    if name == "country" or (isinstance(shape, Particular) and shape.kind == "nationality"):
        return country_name(value)
    codes = CODES.get(f"{type(shape).__name__}.{name}") or CODES.get(name)
    if isinstance(shape, Particular) and name == "value":
        codes = "Gender"
    if isinstance(shape, Assessment) and name == "categories":
        codes = categories_of(shape)
    return label(codes, value) if codes else value


def country_name(code: str) -> str:
    """The usual short name of a country or territory, from its ISO 3166-1 code."""
    if lang() == "es" and code in SPANISH_COUNTRIES:
        return SPANISH_COUNTRIES[code]
    return str(countries.name(code)) or code


def categories_of(assessment: Assessment) -> str:
    """The vocabulary of the categories of an assessment, or nothing."""
    try:
        known = vocabulary.AssessmentFramework(assessment.framework).categories
    except ValueError:
        return ""
    return known.__name__ if known else ""


def label(codes: str, value: str) -> str:
    """The label of a code; a code of no vocabulary stands as it is."""
    try:
        return str(getattr(vocabulary, codes)(value).label)
    except ValueError:
        return value

"""The columns of the working record that readers may read, each with the reason. Everything else is private.

A column added to a model is private until it stands here; ``test_columns`` fails if it is published all the same.
"""

from __future__ import annotations

from cases.models import (
    Affiliation,
    Appeal,
    Assessment,
    Case,
    CaseEvent,
    Charge,
    ChargeUpdate,
    Citation,
    Communication,
    Demand,
    Event,
    Hearing,
    Identifier,
    LegalLimit,
    LegalProvision,
    Name,
    Organization,
    OrgLink,
    Paragraph,
    Participant,
    Particular,
    Person,
    Photograph,
    Place,
    Proceeding,
    Rendition,
    Sentence,
    Site,
    Source,
    SourceFile,
    Statement,
    StatusPeriod,
)

Reasons = dict[str, str]

ADDRESS = {"public_id": "the address of the page"}
FACT = {
    "confidence": "shown beside the fact, and decides whether it is shown",
    "sensitivity": "decides whether the fact is shown; itself never said",
    "worked_out_en": "how we worked it out, written for readers",
    "worked_out_es": "how we worked it out, written for readers",
}
INTERVAL = {
    "start": "when it began, as exactly as known",
    "end": "when it ended, as exactly as known",
    "end_state": "whether it ended",
    "last_attested": "the last day a source vouches for",
}
TEXTS = "written for readers, in both languages"
WHAT = "what kind of thing it is"
WHO = "the record it links to, by its published name"
STATED = "the source's own words"


def both(name: str, reason: str = TEXTS) -> Reasons:
    return {f"{name}_en": reason, f"{name}_es": reason}


PUBLIC_COLUMNS: dict[type, Reasons] = {
    Site: ADDRESS | both("notice") | both("about") | both("methodology") | both("mark_alt") | {
        "name": "what the site is called", "languages": "in which pages are offered", "contact": "where readers write to",
        "licence": "under which terms readers may use the text", "mark": "the picture beside the name", "freshness_months": "how long a report counts",
    },
    Person: {"display_name": "the name the case is published under", "sort_name": "the order of lists"},
    Case: ADDRESS | FACT | both("summary") | both("stated_reason", "what the authorities say, attributed") | {
        "person": WHO,
        "country": "where the person was detained",
        "charge_knowledge": "what is known of charges, unknown included",
        "counsel_knowledge": "whether there is a lawyer; never who",
        "outcome_knowledge": "what is known of the outcome",
        "aftermath_knowledge": "what is known of the job after a release",
        "verified_on": "when the file was last checked",
        "published_as": "whether the person is named; itself the shape of the page",
    },
    Particular: FACT | {"person": WHO, "kind": WHAT, "date": "birth or death", "value": "gender or nationality"},
    Name: FACT | {
        "person": WHO, "organization": WHO, "place": WHO,
        "text": "another name", "kind": WHAT, "lang": "of the name", "script": "of the name",
    },
    Identifier: FACT | {
        "person": WHO, "organization": WHO, "place": WHO, "case": WHO,
        "scheme": WHAT, "value": "a name in a register of others", "country": "of the register", "issuer": "the register",
    },
    Affiliation: FACT | INTERVAL | {
        "person": WHO, "organization": WHO, "user_enterprise": WHO, "worksite": WHO,
        "kind": WHAT, "role": WHAT, "contract": WHAT, "occupation": WHAT,
        "title_as_stated": STATED, "title_lang": STATED, "duration_as_stated": STATED,
    },
    StatusPeriod: FACT | INTERVAL | {
        "case": WHO, "place": WHO, "held_by": WHO, "ordered_by": WHO,
        "status": WHAT, "ended_how": WHAT, "legal_basis_as_stated": STATED,
    },
    Paragraph: FACT | both("text") | {"case": WHO, "position": "the order of the paragraphs"},
    Appeal: FACT | both("asks") | both("addressed_to") | {
        "case": WHO, "issued_by": WHO, "kinds": WHAT, "opened": "when", "closed": "when", "close_reason": "why",
    },
    Statement: FACT | both("author_label", "who says so, without a name") | both("translation", "our translation") | {
        "case": WHO, "dispute": WHO, "appeal": WHO, "author": WHO, "stance": WHAT, "date": "when it was said",
        "text": STATED, "lang": STATED, "is_excerpt": "that there is more of it",
        "moderation": "decides whether it is shown; itself never said",
    },
    Charge: FACT | both("translation", "our translation of the charge") | {
        "case": WHO, "alleged_by": WHO, "side": "on whose side the accusation is made", "charge_category": WHAT,
        "text_as_stated": STATED, "lang": STATED, "provision_as_stated": STATED,
        "provision": WHO, "alleged_on": "when it is said to have happened",
    },
    ChargeUpdate: FACT | {"charge": WHO, "status": WHAT, "date": "when it came to that"},
    Proceeding: FACT | INTERVAL | {"case": WHO, "court": WHO, "number_as_stated": STATED},
    Hearing: FACT | both("purpose") | {"proceeding": WHO, "date": "when it is or was", "state": WHAT},
    Assessment: FACT | both("reasoning", "why, in the words of those who say so") | {
        "case": WHO, "body": WHO, "kind": WHAT, "framework": WHAT, "categories": WHAT, "date": "when it was said",
        "reference": STATED,
    },
    Communication: FACT | both("outcome") | {
        "case": WHO, "organization": WHO, "dispute": WHO, "mechanism": WHAT, "reference": STATED, "response": WHAT,
        "filed": "when", "reply_due": "by when", "replied": "when",
    },
    LegalLimit: FACT | INTERVAL | {
        "country": "whose law", "kind": WHAT, "days": "how long", "months": "how long", "provision": STATED,
        "provision_lang": STATED, **both("exceptions", TEXTS),
        "legal_provision": "the text that sets it, if that may be told",
    },
    LegalProvision: FACT | INTERVAL | both("law", "our translation of the name") | both("translation", "our translation") | {
        "country": "whose law", "law_as_stated": STATED, "article": STATED, "text": STATED, "lang": STATED,
        "url": "where to read it",
    },
    Sentence: FACT | both("translation", "our translation of the sentence") | {
        "case": WHO, "proceeding": WHO, "kind": WHAT, "length_min": "how long", "length_max": "how long",
        "length_unit": "how long", "suspended": WHAT, "date": "when", "fine_as_stated": STATED,
        "text_as_stated": STATED, "lang": STATED,
    },
    Event: ADDRESS | FACT | INTERVAL | both("title") | both("description") | {
        "type": WHAT, "country": "where", "sector": WHAT, "place": WHO, "parent": WHO,
        "is_dispute": "whether it has a page", "violations": "alleged, by code",
    },
    CaseEvent: {"case": WHO, "event": WHO, "relation": "own, context or consequence"},
    Participant: FACT | both("group", "an unnamed group") | {
        "event": WHO, "person": WHO, "organization": WHO, "role": WHAT, "category": WHAT,
        "count_min": "how many", "count_max": "how many", "count_basis": "how the number is meant",
        "part_of": "in which number they are counted already",
    },
    Demand: FACT | both("text") | {"dispute": WHO, "made_by": WHO, "outcome": "what became of it"},
    Organization: ADDRESS | FACT | both("name") | both("description") | {
        "type": WHAT, "acronym": "a name", "country": "where", "sector": WHAT, "founded": "when", "dissolved": "when",
        "registration_state": WHAT, "is_identified": "that it is a placeholder", "website": "its own site",
    },
    OrgLink: FACT | INTERVAL | {"child": WHO, "parent": WHO, "kind": WHAT},
    Place: ADDRESS | FACT | both("name") | both("description") | {
        "type": WHAT, "country": "where", "within": WHO, "operator": WHO, "subdivision": "where",
        "latitude": "where", "longitude": "where", "precision_km": "how exact the point is",
        "security_level": STATED, "is_identified": "that we do not know which one",
    },
    Source: ADDRESS | {
        "title": "the citation", "author": "the citation", "publisher": "the citation", "published": "the citation",
        "type": WHAT, "lang": "the citation", "url": "where to read it", "archive_url": "where to read it",
        "side": "on whose side it stands", "reliability": "of the source", "read_in_full": "an excerpt is said",
        "sensitivity": "decides whether it is named; itself never said",
    },
    SourceFile: {
        "source": WHO, "sha256": "proof of what we hold", "size": "of what we hold", "mime": WHAT,
        "captured_on": "when it was saved",
    },
    Photograph: FACT | {
        "person": "whom it shows", "file": "the pictures made of it", "credit": "whom to name for it",
        "rights": "by whose leave", "taken": "when it was taken",
        "consent": "decides whether it is shown; itself never said",
    } | both("provenance") | both("alt") | both("caption"),
    Rendition: {
        "file": "the photograph it is of", "width": "of the picture", "height": "of the picture",
        "sha256": "the address of the picture", "content": "the picture itself",
    },
    Citation: {
        "source": "the number of the source on the page", "stance": "whether the source agrees", "aspect": "of what",
        "value_as_stated": STATED, "quote": STATED, "lang": STATED, "locator": "where in the source",
    } | both("translation", "our translation of the quotation") | dict.fromkeys(
        ["case", "name", "identifier", "particular", "affiliation", "period", "event", "participant", "paragraph", "demand",
         "appeal", "statement", "charge", "charge_update", "proceeding", "hearing", "sentence", "assessment", "communication",
         "legal_limit", "legal_provision", "organization", "org_link", "place", "photograph"], "the fact it is of",
    ),
}  # fmt: skip

WITHHELD_COLUMNS: dict[type, Reasons] = {
    Case: ADDRESS | {
        "country": "where the person was detained",
        "published_as": "whether the person is named; itself the shape of the page",
    },
    StatusPeriod: {
        "start": "its year", "end": "its year", "end_state": "whether it ended", "last_attested": "its year",
        "status": "as readers are told it", "ended_how": "whether it is over, or another followed",
        "confidence": "decides whether it is told", "sensitivity": "decides whether it is told", "case": WHO,
    },
    Affiliation: {
        "organization": "its sector", "user_enterprise": "its sector", "person": WHO,
        "confidence": "decides whether the sector is told", "sensitivity": "decides whether the sector is told",
    },
    Organization: {"sector": "the sector", "sensitivity": "decides whether its sector is told"},
}  # fmt: skip
"""What may be read of somebody whose name is withheld; what may be read elsewhere may not be read here."""

COARSE_COLUMNS: dict[type, Reasons] = {
    Particular: {"kind": WHAT, "value": WHAT, "date": "its year"},
    Affiliation: {"start": "its year", "end": "its year"},
    StatusPeriod: {"start": "its year", "end": "its year"},
    Paragraph: both("text"),
    Appeal: both("asks") | both("addressed_to") | {"opened": "its year", "closed": "its year"},
    Statement: {"date": "its year"},
    Charge: {},
    ChargeUpdate: {"date": "its year"},
    Proceeding: {"start": "its year", "end": "its year"},
    Hearing: {"date": "its year"},
    Assessment: both("reasoning") | {"date": "its year"},
    Communication: {"filed": "its year", "reply_due": "its year", "replied": "its year"},
    Sentence: {"date": "its year"},
    Source: {},
    Citation: {},
}
"""What of a row that is made coarser, or of a confidential source, may still be read."""

LABEL_COLUMNS: dict[type, Reasons] = {
    Organization: both("name", "the name as the sources give it, without a page"),
    Place: both("name", "the name as the sources give it, without a page"),
    Event: both("title", "the name of a dispute, without a page"),
}
"""What of a record without a page may be read where a published record names it."""

"""What the codebook says in its own words: public fields whose name is not enough, filters, and how to read it all."""

from __future__ import annotations

from cases.published.lengths import LABELS

INTRODUCTION = """\
# Codebook

What every field and every coded value of the record means. This page is made from the code by `manage.py codebook`;
a test keeps it current. Change the code, not this page.

- [How to read a record](#how-to-read-a-record)
- [Public documents](#public-documents): what is published, field by field
- [Filters of the case list](#filters-of-the-case-list)
- [Columns of the downloads](#columns-of-the-downloads)
- [The working record](#the-working-record): what researchers enter
- [Published tables](#published-tables)
- [Coded values](#coded-values)

## How to read a record

- **A fact is a row**: what it says, how sure we are (`confidence`), and the sources that support or contradict it.
- **Dates** are text in a subset of EDTF (ISO 8601-2), and never more exact than their source: `2007-08-01` a day,
  `2007-06` some day of June 2007, `2007-04~` about April 2007, `2007?` perhaps 2007, `[2007-06-05..2007-06-07]` one of
  these days, `[..2007-07-15]` by that day. Empty: not known. The working record keeps two computed days with each
  such date, the earliest and the latest it can mean (`start_earliest`, `start_latest`).
- **Something that lasted** has a start, an end, whether it ended, and the last day a source vouches for. No end does
  not mean that it goes on.
- **Status is never entered.** It is computed for a day from the periods, with how certain it is: *certain* (the sources
  vouch for that day), *presumed* (they did so not long before), *possible* (only the widest reading of the dates
  includes it) or *last known* (nothing covers the day; this is the latest there is).
- **Not known, none, does not apply and not published are four values** ([Knowledge](#knowledge)). An empty field is a
  fifth: nobody has looked yet.
- **Codes are stored, words are chosen when shown**, in English or Spanish. A code never changes its meaning.
- **Standards**: MT is a HURIDOCS micro-thesaurus, PFT the U.S. Press Freedom Tracker, CFA the ILO Committee on Freedom
  of Association, WGAD the UN Working Group on Arbitrary Detention, C87 and the like ILO conventions. No standard named:
  the code is our own. The definitions are ours throughout.
"""

# A field by its shape where the name alone is not enough, else by its name. Others go by their label on the pages.
FIELDS = {
    "Words.en": "The text in English; empty if it was not translated.",
    "Words.es": "The text in Spanish; empty if it was not translated.",
    "Link.kind": "Which kind of record it is.",
    "Link.label": "The name it was published under; without `id`, the words of the source.",
    "Link.id": "Its public id; empty if it has no public page.",
    "Link.slug": "The readable end of its address.",
    "Reference.source": "The number of the source in the list of this document.",
    "Reference.root_numbers": "The independent sources it goes back to, by numbers of this document; empty: not told.",
    "Reference.aspect": "Which field of the fact it is about; empty: all of it.",
    "Reference.lang": "Language of the quotation and of the value as stated.",
    "Fact.confidence": "How sure we are of it.",
    "Fact.roots": "How many independent sources support it: what goes back to one source counts once.",
    "Fact.references": "What each source says of it.",
    "Fact.worked_out": "From what we calculated it; empty if a source states it.",
    "Interval.start": "When it began.",
    "Interval.end": "When it ended.",
    "Interval.last_attested": "The latest day a source vouches for.",
    "Name.text": "The name.",
    "Name.lang": "The language it is in.",
    "Name.script": "The script it is written in (ISO 15924).",
    "Particular.value": "Code of the gender, or of the country whose national the person is.",
    "Particular.date": "Of birth or death.",
    "StatusPeriod.key": "Tells the periods of one document apart.",
    "Event.id": "The address of the event, if it is itself a dispute with a page.",
    "Event.key": "Tells the events of one document apart.",
    "Event.title": "What happened, in a few words.",
    "Event.description": "What happened, in full.",
    "Event.place": "Where it happened.",
    "Event.participants": "Who took part, and as what.",
    "Event.violations": "Rights that it is alleged to have breached; allegations, not findings.",
    "Event.about": "The published cases to which it happened.",
    "Event.dispute": "The dispute it belongs to.",
    "Participant.person": "The person, if it is one with a public page.",
    "Participant.organization": "The organization, if it is one.",
    "Participant.group": "The unnamed group, if it is one: who they were, as a source says.",
    "Participant.named_members": "People with a public page whom a source places among those counted.",
    "Participant.key": "Tells the participants of one document apart, where others are counted within them.",
    "Participant.part_of": "The group in whose number these people are counted already: they are not added to it.",
    "Participant.part_of_key": "The key of that group.",
    "TimelineEntry.event": "What happened.",
    "Demand.text": "What was asked, as stated.",
    "Demand.made_by": "The organization that asked.",
    "Appeal.asks": "What it asks, in its own words.",
    "Appeal.issued_by": "The organization that made it.",
    "Appeal.addressed_to": "To whom readers are asked to turn.",
    "Appeal.opened": "When it was made.",
    "Appeal.closed": "When it was over; empty: it is open.",
    "Identifier.scheme": "Whose identifier it is.",
    "Identifier.value": "The number, as the register writes it; where it leads is made from the scheme.",
    "Identifier.country": "Of a company register: its country (ISO 3166-1).",
    "Identifier.issuer": "Of another register: its name.",
    "Identifier.is_of_person": "Of a case: whether it names the person, and not the case.",
    "identifiers": "What others call the record: its numbers in their registers.",
    "Appeal.statements": "What is said of it.",
    "Statement.stance": "On whose part it was said; it does not say whether it is so.",
    "Statement.author": "The organization that says so; null: it is somebody described.",
    "Statement.author_label": "Who says so, described without a name, if it is no organization.",
    "Statement.date": "When it was said.",
    "Statement.text": "What was said, word for word; empty: that it was said is published, not its words.",
    "Statement.lang": "The language it was said in.",
    "Statement.is_excerpt": "Whether there is more of it.",
    "Statement.translation": "Our translation of it.",
    "statements": "What others say, each attributed; never a claim of the record.",
    "Provision.key": "Tells the texts of one provision apart.",
    "Provision.country": "Country or territory whose law it is (ISO 3166-1).",
    "Provision.law": "Our translation of the name of the law.",
    "Provision.law_as_stated": "The official name of the law, word for word.",
    "Provision.article": "The number of the article.",
    "Provision.text": "The text that was law in this time, word for word.",
    "Provision.lang": "The language of the name and the text.",
    "Provision.translation": "Our translation of the text.",
    "Provision.url": "Where the text can be read.",
    "Charge.provisions": "Every text we have of the provision that the source names; which was in force follows from the alleged date.",
    "Charge.alleged_on": "When what is alleged is said to have happened.",
    "Charge.charge_category": "The broad class of what is alleged.",
    "Charge.text_as_stated": "What is alleged, word for word.",
    "Charge.lang": "The language it is stated in.",
    "Charge.translation": "Our translation of it.",
    "Charge.provision_as_stated": "The article and the law, as the source names them.",
    "Charge.alleged_by": "Who makes the accusation.",
    "Charge.side": "On which side those stand who make the accusation.",
    "Charge.updates": "What became of it, step by step; its state on a day is computed from them.",
    "ChargeUpdate.key": "Tells the steps of one charge apart.",
    "ChargeUpdate.status": "What had become of the charge.",
    "ChargeUpdate.date": "When it came to that.",
    "Proceeding.court": "The court or authority that hears it.",
    "Proceeding.number_as_stated": "The number of the file, as the source writes it.",
    "Proceeding.charges": "The classes of the charges it deals with.",
    "Proceeding.hearings": "Its hearings, planned ones among them.",
    "Hearing.purpose": "What it is for.",
    "Hearing.date": "The day it is planned for, or was.",
    "Hearing.state": "What became of it: a planned one may be to come, or nobody knows whether it took place.",
    "Assessment.kind": "Whether a party alleges it, a body other than us found it, or we hold so ourselves.",
    "Assessment.body": "The organization that says so; null only if it is our own view.",
    "Assessment.framework": "By whose criteria it was judged.",
    "Assessment.categories": "Codes of the criteria named: [WgadCategory](#wgadcategory), [PaceCriterion](#pacecriterion), "
    "[GuidelinesCategory](#guidelinescategory) or [CfaStage](#cfastage); none: the criteria have no categories, or the "
    "source names none.",
    "Assessment.date": "When it was said or decided.",
    "Assessment.reference": "Number or name of the document, as the source gives it.",
    "Assessment.reasoning": "The reasons of those who say so.",
    "CaseDocument.assessments": "What others, or we, hold of the detention; never a fact of the record.",
    "Communication.mechanism": "The body it went to.",
    "Communication.reference": "Number or name of the matter, as the source gives it.",
    "Communication.filed": "When it was sent; empty: not known.",
    "Communication.reply_due": "By when those addressed are to answer; it may lie in the future. Empty: not known.",
    "Communication.replied": "When the reply came; empty: none is known, or its day is not.",
    "Communication.response": "How it was answered; empty: not known.",
    "Communication.outcome": "What came of it, as a source states it.",
    "communications": "Complaints to bodies outside the court of the case.",
    "LegalLimit.kind": "The stage it is for.",
    "LegalLimit.days": "The most days allowed, without what the law lets add to them; null: it is in months.",
    "LegalLimit.months": "The most calendar months allowed; null: it is in days.",
    "LegalLimit.country": "Country or territory whose law it is (ISO 3166-1).",
    "LegalLimit.provision": "Law and article, as the source gives them.",
    "LegalLimit.provision_lang": "The language of the provision.",
    "LegalLimit.texts": "The text that sets it, as it was law in this time; empty if nobody has read it.",
    "LegalLimit.exceptions": "For whom the law sets another limit, and what may be added to this one.",
    "CaseDocument.limits": "Legal time limits that certainly passed while the person was held, as known when this was published.",
    "Sentence.length_min": "The least length, in its unit; null: no lower bound is known.",
    "Sentence.length_max": "The greatest length, in its unit; null: no upper bound is known.",
    "Sentence.length_unit": "The unit of the length; lengths are never converted.",
    "Sentence.suspended": "Whether it was not to be served as long as conditions are met.",
    "Sentence.fine_as_stated": "The sum with its currency, as the source writes it.",
    "Sentence.date": "The day of the sentence.",
    "Sentence.court": "The court that gave it.",
    "Sentence.charges": "The classes of the charges it was given for.",
    "Sentence.text_as_stated": "The sentence, word for word.",
    "Sentence.lang": "The language it is stated in.",
    "Sentence.translation": "Our translation of it.",
    "StatedReason.text": "What the authorities say, and who says it.",
    "OrganizationLink.other": "The organization linked to.",
    "OrganizationLink.upward": "Whether the other organization is above this one.",
    "Photograph.pictures": "The same picture in several sizes, the smallest first.",
    "Photograph.alt": "What is seen, for those who cannot see it.",
    "Photograph.credit": "Whom to name for it.",
    "Photograph.rights": "The licence, or who holds the copyright.",
    "Photograph.provenance": "From whom or where we have it.",
    "Mark.pictures": "One PNG, no higher than 84 pixels.",
    "Mark.alt": "What it shows, for those who cannot see it.",
    "Picture.sha256": "Fingerprint of the picture (SHA-256): `/pictures/<id of the case>/<fingerprint>.jpg`; of the mark of the site `/mark/<fingerprint>.png`.",
    "Picture.size": "Its length in bytes.",
    "SourceFile.sha256": "Fingerprint of the copy (SHA-256).",
    "SourceFile.size": "Its length in bytes.",
    "SourceFile.mime": "Its media type.",
    "SourceFile.captured_on": "When the copy was made.",
    "Source.number": "By which references name it.",
    "Source.id": "Its public id; empty if it has no public page.",
    "Source.confidential": "Whether we withhold everything that could identify it.",
    "Source.published": "When it was issued; empty: undated.",
    "Source.lang": "The language it is in.",
    "Source.url": "Where it was published.",
    "Source.archive_url": "A copy in a public web archive.",
    "Source.repeats": "The sources it copies, translates or goes back to.",
    "Source.files": "The copies we hold.",
    "Source.read_in_full": "Whether we read it whole; otherwise in excerpt only.",
    "Document.schema": "Version of these shapes.",
    "Document.id": "The public id: random, never used again, the reference to quote.",
    "OpenDocument.slug": "The readable end of its address; it may change.",
    "OpenDocument.sources": "Every source of the document, numbered.",
    "Affiliation.organization": "The union, company or other organization; for contract work, the contractor.",
    "Affiliation.user_enterprise": "For contract work, the company that uses the work.",
    "Affiliation.worksite": "Where the work is done.",
    "StatusPeriod.place": "Where the person was.",
    "StatusPeriod.held_by": "The authority or group in whose hands the person was.",
    "StatusPeriod.ordered_by": "The authority that ordered it.",
    "Paragraph.text": "The paragraph.",
    "CaseDocument.name": "The person’s name as published.",
    "CaseDocument.periods": "Every period of one liberty status; the status of a day is computed from them.",
    "CaseDocument.story": "What happened, in paragraphs.",
    "CaseDocument.appeals": "Calls to act for the person, in the words of those who made them.",
    "CaseDocument.charges": "Accusations against the person: what is alleged and by whom, never what was done.",
    "CaseDocument.proceedings": "What courts did in the case.",
    "CaseDocument.sentences": "What courts imposed; how long somebody was held is told by the periods.",
    "CaseDocument.sort_name": "The name by which lists are sorted.",
    "CaseDocument.summary": "The case in a sentence or two.",
    "CaseDocument.names": "Other names and spellings.",
    "CaseDocument.affiliations": "Membership, offices and employment.",
    "CaseDocument.disputes": "The disputes the person was part of.",
    "CaseDocument.sectors": "The sectors the person worked in.",
    "CaseDocument.charge_knowledge": "What we know of charges.",
    "CaseDocument.counsel_knowledge": "What we know of a lawyer for the person.",
    "CaseDocument.outcome_knowledge": "What we know of how the proceedings ended.",
    "CaseDocument.aftermath_knowledge": "What we know of the job, blacklisting and compensation after a release.",
    "CaseDocument.particulars": "Birth, death, gender and nationality.",
    "CaseDocument.verified_on": "When somebody last checked the whole file.",
    "ProtectedDocument.sectors": "The sectors the person worked in.",
    "ProtectedDocument.years": "The years for which a status is sure; the status of a year is computed from them.",
    "StatusYear.year": "A calendar year.",
    "StatusYear.statuses": "The statuses the person was surely in at some time of it, in order of time.",
    "StatusYear.is_whole": "Whether the one status held on every day of it; else nothing is said of any one day.",
    "OrganizationDocument.links": "How it belongs to other organizations.",
    "DisputeDocument.event": "The dispute itself, with everyone in it.",
    "DisputeDocument.demands": "What was asked, and what became of it.",
    "PlaceDocument.within": "The place it lies in, such as its region.",
    "PlaceDocument.operator": "The organization that runs it.",
    "PlaceDocument.security_level": "Of a prison, as a source states it.",
    "basis": "How sure we are of the fields of the record itself, and from which sources.",
    "timeline": "What happened, in order.",
    "stance": "Whether the source supports the fact, contradicts it or only mentions it.",
    "value_as_stated": "The value as this source gives it.",
    "quote": "The source word for word.",
    "translation": "Our translation of the quotation.",
    "locator": "Where in the source: page or paragraph.",
    "count_min": "The least number; null: no lower bound is known.",
    "count_max": "The greatest number; null: no upper bound is known.",
    "is_identified": "Whether we know which one it is, and not only its kind.",
    "precision_km": "Radius within which the point is right.",
    "latitude": "Decimal degrees north.",
    "longitude": "Decimal degrees east.",
    "subdivision": "Code of the region (ISO 3166-2).",
    "country": "Country or territory (ISO 3166-1).",
}

# Coded fields whose values the pages word in other ways than by their label.
CODES = {"confidence": "Confidence", "stance": "Stance", "Link.kind": "PublicationKind"}

FILTERS = {
    "q": ("words", "Cases whose page of today has all the words, in either language."),
    "status": ("code of [PublicStatus](#publicstatus)", "Cases in this status on the day of the list."),
    "country": ("ISO 3166-1 code", "Cases of people detained in this country or territory."),
    "sector": ("code of [Sector](#sector)", "Cases of people who work in this sector."),
    "charge": (
        "code of [ChargeCategory](#chargecategory), or of [Knowledge](#knowledge) for who has none",
        "Cases of people accused of this, by a charge that is not doubtful, whatever became of it. A case without one is under "
        "what it says of charges in general; if it says nothing, under `unknown`. Of a withheld name no charge is told.",
    ),
    "violation": (
        "code of [Violation](#violation)",
        "Cases in whose own events, not those around them, this is alleged; an event that is doubtful does not count.",
    ),
    "union": ("public id", "Cases of members and officers of this organization."),
    "employer": ("public id", "Cases of people employed by this organization, or working for it through a contractor."),
    "dispute": ("public id", "Cases of people in this dispute."),
    "detained_after": ("year, month or day", "Cases whose first detention may have begun in or after this time."),
    "detained_before": ("year, month or day", "Cases whose first detention may have begun in or before this time."),
    "length": (
        ", ".join(f"`{code}`" for code in LABELS),
        "Cases whose detentions, added together up to the day of the list, lasted so long: the least and the most that sources "
        "allow both lie in it. `range`: they do not. `never`: not detained by then, as far as is known. `untold`: the name is "
        "withheld.",
    ),
    "on": (
        "day",
        "The day of the list: statuses are those of this day, or of its year where a name is withheld. Today if not given.",
    ),
    "known_on": (
        "day",
        "The list as it was published on this day; where a name is withheld, at the end of the year before. As known now if "
        "not given.",
    ),
    "sort": ("{sorts}", "The order of the list."),
    "view": ("`table`, `cards` or `map`", "How the list is shown. As a table if not given."),
    "page": ("number", "The page of the list."),
}

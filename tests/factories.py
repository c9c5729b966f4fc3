"""Valid rows of the working record, about people and organizations that do not exist.

Every function takes the fields that matter to a test and fills in the rest; ``publishable_case`` is a whole
file.
"""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from typing import Any

from allauth.mfa.totp.internal.auth import TOTP
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group

from cases.models import (
    CITED,
    Affiliation,
    Appeal,
    Assessment,
    Case,
    CaseEvent,
    Charge,
    ChargeUpdate,
    Citation,
    Communication,
    ConsentRecord,
    Deferral,
    Demand,
    Event,
    Fact,
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
    RiskReview,
    Root,
    Sentence,
    Site,
    Source,
    SourceFile,
    Statement,
    StatusPeriod,
)
from cases.operations.agreement import fingerprint, grave
from cases.operations.documents import Unassessed, compose
from cases.operations.edit import keep
from cases.operations.publish import publish
from cases.operations.review import approve_first
from cases.operations.roles import ensure_roles
from cases.operations.state import current_document
from cases.published.shapes import Words
from cases.vocabulary import (
    AffiliationKind,
    AffiliationRole,
    AppealKind,
    AssessmentFramework,
    AssessmentKind,
    CaseEventRelation,
    ChargeCategory,
    ChargeStatus,
    Confidence,
    Consent,
    EndState,
    EventRole,
    EventType,
    IdentifierScheme,
    LibertyStatus,
    LimitKind,
    Mechanism,
    Moderation,
    NameKind,
    OrgLinkKind,
    OrgType,
    ParticularKind,
    PlaceType,
    PlanState,
    PublishedAs,
    QueueReason,
    Reliability,
    Risk,
    Sensitivity,
    SentenceKind,
    Side,
    SourceType,
    StatementStance,
)
from tests import signing_in

LEAFLET_DAY = dt.date(2007, 7, 15)
PUBLISHED_AT = dt.datetime(2024, 3, 1, 12, tzinfo=dt.UTC)


def account(username: str, role: str = "", **fields: Any) -> Any:
    """An account in ``role`` (researcher, editor, administrator), or without a place at the desk.

    Whoever has a place there has an app as second step; ``tests.signing_in.code`` is what it shows.
    """
    user = get_user_model().objects.create_user(username=username, password="correct horse battery", **fields)
    if role:
        if not Group.objects.filter(name=role).exists():
            ensure_roles()
        user.groups.add(Group.objects.get(name=role))
        user.is_staff = True
        user.save()
    if user.is_staff:
        TOTP.activate(user, signing_in.SECRET)
    return user


def person(display_name: str = "Ada Ejemplo", **fields: Any) -> Person:
    return Person.objects.create(display_name=display_name, **fields)


def name(text: str, **fields: Any) -> Name:
    """A name of ``person``, ``organization`` or ``place``."""
    return Name.objects.create(**_fact(fields, text=text, kind=NameKind.SPELLING))


def identifier(value: str = "Q1", **fields: Any) -> Identifier:
    """A public identifier, in Wikidata by default, of ``person``, ``organization``, ``place`` or ``case``."""
    return Identifier.objects.create(
        **_fact(fields, scheme=IdentifierScheme.WIKIDATA, value=value, sensitivity=Sensitivity.PUBLIC)
    )


def particular(of: Person, **fields: Any) -> Particular:
    return Particular.objects.create(**_fact(fields, person=of, kind=ParticularKind.BIRTH, date="1970~"))


def organization(name_en: str = "Example Miners’ Union", **fields: Any) -> Organization:
    return Organization.objects.create(
        **_fact(fields, name_en=name_en, name_es=name_en, type=OrgType.UNION_LOCAL, country="PE")
    )


def org_link(child: Organization, parent: Organization, **fields: Any) -> OrgLink:
    return OrgLink.objects.create(**_fact(fields, child=child, parent=parent, kind=OrgLinkKind.AFFILIATED_TO))


def place(name_en: str = "Example Prison", **fields: Any) -> Place:
    return Place.objects.create(**_fact(fields, name_en=name_en, name_es=name_en, type=PlaceType.PRISON, country="PE"))


def source(title: str = "An example leaflet", **fields: Any) -> Source:
    return Source.objects.create(
        **{
            "title": title,
            "type": SourceType.LEAFLET,
            "published": LEAFLET_DAY.isoformat(),
            "lang": "en",
            "reliability": Reliability.UNSURE,
            **fields,
        }
    )


def cite(fact: Fact, by: Source | None = None, **fields: Any) -> Citation:
    """A source (a new one by default) on a fact row."""
    target = next(key for key, model in CITED.items() if model is type(fact))
    return Citation.objects.create(**{target: fact, "source": by or source(), **fields})


def picture_file(by: Source | None = None) -> SourceFile:
    """A picture that another house holds: nothing is written to the disk."""
    by = by or source("A leaflet with a picture")
    number = SourceFile.objects.count()
    return SourceFile.objects.create(source=by, sha256=f"{number:064x}", size=1000, mime="image/png")


def photograph(of: Person, file: SourceFile | None = None, **fields: Any) -> Photograph:
    """A photograph that may be shown, with pictures for the page that are none."""
    file = file or picture_file()
    usual = {
        "credit": "Example Miners’ Union",
        "rights": "CC BY 4.0",
        "taken": "2006",
        "provenance_en": "Cropped from a leaflet",
        "provenance_es": "Recortada de un volante",
        "alt_en": "A woman in a helmet",
        "alt_es": "Una mujer con casco",
        "consent": Consent.GIVEN_BY_PERSON,
    }
    row = Photograph.objects.create(**_fact(fields, person=of, file=file, **usual))
    for width in (320, 640):
        content = f"picture {file.sha256}, {width} wide".encode()
        Rendition.objects.create(file=file, width=width, height=width * 5 // 4, content=content)
    return row


def affiliation(of: Person, at: Organization, **fields: Any) -> Affiliation:
    return Affiliation.objects.create(
        **_fact(
            fields,
            person=of,
            organization=at,
            kind=AffiliationKind.OFFICE,
            role=AffiliationRole.GENERAL_SECRETARY,
            end_state=EndState.ONGOING,
            last_attested=LEAFLET_DAY,
        )
    )


def case(of: Person | None = None, **fields: Any) -> Case:
    return Case.objects.create(
        **_fact(
            fields,
            person=of or person(),
            country="PE",
            summary_en="An example of a case.",
            summary_es="Un ejemplo de caso.",
            verified_on=dt.date(2024, 2, 1),
            review_due_on=dt.date(2025, 2, 1),
        )
    )


def period(of: Case, **fields: Any) -> StatusPeriod:
    return StatusPeriod.objects.create(
        **_fact(
            fields,
            case=of,
            status=LibertyStatus.DETAINED_BASIS_UNKNOWN,
            start="2007-06",
            end_state=EndState.ONGOING,
            last_attested=LEAFLET_DAY,
        )
    )


def paragraph(of: Case, text_en: str = "Something happened.", **fields: Any) -> Paragraph:
    return Paragraph.objects.create(**_fact(fields, case=of, text_en=text_en, text_es="Algo ocurrió."))


def appeal(of: Case, **fields: Any) -> Appeal:
    return Appeal.objects.create(
        **_fact(
            fields,
            case=of,
            kinds=[AppealKind.RELEASE],
            asks_en="Freedom.",
            asks_es="Libertad.",
            opened="2007-07",
        )
    )


def charge(of: Case, **fields: Any) -> Charge:
    return Charge.objects.create(
        **_fact(
            fields,
            case=of,
            charge_category=ChargeCategory.PUBLIC_ORDER,
            text_as_stated="disturbios",
            lang="es",
            translation_en="riot",
            side=Side.STATE_SIDE,
        )
    )


def assessment(of: Case, body: Organization | None = None, **fields: Any) -> Assessment:
    """A finding of the UN Working Group by ``body``, a new one by default; one of our own names nobody."""
    if fields.get("kind") != AssessmentKind.OWN:
        fields["body"] = body or organization("Example Working Group", type=OrgType.IGO)
    return Assessment.objects.create(
        **_fact(
            fields,
            case=of,
            kind=AssessmentKind.FINDING,
            framework=AssessmentFramework.WGAD,
            categories=["II"],
            date="2007-11",
            reasoning_en="It results from a strike.",
            reasoning_es="Resulta de una huelga.",
        )
    )


def charge_update(of: Charge, **fields: Any) -> ChargeUpdate:
    return ChargeUpdate.objects.create(**_fact(fields, charge=of, status=ChargeStatus.FILED, date="2007-06"))


def proceeding(of: Case, **fields: Any) -> Proceeding:
    return Proceeding.objects.create(**_fact(fields, case=of, number_as_stated="123-2007", start="2007-06"))


def hearing(of: Proceeding, **fields: Any) -> Hearing:
    return Hearing.objects.create(
        **_fact(
            fields,
            proceeding=of,
            purpose_en="hearing on the release",
            purpose_es="audiencia sobre la libertad",
            date="2007-07-02",
            state=PlanState.HELD,
        )
    )


def communication(of: Case | Organization | Event, **fields: Any) -> Communication:
    """A complaint to the ILO about a case, an organization or a dispute."""
    about = {Case: "case", Organization: "organization", Event: "dispute"}[type(of)]
    return Communication.objects.create(
        **_fact({about: of, **fields}, mechanism=Mechanism.ILO_CFA, reference="Case 1", filed="2007-09")
    )


def statement(of: Case | Event | Appeal, **fields: Any) -> Statement:
    """An accepted statement of solidarity by ``author`` or, by default, by somebody described."""
    about = {Case: "case", Event: "dispute", Appeal: "appeal"}[type(of)]
    if "author" not in fields:
        fields = {"author_label_en": "a former miner", "author_label_es": "una persona exminera", **fields}
    return Statement.objects.create(
        **_fact(
            {about: of, **fields},
            stance=StatementStance.SOLIDARITY,
            date="2007-07-20",
            text="Estamos con quienes luchan.",
            lang="es",
            translation_en="We stand with those who struggle.",
            moderation=Moderation.ACCEPTED,
        )
    )


def legal_limit(**fields: Any) -> LegalLimit:
    """Fifteen days in police custody, in a law that was in force from 2004 to today."""
    if "months" not in fields:
        fields = {"days": 15, **fields}
    return LegalLimit.objects.create(
        **_fact(
            fields,
            country="PE",
            kind=LimitKind.POLICE_CUSTODY,
            provision="Example Code, art. 1",
            start="2004",
            end_state=EndState.ONGOING,
            last_attested=dt.date(2024, 2, 1),
        )
    )


def legal_provision(**fields: Any) -> LegalProvision:
    """Article 315 of a code that does not exist, in force from 2004 to today."""
    return LegalProvision.objects.create(
        **_fact(
            fields,
            country="PE",
            law_as_stated="Código de Ejemplo",
            law_en="Example Code",
            article="315",
            text="Quien haga huelga será ejemplo.",
            lang="es",
            translation_en="Whoever strikes shall be an example.",
            start="2004-01-01",
            end_state=EndState.ONGOING,
            last_attested=dt.date(2024, 2, 1),
        )
    )


def deferral(of: Case, **fields: Any) -> Deferral:
    usual = {
        "reason": QueueReason.REVIEW_DUE,
        "fingerprint": "0" * 16,
        "until": dt.date(2024, 4, 1),
        "note": "Asked the union.",
        "by_name": "rita",
    }
    return Deferral.objects.create(case=of, **{**usual, **fields})


def sentence(of: Case, **fields: Any) -> Sentence:
    return Sentence.objects.create(
        **_fact(
            fields,
            case=of,
            kind=SentenceKind.IMPRISONMENT,
            length_min=4,
            length_max=4,
            length_unit="years",
            date="2007-07-10",
            text_as_stated="cuatro años",
            lang="es",
            translation_en="four years",
        )
    )


def event(title_en: str = "An example strike", **fields: Any) -> Event:
    return Event.objects.create(
        **_fact(fields, title_en=title_en, title_es=title_en, type=EventType.STRIKE, start="2007-04", country="PE")
    )


def case_event(of: Case, what: Event, **fields: Any) -> CaseEvent:
    return CaseEvent.objects.create(**{"case": of, "event": what, "relation": CaseEventRelation.OWN, **fields})


def participant(of: Event, **fields: Any) -> Participant:
    """One ``person``, one ``organization``, or by default an unnamed group."""
    if not {"person", "organization"} & fields.keys():
        fields = {"group_en": "example strikers", "group_es": "huelguistas de ejemplo", **fields}
    return Participant.objects.create(**_fact(fields, event=of, role=EventRole.PARTICIPANT))


def demand(of: Event, **fields: Any) -> Demand:
    return Demand.objects.create(**_fact(fields, dispute=of, text_en="Safe work", text_es="Trabajo seguro"))


def safe(of: Case, consent: str = Consent.PUBLIC_CAMPAIGN) -> Case:
    """Records a consent and a low risk for the case."""
    ConsentRecord.objects.create(case=of, consent=consent, basis="Named in public by the union.")
    RiskReview.objects.create(case=of, risk=Risk.LOW, reason="Long public.", assessed_on=dt.date(2024, 2, 1))
    return of


def site(**fields: Any) -> Site:
    """What the owners tell of the site."""
    told: dict[str, Any] = {
        "name": "Registro de Ejemplo",
        "languages": ["en", "es"],
        "contact": "contact@record.example.org",
        "licence": "CC-BY-SA-4.0",
        "freshness_months": 12,
        "notice_en": "We move in May.",
        "notice_es": "Nos mudamos en mayo.",
        "about_en": "We are five dockers.",
        "about_es": "Somos cinco personas de la estiba.",
        "methodology_en": "We speak with the family first.",
        "methodology_es": "Hablamos primero con la familia.",
    }
    return Site.objects.create(**told | fields)


def publishable_case(display_name: str = "Ada Ejemplo", by: Source | None = None, **fields: Any) -> Case:
    """A case from which nothing is missing: one detention and one paragraph, both from one leaflet."""
    leaflet = by or source()
    file = safe(case(person(display_name), **fields))
    cite(period(file), leaflet)
    cite(paragraph(file), leaflet)
    return file


def held_case(display_name: str = "Ada Ejemplo", **period: Any) -> Case:
    """Somebody in pre-trial detention since 10 January 2024, last confirmed on 1 February; ``period`` changes that."""
    file = publishable_case(display_name, source(published="2024-02-01"))
    row = file.periods.get()
    usual = {
        "status": LibertyStatus.PRETRIAL_DETENTION,
        "start": "2024-01-10",
        "last_attested": dt.date(2024, 2, 1),
    }
    for field, value in {**usual, **period}.items():
        setattr(row, field, value)
    row.save()
    return file


def withheld_case(display_name: str = "Petra Reservada", **fields: Any) -> Case:
    """As :func:`held_case`, the name withheld; ``fields`` are of the case."""
    file = held_case(display_name)
    Case.objects.filter(pk=file.pk).update(published_as=PublishedAs.PROTECTED, **fields)
    return Case.objects.get(pk=file.pk)


def agreed(root: Root, at: dt.datetime = PUBLISHED_AT, by: Any = None) -> Any:
    """Another editor (Olga, if nobody is named) has approved ``root`` as it is now, as the first of two."""
    first = by or get_user_model().objects.filter(username="olga-first").first() or account("olga-first", "editor")
    root = type(root)._default_manager.get(pk=root.pk)
    return approve_first(root, first, at, fingerprint(root, compose(root)))


def publish_by_two(root: Root, by: Any, at: dt.datetime = PUBLISHED_AT, note: Words = Words()) -> Any:
    """Publishes ``root`` in the name of ``by``; where two editors must approve, another has. The entry of the log."""
    with suppress(Unassessed):
        if grave(current_document(root), compose(root)):
            agreed(root, at)
    return publish(root, by, at, note)


def published(root: Root, by: Any, at: dt.datetime = PUBLISHED_AT) -> Any:
    """Publishes ``root`` in the name of ``by``, and whoever else must agree; returns the entry of the log."""
    return publish_by_two(root, by, at)


def kept(row: Any, by: Any) -> Any:
    """Saves ``row`` so that its history names ``by``."""
    keep(row, by)
    return row


def _fact(given: dict[str, Any], **usual: Any) -> dict[str, Any]:
    return {"confidence": Confidence.POSSIBLE, **usual, **given}

"""A document of every kind with a value in every field, about people and places that do not exist."""

from __future__ import annotations

import datetime as dt
from typing import Any

from cases.published import shapes
from cases.published.shapes import Fact, Link, Reference, Words

SURE: dict[str, Any] = {
    "confidence": "possible",
    "roots": 1,
    "references": (Reference(source=1, root_numbers=(1,), aspect="start", value_as_stated="early June"),),
    "worked_out": Words(en="from another date", es="de otra fecha"),
}
LASTED = {**SURE, "start": "2007-06", "end": "2007-07", "end_state": "ended", "last_attested": dt.date(2007, 7, 15)}
BOTH = Words(en="something", es="algo")


def link(kind: str, name: str) -> Link:
    return Link(kind=kind, id=name.ljust(10, "z"), slug=name, label=Words(en=name, es=name))


EVENT = shapes.Event(
    **LASTED,
    key="1",
    id="strike".ljust(10, "z"),
    type="strike",
    title=BOTH,
    description=BOTH,
    place=link("place", "mine"),
    dispute=link("dispute", "strike"),
    violations=("unsafe_work",),
    participants=(
        shapes.Participant(
            **SURE,
            role="subject",
            group=BOTH,
            category="worker",
            count_min=9,
            count_max=12,
            count_basis="range",
            named_members=(link("case", "ada"),),
            key="1",
            part_of=BOTH,
            part_of_key="2",
        ),
    ),
    about=(link("case", "ada"),),
)
SOURCE = shapes.Source(
    number=1,
    id="b" * 10,
    title="A leaflet",
    type="leaflet",
    author="Its author",
    publisher="Its publisher",
    published="2007-07-15",
    lang="en",
    url="https://example.org/",
    archive_url="https://archive.example.org/",
    side="detainee_side",
    reliability="unsure",
    repeats=(link("source", "origin"),),
    files=(shapes.SourceFile(sha256="0" * 64, size=10, mime="text/html", captured_on=dt.date(2024, 1, 1)),),
)
NAME = shapes.Name(**SURE, text="Adah", kind="spelling", lang="es", script="Latn")
NUMBER = shapes.Identifier(
    **SURE, scheme="company_registry", value="20100142989", country="PE", issuer="", is_of_person=True
)
COMPLAINT = shapes.Communication(
    **SURE,
    mechanism="ilo_cfa",
    reference="Case 1",
    filed="2007-09",
    reply_due="2008",
    replied="2008-03",
    response="countered",
    outcome=BOTH,
)
SAYING = shapes.Statement(
    **SURE,
    stance="employer",
    author=link("organization", "company"),
    date="2007-06-20",
    text="No hubo huelga.",
    lang="es",
    is_excerpt=False,
    translation=BOTH,
)
PROVISION = shapes.Provision(
    **LASTED,
    key="1",
    country="PE",
    law=BOTH,
    law_as_stated="Código de Ejemplo",
    article="315",
    text="Quien haga huelga.",
    lang="es",
    translation=BOTH,
    url="https://law.example.org/",
)
CASE = shapes.CaseDocument(
    id="c" * 10,
    slug="ada-ejemplo",
    name="Ada Ejemplo",
    sort_name="Ejemplo, Ada",
    country="PE",
    summary=BOTH,
    verified_on=dt.date(2024, 2, 1),
    names=(NAME,),
    identifiers=(NUMBER, shapes.Identifier(**SURE, scheme="other", value="12", issuer="A register")),
    particulars=(
        shapes.Particular(**SURE, kind="birth", date="1970"),
        shapes.Particular(**SURE, kind="gender", value="female"),
        shapes.Particular(**SURE, kind="nationality", value="PE"),
    ),
    affiliations=(
        shapes.Affiliation(
            **LASTED,
            kind="employment",
            organization=link("organization", "contractor"),
            role="worker",
            title_as_stated="minera",
            title_lang="es",
            worksite=link("place", "mine"),
            user_enterprise=link("organization", "company"),
            contract="subcontracted",
            occupation="8111",
            duration_as_stated="14 years",
        ),
    ),
    photograph=shapes.Photograph(
        **SURE,
        pictures=tuple(
            shapes.Picture(sha256=str(wide)[0] * 64, width=wide, height=wide, size=wide) for wide in (320, 640)
        ),
        alt=BOTH,
        caption=BOTH,
        credit="Example Union",
        rights="CC BY 4.0",
        taken="2006",
        provenance=BOTH,
    ),
    periods=(
        shapes.StatusPeriod(
            **LASTED,
            key="1",
            status="police_custody",
            place=link("place", "cells"),
            held_by=link("organization", "police"),
            ordered_by=link("organization", "court"),
            legal_basis_as_stated="flagrancia",
            ended_how="change_of_status",
        ),
    ),
    story=(shapes.Paragraph(**SURE, text=BOTH),),
    timeline=(shapes.TimelineEntry(relation="own", event=EVENT),),
    appeals=(
        shapes.Appeal(
            **SURE,
            kinds=("release",),
            asks=BOTH,
            issued_by=link("organization", "union"),
            addressed_to=BOTH,
            opened="2007-07",
            closed="2007-08",
            close_reason="released",
            statements=(shapes.Statement(**SURE, stance="solidarity", author_label=BOTH, text="Ánimo", lang="es"),),
        ),
    ),
    charges=(
        shapes.Charge(
            **SURE,
            charge_category="public_order",
            text_as_stated="disturbios",
            lang="es",
            translation=BOTH,
            provision_as_stated="artículo 315",
            provisions=(PROVISION,),
            alleged_on="2007-06-01",
            alleged_by=link("organization", "prosecution"),
            side="state_side",
            updates=(shapes.ChargeUpdate(**SURE, key="1", status="filed", date="2007-06"),),
        ),
    ),
    proceedings=(
        shapes.Proceeding(
            **LASTED,
            court=link("organization", "court"),
            number_as_stated="123-2007",
            charges=("public_order",),
            hearings=(shapes.Hearing(**SURE, purpose=BOTH, date="2007-07", state="held"),),
        ),
    ),
    assessments=(
        shapes.Assessment(
            **SURE,
            kind="finding",
            body=link("organization", "group"),
            framework="WGAD",
            categories=("II", "III"),
            date="2007-11",
            reference="Opinion 1/2007",
            reasoning=BOTH,
        ),
    ),
    communications=(COMPLAINT,),
    limits=(
        shapes.LegalLimit(
            **LASTED,
            country="PE",
            kind="police_custody",
            days=15,
            provision="art. 1",
            provision_lang="es",
            texts=(PROVISION,),
            exceptions=BOTH,
        ),
        shapes.LegalLimit(**LASTED, country="PE", kind="pretrial", months=9, provision="art. 2", provision_lang="es"),
    ),
    sentences=(
        shapes.Sentence(
            **SURE,
            kind="imprisonment",
            length_min=4,
            length_max=6,
            length_unit="years",
            suspended="yes",
            fine_as_stated="S/. 1 500",
            date="2007-07-10",
            court=link("organization", "court"),
            charges=("public_order",),
            text_as_stated="cuatro años",
            lang="es",
            translation=BOTH,
        ),
    ),
    statements=(SAYING,),
    disputes=(link("dispute", "strike"),),
    sectors=("B07",),
    stated_reason=shapes.StatedReason(**SURE, text=BOTH),
    charge_knowledge="unknown",
    counsel_knowledge="none",
    outcome_knowledge="withheld",
    aftermath_knowledge="unknown",
    sources=(SOURCE,),
)
ORGANIZATION = shapes.OrganizationDocument(
    id="d" * 10,
    slug="union",
    basis=Fact(**SURE),
    name=BOTH,
    type="union_local",
    acronym="UE",
    description=BOTH,
    country="PE",
    sector="B07",
    founded="2007",
    dissolved="2010",
    registration_state="registered",
    website="https://union.example.org/",
    names=(NAME,),
    identifiers=(NUMBER, shapes.Identifier(**SURE, scheme="other", value="12", issuer="A register")),
    communications=(COMPLAINT,),
    links=(
        shapes.OrganizationLink(**LASTED, kind="affiliated_to", other=link("organization", "federation"), upward=True),
    ),
    sources=(SOURCE,),
)
DISPUTE = shapes.DisputeDocument(
    id="f" * 10,
    slug="strike",
    event=EVENT,
    country="PE",
    sector="B07",
    communications=(COMPLAINT,),
    statements=(SAYING,),
    demands=(shapes.Demand(**SURE, text=BOTH, made_by=link("organization", "union"), outcome="open"),),
    timeline=(shapes.TimelineEntry(relation="own", event=EVENT),),
    sources=(SOURCE,),
)
PLACE = shapes.PlaceDocument(
    id="g" * 10,
    slug="mine",
    basis=Fact(**SURE),
    name=BOTH,
    type="mine_worksite",
    country="PE",
    description=BOTH,
    within=link("place", "region"),
    subdivision="PE-ICA",
    latitude="-15.2",
    longitude="-75.1",
    precision_km=5,
    operator=link("organization", "company"),
    security_level="maximum",
    names=(NAME,),
    identifiers=(NUMBER, shapes.Identifier(**SURE, scheme="other", value="12", issuer="A register")),
    sources=(SOURCE,),
)
PROTECTED = shapes.ProtectedDocument(
    id="h" * 10,
    country="PE",
    sectors=("B07",),
    years=(
        shapes.StatusYear(year=2019, statuses=("held",)),
        shapes.StatusYear(year=2020, statuses=("held",), is_whole=True),
        shapes.StatusYear(year=2021, statuses=("held", "cond")),
    ),
)
DOCUMENTS = (
    CASE,
    ORGANIZATION,
    DISPUTE,
    PLACE,
    PROTECTED,
    shapes.SourceDocument(id="b" * 10, slug="a", sources=(SOURCE,)),
    shapes.SiteDocument(
        id="s" * 10,
        name="An example tracker",
        languages=("en", "es"),
        contact="desk@cases.example.org",
        licence="CC-BY-4.0",
        freshness_months=12,
        notice=BOTH,
        presentation=BOTH,
        methodology=BOTH,
        mark=shapes.Mark(pictures=(shapes.Picture(sha256="9" * 64, width=84, height=84, size=84),), alt=BOTH),
    ),
)

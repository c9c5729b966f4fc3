"""The page of a case: the status on a day, the facts with their sources, and what came of it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cases.pages import days
from cases.pages.case_appeals import calls
from cases.pages.case_assessments import judgements
from cases.pages.case_charges import accusations, is_ruled_on, outcome
from cases.pages.case_court import processes, rulings
from cases.pages.case_facts import facts, knowledge
from cases.pages.case_limits import overstays
from cases.pages.case_others import others
from cases.pages.case_status import banner, stays
from cases.pages.case_timeline import timeline
from cases.pages.communications import complaints
from cases.pages.lookup import record_page
from cases.pages.statements import sayings
from cases.published import site
from cases.published.records import Published
from cases.published.shapes import CaseDocument
from cases.vocabulary import EventType, Knowledge, PublicationKind

COURT = (
    EventType.WARRANT_ISSUED,
    EventType.REMAND_ORDER,
    EventType.CHARGE_FILED,
    EventType.HEARING,
    EventType.VERDICT,
    EventType.SENTENCE,
    EventType.APPEAL_RULING,
    EventType.HABEAS_CORPUS,
    EventType.CLEMENCY,
)


def case(request: HttpRequest, lang: str, public_id: str, slug: str | None = None) -> HttpResponse:
    """One case, under its right slug. Two queries; five where an earlier state of knowledge is asked for."""
    asked = days.asked(request)

    def page(published: Published) -> HttpResponse:
        return render(request, "cases/case.html", contents(published, days.within(published, asked)))

    return record_page(request, lang, lambda: days.record(PublicationKind.CASE, public_id, asked), slug or "", page)


def contents(published: Published, asked: days.Days) -> dict[str, object]:
    """What the template of a case needs of one version for one day. No query."""
    document = published.document
    assert isinstance(document, CaseDocument)
    limit = site.freshness_months()
    shown = banner(document, asked.day, limit)
    moments = timeline(document, shown, limit)
    asked_for = calls(document, shown, limit)
    came_of_it = outcome(document, asked.day, limit) if document.outcome_knowledge == Knowledge.KNOWN else ""
    return {
        "published": published,
        "document": document,
        "complaints": complaints(document, asked.day),
        "asked": asked,
        "banner": shown,
        "rows": facts(document, came_of_it),
        "moments": moments,
        "stays": stays(document),
        "accusations": accusations(document, asked.day, limit),
        "processes": processes(document, asked.day),
        "overstays": overstays(document, asked.day),
        "rulings": rulings(document),
        "is_ruled_on": is_ruled_on(document),
        "court": [moment for moment in moments if moment.is_own and moment.event.type in COURT],
        "charge": knowledge(document.charge_knowledge),
        "lawyer": knowledge(document.counsel_knowledge),
        "outcome": came_of_it or knowledge(document.outcome_knowledge),
        "companies": others(document),
        "judgements": judgements(document, asked.day),
        "sayings": sayings(document.statements, asked.day),
        "calls": asked_for,
        "is_called": any(call.is_live for call in asked_for),
    }

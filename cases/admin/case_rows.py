"""The kinds of rows on the case page: those of the case, and those of its person."""

from __future__ import annotations

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cases.admin.identifier import IdentifierInline
from cases.admin.inlines import FactInline, SafeInline
from cases.admin.person import AffiliationInline, NameInline, ParticularInline
from cases.admin.photograph import PhotographInline
from cases.admin.statement import AppealStatementInline
from cases.models import (
    Appeal,
    CaseEvent,
    ConfidentialNote,
    ConsentRecord,
    Paragraph,
    Person,
    Record,
    RiskReview,
    StatusPeriod,
)
from cases.operations.scope import within


class OfThePerson:
    """Rows that belong to the person of the case; the case page edits them all the same."""

    def __init__(self, parent_model: type[Record], admin_site: admin.AdminSite) -> None:
        super().__init__(Person, admin_site)  # type: ignore[call-arg]


class CaseNameInline(OfThePerson, NameInline):
    """Other names of the person."""


class PersonIdentifierInline(OfThePerson, IdentifierInline):
    """Numbers of the person in other registers."""

    verbose_name_plural = _("the person in other registers")


class CaseParticularInline(OfThePerson, ParticularInline):
    """Particulars of the person."""


class CasePhotographInline(OfThePerson, PhotographInline):
    """Photographs of the person."""


class CaseAffiliationInline(OfThePerson, AffiliationInline):
    """Work and union."""

    verbose_name_plural = _("work and union")


class PeriodInline(FactInline):
    """Detention and liberty: the rows every status is computed from."""

    model = StatusPeriod
    verbose_name_plural = _("detention and liberty")
    fields = (
        "status",
        "start",
        "end",
        ("end_state", "last_attested"),
        "ended_how",
        "place",
        "held_by",
        "ordered_by",
        "legal_basis_as_stated",
        "start_event",
        "end_event",
        "confidence",
        "sensitivity",
        "worked_out_en",
        "worked_out_es",
    )


class CaseEventInline(SafeInline):
    """Adds events to the case; those it has are listed, and edited on their own page."""

    model = CaseEvent
    fields = ("event", "relation")

    def get_queryset(self, request: HttpRequest) -> QuerySet[CaseEvent]:
        return super().get_queryset(request).none()

    def listed(self, parent: Record, request: HttpRequest) -> QuerySet[CaseEvent]:
        ties = CaseEvent.objects.filter(case=parent).select_related("event")
        return within(request.user, ties.order_by("event__start_earliest", "pk"))

    def address_of(self, row: CaseEvent) -> str:
        return reverse("admin:cases_event_change", args=[row.event_id])


class ParagraphInline(FactInline):
    """What happened."""

    model = Paragraph
    fields = ("position", "text_en", "text_es", "confidence", "sensitivity", "worked_out_en", "worked_out_es")


class AppealInline(FactInline):
    """Appeals others have made."""

    model = Appeal
    section = AppealStatementInline
    fields = (
        "kinds",
        "asks_en",
        "asks_es",
        "issued_by",
        "addressed_to_en",
        "addressed_to_es",
        "opened",
        "closed",
        "close_reason",
        "confidence",
        "sensitivity",
        "worked_out_en",
        "worked_out_es",
    )


class SafetyInline(SafeInline):
    """Never published; shown on a ground of its own."""

    classes = ("desk-safety",)
    is_private = True


class ConsentInline(SafetyInline):
    """Who agreed to what. Refused or withdrawn, or not to be named on a page that names: the page goes at once."""

    model = ConsentRecord
    fields = ("consent", "agreed_to", "given_on", "basis")
    max_num = 1
    can_delete = False


class RiskInline(SafetyInline):
    """What publishing could do."""

    model = RiskReview
    fields = ("risk", "reason", "assessed_on")
    max_num = 1
    can_delete = False


class NoteInline(SafetyInline):
    """Confidential notes."""

    model = ConfidentialNote
    fields = ("text",)

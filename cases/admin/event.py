"""Events: who took part, what was demanded, and the cases they belong to."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import F
from django.http import HttpRequest

from cases.admin.base import CountryFilter, RootAdmin
from cases.admin.communication import CommunicationInline
from cases.admin.inlines import FactInline, SafeInline
from cases.admin.site import desk
from cases.admin.statement import StatementInline
from cases.models import Case, CaseEvent, Demand, Event, Participant


class ParticipantInline(FactInline):
    """One person, one organization, or one group that is only counted."""

    model = Participant
    fields = (
        "role",
        "person",
        "organization",
        ("group_en", "group_es"),
        "category",
        ("count_min", "count_max", "count_basis"),
        "named_members",
        "part_of",
        "confidence",
        "sensitivity",
        "worked_out_en",
        "worked_out_es",
    )

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        self.event = obj
        return super().get_formset(request, obj, **kwargs)

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "part_of":
            kwargs["queryset"] = Participant.objects.countable_within(self.event)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


class DemandInline(FactInline):
    """What was demanded, and what became of it."""

    model = Demand
    fields = (
        "text_en",
        "text_es",
        "made_by",
        "outcome",
        "confidence",
        "sensitivity",
        "worked_out_en",
        "worked_out_es",
    )


class EventCaseInline(SafeInline):
    """The cases this event belongs to."""

    model = CaseEvent
    fields = ("case", "relation")


@admin.register(Event, site=desk)
class EventAdmin(RootAdmin):
    """An event; a labour conflict with a page of its own is a dispute."""

    list_display = ("__str__", "type", "start", "country", "is_dispute", "public_id")
    list_filter = ("is_dispute", ("country", CountryFilter))
    search_fields = ("title_en", "title_es", "public_id")
    fieldsets = (
        (
            None,
            {
                "fields": (
                    "type",
                    "title_en",
                    "title_es",
                    "description_en",
                    "description_es",
                    "is_dispute",
                    "parent",
                    ("country", "sector"),
                    "place",
                    "start",
                    "end",
                    ("end_state", "last_attested"),
                    "violations",
                    ("confidence", "sensitivity"),
                    "worked_out_en",
                    "worked_out_es",
                    "seen_version",
                )
            },
        ),
    )
    inlines = (ParticipantInline, DemandInline, StatementInline, CommunicationInline, EventCaseInline)

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:
        """A case whose tie to the event changed takes a new version too: its open page is stale."""
        super().save_formset(request, form, formset, change)
        if formset.model is CaseEvent:
            touched = {row.case_id for row in (*formset.new_objects, *formset.deleted_objects)}
            touched |= {row.case_id for row, _fields in formset.changed_objects}
            Case.objects.filter(pk__in=touched).update(version=F("version") + 1)

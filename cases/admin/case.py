"""The case page, in the order of a researcher's work: who, work, detention, charges, what happened, safety."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.admin.assessment import AssessmentInline
from cases.admin.base import CountryFilter, RootAdmin
from cases.admin.case_rows import (
    AppealInline,
    CaseAffiliationInline,
    CaseEventInline,
    CaseNameInline,
    CaseParticularInline,
    CasePhotographInline,
    ConsentInline,
    NoteInline,
    OfThePerson,
    ParagraphInline,
    PeriodInline,
    PersonIdentifierInline,
    RiskInline,
)
from cases.admin.communication import CommunicationInline
from cases.admin.court import ChargeInline, ProceedingInline, SentenceInline
from cases.admin.forms import RowForm
from cases.admin.identifier import IdentifierInline
from cases.admin.merging import MergedRecords
from cases.admin.photograph import make_pictures
from cases.admin.publishing import warn_of_naming
from cases.admin.site import desk
from cases.admin.statement import StatementInline
from cases.admin.team import team_line
from cases.admin.versioned import VersionedForm
from cases.admin.within import WithinInline, dependent_first, sections
from cases.models import (
    Case,
    Person,
    Record,
)
from cases.operations.consent import enforce_consent, enforce_photograph_consent, is_public_without_consent
from cases.operations.protection import settle
from cases.operations.readings import note_reading
from cases.operations.roots import CASES
from cases.operations.team import begin
from cases.published.models import Current


class CaseForm(VersionedForm):
    """The case with the names of its person."""

    display_name = forms.CharField(
        label=_("Name, as published"), max_length=200, widget=forms.TextInput(attrs={"class": "vTextField"})
    )
    sort_name = forms.CharField(
        label=_("Name for sorting"),
        max_length=200,
        required=False,
        help_text=Person._meta.get_field("sort_name").help_text,
        widget=forms.TextInput(attrs={"class": "vTextField"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["display_name"] = self.instance.person.display_name
        self.initial["sort_name"] = self.instance.person.sort_name

    def others_as_seen(self, at: dt.datetime) -> dict[str, Any]:
        """The names of the person at a moment: they are asked for here, and are columns of another row."""
        case = Case.history.as_of(at).filter(pk=self.seen_pk).first()
        person = Person.history.as_of(at).filter(pk=case.person_id).first() if case else None
        return {"display_name": person.display_name, "sort_name": person.sort_name} if person else {}

    def _save_m2m(self) -> None:
        person = self.instance.person
        names = (self.cleaned_data["display_name"], self.cleaned_data["sort_name"])
        if names != (person.display_name, person.sort_name):
            person.display_name, person.sort_name = names
            person.save()
        super()._save_m2m()


class NewCaseForm(RowForm):
    """A new case: a new person by name, or one who is already known, and a country."""

    name = forms.CharField(
        label=_("Name of a new person"),
        max_length=200,
        required=False,
        help_text=_("As it is to be published."),
        widget=forms.TextInput(attrs={"class": "vTextField"}),
    )

    class Meta:
        model = Case
        fields = ("person", "country")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person"].required = False
        self.fields["person"].label = _("Or a person already known")
        self.fields["person"].help_text = _("Look first: the same person has one case, however many detentions.")

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if "person" in data and bool(data.get("name")) == bool(data["person"]):
            raise ValidationError(_("Give a new name, or choose a person: one of the two."))
        return data

    def save(self, commit: bool = True) -> Case:
        if self.cleaned_data["name"]:
            self.instance.person = Person.objects.create(display_name=self.cleaned_data["name"])
        return super().save(commit)


@admin.register(Case, site=desk)
class CaseAdmin(MergedRecords, RootAdmin):
    """One person's file."""

    form = CaseForm
    rows_after_first_section = True
    list_display = ("__str__", "country", "published_as", "is_public", "verified_on", "review_due_on", "public_id")
    list_filter = (("country", CountryFilter),)
    list_select_related = ("person",)
    search_fields = (
        "person__display_name",
        "person__sort_name",
        "person__names__text",
        "person__identifiers__value",
        "identifiers__value",
        "public_id",
    )
    fieldsets = (
        (_("Person"), {"fields": ("display_name", "sort_name", "country", "published_as", "seen_version")}),
        (
            _("Proceedings and the reason stated by the authorities"),
            {
                "fields": (
                    ("charge_knowledge", "counsel_knowledge"),
                    ("outcome_knowledge", "aftermath_knowledge"),
                    "stated_reason_en",
                    "stated_reason_es",
                    ("confidence", "sensitivity"),
                )
            },
        ),
        (
            _("Summary and checks of the whole file"),
            {
                "fields": (
                    "summary_en",
                    "summary_es",
                    "translation_missing",
                    ("verified_on", "review_due_on"),
                )
            },
        ),
    )
    inlines = (
        CaseNameInline,
        PersonIdentifierInline,
        CaseParticularInline,
        CasePhotographInline,
        CaseAffiliationInline,
        PeriodInline,
        ChargeInline,
        ProceedingInline,
        SentenceInline,
        CaseEventInline,
        ParagraphInline,
        AppealInline,
        StatementInline,
        AssessmentInline,
        CommunicationInline,
        IdentifierInline,
        ConsentInline,
        RiskInline,
        NoteInline,
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Case]:
        standing = Current.objects.filter(kind__in=CASES, public_id=OuterRef("public_id"), withdrawn_at=None)
        return super().get_queryset(request).annotate(published=Exists(standing))

    @admin.display(description=_("public"), boolean=True)
    def is_public(self, case: Any) -> bool:
        return bool(case.published)

    # Adding is a small form of its own

    def get_form(self, request: HttpRequest, obj: Case | None = None, change: bool = False, **kwargs: Any) -> Any:
        if obj is None:
            kwargs["form"] = NewCaseForm
        return super().get_form(request, obj, change, **kwargs)

    def get_fieldsets(self, request: HttpRequest, obj: Case | None = None) -> Any:
        if obj is None:
            return ((None, {"fields": ("name", "person", "country")}),)
        return super().get_fieldsets(request, obj)

    def get_inlines(self, request: HttpRequest, obj: Case | None) -> Any:
        if obj is None:
            return ()
        known = super().get_inlines(request, obj)
        return [each for inline in known for each in (inline, *sections(inline, obj, request))]

    def response_add(self, request: HttpRequest, obj: Case, post_url_continue: str | None = None) -> HttpResponse:
        self.message_user(request, gettext("The case is begun. Enter what is known, and where from."))
        return HttpResponseRedirect(reverse("admin:cases_case_change", args=[obj.pk]))

    # The rows of the person, and consent

    def parent_of(self, inline: Any, obj: Case) -> Record:
        if isinstance(inline, OfThePerson):
            return obj.person
        return inline.of if isinstance(inline, WithinInline) else obj

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """The form; once what was sent is stored, the pictures of new photographs are made."""
        response = super().changeform_view(request, object_id, form_url, extra_context)
        if request.method == "POST" and response.status_code == 302 and object_id:
            case = Case.objects.select_related("person").filter(pk=object_id).first()
            if case is not None:
                make_pictures(request, case.person)
        return response

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, dependent_first(formsets), change)
        if settle(form.instance, request.user, timezone.now()):
            self.message_user(
                request,
                gettext("The page that stood has been withdrawn. What is published next has a new address."),
                messages.WARNING,
            )
            warn_of_naming(request, form.instance)
        if enforce_consent(form.instance, request.user, timezone.now()):
            self.message_user(
                request,
                gettext("Consent is gone, so the page is gone: the case has been withdrawn from the public."),
                messages.WARNING,
            )
            warn_of_naming(request, form.instance)
        elif enforce_photograph_consent(form.instance, request.user, timezone.now()):
            self.message_user(
                request,
                gettext("Consent to the photograph is gone, so it is gone from the public page, of old versions too."),
                messages.WARNING,
            )
        elif is_public_without_consent(form.instance):
            self.message_user(
                request,
                gettext("The case is public without a consent that allows it: record one, or withdraw the case."),
                messages.WARNING,
            )

    def desk_context(self, request: HttpRequest, root: Any) -> dict[str, Any]:
        return {**super().desk_context(request, root), "team": team_line(root, request.user)}

    def save_model(self, request: HttpRequest, obj: Case, form: Any, change: bool) -> None:
        super().save_model(request, obj, form, change)
        if not change:
            begin(obj, request.user)

    def render_change_form(self, request: HttpRequest, context: dict[str, Any], **kwargs: Any) -> HttpResponse:
        """Whoever is shown what protects people is noted, before it is shown."""
        private = [inline.formset for inline in context["inline_admin_formsets"] if inline.opts.is_private]
        note_reading(request.user, (form.instance for each in private for form in each.initial_forms), timezone.now())
        return super().render_change_form(request, context, **kwargs)

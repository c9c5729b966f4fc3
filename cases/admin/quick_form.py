"""The form of a quick update: one case, one kind of news, one source, one sentence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from cases.admin.dates import ImpreciseDateFormField
from cases.admin.site import desk
from cases.admin.widgets import CodeSelect, RecordSelect, is_key
from cases.models import Case, Charge, Citation, Place, Source, StatusPeriod
from cases.operations.news import Kind, News
from cases.operations.news.court import DECISIONS
from cases.operations.news.death import FINAL
from cases.operations.news.happening import AFTER_RELEASE, HEALTH, OTHER
from cases.operations.news.release import AFTERWARDS, MANNERS
from cases.vocabulary import (
    ChargeCategory,
    ChargeStatus,
    Confidence,
    EventType,
    LibertyStatus,
    PlanState,
    Reliability,
    Side,
    SourceType,
)

LONGEST_SENTENCE = 140
STAGES = [code for code in LibertyStatus if code.deprivation_class == "D"]
SURENESS = [code for code in Confidence if code != Confidence.UNASSESSED]

# What only some kinds of news ask for.
ASKED = {
    Kind.TRANSFERRED: ("place", "stage"),
    Kind.NEW_DETENTION: ("stage", "place"),
    Kind.RELEASED: ("manner", "afterwards"),
    Kind.DIED: ("death",),
    Kind.HEARING: ("court_type", "hearing_state", "next_date", "proceeding", "purpose_en", "purpose_es"),
    Kind.CHARGE: (
        *("charge_status", "charge", "charge_category", "charge_text", "charge_lang", "charge_side"),
    ),
    Kind.HEALTH: ("health_type", "may_publish", "consent_basis"),
    Kind.AFTER_RELEASE: ("work_type",),
    Kind.OTHER: ("other_type",),
}  # fmt: skip
TYPES = {
    Kind.HEARING: "court_type",
    Kind.HEALTH: "health_type",
    Kind.AFTER_RELEASE: "work_type",
    Kind.OTHER: "other_type",
}
"""The field in which a kind of news says what type of event it is."""
NEW_SOURCE = (
    *("source_url", "source_title", "source_type", "source_date", "source_lang"),
    *("source_publisher", "source_side", "source_read"),
)


def coded(label: Any, codes: Any, blank: Any, help_text: Any = "") -> forms.ChoiceField:
    """One of some coded values; which of them is needed, the operation says."""
    choices = [("", blank), *((code.value, code.label) for code in codes)]
    return forms.ChoiceField(label=label, choices=choices, required=False, widget=CodeSelect, help_text=help_text)


def line(label: Any, longest: int, help_text: Any = "", **attrs: Any) -> forms.CharField:
    widget = forms.TextInput(attrs={"class": "vTextField", **attrs})
    return forms.CharField(label=label, max_length=longest, required=False, help_text=help_text, widget=widget)


class QuickForm(forms.Form):
    """What a person enters; :meth:`news` is what it means. Whatever was typed stands there again if it is refused."""

    case = forms.ModelChoiceField(
        Case.objects.none(), label=_("Case"), help_text=_("A name in any spelling or script, or the public id.")
    )
    kind = forms.ChoiceField(
        label=_("Kind of news"), choices=Kind.choices, initial=Kind.STILL_DETAINED, widget=forms.RadioSelect
    )
    date = ImpreciseDateFormField(
        label=_("Date of the news"),
        required=False,
        help_text=_(
            "The day of what happened, or for which it is confirmed; no more exact than the source. Empty: dated by "
            "the source."
        ),
    )

    source = forms.ModelChoiceField(
        Source.objects.none(), label=_("Source"), required=False, help_text=_("One that is on record, by its title.")
    )
    same_source = forms.BooleanField(label=_("The same as last time"), required=False)
    source_url = forms.URLField(
        label=_("Link"), required=False, max_length=500, assume_scheme="https",
        widget=forms.URLInput(attrs={"class": "vURLField"}),
        help_text=_("If a source on record has this link, that one is taken."),
    )  # fmt: skip
    source_title = line(_("Title"), 300, Source._meta.get_field("title").help_text)
    source_type = coded(_("Type"), SourceType, "---------")
    source_date = ImpreciseDateFormField(
        label=_("Issued"), required=False, help_text=Source._meta.get_field("published").help_text
    )
    source_lang = line(_("Language"), 20, Source._meta.get_field("lang").help_text)
    source_publisher = line(_("Publisher"), 200)
    source_side = coded(_("Side"), (code for code in Side if code != Side.UNKNOWN), Side.UNKNOWN.label)
    source_read = forms.BooleanField(label=_("I have read all of it"), required=False)
    quote = forms.CharField(
        label=_("Quotation"), required=False, help_text=_("Word for word."), widget=forms.Textarea(attrs={"rows": 2})
    )
    locator = line(_("Where in it"), 100, _("Page or paragraph."))
    confidence = coded(_("Confidence"), SURENESS, _("As proposed below"), _("Proposed from the sources; you decide."))

    sentence_en = line(
        _("English"), LONGEST_SENTENCE, _("Up to 140 characters. Say what happened, not what you think of it."),
        lang="en",
    )  # fmt: skip
    sentence_es = line(
        _("Spanish"), LONGEST_SENTENCE,
        _("Can be added later. The Spanish page then shows the English sentence, marked as such."), lang="es",
    )  # fmt: skip

    place = forms.ModelChoiceField(
        Place.objects.none(), label=_("Place"), required=False,
        help_text=_("As a source names it. One that is not on record is entered first, under Places."),
    )  # fmt: skip
    stage = coded(_("Stage of the detention"), STAGES, _("As before; of a new detention: not known"))
    manner = coded(_("How"), MANNERS, "---------")
    afterwards = coded(_("Status from then on"), AFTERWARDS, _("As the manner of release implies"))
    death = coded(_("How it is told"), FINAL, _("As the record implies: in custody, or later"))
    court_type = coded(_("What it was"), DECISIONS, EventType.HEARING.label)
    hearing_state = coded(_("State of the hearing"), PlanState, "---------")
    next_date = ImpreciseDateFormField(label=_("Next hearing"), required=False)
    proceeding = forms.ChoiceField(label=_("Proceeding"), required=False, widget=CodeSelect)
    purpose_en = line(_("Purpose (English)"), 200, _("What it is for, in a few words. Empty: a hearing."))
    purpose_es = line(_("Purpose (Spanish)"), 200)
    charge_status = coded(_("What became of it"), ChargeStatus, "---------")
    charge = forms.ChoiceField(label=_("Charge"), required=False, widget=CodeSelect)
    charge_category = coded(_("Class of a new charge"), ChargeCategory, "---------")
    charge_text = line(_("New charge as stated"), 300, Charge._meta.get_field("text_as_stated").help_text)
    charge_lang = line(_("Language of the charge"), 20, _("Empty: that of the source."))
    charge_side = coded(_("Who makes the new charge"), (code for code in Side if code != Side.UNKNOWN), "---------")
    health_type = coded(_("What it was"), HEALTH[1:], _("Health, visit or treatment"))
    may_publish = forms.BooleanField(
        label=_("There is consent to publish this"), required=False,
        help_text=_("Unticked: it stays at the desk. Of the person, or of the family if the person cannot be asked."),
    )  # fmt: skip
    consent_basis = line(_("Who agreed"), 300, _("Who, to whom and when. Kept among the confidential notes."))
    work_type = coded(_("What it was"), AFTER_RELEASE, "---------")
    other_type = coded(_("What it was"), OTHER, EventType.OTHER.label)

    def __init__(self, request: HttpRequest, data: Any = None, case: Case | None = None) -> None:
        super().__init__(data, initial={"case": case.pk if case else None})
        self.request = request
        for name, owner in (("case", StatusPeriod), ("source", Citation), ("place", StatusPeriod)):
            field = self.fields[name]
            assert isinstance(field, forms.ModelChoiceField)
            relation = owner._meta.get_field(name)
            field.widget = RecordSelect(relation, desk)
            field.queryset = self._within_reach(relation.related_model)
            field.widget.choices = field.choices
        self.about = case or self._case()
        charges, proceedings = (self.about.charges, self.about.proceedings) if self.about else (None, None)
        self._offer("charge", charges, _("The only charge, or a new one"))
        self._offer("proceeding", proceedings, _("The only open proceeding, or a new one"))
        self.last_source = self._last_source()
        if self.last_source is None:
            del self.fields["same_source"]
        else:
            self.fields["same_source"].help_text = str(self.last_source)

    def _within_reach(self, model: Any) -> QuerySet[Any]:
        return desk.get_model_admin(model).get_queryset(self.request)

    def _case(self) -> Case | None:
        """The case chosen, if it is one that the account may change."""
        chosen = self.fields["case"].widget.value_from_datadict(self.data, {}, "case")
        case = self._within_reach(Case).filter(pk=chosen).first() if is_key(chosen) else None
        return case if case and desk.get_model_admin(Case).has_change_permission(self.request, case) else None

    def _last_source(self) -> Source | None:
        key = self.request.session.get("quick_source")
        return self._within_reach(Source).filter(pk=key).first() if key else None

    def _offer(self, name: str, rows: Any, blank: Any) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", blank), *((str(row.pk), str(row)) for row in (rows.all() if rows else ()))]

    @property
    def asked(self) -> Iterator[tuple[str, forms.BoundField]]:
        """The fields that only some kinds of news ask for, each with its kinds as classes of style."""
        named = dict.fromkeys(name for names in ASKED.values() for name in names)
        for name in named:
            kinds = (f"for-{kind.value}" for kind, names in ASKED.items() if name in names)
            yield " ".join(kinds), self[name]

    @property
    def new_source(self) -> list[forms.BoundField]:
        """The fields of a source that is not on record."""
        return [self[name] for name in NEW_SOURCE]

    @property
    def has_new_source(self) -> bool:
        """Whether something was entered, or refused, about a source that is not on record."""
        return self.is_bound and any(field.errors or field.data for field in (self["source_url"], self["source_title"]))

    # Reading what was entered

    def clean_case(self) -> Case:
        case = self.cleaned_data["case"]
        if self.about != case:  # as of one that does not exist
            raise ValidationError(self.fields["case"].error_messages["invalid_choice"], code="invalid_choice")
        return case

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        data["cited"] = self._source(data)
        return data

    def _source(self, data: dict[str, Any]) -> Source | None:
        """The one source of the news: on record, the one of last time, or a new one that is not stored yet."""
        same = self.last_source if data.get("same_source") else None
        is_new = bool(data.get("source_url") or data.get("source_title"))
        if sum((bool(data.get("source")), bool(same), is_new)) > 1:
            self.add_error("source", _("Name one source: one on record, the one of last time, or a new one."))
            return None
        if not is_new:
            return same or data.get("source")
        url = data.get("source_url") or ""
        known = self._within_reach(Source).filter(url=url).first() if url else None
        return known or self._new_source(data, url)

    def _new_source(self, data: dict[str, Any], url: str) -> Source | None:
        row = Source(
            title=data.get("source_title") or url,
            url=url,
            type=data.get("source_type", ""),
            published=data.get("source_date", ""),
            lang=data.get("source_lang", ""),
            publisher=data.get("source_publisher", ""),
            side=data.get("source_side") or Side.UNKNOWN,
            read_in_full=data.get("source_read", False),
            reliability=Reliability.UNSURE,  # as every source that was never used before
        )
        named = {"title": "source_title", "type": "source_type", "published": "source_date", "lang": "source_lang"}
        try:
            row.full_clean()
        except ValidationError as error:
            for name, found in error.error_dict.items():
                self.add_error(named.get(name, "source_url"), found)
            return None
        return row

    def news(self) -> News:
        """What was entered and is valid, as the operation takes it."""
        data = self.cleaned_data
        kind = Kind(data["kind"])
        common = ("date", "sentence_en", "sentence_es", "confidence", "quote", "locator")
        named = {name: data[name] for name in (*common, *ASKED.get(kind, ())) if name not in TYPES.values()}
        for name, rows in (("charge", "charges"), ("proceeding", "proceedings")):
            if name in named:
                key = named[name]
                named[name] = getattr(data["case"], rows).filter(pk=key).first() if key else None
        type_ = data[TYPES[kind]] if kind in TYPES else ""
        return News(kind=kind, source=data["cited"], event_type=type_, **named)

    def refuse(self, error: ValidationError) -> None:
        """Show why the operation refused, at the field that says it."""
        if not hasattr(error, "error_dict"):
            self.add_error(None, error)
            return
        for name, found in error.error_dict.items():
            name = TYPES.get(Kind(self.cleaned_data["kind"]), name) if name == "event_type" else name
            self.add_error(name if name in self.fields else None, found)

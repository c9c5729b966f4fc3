"""What every row of the working record shares: identity, version, imprecise dates, confidence."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from cases import dates
from cases.vocabulary import Confidence, EndState, Sensitivity, Vocabulary

if TYPE_CHECKING:
    from django.contrib.auth.models import User
    from django.db.models.fields.related_descriptors import RelatedManager

# No vowels (so no words), no characters that are read for one another.
ID_ALPHABET = "23456789bcdfghjkmnpqrstvwxz"
ID_LENGTH = 10


def new_public_id() -> str:
    """A random public identifier of ten characters; it carries no count and no order."""
    return "".join(secrets.choice(ID_ALPHABET) for _i in range(ID_LENGTH))


class CodeField(models.CharField):
    """A coded value of one vocabulary.

    Migrations do not carry the vocabulary: a reworded label is not a change of the database.
    """

    def __init__(self, *args: Any, vocabulary: type[Vocabulary] | None = None, **kwargs: Any) -> None:
        self.vocabulary = vocabulary
        kwargs.setdefault("max_length", 40)
        if vocabulary is not None:
            kwargs["choices"] = vocabulary.choices
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        name, path, args, kwargs = super().deconstruct()
        kwargs.pop("choices", None)
        return name, path, list(args), kwargs


class CodesField(models.JSONField):
    """Any number of coded values of one vocabulary, as a list without repetition."""

    def __init__(self, *args: Any, vocabulary: type[Vocabulary] | None = None, **kwargs: Any) -> None:
        self.vocabulary = vocabulary
        kwargs.setdefault("default", list)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    @property
    def options(self) -> list[Any]:
        """The codes to choose from, each with its label, as the choices of a form; they may come in groups."""
        return list(self.vocabulary.choices) if self.vocabulary else []

    @property
    def labels(self) -> dict[str, Any]:
        """The label of every code there is."""
        grouped = (label if isinstance(label, list | tuple) else [(code, label)] for code, label in self.options)
        return {str(code): label for group in grouped for code, label in group}

    def label_of(self, code: Any) -> str:
        """The label of a code; what is no code stands as it is."""
        return str(self.labels.get(str(code), code))

    def validate(self, value: Any, model_instance: models.Model | None) -> None:
        super().validate(value, model_instance)
        if not isinstance(value, list) or len(set(map(str, value))) != len(value):
            raise ValidationError(_("Give each code once."), code="codes")
        unknown = [str(code) for code in value if str(code) not in self.labels]
        if unknown:
            raise ValidationError(_("Not a code of this list: %(codes)s"), params={"codes": ", ".join(unknown)})


class EdtfField(models.CharField):
    """What is known of a date, in the project's EDTF subset (``cases.dates``); empty = not known.

    The model that has one also has ``<name>_earliest`` and ``<name>_latest``, computed when it is saved.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 120)
        kwargs.setdefault("blank", True)
        kwargs.setdefault("default", "")
        super().__init__(*args, **kwargs)

    def to_python(self, value: Any) -> str:
        text = super().to_python(value) or ""
        try:
            return dates.parse(text).edtf
        except dates.DateError as error:
            raise ValidationError(
                _("“%(text)s” is not understood as a date."), params={"text": error.text}, code="date"
            ) from error


def bound() -> models.DateField:
    """A computed bound of an imprecise date; null = no bound on that side."""
    return models.DateField(null=True, blank=True, editable=False, db_index=True)


def ordered(name: str) -> models.CheckConstraint:
    """The earliest day of an imprecise date is not after its latest."""
    return models.CheckConstraint(
        condition=Q(**{f"{name}_earliest__isnull": True})
        | Q(**{f"{name}_latest__isnull": True})
        | Q(**{f"{name}_earliest__lte": F(f"{name}_latest")}),
        name=f"%(app_label)s_%(class)s_{name}_ordered",
        violation_error_message=_("The earliest possible day is after the latest."),
    )


class Record(models.Model):
    """A row of the working record: who changed it when is kept by its history."""

    _history_user: User | None  # who the history names; without it the account of the request
    _change_reason: str  # what the history says of why, if anybody said so

    created_at = models.DateTimeField(auto_now_add=True, editable=False)
    updated_at = models.DateTimeField(auto_now=True, editable=False)
    history = HistoricalRecords(inherit=True)
    _history_m2m_fields: ClassVar[tuple[str, ...]] = ()
    """The lists of other rows whose changes are kept too: every one that has no rows of its own."""

    imprecise: ClassVar[tuple[str, ...]] = ()
    foreseen: ClassVar[tuple[str, ...]] = ()
    """The imprecise dates that may lie in the future, such as a day by which something is due."""

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.settle_dates()
        if self.imprecise and kwargs.get("update_fields") is not None:
            bounds = {f"{name}_{side}" for name in self.imprecise for side in ("earliest", "latest")}
            kwargs["update_fields"] = {*kwargs["update_fields"], *bounds}
        super().save(*args, **kwargs)

    def imprecise_date(self, name: str) -> dates.ImpreciseDate:
        """The imprecise date kept in field ``name``."""
        return dates.parse(getattr(self, name))

    def date_words(self, name: str) -> str:
        """The imprecise date kept in field ``name`` in the active language; empty = not known."""
        date = self.imprecise_date(name)
        return "" if date.is_unknown else date.words("es" if (get_language() or "en").startswith("es") else "en")

    def clean_fields(self, exclude: Any = None) -> None:
        super().clean_fields(exclude)
        self.settle_dates()

    def settle_dates(self) -> None:
        """Write canonical text and both bounds of every imprecise date.

        Raises ``ValidationError`` for text that is not a date.
        """
        for name in self.imprecise:
            field = self._meta.get_field(name)
            assert isinstance(field, EdtfField)
            date = dates.parse(field.to_python(getattr(self, name)))
            setattr(self, name, date.edtf)
            setattr(self, f"{name}_earliest", date.earliest)
            setattr(self, f"{name}_latest", date.latest)


class Root(Record):
    """A record with a public identity and a version: the unit that is edited, reviewed and published."""

    public_id = models.CharField(
        _("public id"), max_length=ID_LENGTH, unique=True, default=new_public_id, editable=False
    )
    version = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        abstract = True

    def save_as(self, user: User | None) -> None:
        """Save and let the history name ``user`` as who did it."""
        self._history_user = user
        self.save()


class Fact(Record):
    """Something asserted about the world, with how sure we are and who may see it."""

    citations: RelatedManager[Any]  # of Citation, which knows every fact table

    confidence = CodeField(
        _("confidence"),
        vocabulary=Confidence,
        default=Confidence.UNASSESSED,
        help_text=_(
            "How sure we are of this fact, after reading its sources. Not assessed: not published. Example: Probable, if one reliable source says so and nothing contradicts it."
        ),
    )
    sensitivity = CodeField(
        _("sensitivity"),
        vocabulary=Sensitivity,
        default=Sensitivity.PUBLIC,
        help_text=_(
            "Who may see this fact. Only public facts, and coarsened ones, are ever published. Example: Researchers only, for the name of a village where relatives live."
        ),
    )
    worked_out_en = models.CharField(
        _("worked out (English)"),
        max_length=300,
        blank=True,
        help_text=_(
            "If we calculated it: from what. Empty if a source states it. Example: from an age of 40 in an article of June 2007."
        ),
    )
    worked_out_es = models.CharField(
        _("worked out (Spanish)"),
        max_length=300,
        blank=True,
        help_text=_(
            "The same in Spanish; empty if a source states it. Example: a partir de la edad de 40 años en un artículo de junio de 2007."
        ),
    )

    class Meta:
        abstract = True


class Interval(Fact):
    """A fact that lasted from one day to another, either of them perhaps not known exactly."""

    start = EdtfField(
        _("from"),
        help_text=_(
            "The day, or the days among which it lies, on which it began; no more exact than the source. Example: early June 2007."
        ),
    )
    start_earliest = bound()
    start_latest = bound()
    end = EdtfField(
        _("until"),
        help_text=_(
            "When it ended, no more exact than the source. Empty while it goes on, or if that is not known; the fields below tell which. Example: 2010-08."
        ),
    )
    end_earliest = bound()
    end_latest = bound()
    end_state = CodeField(
        _("end"),
        vocabulary=EndState,
        default=EndState.UNKNOWN,
        help_text=_(
            "Whether it ended, was still so when last attested, or whether we do not know. No end date does not mean that it goes on. Example: Not known."
        ),
    )
    last_attested = models.DateField(
        _("last attested"),
        null=True,
        blank=True,
        help_text=_(
            "The latest day a source vouches for. Never today by default. Example: 2007-06-20, if a letter of that day says that it was still so."
        ),
    )

    imprecise = ("start", "end")

    class Meta:
        abstract = True
        constraints = [
            ordered("start"),
            ordered("end"),
            models.CheckConstraint(
                condition=Q(start_earliest__isnull=True)
                | Q(end_latest__isnull=True)
                | Q(start_earliest__lte=F("end_latest")),
                name="%(app_label)s_%(class)s_possible",
                violation_error_message=_("It cannot have ended before it began."),
            ),
            models.CheckConstraint(
                condition=~Q(end_state=EndState.ENDED) | ~Q(end="") | Q(last_attested__isnull=False),
                name="%(app_label)s_%(class)s_ended_when",
                violation_error_message=_("What ended needs an end date, or the day it was last attested."),
            ),
            models.CheckConstraint(
                condition=~Q(end_state=EndState.ONGOING) | Q(end="", last_attested__isnull=False),
                name="%(app_label)s_%(class)s_ongoing_attested",
                violation_error_message=_("What goes on has no end date, and needs the day it was last attested."),
            ),
        ]


def bilingual(row: models.Model, name: str, lang: str | None = None) -> str:
    """The text of ``<name>_en``/``<name>_es`` in ``lang`` (default: the active language), else in the other."""
    wanted = "es" if (lang or get_language() or "en").startswith("es") else "en"
    other = "en" if wanted == "es" else "es"
    return str(getattr(row, f"{name}_{wanted}") or getattr(row, f"{name}_{other}"))

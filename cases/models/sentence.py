"""What courts imposed."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cases.models.base import CodeField, EdtfField, Fact, bound, ordered
from cases.models.case import Case
from cases.models.charge import Charge
from cases.models.proceeding import Proceeding
from cases.models.source import LANGUAGE_TAG
from cases.vocabulary import Answer, LengthUnit, SentenceKind

NO_LENGTH = [kind for kind in SentenceKind if not kind.may_have_length]


class Sentence(Fact):
    """What a court imposed on the person, as given. How long somebody was held is told by the periods, never by this."""

    about = _(
        "What a court imposed, as given. How long somebody was held is told by the periods, never by this. Example: four years of imprisonment, suspended."
    )

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="sentences", verbose_name=_("case"))
    kind = CodeField(
        _("kind"),
        vocabulary=SentenceKind,
        help_text=_("What was imposed. For prison and a fine in one ruling enter two rows. Example: Imprisonment."),
    )
    length_min = models.PositiveSmallIntegerField(
        _("at least"),
        null=True,
        blank=True,
        help_text=_(
            "The length as the court gave it; the least, if it gave two. Example: for four years exactly, 4 here and 4 as the most."
        ),
    )
    length_max = models.PositiveSmallIntegerField(
        _("at most"),
        null=True,
        blank=True,
        help_text=_("The most the court gave; empty if only the least is known. Example: 6, for four to six years."),
    )
    length_unit = CodeField(
        _("unit"),
        vocabulary=LengthUnit,
        blank=True,
        help_text=_("Of the length; one unit for both numbers. Example: for four years and six months, 54 and Months."),
    )
    suspended = CodeField(
        _("suspended"),
        vocabulary=Answer,
        default=Answer.UNKNOWN,
        help_text=_(
            "Whether it was not to be served as long as conditions are met; as the ruling says. Example: Yes, for “four years, suspended”."
        ),
    )
    fine_as_stated = models.CharField(
        _("sum as stated"),
        max_length=120,
        blank=True,
        help_text=_("Of a fine or of damages, with the currency; as the source writes it. Example: S/. 1 500."),
    )
    date = EdtfField(
        _("date"), help_text=_("The day of the sentence; not the day it was reported. Example: 2008-04-10.")
    )
    date_earliest = bound()
    date_latest = bound()
    proceeding = models.ForeignKey(
        Proceeding,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="sentences",
        verbose_name=_("proceeding"),
        help_text=_(
            "The proceeding in which it was given: the page names its court. Empty if none is entered. Example: Expediente 2007-0123."
        ),
    )
    charges = models.ManyToManyField(
        Charge,
        blank=True,
        related_name="sentences",
        verbose_name=_("charges"),
        help_text=_("The charges it was given for; only if a source says so. Example: the charge of riot."),
    )
    text_as_stated = models.TextField(
        _("sentence as stated"),
        blank=True,
        help_text=_(
            "Word for word; in the language of the source. Example: cuatro años de pena privativa de libertad."
        ),
    )
    lang = models.CharField(
        _("language"),
        max_length=20,
        blank=True,
        validators=[LANGUAGE_TAG],
        help_text=_("Of the sentence as stated; a language tag (BCP 47). Example: es, or pt-BR."),
    )
    translation_en = models.TextField(
        _("our translation (English)"),
        blank=True,
        help_text=_(
            "Of the sentence as stated; the page says that it is ours. Empty if that is in English. Example: four years of imprisonment."
        ),
    )
    translation_es = models.TextField(
        _("our translation (Spanish)"),
        blank=True,
        help_text=_(
            "Of the sentence as stated; the page says that it is ours. Empty if that is in Spanish. Example: cuatro años de prisión."
        ),
    )

    imprecise = ("date",)
    _history_m2m_fields = ("charges",)

    class Meta:
        ordering = ["date_earliest", "date_latest", "pk"]
        verbose_name = _("sentence")
        verbose_name_plural = _("sentences")
        constraints = [
            ordered("date"),
            models.CheckConstraint(
                condition=(Q(length_min__isnull=True) | Q(length_min__gt=0))
                & (Q(length_max__isnull=True) | Q(length_max__gt=0)),
                name="cases_sentence_some_length",
                violation_error_message=_("A length is more than nothing; leave it empty if it is not known."),
            ),
            models.CheckConstraint(
                condition=Q(length_min__isnull=True) | Q(length_max__isnull=True) | Q(length_min__lte=F("length_max")),
                name="cases_sentence_length_ordered",
                violation_error_message=_("The least length is more than the greatest."),
            ),
            models.CheckConstraint(
                condition=Q(length_min__isnull=True, length_max__isnull=True, length_unit="")
                | (Q(length_min__isnull=False) | Q(length_max__isnull=False)) & ~Q(length_unit=""),
                name="cases_sentence_unit",
                violation_error_message=_("Give a length with its unit, or neither."),
            ),
            models.CheckConstraint(
                condition=Q(length_unit="") | ~Q(kind__in=NO_LENGTH),
                name="cases_sentence_has_length",
                violation_error_message=_("A sentence of this kind has no length. Prison and a fine are two rows."),
            ),
            models.CheckConstraint(
                condition=Q(text_as_stated="") | ~Q(lang=""),
                name="cases_sentence_lang",
                violation_error_message=_("Say in which language the sentence is stated."),
            ),
        ]

    def __str__(self) -> str:
        return ", ".join(filter(None, (self.get_kind_display(), self.date_words("date"))))

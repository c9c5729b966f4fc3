"""What the owners of a site tell readers of it, and how long a report of a detention counts as news."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.evidence.kinds import PICTURES
from cases.models.base import ID_LENGTH, CodesField, Root
from cases.models.source import SourceFile
from cases.vocabulary import SiteLanguage

ONLY = "3" * ID_LENGTH
"""The public id of the one site a house has."""
LONGEST_LIMIT = 120
MARKS = [kind.mime for kind in PICTURES]


class Site(Root):
    """What readers are told of the site itself. There is one row; the environment says what holds until it is published."""

    about = _(
        "The site as its owners present it: name, contact, licence, texts and how long a report counts. One row, shown once a second person has published it. Example: Registro de Ejemplo, in English and Spanish."
    )

    name = models.CharField(
        _("name of the site"),
        max_length=80,
        help_text=_("As readers see it on every page; the same in all languages. Example: Registro de Ejemplo."),
    )
    languages = CodesField(
        _("languages offered"),
        vocabulary=SiteLanguage,
        help_text=_(
            "In which pages are offered; at least one. Pages of another language lead to the first of these. Example: English and Spanish."
        ),
    )
    contact = models.EmailField(
        _("contact"),
        blank=True,
        help_text=_(
            "Where readers write to; published, so no private address. Empty: none is given. Example: contact@record.example.org."
        ),
    )
    licence = models.CharField(
        _("licence of text and data"),
        max_length=60,
        help_text=_("Under which terms readers may use them; a code of SPDX if there is one. Example: CC-BY-4.0."),
    )
    freshness_months = models.PositiveSmallIntegerField(
        _("freshness limit (months)"),
        validators=[MinValueValidator(1), MaxValueValidator(LONGEST_LIMIT)],
        help_text=_(
            "How many months after the last report somebody may still be called detained; from 1 to 120, on every page alike. Example: 12."
        ),
    )
    notice_en = models.CharField(
        _("notice on every page (English)"),
        max_length=300,
        blank=True,
        help_text=_(
            "What every reader should know now; empty if nothing. Example: This site moves to a new address in May."
        ),
    )
    notice_es = models.CharField(
        _("notice on every page (Spanish)"),
        max_length=300,
        blank=True,
        help_text=_(
            "The same in Spanish; empty if not yet translated. Example: Este sitio se muda a otra dirección en mayo."
        ),
    )
    about_en = models.TextField(
        _("about the site (English)"),
        blank=True,
        help_text=_(
            "Who keeps the record, for whom and why. An empty line ends a paragraph; a line that begins with ## is a heading. Example: We are a group of five dockers."
        ),
    )
    about_es = models.TextField(
        _("about the site (Spanish)"),
        blank=True,
        help_text=_(
            "The same in Spanish; empty if not yet translated. Example: Somos un grupo de cinco personas de la estiba."
        ),
    )
    methodology_en = models.TextField(
        _("methodology (English)"),
        blank=True,
        help_text=_(
            "How you find and weigh what you publish. An empty line ends a paragraph; a line that begins with ## is a heading. Example: We speak with the family first."
        ),
    )
    methodology_es = models.TextField(
        _("methodology (Spanish)"),
        blank=True,
        help_text=_("The same in Spanish; empty if not yet translated. Example: Hablamos primero con la familia."),
    )

    mark = models.ForeignKey(
        SourceFile,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="marks",
        verbose_name=_("mark"),
        help_text=_(
            "The picture beside the name on every page: a JPEG, PNG, WebP or GIF stored with a source, best square and without a background. Empty: the mark of this program. Example: the emblem of your union, from its own leaflet."
        ),
    )
    mark_alt_en = models.CharField(
        _("what the mark shows (English)"),
        max_length=120,
        blank=True,
        help_text=_(
            "For those who cannot see it: what is seen, in a few words; needed with a mark. Example: Two hands that hold a hook."
        ),
    )
    mark_alt_es = models.CharField(
        _("what the mark shows (Spanish)"),
        max_length=120,
        blank=True,
        help_text=_("The same in Spanish; empty if not yet translated. Example: Dos manos que sostienen un gancho."),
    )

    class Meta:
        ordering = ["pk"]
        verbose_name = _("site")
        verbose_name_plural = _("site")
        constraints = [
            models.CheckConstraint(
                condition=Q(public_id=ONLY),
                name="cases_site_only_one",
                violation_error_message=_("There is one site."),
            ),
            models.CheckConstraint(
                condition=~Q(name="") & ~Q(licence=""),
                name="cases_site_named",
                violation_error_message=_("A site has a name and a licence."),
            ),
            models.CheckConstraint(
                condition=Q(mark=None) | ~Q(mark_alt_en="") | ~Q(mark_alt_es=""),
                name="cases_site_mark_said",
                violation_error_message=_("Say what the mark shows, for those who cannot see it."),
            ),
            models.CheckConstraint(
                condition=Q(freshness_months__gte=1, freshness_months__lte=LONGEST_LIMIT),
                name="cases_site_freshness",
                violation_error_message=_("The freshness limit is from 1 to 120 months."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self._state.adding:
            self.public_id = ONLY

    def clean(self) -> None:
        super().clean()
        if not self.languages:
            raise ValidationError({"languages": _("Offer at least one language.")})
        if self.mark is not None and self.mark.mime not in MARKS:
            raise ValidationError({"mark": _("A mark is a JPEG, PNG, WebP or GIF.")})
        if self.mark is not None and self.mark.photographs.exists():  # type: ignore[attr-defined]
            raise ValidationError({"mark": _("This is the photograph of a person: a mark shows nobody.")})

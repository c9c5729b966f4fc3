"""Where things happen: worksites, prisons, police stations, regions."""

from __future__ import annotations

from decimal import Decimal

from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cases.models.base import CodeField, Fact, Root, bilingual
from cases.vocabulary import PlaceType


class Place(Root, Fact):
    """A place, perhaps only known by its kind ("an unidentified maximum-security prison")."""

    about = _(
        "A place, perhaps only known by its kind. As exact as the sources and no more; no home. Example: Unidentified prison, Peru."
    )

    type = CodeField(
        _("type"),
        vocabulary=PlaceType,
        help_text=_("What kind of place it is; by its definition in the codebook. Example: Police station."),
    )
    name_en = models.CharField(
        _("name (English)"),
        max_length=200,
        help_text=_(
            "Its name in English; its own name if it has none in English. Of one nobody names, its kind. Example: Unidentified prison, Peru."
        ),
    )
    name_es = models.CharField(
        _("name (Spanish)"),
        max_length=200,
        blank=True,
        help_text=_("Its name in Spanish; empty if it is the same as above. Example: Prisión no identificada, Perú."),
    )
    description_en = models.TextField(
        _("description (English)"),
        blank=True,
        help_text=_(
            "What a stranger needs to know of it, in two sentences with sources. No home is described. Example: Iron mine on the coast."
        ),
    )
    description_es = models.TextField(
        _("description (Spanish)"),
        blank=True,
        help_text=_("The same in Spanish; empty if not yet translated. Example: Mina de hierro en la costa."),
    )
    within = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="parts",
        verbose_name=_("within"),
        help_text=_(
            "The next wider place in which it lies; never itself. Example: the district for a mine, the region for a province."
        ),
    )
    country = models.CharField(
        _("country"),
        max_length=2,
        help_text=_("The country it lies in today; whatever the border was then. Example: Peru."),
    )
    subdivision = models.CharField(
        _("ISO 3166-2 code"),
        max_length=6,
        blank=True,
        validators=[RegexValidator(r"^[A-Z]{2}-[A-Z0-9]{1,3}$", _("Such as PE-ICA."))],
        help_text=_("Of the region or department it lies in; a code of ISO 3166-2. Example: PE-ICA."),
    )
    latitude = models.DecimalField(
        _("latitude"),
        max_digits=8,
        decimal_places=5,
        null=True,
        blank=True,
        validators=[MinValueValidator(Decimal(-90)), MaxValueValidator(Decimal(90))],
        help_text=_("In degrees, south negative; only of a public place, with how exact it is. Example: -15.36."),
    )
    longitude = models.DecimalField(
        _("longitude"),
        max_digits=8,
        decimal_places=5,
        null=True,
        blank=True,
        validators=[MinValueValidator(Decimal(-180)), MaxValueValidator(Decimal(180))],
        help_text=_("In degrees, west negative; only of a public place, with how exact it is. Example: -75.16."),
    )
    precision_km = models.PositiveIntegerField(
        _("precision (km)"),
        null=True,
        blank=True,
        help_text=_(
            "Radius within which the point is right; needed with every point. Example: 5 for a town, 100 for a region."
        ),
    )
    operator = models.ForeignKey(
        "cases.Organization",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="operated_places",
        verbose_name=_("operator"),
        help_text=_(
            "The organization that runs it. Empty if no source names it. Example: Ejemplar Mining, for its mine."
        ),
    )
    security_level = models.CharField(
        _("security level"),
        max_length=100,
        blank=True,
        help_text=_("Of a prison, as a source states it; do not judge it yourself. Example: maximum security."),
    )
    is_identified = models.BooleanField(
        _("identified"),
        default=True,
        help_text=_(
            "Whether it is known which one it is. Unticked: only its kind is known. Example: unticked for “a prison in the capital”."
        ),
    )

    class Meta:
        ordering = ["name_en", "pk"]
        verbose_name = _("place")
        verbose_name_plural = _("places")
        constraints = [
            models.CheckConstraint(
                condition=Q(within__isnull=True) | ~Q(within=F("id")),
                name="cases_place_not_within_itself",
                violation_error_message=_("A place is not within itself."),
            ),
            models.CheckConstraint(
                condition=Q(latitude__isnull=True, longitude__isnull=True)
                | Q(latitude__isnull=False, longitude__isnull=False, precision_km__isnull=False),
                name="cases_place_point_with_precision",
                violation_error_message=_("A point needs latitude, longitude and how precise it is."),
            ),
        ]

    def __str__(self) -> str:
        return bilingual(self, "name")

"""How a person belongs to an organization: membership, office, employment."""

from __future__ import annotations

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cases.models.base import CodeField, Interval
from cases.models.organization import Organization
from cases.models.person import Person
from cases.models.place import Place
from cases.models.source import LANGUAGE_TAG
from cases.vocabulary import AffiliationKind, AffiliationRole, Contract


class Affiliation(Interval):
    """A membership, an office or an employment.

    For contract work ``organization`` is the contractor who employs and ``user_enterprise`` the company that uses
    the work; the one is never written for the other without a source.
    """

    about = _(
        "A membership, an office or an employment. One row for each, with sources of its own; a contractor is not the company that uses the work. Example: delegate of Local 1 of Ejemplo from 2005 to 2007."
    )

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="affiliations", verbose_name=_("person"))
    organization = models.ForeignKey(
        Organization,
        on_delete=models.PROTECT,
        related_name="affiliations",
        verbose_name=_("organization"),
        help_text=_(
            "The union or other body, or the employer. For contract work: the contractor, even if its name is not known. Example: Local 1 of Ejemplo."
        ),
    )
    kind = CodeField(
        _("kind"),
        vocabulary=AffiliationKind,
        help_text=_("What the tie is. Membership and an office in one union are two rows. Example: Office."),
    )
    role = CodeField(
        _("role"),
        vocabulary=AffiliationRole,
        default=AffiliationRole.UNKNOWN,
        help_text=_(
            "As what the person belonged to it. As a source gives it; not known rather than guessed. Example: Delegate."
        ),
    )
    title_as_stated = models.CharField(
        _("title as stated"),
        max_length=200,
        blank=True,
        help_text=_(
            "The title in the source’s own words and language; not translated. Example: secretario general del Local 1."
        ),
    )
    title_lang = models.CharField(
        _("its language"),
        max_length=20,
        blank=True,
        validators=[LANGUAGE_TAG],
        help_text=_("Of the title as stated: a language tag (BCP 47). Empty if no title is given. Example: es."),
    )
    worksite = models.ForeignKey(
        Place,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="affiliations",
        verbose_name=_("worksite"),
        help_text=_(
            "Where the work is done; not where the company has its offices. Example: the mine of Ejemplar Mining."
        ),
    )
    user_enterprise = models.ForeignKey(
        Organization,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="used_affiliations",
        verbose_name=_("user enterprise"),
        help_text=_(
            "The company that uses the work of a contractor’s employee; only if a source says so. Example: Ejemplar Mining."
        ),
    )
    contract = CodeField(
        _("contract"),
        vocabulary=Contract,
        default=Contract.UNKNOWN,
        help_text=_("How the work was contracted; only if a source says so. Example: Employed by a contractor."),
    )
    occupation = models.CharField(
        _("ISCO-08 code"),
        max_length=4,
        blank=True,
        validators=[RegexValidator(r"^\d{1,4}$", _("One to four digits, such as 8111."))],
        help_text=_(
            "What the person works as; a code of ISCO-08, the narrowest that a source supports. Example: 8111 for miners."
        ),
    )
    duration_as_stated = models.CharField(
        _("duration as stated"),
        max_length=100,
        blank=True,
        help_text=_("How long it lasted, in the source’s own words; do not calculate it. Example: “14 years”."),
    )

    class Meta(Interval.Meta):
        abstract = False
        ordering = ["kind", "pk"]
        verbose_name = _("affiliation")
        verbose_name_plural = _("affiliations")
        constraints = [
            *Interval.Meta.constraints,
            models.CheckConstraint(
                condition=Q(user_enterprise__isnull=True) | Q(kind=AffiliationKind.EMPLOYMENT),
                name="cases_affiliation_user_enterprise",
                violation_error_message=_("Only an employment has a user enterprise."),
            ),
            models.CheckConstraint(
                condition=Q(user_enterprise__isnull=True) | ~Q(user_enterprise=F("organization")),
                name="cases_affiliation_contractor",
                violation_error_message=_("Who uses the work of a contractor is not the contractor: leave it empty."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}: {AffiliationKind(self.kind).label}, {self.organization}"

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

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="affiliations", verbose_name=_("person"))
    organization = models.ForeignKey(
        Organization,
        on_delete=models.PROTECT,
        related_name="affiliations",
        verbose_name=_("organization"),
        help_text=_(
            "The union or other body, or the employer. For contract work: the contractor, even if its name is not known."
        ),
    )
    kind = CodeField(
        _("kind"),
        vocabulary=AffiliationKind,
        help_text=_("What the tie is. Membership and an office in one union are two rows."),
    )
    role = CodeField(
        _("role"),
        vocabulary=AffiliationRole,
        default=AffiliationRole.UNKNOWN,
        help_text=_("As a source gives it; not known rather than guessed. Example: Delegate."),
    )
    title_as_stated = models.CharField(
        _("title as stated"), max_length=200, blank=True, help_text=_("In the source’s own words and language.")
    )
    title_lang = models.CharField(
        _("its language"),
        max_length=20,
        blank=True,
        validators=[LANGUAGE_TAG],
        help_text=_("Of the title as stated: a tag such as es or pt-BR."),
    )
    worksite = models.ForeignKey(
        Place,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="affiliations",
        verbose_name=_("worksite"),
        help_text=_("Where the work is done."),
    )
    user_enterprise = models.ForeignKey(
        Organization,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="used_affiliations",
        verbose_name=_("user enterprise"),
        help_text=_("The company that uses the work of a contractor’s employee."),
    )
    contract = CodeField(
        _("contract"),
        vocabulary=Contract,
        default=Contract.UNKNOWN,
        help_text=_("How the work was contracted, if a source says so. Example: Subcontracted."),
    )
    occupation = models.CharField(
        _("ISCO-08 code"),
        max_length=4,
        blank=True,
        validators=[RegexValidator(r"^\d{1,4}$", _("One to four digits, such as 8111."))],
        help_text=_("What the person works as, such as 8111 for miners."),
    )
    duration_as_stated = models.CharField(
        _("duration as stated"), max_length=100, blank=True, help_text=_("Such as “14 years”.")
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

"""Unions, federations, employers, state bodies, and how they belong together."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cases.models.base import CodeField, EdtfField, Fact, Interval, Root, bilingual, bound, ordered
from cases.vocabulary import OrgLinkKind, OrgType, RegistrationState, Sector


class Organization(Root, Fact):
    """An organization, or a placeholder for one that the sources leave unnamed."""

    type = CodeField(
        _("type"),
        vocabulary=OrgType,
        help_text=_(
            "What it is, by its definition in the codebook. A section of a union at one workplace is a workplace union."
        ),
    )
    name_en = models.CharField(
        _("name (English)"),
        max_length=250,
        help_text=_("Its name in English; its own name if it has none in English. Example: Fictitious Dockers’ Union."),
    )
    name_es = models.CharField(_("name (Spanish)"), max_length=250, blank=True)
    acronym = models.CharField(
        _("acronym"), max_length=30, blank=True, help_text=_("As it writes it itself. Example: CGTP.")
    )
    description_en = models.TextField(
        _("description (English)"),
        blank=True,
        help_text=_("What a stranger needs to know of it, in two sentences with sources."),
    )
    description_es = models.TextField(_("description (Spanish)"), blank=True)
    country = models.CharField(
        _("country"), max_length=2, blank=True, help_text=_("Where it has its seat. Empty for an international one.")
    )
    sector = CodeField(
        _("sector"),
        vocabulary=Sector,
        blank=True,
        help_text=_("Of the work its members or workers do. The narrowest that a source supports."),
    )
    founded = EdtfField(_("founded"), help_text=_("When it was founded, which may be before it was registered."))
    founded_earliest = bound()
    founded_latest = bound()
    dissolved = EdtfField(
        _("dissolved"), help_text=_("When it ceased to exist. Empty if it exists, or if that is not known.")
    )
    dissolved_earliest = bound()
    dissolved_latest = bound()
    registration_state = CodeField(
        _("registration"),
        vocabulary=RegistrationState,
        default=RegistrationState.UNKNOWN,
        help_text=_(
            "What the authority that registers unions did, by the latest source; an unregistered union is a union."
        ),
    )
    is_identified = models.BooleanField(
        _("identified"),
        default=True,
        help_text=_("Unticked: a placeholder or a name as stated, not yet matched to a known organization."),
    )
    website = models.URLField(
        _("website"), blank=True, help_text=_("Of the organization itself, with https if it has that.")
    )

    imprecise = ("founded", "dissolved")

    class Meta:
        ordering = ["name_en", "pk"]
        verbose_name = _("organization")
        verbose_name_plural = _("organizations")
        constraints = [
            ordered("founded"),
            ordered("dissolved"),
            models.CheckConstraint(
                condition=Q(founded_earliest__isnull=True)
                | Q(dissolved_latest__isnull=True)
                | Q(founded_earliest__lte=F("dissolved_latest")),
                name="cases_organization_possible",
                violation_error_message=_("It cannot have been dissolved before it was founded."),
            ),
        ]

    def __str__(self) -> str:
        return bilingual(self, "name")


class OrgLink(Interval):
    """One organization's place under another: affiliated, branch, subsidiary, contracted ..."""

    child = models.ForeignKey(
        Organization, on_delete=models.CASCADE, related_name="parent_links", verbose_name=_("organization")
    )
    parent = models.ForeignKey(
        Organization,
        on_delete=models.PROTECT,
        related_name="child_links",
        verbose_name=_("linked to"),
        help_text=_("The wider body, the owner, or the company that contracts."),
    )
    kind = CodeField(
        _("kind"),
        vocabulary=OrgLinkKind,
        help_text=_("How the one belongs to the other. Do not infer an affiliation from joint action."),
    )

    class Meta(Interval.Meta):
        abstract = False
        ordering = ["pk"]
        verbose_name = _("organization link")
        verbose_name_plural = _("organization links")
        constraints = [
            *Interval.Meta.constraints,
            models.CheckConstraint(
                condition=~Q(child=F("parent")),
                name="cases_orglink_not_itself",
                violation_error_message=_("An organization is not linked to itself."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.child} – {OrgLinkKind(self.kind).label} – {self.parent}"

    def would_circle(self) -> bool:
        """Whether this link would make an organization its own ancestor of the same kind."""
        seen: set[int] = set()
        waiting = {self.parent_id}
        while waiting:
            if self.child_id in waiting:
                return True
            seen |= waiting
            links = OrgLink.objects.filter(kind=self.kind, child__in=waiting).exclude(pk=self.pk)
            waiting = set(links.values_list("parent_id", flat=True)) - seen
        return False

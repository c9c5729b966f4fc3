"""Unions, federations, employers, state bodies, and how they belong together."""

from __future__ import annotations

import datetime as dt

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cases.models.base import CodeField, EdtfField, Fact, Interval, Root, bilingual, bound, ordered
from cases.vocabulary import EndState, OrgLinkKind, OrgType, RegistrationState, Sector


class Organization(Root, Fact):
    """An organization, or a placeholder for one that the sources leave unnamed."""

    about = _(
        "A union, a company, an authority or another body. Look first whether it is here; one that the sources leave unnamed is a placeholder. Example: Local 1 of Ejemplo."
    )

    type = CodeField(
        _("type"),
        vocabulary=OrgType,
        help_text=_(
            "What it is, by its definition in the codebook. A section of a union at one workplace is a workplace union. Example: Sector union."
        ),
    )
    name_en = models.CharField(
        _("name (English)"),
        max_length=250,
        help_text=_("Its name in English; its own name if it has none in English. Example: Fictitious Dockers’ Union."),
    )
    name_es = models.CharField(
        _("name (Spanish)"),
        max_length=250,
        blank=True,
        help_text=_("Its name in Spanish; empty if it has none in Spanish. Example: Sindicato Ficticio de la Estiba."),
    )
    acronym = models.CharField(
        _("acronym"),
        max_length=30,
        blank=True,
        help_text=_("The short form of its name; as it writes it itself. Example: CGTP."),
    )
    description_en = models.TextField(
        _("description (English)"),
        blank=True,
        help_text=_(
            "What a stranger needs to know of it; two sentences at most, with sources. Example: Union of the dockers of one port, founded in 1998."
        ),
    )
    description_es = models.TextField(
        _("description (Spanish)"),
        blank=True,
        help_text=_(
            "The same in Spanish; empty if not yet translated. Example: Sindicato de la estiba de un puerto, fundado en 1998."
        ),
    )
    country = models.CharField(
        _("country"),
        max_length=2,
        blank=True,
        help_text=_("Where it has its seat. Empty for an international one. Example: Peru."),
    )
    sector = CodeField(
        _("sector"),
        vocabulary=Sector,
        blank=True,
        help_text=_(
            "Of the work its members or workers do. The narrowest that a source supports. Example: Mining of metal ores."
        ),
    )
    founded = EdtfField(
        _("founded"),
        help_text=_(
            "When it was founded, which may be before it was registered. No more exact than the source. Example: 1998."
        ),
    )
    founded_earliest = bound()
    founded_latest = bound()
    dissolved = EdtfField(
        _("dissolved"),
        help_text=_("When it ceased to exist. Empty if it exists, or if that is not known. Example: 2012-03."),
    )
    dissolved_earliest = bound()
    dissolved_latest = bound()
    registration_state = CodeField(
        _("registration"),
        vocabulary=RegistrationState,
        default=RegistrationState.UNKNOWN,
        help_text=_(
            "What the authority that registers unions did, by the latest source; an unregistered union is a union. Example: Registration refused."
        ),
    )
    is_identified = models.BooleanField(
        _("identified"),
        default=True,
        help_text=_(
            "Whether it is known which one it is. Unticked: a placeholder or a name as stated, not yet matched. Example: unticked for “the miners’ union”."
        ),
    )
    website = models.URLField(
        _("website"),
        blank=True,
        help_text=_(
            "Of the organization itself, with https if it has that. Empty for a page of others about it. Example: https://union.example.org/."
        ),
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

    about = _(
        "One organization’s place under another, and from when to when. Stated by a source, not inferred from joint action. Example: Local 1 of Ejemplo is affiliated to its federation."
    )

    child = models.ForeignKey(
        Organization, on_delete=models.CASCADE, related_name="parent_links", verbose_name=_("organization")
    )
    parent = models.ForeignKey(
        Organization,
        on_delete=models.PROTECT,
        related_name="child_links",
        verbose_name=_("linked to"),
        help_text=_(
            "The wider body, the owner, or the company that contracts; only if a source says so. Example: the federation to which Local 1 of Ejemplo belongs."
        ),
    )
    kind = CodeField(
        _("kind"),
        vocabulary=OrgLinkKind,
        help_text=_(
            "How the one belongs to the other. Do not infer an affiliation from joint action. Example: Subsidiary of."
        ),
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

    @property
    def sure_span(self) -> tuple[dt.date, dt.date]:
        """From which day, up to which, it held as far as the dates leave no choice; open where nobody gives one."""
        end = self.end_earliest or (self.last_attested if self.end_state == EndState.ENDED else None)
        return self.start_latest or dt.date.min, end or dt.date.max

    def would_circle(self) -> bool:
        """Whether on some day this link would make an organization its own ancestor of the same kind.

        Links that may have held one after the other make no circle, though their dates are not exact.
        """
        waiting = [(self.parent_id, self.sure_span)]
        seen = set(waiting)
        while waiting:
            above, span = waiting.pop()
            if above == self.child_id:
                return True
            for link in OrgLink.objects.filter(kind=self.kind, child=above).exclude(pk=self.pk):
                shared = max(span[0], link.sure_span[0]), min(span[1], link.sure_span[1])
                following = (link.parent_id, shared)
                if shared[0] < shared[1] and following not in seen:
                    seen.add(following)
                    waiting.append(following)
        return False

"""How we know: the tie between one fact and one source."""

from __future__ import annotations

from functools import reduce
from operator import or_

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models.affiliation import Affiliation
from cases.models.assessment import Assessment
from cases.models.base import CodeField, Fact, Record
from cases.models.case import Case
from cases.models.charge import Charge, ChargeUpdate
from cases.models.communication import Communication
from cases.models.demand import Appeal, Demand
from cases.models.event import Event
from cases.models.identifier import Identifier
from cases.models.legal_limit import LegalLimit
from cases.models.legal_provision import LegalProvision
from cases.models.organization import Organization, OrgLink
from cases.models.paragraph import Paragraph
from cases.models.participant import Participant
from cases.models.person import Name, Particular
from cases.models.photograph import Photograph
from cases.models.place import Place
from cases.models.proceeding import Hearing, Proceeding
from cases.models.sentence import Sentence
from cases.models.source import LANGUAGE_TAG, Source, SourceFile
from cases.models.statement import Statement
from cases.models.status_period import StatusPeriod
from cases.vocabulary import Stance

# Each fact table that can be cited, by the name of the citation's key to it.
CITED: dict[str, type[Fact]] = {
    "case": Case,
    "name": Name,
    "identifier": Identifier,
    "particular": Particular,
    "affiliation": Affiliation,
    "period": StatusPeriod,
    "event": Event,
    "participant": Participant,
    "paragraph": Paragraph,
    "demand": Demand,
    "appeal": Appeal,
    "statement": Statement,
    "charge": Charge,
    "charge_update": ChargeUpdate,
    "proceeding": Proceeding,
    "hearing": Hearing,
    "assessment": Assessment,
    "communication": Communication,
    "legal_limit": LegalLimit,
    "legal_provision": LegalProvision,
    "sentence": Sentence,
    "organization": Organization,
    "org_link": OrgLink,
    "place": Place,
    "photograph": Photograph,
}


def _only(target: str) -> Q:
    return Q(**{f"{name}__isnull": name != target for name in CITED})


def _fact(model: type[Fact]) -> models.ForeignKey:
    return models.ForeignKey(
        model,
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="citations",
        verbose_name=model._meta.verbose_name,
    )


class CitationManager(models.Manager["Citation"]):
    """A citation is never read without its source: both come in one query."""

    def get_queryset(self) -> models.QuerySet[Citation]:
        return super().get_queryset().select_related("source")


class Citation(Record):
    """One source on one fact row: what it says there, in its own words, and whether it agrees.

    ``aspect`` names the value of the row that is meant (``start``, ``place`` ...) where the source speaks of only one.
    """

    about = _(
        "One source on one fact: what it says there. A fact without a citation is not published. Example: p. 3 of a leaflet, on the day of the arrest."
    )

    source = models.ForeignKey(
        Source,
        on_delete=models.PROTECT,
        related_name="citations",
        verbose_name=_("source"),
        help_text=_(
            "Where it is said. Cite what you have read, not what it refers to. Example: Leaflet of the dockers’ union on the arrests."
        ),
    )
    file = models.ForeignKey(
        SourceFile,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="citations",
        verbose_name=_("file"),
        help_text=_(
            "Our copy in which it stands; one of the same source, empty if we hold none. Example: the scan of the leaflet."
        ),
    )
    stance = CodeField(
        _("stance"),
        vocabulary=Stance,
        default=Stance.SUPPORTS,
        help_text=_(
            "Whether the source agrees with the row; one that only names it mentions it. Example: Contradicts, if it gives another day."
        ),
    )
    aspect = models.CharField(
        _("about"),
        max_length=40,
        blank=True,
        help_text=_(
            "Which value of the row; empty = all of it. Example: the start, if the source says nothing of the place."
        ),
    )
    value_as_stated = models.CharField(
        _("value as stated"),
        max_length=300,
        blank=True,
        help_text=_(
            "The value in the source’s own words and language; not translated. Example: a principios de junio."
        ),
    )
    quote = models.TextField(
        _("quotation"),
        blank=True,
        help_text=_(
            "The passage word for word; no longer than needed, omissions as [...]. Example: La policía se llevó a doce compañeros."
        ),
    )
    lang = models.CharField(
        _("language"),
        max_length=20,
        blank=True,
        validators=[LANGUAGE_TAG],
        help_text=_("Of the quotation and the value as stated; a language tag (BCP 47). Example: es, or pt-BR."),
    )
    translation_en = models.TextField(
        _("our translation (English)"),
        blank=True,
        help_text=_(
            "Of the value or the quotation, made by us; the page says so. Empty if that is in English. Example: The police took away twelve of our comrades."
        ),
    )
    translation_es = models.TextField(
        _("our translation (Spanish)"),
        blank=True,
        help_text=_(
            "Of the value or the quotation, made by us; the page says so. Empty if that is in Spanish. Example: La policía se llevó a doce compañeros."
        ),
    )
    locator = models.CharField(
        _("where in it"),
        max_length=100,
        blank=True,
        help_text=_("Where in the source; page or paragraph, as it counts them. Example: p. 3, or para. 12."),
    )

    case = _fact(Case)
    name = _fact(Name)
    identifier = _fact(Identifier)
    particular = _fact(Particular)
    affiliation = _fact(Affiliation)
    period = _fact(StatusPeriod)
    event = _fact(Event)
    participant = _fact(Participant)
    paragraph = _fact(Paragraph)
    demand = _fact(Demand)
    appeal = _fact(Appeal)
    statement = _fact(Statement)
    charge = _fact(Charge)
    charge_update = _fact(ChargeUpdate)
    proceeding = _fact(Proceeding)
    hearing = _fact(Hearing)
    assessment = _fact(Assessment)
    communication = _fact(Communication)
    legal_limit = _fact(LegalLimit)
    legal_provision = _fact(LegalProvision)
    sentence = _fact(Sentence)
    organization = _fact(Organization)
    org_link = _fact(OrgLink)
    place = _fact(Place)
    photograph = _fact(Photograph)

    objects = CitationManager()

    class Meta:
        ordering = ["pk"]
        verbose_name = _("citation")
        verbose_name_plural = _("citations")
        constraints = [
            models.CheckConstraint(
                condition=reduce(or_, (_only(target) for target in CITED)),
                name="cases_citation_of_one_fact",
                violation_error_message=_("A citation is of exactly one fact."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.source.title}: {Stance(self.stance).label}"

    @property
    def fact(self) -> Fact:
        """The fact row this citation is of."""
        return next(fact for name in CITED if (fact := getattr(self, name)) is not None)

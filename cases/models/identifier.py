"""What others call a record of ours: its number in their registers."""

from __future__ import annotations

import re
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models.base import CodeField, Fact
from cases.models.case import Case
from cases.models.organization import Organization
from cases.models.person import Person
from cases.models.place import Place
from cases.vocabulary import IdentifierScheme, Sensitivity
from cases.vocabulary.identifiers import GIVEN_TO, OF_MANY

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

OF = tuple(GIVEN_TO)


def _only(of: str) -> Q:
    return Q(**{f"{name}__isnull": name != of for name in OF})


def _of(model: type[models.Model], words: StrOrPromise) -> models.ForeignKey:
    return models.ForeignKey(
        model, null=True, blank=True, on_delete=models.CASCADE, related_name="identifiers", verbose_name=words
    )


class Identifier(Fact):
    """The number or name under which a register of others keeps one person, organization, place or case of ours.

    A value that names one thing only names at most one record of ours; the number of an opinion or of an ILO case may
    stand with everybody it concerns. An ISNI or LEI is taken only with check digits that fit. Where it leads is made from the scheme, never typed.
    """

    about = _(
        "The number under which a register of others keeps a record of ours. As that register writes it; where it leads is made from it. Example: Q42 in Wikidata."
    )

    person = _of(Person, _("person"))
    organization = _of(Organization, _("organization"))
    place = _of(Place, _("place"))
    case = _of(Case, _("case"))
    scheme = CodeField(
        _("register"),
        vocabulary=IdentifierScheme,
        help_text=_("Whose identifier it is; one that has numbers for this kind of record. Example: Wikidata."),
    )
    country = models.CharField(
        _("country of the register"),
        max_length=2,
        blank=True,
        help_text=_("Country of the register; of a company register alone, and needed there. Example: Peru."),
    )
    issuer = models.CharField(
        _("name of the register"),
        max_length=100,
        blank=True,
        help_text=_(
            "Of another register alone, and needed there; as it calls itself. Example: Archivo Sindical de Ejemplo."
        ),
    )
    value = models.CharField(
        _("number"),
        max_length=100,
        help_text=_("The number; as the register writes it, without the address around it. Example: Q42 in Wikidata."),
    )
    sensitivity = CodeField(
        _("sensitivity"),
        vocabulary=Sensitivity,
        default=Sensitivity.INTERNAL,
        help_text=_(
            "Choose Public to have it shown. What another register tells of a person is then one step away: see it first. Example: Researchers only, if it tells an address."
        ),
    )

    class Meta:
        ordering = ["scheme", "value", "pk"]
        verbose_name = _("identifier in another register")
        verbose_name_plural = _("identifiers in other registers")
        constraints = [
            models.CheckConstraint(
                condition=reduce(or_, map(_only, OF)),
                name="cases_identifier_of_one",
                violation_error_message=_("It is of one person, one organization, one place or one case."),
            ),
            models.CheckConstraint(
                condition=Q(scheme=IdentifierScheme.COMPANY_REGISTRY, country__regex=r"^[A-Z]{2}$")
                | (~Q(scheme=IdentifierScheme.COMPANY_REGISTRY) & Q(country="")),
                name="cases_identifier_country",
                violation_error_message=_("A company register has a country; the others have none."),
            ),
            models.CheckConstraint(
                condition=(Q(scheme=IdentifierScheme.OTHER) & ~Q(issuer=""))
                | (~Q(scheme=IdentifierScheme.OTHER) & Q(issuer="")),
                name="cases_identifier_issuer",
                violation_error_message=_("Name another register; those of the list have their name."),
            ),
            models.CheckConstraint(
                condition=reduce(or_, (Q(scheme=code.value, value__regex=code.pattern) for code in IdentifierScheme)),
                name="cases_identifier_pattern",
                violation_error_message=_("This register has no numbers like that."),
            ),
            models.UniqueConstraint(
                fields=["scheme", "country", "issuer", "value"],
                condition=~Q(scheme__in=[code.value for code in OF_MANY]),
                name="cases_identifier_names_one",
                violation_error_message=_("Another record has this number, or this one has it already."),
            ),
            models.UniqueConstraint(
                fields=["case", "scheme", "value"],
                name="cases_identifier_once",
                violation_error_message=_("The case has this number already."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.issuer or IdentifierScheme(self.scheme).label}: {self.value}"

    def clean(self) -> None:
        super().clean()
        if self.scheme not in IdentifierScheme.values:
            return
        scheme, problems = IdentifierScheme(self.scheme), dict[str, Any]()
        of = next((name for name in OF if getattr(self, f"{name}_id") is not None), None)
        if of is not None and scheme not in GIVEN_TO[of]:
            problems["scheme"] = _("This register has no numbers for this kind of record.")
        # A line feed at the end passes “$” in Python, and not in the database.
        if not re.match(scheme.pattern, self.value) or "\n" in self.value:
            words = _("%(register)s has no numbers like that: %(definition)s")
            problems["value"] = words % {"register": scheme.label, "definition": scheme.definition}
        elif not scheme.fits(self.value):
            problems["value"] = _("This number has a check digit, and it does not fit: look for a slip of the pen.")
        if problems:
            raise ValidationError(problems)

"""Who: a person, the names they go by, and their particulars."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models.base import CodeField, EdtfField, Fact, Root, bound, ordered
from cases.models.organization import Organization
from cases.models.place import Place
from cases.models.source import LANGUAGE_TAG
from cases.vocabulary import Gender, NameKind, ParticularKind


class Person(Root):
    """A person. Names are not unique: two people may share one."""

    about = _(
        "A person whose case is documented, or who took part in an event. Names are not unique: look first whether the person is here. Example: Ada María Ejemplo."
    )

    display_name = models.CharField(
        _("name, as published"),
        max_length=200,
        help_text=_(
            "The name under which the case is published; other spellings stand below. Example: Ada María Ejemplo."
        ),
    )
    sort_name = models.CharField(
        _("name for sorting"),
        max_length=200,
        blank=True,
        help_text=_("The name as lists order it, family name first; empty: as published. Example: Ejemplo, Ada María."),
    )

    class Meta:
        ordering = ["sort_name", "display_name", "pk"]
        verbose_name = _("person")
        verbose_name_plural = _("people")
        constraints = [
            models.CheckConstraint(
                condition=~Q(display_name=""),
                name="cases_person_named",
                violation_error_message=_("Give a name."),
            )
        ]

    def __str__(self) -> str:
        return self.display_name

    def save(self, *args: object, **kwargs: object) -> None:
        self.sort_name = self.sort_name or self.display_name
        super().save(*args, **kwargs)


class Name(Fact):
    """A name of a person, an organization or a place: spelling, legal name, transliteration, acronym ..."""

    about = _(
        "Another name of a person, an organization or a place. Exactly as a source writes it; names are not unique. Example: Ejemplo Quispe, Ada M."
    )

    person = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.CASCADE, related_name="names", verbose_name=_("person")
    )
    organization = models.ForeignKey(
        Organization,
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="names",
        verbose_name=_("organization"),
    )
    place = models.ForeignKey(
        Place, null=True, blank=True, on_delete=models.CASCADE, related_name="names", verbose_name=_("place")
    )
    text = models.CharField(
        _("name"),
        max_length=250,
        help_text=_(
            "Another name; exactly as a source writes it, accents and order included. Example: Ejemplo Quispe, Ada M."
        ),
    )
    kind = CodeField(
        _("kind"),
        vocabulary=NameKind,
        help_text=_("What kind of name it is. A misprint that is searched for is a spelling. Example: Other spelling."),
    )
    lang = models.CharField(
        _("language"),
        max_length=20,
        blank=True,
        validators=[LANGUAGE_TAG],
        help_text=_(
            "Of the name: a language tag (BCP 47); for a name as it stands in its own language. Example: ar, or es."
        ),
    )
    script = models.CharField(
        _("script"),
        max_length=4,
        blank=True,
        help_text=_(
            "The script it is written in; four letters of ISO 15924, empty if not looked up. Example: Latn, or Cyrl."
        ),
    )

    class Meta:
        ordering = ["kind", "text", "pk"]
        verbose_name = _("other name")
        verbose_name_plural = _("other names")
        constraints = [
            models.CheckConstraint(
                condition=Q(person__isnull=False, organization__isnull=True, place__isnull=True)
                | Q(person__isnull=True, organization__isnull=False, place__isnull=True)
                | Q(person__isnull=True, organization__isnull=True, place__isnull=False),
                name="cases_name_of_one",
                violation_error_message=_("A name belongs to one person, one organization or one place."),
            )
        ]

    def __str__(self) -> str:
        return self.text


class Particular(Fact):
    """One personal particular (birth, death, gender, nationality), a row of its own so that it carries sources.

    Several rows of one kind may stand side by side, such as two nationalities.
    """

    about = _(
        "One personal particular: birth, death, gender or nationality. Each a row of its own, so that it carries sources. Example: born about 1967."
    )

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="particulars", verbose_name=_("person"))
    kind = CodeField(
        _("particular"),
        vocabulary=ParticularKind,
        help_text=_("Which particular it is; for two nationalities enter two rows. Example: Nationality."),
    )
    date = EdtfField(
        _("date"),
        help_text=_("Of birth or death, no more exact than the source; empty for the others. Example: about 1967."),
    )
    date_earliest = bound()
    date_latest = bound()
    value = models.CharField(
        _("value"),
        max_length=12,
        blank=True,
        help_text=_(
            "Gender code, or ISO 3166-1 code of the nationality; as a source states it, never assumed. Example: PE."
        ),
    )

    imprecise = ("date",)

    class Meta:
        ordering = ["kind", "pk"]
        verbose_name = _("particular")
        verbose_name_plural = _("particulars")
        constraints = [
            ordered("date"),
            models.CheckConstraint(
                condition=Q(kind__in=[ParticularKind.BIRTH, ParticularKind.DEATH], value="")
                | (
                    Q(kind=ParticularKind.GENDER, date="", value__in=[code.value for code in Gender])
                    | (Q(kind=ParticularKind.NATIONALITY, date="") & Q(value__regex=r"^[A-Z]{2}$"))
                ),
                name="cases_particular_shape",
                violation_error_message=_(
                    "Birth and death take a date; gender takes its code, nationality a country code."
                ),
            ),
        ]

    def __str__(self) -> str:
        value = str(Gender(self.value).label) if self.kind == ParticularKind.GENDER else self.value
        return f"{ParticularKind(self.kind).label}: {self.date_words('date') or value}"

"""What a law says, article by article, in the words that were in force."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models.base import Interval, Root, bilingual
from cases.models.source import LANGUAGE_TAG


class LegalProvision(Root, Interval):
    """One text of one article of a law; its interval is when that text was law.

    A text that replaced it is another record of the same country, law as stated and article: together they are the
    provision. It has no page: charges that name it tell the text that was in force (``cases.provisions``).
    """

    about = _(
        "One text of one article of a law, for the time in which it was law. A text that replaced it is another record, with the same law and article. Example: article 315 of the Código de Ejemplo, until 2012."
    )

    country = models.CharField(
        _("country or territory"), max_length=2, help_text=_("Whose law it is; the code of ISO 3166-1. Example: Peru.")
    )
    law_as_stated = models.CharField(
        _("official name of the law"),
        max_length=200,
        help_text=_(
            "The official name, word for word; the same in every text of the provision. Example: Código de Ejemplo."
        ),
    )
    law_en = models.CharField(
        _("what the law is called (English)"),
        max_length=200,
        blank=True,
        help_text=_("Our translation of its name. Empty if that is in English. Example: Example Code."),
    )
    law_es = models.CharField(
        _("what the law is called (Spanish)"),
        max_length=200,
        blank=True,
        help_text=_("Our translation of its name. Empty if that is in Spanish. Example: Código de Ejemplo."),
    )
    article = models.CharField(
        _("article"), max_length=60, help_text=_("Its number; the same in every text. Example: 315, or 12-A (2).")
    )
    text = models.TextField(
        _("text in force"),
        help_text=_(
            "The article word for word, as it was law in this time, in its official language; nothing shortened. Example: Quien impida la huelga…"
        ),
    )
    lang = models.CharField(
        _("language"),
        max_length=20,
        validators=[LANGUAGE_TAG],
        help_text=_("Of the name and the text; a language tag (BCP 47). Example: es, or pt-BR."),
    )
    translation_en = models.TextField(
        _("our translation (English)"),
        blank=True,
        help_text=_(
            "Of the text, made by us; the page says so. Empty if that is in English. Example: Whoever prevents a strike …"
        ),
    )
    translation_es = models.TextField(
        _("our translation (Spanish)"),
        blank=True,
        help_text=_(
            "Of the text, made by us; the page says so. Empty if that is in Spanish. Example: Quien impida la huelga…"
        ),
    )
    url = models.URLField(
        _("address"),
        max_length=500,
        blank=True,
        help_text=_("Where this text can be read; best with the state. Example: https://law.example.org/code/315."),
    )

    class Meta:
        ordering = ["country", "law_as_stated", "article", "start_earliest", "pk"]
        verbose_name = _("legal provision")
        verbose_name_plural = _("legal provisions")
        constraints = [
            *Interval.Meta.constraints,
            models.CheckConstraint(
                condition=Q(country__regex=r"^[A-Z]{2}$"),
                name="cases_legalprovision_country",
                violation_error_message=_("Choose a country or territory."),
            ),
            models.CheckConstraint(
                condition=~Q(law_as_stated="") & ~Q(article="") & ~Q(text="") & ~Q(lang=""),
                name="cases_legalprovision_stated",
                violation_error_message=_("Give the law, the article, the text and its language."),
            ),
            models.UniqueConstraint(
                fields=["country", "law_as_stated", "article", "start"],
                name="cases_legalprovision_once",
                violation_error_message=_("A text of this article that began then is entered already."),
            ),
        ]

    def __str__(self) -> str:
        since = self.date_words("start")
        name = f"{self.country}, {bilingual(self, 'law') or self.law_as_stated}, {self.article}"
        return f"{name} ({since})" if since else name

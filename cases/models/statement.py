"""What others say of a case, a dispute or an appeal: theirs, never ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models.base import CodeField, EdtfField, Fact, bilingual, bound, ordered
from cases.models.case import Case
from cases.models.demand import Appeal
from cases.models.event import Event
from cases.models.organization import Organization
from cases.models.source import LANGUAGE_TAG
from cases.vocabulary import Moderation, StatementStance

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

ABOUT = ("case", "dispute", "appeal")


def _only(about: str) -> Q:
    return Q(**{f"{name}__isnull": name != about for name in ABOUT})


def _about(model: type[models.Model], words: StrOrPromise) -> models.ForeignKey:
    return models.ForeignKey(
        model, null=True, blank=True, on_delete=models.CASCADE, related_name="statements", verbose_name=words
    )


class Statement(Fact):
    """Something that was said of one case, one dispute or one appeal, in the words and the language of its author.

    The author is an organization, or somebody told by a description. The fact is that it was said: how sure we are of
    that is its confidence; whether what is said is so, the record tells elsewhere.
    """

    about = _(
        "Something that was said of one case, one dispute or one appeal. Word for word, in the language of its author; only an accepted one is published. Example: a union demands that Ada Ejemplo be freed."
    )

    case = _about(Case, _("case"))
    dispute = _about(Event, _("dispute"))
    appeal = _about(Appeal, _("appeal"))
    author = models.ForeignKey(
        Organization,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="statements",
        verbose_name=_("who says so"),
        help_text=_(
            "The organization in whose name it is said; not the press that reports it. Example: Local 1 of Ejemplo."
        ),
    )
    author_label_en = models.CharField(
        _("who says so, described (English)"),
        max_length=200,
        blank=True,
        help_text=_(
            "If no organization speaks. Never the name of a person who has no public page. Example: a relative; a former miner."
        ),
    )
    author_label_es = models.CharField(
        _("who says so, described (Spanish)"),
        max_length=200,
        blank=True,
        help_text=_("The same in Spanish; empty if not yet translated. Example: un familiar; una persona exminera."),
    )
    stance = CodeField(
        _("stance"),
        vocabulary=StatementStance,
        help_text=_("On whose part it is said. All are shown alike, in order of time. Example: Solidarity."),
    )
    date = EdtfField(
        _("date"),
        help_text=_(
            "When it was said. If only the day of the report is known, that day as the latest. Example: [..2007-07-15]."
        ),
    )
    date_earliest = bound()
    date_latest = bound()
    text = models.TextField(
        _("in its own words"),
        help_text=_(
            "Word for word, in the language in which it was made; leave out what could harm somebody, with [...]. Example: We demand that she be freed at once."
        ),
    )
    lang = models.CharField(
        _("language"),
        max_length=20,
        validators=[LANGUAGE_TAG],
        help_text=_("In which it was made; a language tag (BCP 47). Example: es, or pt-BR."),
    )
    is_excerpt = models.BooleanField(
        _("excerpt"),
        default=True,
        help_text=_(
            "Whether it is a part of what was said. Unticked: this is the whole of the statement. Example: ticked for one sentence of a speech."
        ),
    )
    translation_en = models.TextField(
        _("our translation (English)"),
        blank=True,
        help_text=_(
            "Of these words, made by us. Empty if they are in English. Example: We demand that she be freed at once."
        ),
    )
    translation_es = models.TextField(
        _("our translation (Spanish)"),
        blank=True,
        help_text=_(
            "Of these words, made by us. Empty if they are in Spanish. Example: Exigimos su libertad inmediata."
        ),
    )
    moderation = CodeField(
        _("moderation"),
        vocabulary=Moderation,
        default=Moderation.WAITING,
        help_text=_(
            "Whether it may be published; only an accepted one is. Accept one that is about the matter and harms nobody. Example: Refused, if it names a witness."
        ),
    )

    imprecise = ("date",)

    class Meta:
        ordering = ["date_earliest", "date_latest", "pk"]
        verbose_name = _("statement")
        verbose_name_plural = _("statements")
        constraints = [
            ordered("date"),
            models.CheckConstraint(
                condition=_only("case") | _only("dispute") | _only("appeal"),
                name="cases_statement_about_one",
                violation_error_message=_("It is about one case, one dispute or one appeal."),
            ),
            models.CheckConstraint(
                condition=Q(author__isnull=False, author_label_en="", author_label_es="")
                | (Q(author__isnull=True) & (~Q(author_label_en="") | ~Q(author_label_es=""))),
                name="cases_statement_by_somebody",
                violation_error_message=_("Say who says so: an organization, or a description, not both."),
            ),
            models.CheckConstraint(
                condition=~Q(text="") & ~Q(lang=""),
                name="cases_statement_in_words",
                violation_error_message=_("Give the words, and in which language they are."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.author or bilingual(self, 'author_label')}: {self.text[:60]}"

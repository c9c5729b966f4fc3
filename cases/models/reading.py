"""Who read what is restricted: every showing leaves a line that nobody changes or removes."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.base import ID_LENGTH, CodeField
from cases.models.source import FINGERPRINT, SourceFile
from cases.vocabulary import Restricted


class Reading(models.Model):
    """One time that somebody was shown restricted rows of a record, or handed one of its files.

    The database refuses to change or remove it (``operations.append_only``). Names, the public id and the fingerprint
    are frozen as text: they outlive account, record and file.
    """

    about = _(
        "One time that somebody was shown what is restricted, or handed a file. The desk writes it, and nobody changes or "
        "removes it. Example: rita was shown the consent of a case on 5 May 2026."
    )

    what = CodeField(
        _("what"), vocabulary=Restricted, help_text=_("What was shown; set by the desk. Example: Consent.")
    )
    kind = models.CharField(
        _("kind of record"),
        max_length=40,
        editable=False,
        help_text=_("Of which record it is; case or source. Example: case."),
    )
    public_id = models.CharField(
        _("public id"),
        max_length=ID_LENGTH,
        editable=False,
        help_text=_("Of the record whose rows were shown; it never changes. Example: k3m7v2xq9d."),
    )
    file = models.ForeignKey(
        SourceFile,
        null=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="readings",
        verbose_name=_("file"),
    )
    sha256 = models.CharField(
        max_length=64,
        blank=True,
        editable=False,
        validators=[FINGERPRINT],
        help_text=_("Fingerprint (SHA-256) of the file that was read; empty if it was no file. Example: 9f86d0…"),
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, editable=False, on_delete=models.SET_NULL, related_name="+"
    )
    by_name = models.CharField(_("read by"), max_length=150, editable=False)
    at = models.DateTimeField(_("read at"), editable=False, db_index=True)

    class Meta:
        ordering = ["-at", "pk"]
        verbose_name = _("reading")
        verbose_name_plural = _("readings")
        indexes = [models.Index(fields=["public_id"], name="cases_reading_record")]

    def __str__(self) -> str:
        return f"{self.by_name}: {self.get_what_display()} {self.public_id}"

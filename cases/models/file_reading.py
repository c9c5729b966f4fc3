"""Who took which of our files out: reading what was never published leaves a line."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.source import FINGERPRINT, SourceFile


class FileReading(models.Model):
    """One time that somebody was handed a stored file. The name and the fingerprint outlive account and file."""

    about = _(
        "One time that somebody was handed a stored file. Written by the desk; it is never changed. Example: an editor opened the scan of a leaflet on 4 May 2026."
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
        max_length=64, editable=False, validators=[FINGERPRINT], help_text=_("Fingerprint of what was read.")
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, editable=False, on_delete=models.SET_NULL, related_name="+"
    )
    by_name = models.CharField(_("read by"), max_length=150, editable=False)
    at = models.DateTimeField(_("read at"), editable=False)

    class Meta:
        ordering = ["-at", "pk"]
        verbose_name = _("reading of a file")
        verbose_name_plural = _("readings of files")

    def __str__(self) -> str:
        return f"{self.by_name}: {self.sha256[:12]}"

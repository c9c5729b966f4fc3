"""What somebody looks like: a photograph with where it is from, whose it is, and who agreed that it be shown."""

from __future__ import annotations

import hashlib
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.evidence.kinds import PICTURES
from cases.models.base import CodeField, EdtfField, Fact, bound, ordered
from cases.models.person import Person
from cases.models.source import FINGERPRINT, SourceFile
from cases.vocabulary import Consent

MIMES = [kind.mime for kind in PICTURES]


class Photograph(Fact):
    """A photograph of a person. Its confidence is how sure we are that it shows this person.

    The file is one of a source, as it arrived or a copy of it that was cropped; readers get pictures made anew from it
    (``Rendition``). Consent is that of whoever is shown, for this photograph: it does not follow from that for the case.
    """

    about = _(
        "A photograph of a person, with its credit, origin and consent. Published only with the consent of whoever is shown. Example: Ada Ejemplo at a meeting, cropped from a leaflet."
    )

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="photographs", verbose_name=_("person"))
    file = models.ForeignKey(
        SourceFile,
        on_delete=models.PROTECT,
        related_name="photographs",
        verbose_name=_("file"),
        help_text=_(
            "A JPEG, PNG, WebP or GIF stored with its source. It never changes: another picture is another photograph. Example: a working copy, cropped from the scan of a leaflet."
        ),
    )
    credit = models.CharField(
        _("credit"),
        max_length=200,
        blank=True,
        help_text=_("Whom the page names for it; “photographer not known” if so. Example: Example Miners’ Union."),
    )
    rights = models.CharField(
        _("rights"),
        max_length=200,
        blank=True,
        help_text=_(
            "The licence, or who holds the copyright; as its owner says. Example: CC BY 4.0, or © Example Miners’ Union."
        ),
    )
    taken = EdtfField(
        _("taken"),
        help_text=_("When it was taken, as exactly as its source says; empty = not known. Example: July 2007."),
    )
    taken_earliest = bound()
    taken_latest = bound()
    provenance_en = models.CharField(
        _("where it is from (English)"),
        max_length=300,
        blank=True,
        help_text=_(
            "From whom or where we have it; it is published, so name nobody at risk. Example: Cropped from a leaflet of July 2007."
        ),
    )
    provenance_es = models.CharField(
        _("where it is from (Spanish)"),
        max_length=300,
        blank=True,
        help_text=_(
            "The same in Spanish; empty if not yet translated. Example: Recortada de un volante de julio de 2007."
        ),
    )
    alt_en = models.CharField(
        _("what is seen (English)"),
        max_length=300,
        blank=True,
        help_text=_(
            "For those who cannot see it: what is seen and nothing that is only known. Example: A man of about forty in a miner’s helmet, facing the camera."
        ),
    )
    alt_es = models.CharField(
        _("what is seen (Spanish)"),
        max_length=300,
        blank=True,
        help_text=_(
            "The same in Spanish; empty if not yet translated. Example: Un hombre de unos cuarenta años con casco de minero, de cara a la cámara."
        ),
    )
    caption_en = models.CharField(
        _("caption (English)"),
        max_length=300,
        blank=True,
        help_text=_("What a reader should know of it; may be empty. Example: Ada Ejemplo at a meeting of her union."),
    )
    caption_es = models.CharField(
        _("caption (Spanish)"),
        max_length=300,
        blank=True,
        help_text=_(
            "The same in Spanish; empty if not yet translated. Example: Ada Ejemplo en una asamblea de su sindicato."
        ),
    )
    consent = CodeField(
        _("consent"),
        vocabulary=Consent,
        default=Consent.NOT_SOUGHT,
        help_text=_(
            "Who agreed that this photograph be shown. Refused or withdrawn: it goes from every public page at once. Example: Given by the family."
        ),
    )
    consent_basis = models.TextField(
        _("how we know"),
        blank=True,
        help_text=_(
            "Who told whom, and where that is kept. Never published. Example: Her sister told the archivist; note of 4 May 2026."
        ),
    )

    imprecise = ("taken",)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("photograph")
        verbose_name_plural = _("photographs")
        constraints = [
            ordered("taken"),
            models.UniqueConstraint(
                fields=["person", "file"],
                name="cases_photograph_once",
                violation_error_message=_("This file is already a photograph of this person."),
            ),
        ]

    def __str__(self) -> str:
        return self.credit or str(self.file)

    def clean(self) -> None:
        super().clean()
        if self.file_id is None:
            return
        if self.file.mime not in MIMES:
            raise ValidationError({"file": _("A photograph is a JPEG, PNG, WebP or GIF.")})
        if self.file.marks.exists():  # type: ignore[attr-defined]
            raise ValidationError({"file": _("This is the mark of the site, and no photograph of a person.")})
        stored = Photograph.objects.filter(pk=self.pk).values_list("file_id", flat=True).first()
        if stored not in (None, self.file_id):
            raise ValidationError({"file": _("The file of a photograph never changes. Add another photograph.")})

    @property
    def is_consent_gone(self) -> bool:
        """Whether who is shown has said no, be it at first or later."""
        return self.consent in (Consent.REFUSED, Consent.WITHDRAWN)


class Rendition(models.Model):
    """A picture for the page, a JPEG or for the mark of the site a PNG, made anew from what is seen of a file. Publishing copies it; nothing else is ever shown."""

    about = _(
        "A picture for the page, made anew from what is seen of a file. Made by the desk; nothing else of a file is ever shown. Example: 480 pixels wide, for the head of a case."
    )

    file = models.ForeignKey(SourceFile, on_delete=models.CASCADE, related_name="renditions", verbose_name=_("file"))
    width = models.PositiveIntegerField(
        _("width"), help_text=_("In pixels; computed when the picture is made. Example: 480.")
    )
    height = models.PositiveIntegerField(
        _("height"), help_text=_("In pixels; computed when the picture is made. Example: 640.")
    )
    sha256 = models.CharField(
        max_length=64,
        validators=[FINGERPRINT],
        help_text=_(
            "Fingerprint of the picture (SHA-256); computed when the picture is made. Example: 64 digits such as 9f86d081…."
        ),
    )
    content = models.BinaryField(_("content"), editable=False)

    class Meta:
        ordering = ["file", "width", "pk"]
        verbose_name = _("picture for the page")
        verbose_name_plural = _("pictures for the page")
        constraints = [models.UniqueConstraint(fields=["file", "width"], name="cases_rendition_once")]

    def __str__(self) -> str:
        return f"{self.width} × {self.height}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.sha256 = hashlib.sha256(self.content).hexdigest()
        super().save(*args, **kwargs)

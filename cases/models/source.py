"""Where our knowledge comes from: documents, and our own copies of them."""

from __future__ import annotations

import hashlib
from pathlib import PurePath
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.evidence.kinds import BY_MIME, Kind, kind_of
from cases.models.base import ID_LENGTH, CodeField, EdtfField, Record, Root, bound, new_public_id, ordered
from cases.vocabulary import Connection, FileCopy, Reliability, Sensitivity, Side, SourceType

LANGUAGE_TAG = RegexValidator(r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", _("A language tag such as es or pt-BR."))
NOT_KEPT = _(
    "Files of this kind are not kept here, whatever their name. Kept are pictures (JPEG, PNG, WebP, GIF, TIFF, HEIC, "
    "AVIF), PDF, text, web pages, text and tables of office programs (docx, xlsx, odt, ods), sound and film, and "
    "web archives (WARC). Save it as one of these, or keep it where it is; the rest of your entry is still here."
)
FINGERPRINT = RegexValidator(r"\A[0-9a-f]{64}\Z", _("Sixty-four hexadecimal digits (SHA-256)."))


class SourceQuerySet(models.QuerySet["Source"]):
    def roots_of(self, ids: set[int]) -> dict[int, frozenset[int]]:
        """For each source of ``ids`` the sources at the end of its ``derived_from`` chains (itself if none)."""
        parents: dict[int, set[int]] = {}
        through = self.model.derived_from.through
        for child, parent in through.objects.values_list("from_source_id", "to_source_id"):
            parents.setdefault(child, set()).add(parent)

        def roots(source: int, seen: frozenset[int]) -> frozenset[int]:
            above = parents.get(source, set()) - seen
            if not above:
                return frozenset({source})
            return frozenset().union(*(roots(parent, seen | {source}) for parent in above))

        return {source: roots(source, frozenset({source})) for source in ids}


class Source(Root):
    """A document, statement or record from which facts are taken.

    Reliability is that of the source, apart from the confidence of any one fact (OHCHR two-axis rule).
    ``derived_from`` names what it repeats: corroboration counts independent roots, not pages.
    """

    about = _(
        "A document, statement or record from which facts are taken. Its reliability is its own, apart from the confidence of any fact. Example: Leaflet of the dockers’ union on the arrests."
    )

    title = models.CharField(
        _("title"),
        max_length=300,
        help_text=_(
            "As it calls itself; of an untitled one, what it is. Example: Leaflet of the dockers’ union on the arrests."
        ),
    )
    type = CodeField(
        _("type"),
        vocabulary=SourceType,
        help_text=_(
            "What it is by itself, not where it was found: a leaflet on a web page is a leaflet. Example: Press article."
        ),
    )
    author = models.CharField(
        _("author"),
        max_length=200,
        blank=True,
        help_text=_(
            "Who wrote it, as it says. Empty for somebody who must not be named. Example: Executive committee of Local 1 of Ejemplo."
        ),
    )
    publisher = models.CharField(
        _("publisher"),
        max_length=200,
        blank=True,
        help_text=_(
            "Who issued it: a newspaper, a union, a court. Not who copied it later. Example: Diario de Ejemplo."
        ),
    )
    published = EdtfField(
        _("date"),
        help_text=_("When it was issued; empty = undated. Not the day on which we found it. Example: 2007-07-15."),
    )
    published_earliest = bound()
    published_latest = bound()
    lang = models.CharField(
        _("language"),
        max_length=20,
        validators=[LANGUAGE_TAG],
        help_text=_("In which it is written; a language tag (BCP 47). Example: es, or pt-BR."),
    )
    country = models.CharField(
        _("country"),
        max_length=2,
        blank=True,
        help_text=_("Where it was issued. Empty if that is not known. Example: Peru."),
    )
    url = models.URLField(
        _("address"),
        max_length=500,
        blank=True,
        help_text=_(
            "Where readers find the original; not an address that only some may open. Example: https://news.example.org/2007/arrests."
        ),
    )
    archive_url = models.URLField(
        _("archived address"),
        max_length=500,
        blank=True,
        help_text=_(
            "Of a copy in a public web archive; empty if nobody archived it. Example: https://web.archive.org/web/2007/https://news.example.org/."
        ),
    )
    side = CodeField(
        _("side"),
        vocabulary=Side,
        default=Side.UNKNOWN,
        help_text=_(
            "On which side of the conflict it stands; not whether it is right. Example: The employer’s side, for a press release of Ejemplar Mining."
        ),
    )
    connection = CodeField(
        _("connection"),
        vocabulary=Connection,
        default=Connection.UNKNOWN,
        help_text=_("What its author is to the person concerned; not known rather than guessed. Example: Lawyer."),
    )
    reliability = CodeField(
        _("reliability"),
        vocabulary=Reliability,
        default=Reliability.UNASSESSED,
        help_text=_(
            "How far the source can be relied on, apart from any one fact. One never used before is unsure. Example: High, for the register of a court."
        ),
    )
    sensitivity = CodeField(
        _("sensitivity"),
        vocabulary=Sensitivity,
        default=Sensitivity.PUBLIC,
        help_text=_(
            "Who may see it. Generalised: shown as “confidential source”; only public ones are named. Example: Researchers only, for a letter of a relative."
        ),
    )
    read_in_full = models.BooleanField(
        _("read in full"),
        default=False,
        help_text=_(
            "Whether all of it was read. Unticked: read in excerpt only; the public page says so. Example: unticked for a report of which we have one page."
        ),
    )
    rights = models.CharField(
        _("rights"),
        max_length=200,
        blank=True,
        help_text=_(
            "Who holds the copyright, or the licence; as the source says. Example: © Diario de Ejemplo, or CC BY 4.0."
        ),
    )
    derived_from = models.ManyToManyField(
        "self",
        symmetrical=False,
        blank=True,
        related_name="derivatives",
        verbose_name=_("repeats"),
        help_text=_(
            "The sources this one copies, translates or goes back to; together they count as one root. Example: the leaflet that an article quotes."
        ),
    )

    objects = SourceQuerySet.as_manager()
    imprecise = ("published",)
    _history_m2m_fields = ("derived_from",)

    class Meta:
        ordering = ["published_earliest", "title", "pk"]
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        constraints = [
            ordered("published"),
            models.CheckConstraint(
                condition=~Q(title=""), name="cases_source_titled", violation_error_message=_("Give a title.")
            ),
            models.CheckConstraint(
                condition=~Q(type=""),
                name="cases_source_typed",
                violation_error_message=_("Say what kind of source it is."),
            ),
        ]

    def __str__(self) -> str:
        when = self.date_words("published")
        return f"{self.title} ({when})" if when else self.title

    def would_circle(self, parents: list[Source]) -> bool:
        """Whether deriving this source from ``parents`` would make it its own ancestor."""
        seen: set[int] = set()
        waiting = [parent.pk for parent in parents]
        while waiting:
            if self.pk in waiting:
                return True
            seen.update(waiting)
            above = Source.objects.filter(derivatives__in=waiting).values_list("pk", flat=True)
            waiting = [pk for pk in above if pk not in seen]
        return False


def evidence_path(instance: SourceFile, filename: str) -> str:
    """A random name: the name a file came with can identify who sent it."""
    return f"evidence/{new_public_id()}{new_public_id()}"


class SourceFile(Record):
    """Our copy of a source. It never changes once stored; its SHA-256 is fixed on arrival (Berkeley Protocol).

    What it is, its content says (``evidence.kinds``), not the name or the type it came with. A working copy is made of it
    in which there is only what is seen (``operations.copies``).

    A copy that others hold is known by its fingerprint alone: it comes with an imported case, without content.
    """

    about = _(
        "Our copy of a source. It never changes once stored; its SHA-256 is fixed on arrival (Berkeley Protocol). Example: the scan of a leaflet."
    )

    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="files", verbose_name=_("source"))
    file = models.FileField(
        _("file"),
        upload_to=evidence_path,
        blank=True,
        help_text=_(
            "The content as it arrived, unchanged; it is never served to readers. Example: the PDF as it was downloaded."
        ),
    )
    sha256 = models.CharField(
        max_length=64,
        editable=False,
        validators=[FINGERPRINT],
        help_text=_("Fingerprint of the content, computed when it arrives."),
    )
    size = models.PositiveBigIntegerField(_("bytes"), editable=False)
    mime = models.CharField(
        _("media type"),
        max_length=100,
        blank=True,
        editable=False,
        help_text=_("Told by the content when it arrives, such as image/jpeg; not by the name of the file."),
    )
    copy = CodeField(
        _("copy"),
        vocabulary=FileCopy,
        default=FileCopy.EVIDENTIARY,
        help_text=_(
            "Evidentiary: as it arrived. Working and redacted ones are made from it. Example: Redacted copy, with the names of witnesses covered."
        ),
    )
    copy_of = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="copies",
        verbose_name=_("copy of"),
        help_text=_(
            "The evidentiary copy from which this one was made; an evidentiary copy has none. Example: the scan of the leaflet, for its cropped photograph."
        ),
    )
    captured_on = models.DateField(
        _("captured on"),
        null=True,
        blank=True,
        help_text=_("When this copy was made; not before the source was issued. Example: 2024-03-01."),
    )
    capture_method = models.CharField(
        _("capture method"),
        max_length=200,
        blank=True,
        help_text=_("How this copy was made; so that another can do it again. Example: download, scan, screenshot."),
    )
    original_url = models.URLField(
        _("original address"),
        max_length=500,
        blank=True,
        help_text=_(
            "Where the file was taken from; empty if it did not come from the web. Example: https://union.example.org/leaflet.pdf."
        ),
    )

    class Meta:
        ordering = ["pk"]
        verbose_name = _("source file")
        verbose_name_plural = _("source files")
        constraints = [
            models.UniqueConstraint(
                fields=["source", "sha256"],
                condition=Q(copy=FileCopy.EVIDENTIARY),
                name="cases_sourcefile_once",
                violation_error_message=_("This file is already stored with this source."),
            ),
            # Two originals that look the same have the same copy, each its own.
            models.UniqueConstraint(
                fields=["copy_of", "sha256"],
                name="cases_sourcefile_copied_once",
                violation_error_message=_("This copy is already stored with that file."),
            ),
            models.CheckConstraint(
                condition=Q(copy=FileCopy.EVIDENTIARY, copy_of__isnull=True)
                | (~Q(copy=FileCopy.EVIDENTIARY) & Q(copy_of__isnull=False)),
                name="cases_sourcefile_copy_of",
                violation_error_message=_(
                    "A working or redacted copy names the evidentiary copy; that one names none."
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.source.title} ({self.sha256[:12]})"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk:
            raise ValidationError(_("A stored file never changes. Add another copy instead."))
        if self.is_here:
            self.sha256, self.size = self.fingerprint()
            self.mime = self._kind().mime
        super().save(*args, **kwargs)

    def clean(self) -> None:
        super().clean()
        if self.is_before_issue():
            raise ValidationError({"captured_on": _("A copy cannot be older than the source.")})
        if not self.is_here and not self.sha256:
            raise ValidationError({"file": _("Choose a file.")})
        if self.is_here and not self.pk:
            self._kind()
            if self.file.size > settings.EVIDENCE_MAX_MB * 2**20:
                words = _("This file is larger than %(most)s megabytes, which is the most that is kept here.")
                raise ValidationError({"file": words % {"most": settings.EVIDENCE_MAX_MB}})

    def _kind(self) -> Kind:
        """What the content is. Raises ``ValidationError`` for a kind that is not kept."""
        kind = kind_of(self.file)
        if kind is None:
            raise ValidationError({"file": NOT_KEPT})
        return kind

    @property
    def name_to_save_as(self) -> str:
        """A name that says nothing of where the file came from, with the ending of its type."""
        stem = PurePath(str(self.file.name)).name[:ID_LENGTH]
        kind = BY_MIME.get(self.mime)
        return f"{stem}.{kind.extension if kind else 'bin'}"

    @property
    def is_here(self) -> bool:
        """Whether we hold the content, and not only its fingerprint."""
        return bool(self.file)

    def is_before_issue(self) -> bool:
        """Whether the copy would have been made before the source can have been issued."""
        issued = self.source.published_earliest if self.source_id else None
        return self.captured_on is not None and issued is not None and self.captured_on < issued

    def fingerprint(self) -> tuple[str, int]:
        """SHA-256 (hex) and length in bytes of the content as it stands now. An upload stays open to be stored."""
        digest, size = hashlib.sha256(), 0
        for chunk in self.file.chunks():
            digest.update(chunk)
            size += len(chunk)
        self.file.seek(0)
        return digest.hexdigest(), size

    def is_intact(self) -> bool:
        """Whether the content is here and still is what was hashed on arrival."""
        if not self.is_here:
            return False
        with self.file.open("rb"):
            return self.fingerprint() == (self.sha256, self.size)

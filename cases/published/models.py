"""The published tables: an append-only log, its erasable documents and pictures, and the projection that pages read.

No foreign key leaves this app, no row names a researcher, and every key is made in Python: a login that may
only read, or only insert, needs no sequence. Only ``log`` and ``pictures`` write the first three tables, only ``projection``
the others.
"""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from cases.vocabulary import PublicationAction

DIGEST_LENGTH = 64


class Publication(models.Model):
    """One entry of the log: a version was published, corrected or taken down, or a record withdrawn. Never changed.

    ``previous`` is the digest of the entry before (64 zeros for the first), so that the log cannot fork.
    ``document_digest`` stays when the document is erased; it is empty for a withdrawal, which has no
    document. An entry that takes a version down has the digest of the document that it erased, and so names
    that version; it takes the next number itself, as every entry of a record does. ``moved_to`` is the public id of the
    record that tells the same since, on a withdrawal alone: both were public then. ``review`` says how many people agreed ("two", "single"); who they were stays with the working
    record.
    """

    seq = models.BigIntegerField(primary_key=True)
    kind = models.CharField(max_length=20)
    public_id = models.CharField(max_length=10)
    version = models.PositiveIntegerField()
    action = models.CharField(max_length=20)
    document_digest = models.CharField(max_length=DIGEST_LENGTH, blank=True)
    at = models.DateTimeField()
    note_en = models.TextField(blank=True)
    note_es = models.TextField(blank=True)
    reason = models.CharField(max_length=40, blank=True)
    review = models.CharField(max_length=20, blank=True)
    moved_to = models.CharField(max_length=10, blank=True, default="")
    previous = models.CharField(max_length=DIGEST_LENGTH, unique=True)
    digest = models.CharField(max_length=DIGEST_LENGTH, unique=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "public_id", "version"], name="published_publication_one_entry_a_version"
            ),
            models.CheckConstraint(
                condition=Q(seq__gte=1) & Q(version__gte=1), name="published_publication_counts_from_one"
            ),
            models.CheckConstraint(
                condition=(Q(action=PublicationAction.WITHDRAWN.value) & Q(document_digest=""))
                | (~Q(action=PublicationAction.WITHDRAWN.value) & ~Q(document_digest="")),
                name="published_publication_document_unless_withdrawn",
            ),
            models.CheckConstraint(
                condition=Q(moved_to="") | (Q(action=PublicationAction.WITHDRAWN.value) & ~Q(moved_to=F("public_id"))),
                name="published_publication_moved_if_withdrawn",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.seq}: {self.kind}:{self.public_id} version {self.version} {self.action}"


class Document(models.Model):
    """What one version says, in canonical JSON. It may be erased, never changed; its salt goes with it."""

    digest = models.CharField(max_length=DIGEST_LENGTH, primary_key=True)
    kind = models.CharField(max_length=20)
    public_id = models.CharField(max_length=10)
    salt = models.CharField(max_length=64)
    body = models.TextField()

    class Meta:
        indexes = [models.Index(fields=["kind", "public_id"], name="published_document_record")]

    def __str__(self) -> str:
        return f"{self.kind}:{self.public_id} {self.digest}"


class Picture(models.Model):
    """A JPEG that a document names by its fingerprint. It may be erased, never changed. ``key``: "kind:public_id:sha256"."""

    key = models.CharField(max_length=120, primary_key=True)
    kind = models.CharField(max_length=20)
    public_id = models.CharField(max_length=10)
    sha256 = models.CharField(max_length=DIGEST_LENGTH)
    content = models.BinaryField()

    class Meta:
        indexes = [models.Index(fields=["kind", "public_id"], name="published_picture_record")]

    def __str__(self) -> str:
        return self.key


class Current(models.Model):
    """A record as it stands now, or the tombstone of a withdrawn one. ``key`` is "kind:public_id"."""

    key = models.CharField(max_length=40, primary_key=True)
    kind = models.CharField(max_length=20)
    public_id = models.CharField(max_length=10, db_index=True)
    version = models.PositiveIntegerField()
    seq = models.BigIntegerField()
    slug = models.CharField(max_length=100, blank=True)
    title_en = models.TextField(blank=True)
    title_es = models.TextField(blank=True)
    first_published_at = models.DateTimeField()
    published_at = models.DateTimeField()
    body = models.TextField(blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawal_reason = models.CharField(max_length=40, blank=True)
    moved_to = models.CharField(max_length=10, blank=True, default="")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "public_id"], name="published_current_one_row_a_record"),
            models.CheckConstraint(
                condition=Q(withdrawn_at=None) | Q(body="", slug="", title_en="", title_es=""),
                name="published_current_withdrawn_is_empty",
            ),
        ]

    def __str__(self) -> str:
        return self.key


class RecordLink(models.Model):
    """That the current version of one record links to another, and in which field (``role``)."""

    key = models.CharField(max_length=120, primary_key=True)
    from_key = models.CharField(max_length=40, db_index=True)
    to_key = models.CharField(max_length=40, db_index=True)
    role = models.CharField(max_length=40)

    def __str__(self) -> str:
        return self.key


class Projection(models.Model):
    """By what the tables that pages read were made: one row. ``epoch`` is new with every rebuild, ``shape`` is the code's."""

    id = models.SmallIntegerField(primary_key=True, default=1)
    epoch = models.CharField(max_length=32)
    shape = models.PositiveIntegerField()

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(id=1), name="published_projection_is_one_row")]

    def __str__(self) -> str:
        return f"{self.epoch} of shape {self.shape}"


class OrganizationTie(models.Model):
    """That one organization belongs or belonged to another, as the standing record of one of them (``told_by``) says.

    ``key`` is "told_by:lower:upper". Doubtful ties, and those that put neither above the other, are not here.
    """

    key = models.CharField(max_length=40, primary_key=True)
    told_by = models.CharField(max_length=10, db_index=True)
    lower = models.CharField(max_length=10)
    upper = models.CharField(max_length=10)

    def __str__(self) -> str:
        return self.key


class CaseVersion(models.Model):
    """One published version of a case, with what lists need of it. ``seq`` is the number of its entry in the log.

    The version stood from ``known_from`` up to, not including, ``known_until`` (days, UTC; null = it stands
    now). ``sort_name`` is in the letters of :func:`cases.published.alphabet.sort_name`.
    """

    # 32 bits, as the sets of the index have; on SQLite an INTEGER key is the row's own number.
    seq = models.IntegerField(primary_key=True)
    public_id = models.CharField(max_length=10)
    version = models.PositiveIntegerField()
    slug = models.CharField(max_length=100)
    name = models.TextField()
    sort_name = models.TextField()
    country = models.CharField(max_length=2, blank=True)
    known_from = models.DateField()
    known_until = models.DateField(null=True, blank=True)
    first_detained = models.CharField(max_length=120, blank=True)
    first_detained_earliest = models.DateField(null=True, blank=True)
    first_detained_latest = models.DateField(null=True, blank=True)
    last_confirmed = models.DateField(null=True, blank=True)
    updated_at = models.DateTimeField()
    body = models.TextField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["public_id", "version"], name="published_caseversion_one_row_a_version"),
            models.UniqueConstraint(
                fields=["public_id"],
                condition=Q(known_until=None),
                name="published_caseversion_one_stands",
            ),
        ]
        indexes = [models.Index(fields=["known_until", "known_from"], name="published_caseversion_known")]

    def __str__(self) -> str:
        return f"{self.public_id}:{self.version}"


class CaseTerm(models.Model):
    """Something a case version can be found under: a coded value or another record's public id."""

    key = models.CharField(max_length=120, primary_key=True)
    case_version = models.ForeignKey(CaseVersion, on_delete=models.CASCADE, related_name="terms", db_index=False)
    facet = models.CharField(max_length=20)
    value = models.CharField(max_length=40)
    label_en = models.TextField(blank=True)
    label_es = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["case_version", "facet", "value"], name="published_caseterm_once")
        ]
        indexes = [models.Index(fields=["facet", "value"], name="published_caseterm_value")]

    def __str__(self) -> str:
        return self.key


class CaseSpan(models.Model):
    """A stretch of days in one status, from ``first_day`` up to, not including, ``next_day`` (null = no end).

    The spans of a case version cover every day there is, so a status on a day is one row.
    """

    key = models.CharField(max_length=60, primary_key=True)
    case_version = models.ForeignKey(CaseVersion, on_delete=models.CASCADE, related_name="spans", db_index=False)
    first_day = models.DateField()
    next_day = models.DateField(null=True, blank=True)
    status = models.CharField(max_length=20)
    certainty = models.CharField(max_length=20)
    code = models.CharField(max_length=40, blank=True)
    as_of = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["case_version", "first_day"], name="published_casespan_once"),
            models.CheckConstraint(
                condition=Q(next_day=None) | Q(next_day__gt=F("first_day")), name="published_casespan_forward"
            ),
        ]
        indexes = [models.Index(fields=["status", "first_day", "next_day"], name="published_casespan_status")]

    def __str__(self) -> str:
        return self.key


class CaseLength(models.Model):
    """How many days of detention there had been on each day from ``first_day`` up to, not including, ``next_day``.

    Where a bound grows (1), the number of the day (``date.toordinal``) is to be added to it; no ``most``: no upper
    bound. The rows of a case version cover every day there is; of somebody whose name is withheld there are none.
    """

    key = models.CharField(max_length=60, primary_key=True)
    case_version = models.ForeignKey(CaseVersion, on_delete=models.CASCADE, related_name="lengths", db_index=False)
    first_day = models.DateField()
    next_day = models.DateField(null=True, blank=True)
    least = models.IntegerField()
    least_grows = models.SmallIntegerField()
    most = models.IntegerField(null=True, blank=True)
    most_grows = models.SmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["case_version", "first_day"], name="published_caselength_once"),
            models.CheckConstraint(
                condition=Q(next_day=None) | Q(next_day__gt=F("first_day")), name="published_caselength_forward"
            ),
            models.CheckConstraint(
                condition=Q(least_grows__in=(0, 1), most_grows__in=(0, 1)), name="published_caselength_by_the_day"
            ),
        ]

    def __str__(self) -> str:
        return self.key


class CaseOutline(models.Model):
    """What lists and downloads tell of a case version on any day: ``outline.Outline`` as JSON, small enough to be read by the thousand.

    ``as_json`` and ``as_csv``: its row in a download, as far as the version decides it alone (``columns.row``).
    """

    case_version = models.OneToOneField(CaseVersion, on_delete=models.CASCADE, primary_key=True, related_name="outline")
    body = models.TextField()
    as_json = models.TextField(default="")
    as_csv = models.TextField(default="")

    def __str__(self) -> str:
        return str(self.pk)


class SearchText(models.Model):
    """What a standing record is found by. ``seq`` is the number of its entry in the log: the newest has the highest.

    ``text`` is a set of tokens (``tokens``), of which triggers keep the index; ``in_order`` its words side by side.
    """

    # On SQLite an INTEGER primary key is the row's own number, which the full-text index refers to.
    seq = models.IntegerField(primary_key=True, db_column="id")
    kind = models.CharField(max_length=20)
    public_id = models.CharField(max_length=10)
    text = models.TextField()
    in_order = models.TextField(default="")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "public_id"], name="published_searchtext_one_row_a_record")
        ]

    def __str__(self) -> str:
        return f"{self.kind}:{self.public_id}"

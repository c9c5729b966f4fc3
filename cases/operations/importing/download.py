"""A file that was downloaded from a site like this one (``/data/cases.csv``): which of its columns can be taken in, and how."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from cases.vocabulary import LibertyStatus, PublicStatus, SourceType

NAMES = {
    "id": "reference",
    "name": "name",
    "other_names": "other_names",
    "published_as": "published_as",
    "summary_en": "summary_en",
    "summary_es": "summary_es",
    "country": "country",
    "sectors": "sectors",
    "union_ids": "union_ids",
    "unions_en": "unions",
    "unions_es": "unions_es",
    "employer_ids": "employer_ids",
    "employers_en": "employers",
    "employers_es": "employers_es",
    "status": "status",
    "last_confirmed": "last_confirmed",
    "detained_from": "detained_from",
    "version_url": "source_url",
    "updated": "source_date",
    "licence": "source_rights",
}
"""Ours for theirs. What is not here is worked out from these, or from more than the file tells."""

IGNORED = (
    "url", "country_en", "country_es", "dispute_ids", "disputes_en", "disputes_es", "status_en", "status_es", "certainty",
    "is_confirmed", "status_as_of", "first_detained", "first_detained_earliest", "first_detained_latest",
    "detained_from_earliest", "detained_from_latest", "days_detained_min", "days_detained_max", "sources", "version",
    "on", "known_on",
)  # fmt: skip
"""Columns of the download that are told apart and not taken: others know better what they mean where they were made."""

STATUSES = {
    PublicStatus.HELD: LibertyStatus.DETAINED_BASIS_UNKNOWN,
    PublicStatus.STALE: LibertyStatus.DETAINED_BASIS_UNKNOWN,
    PublicStatus.COND: LibertyStatus.RELEASED_RESTRICTED,
    PublicStatus.FREE: LibertyStatus.AT_LIBERTY,
    PublicStatus.LOST: LibertyStatus.UNACKNOWLEDGED_DETENTION,
    PublicStatus.NONSTATE: LibertyStatus.NON_STATE_CAPTIVITY,
    PublicStatus.WANTED: LibertyStatus.WANTED,
    PublicStatus.EXILE: LibertyStatus.EXILE,
    PublicStatus.DEAD: LibertyStatus.DIED_IN_CUSTODY,
    PublicStatus.EXECUTED: LibertyStatus.EXECUTED,
    PublicStatus.DECEASED: LibertyStatus.DECEASED,
    PublicStatus.UNK: "",
}
"""What a status that readers are told says at least of a period; of one that is not known, nothing."""


def is_download(header: Sequence[str]) -> bool:
    """Whether a header is that of a download."""
    return {"id", "version_url", "licence", "status", "unions_en"} <= set(header)


def cited(values: dict[str, Any]) -> dict[str, Any]:
    """The page that a row of a download was made from, as its source."""
    found = {"source_title": f"{values.get('name', '')} ({values.get('reference', '')})".strip()}
    return {**found, "source_type": SourceType.DATASET.value, **values}

"""The codebook: what every field and every coded value means, made from the code."""

from __future__ import annotations

from pathlib import Path

from django.utils import translation

from cases.management.codebook import codes, documents, downloads, imports, records, words

PATH = Path(__file__).resolve().parents[2] / "README.md"


def text() -> str:
    """The whole page, as Markdown, in English (codes and their definitions in both languages)."""
    with translation.override("en"):
        parts = [
            words.INTRODUCTION,
            *documents.public_documents(),
            *documents.case_list_filters(),
            *downloads.download_columns(),
            *imports.import_columns(),
            *records.working_record(),
            *records.published_tables(),
            *codes.coded_values(),
        ]
    return "\n".join(parts)

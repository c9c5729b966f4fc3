"""Where a law demands it, an administrator erases what the desk has kept of earlier states; that it was done is kept."""

from __future__ import annotations

import datetime as dt
import io
from typing import Any

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.core.management.base import CommandError

from cases.models import Case, Paragraph, Source
from cases.operations.past import kept
from tests import factories
from tests.operations.test_erasure import holders

pytestmark = pytest.mark.django_db

SECRET = "zqzqonlyhere"
BEFORE = dt.datetime(2024, 2, 1, 12, tzinfo=dt.UTC)


def purge(case: Case, before: str, by: str = "ana") -> str:
    out = io.StringIO()
    call_command("purge_history", case.public_id, "--before", before, "--by", by, stdout=out)
    return out.getvalue()


@pytest.fixture
def case(db: None) -> Any:
    """A case that said what must go, in a row that stands and in one that was removed, before it was published."""
    for name, role in (("ana", "administrator"), ("edwin", "editor"), ("rita", "researcher")):
        factories.account(name, role)
    case = factories.publishable_case()
    row, gone = factories.paragraph(case, f"It is {SECRET}."), factories.paragraph(case, f"Also {SECRET}.")
    row.text_en = "It is not told."
    factories.cite(row)
    row.save()
    gone.delete()
    for model in kept():
        model.history.update(history_date=BEFORE)
    return case


def test_what_was_said_before_goes_and_what_stands_stays(case: Case) -> None:
    factories.published(case, get_user_model().objects.get(username="edwin"))
    assert holders(SECRET) == ["cases.HistoricalParagraph.text_en"]

    told = purge(case, "2024-03-01")

    assert "Erased: 3 earlier states" in told
    assert holders(SECRET) == []
    assert Paragraph.history.get(text_en="It is not told.").history_type == "~"
    assert case.paragraphs.filter(text_en="It is not told.").exists()
    assert Source.history.exists()
    entry = LogEntry.objects.get()
    assert (entry.user.username, entry.change_message) == (
        "ana",
        "purge_history before 2024-03-01T00:00:00+00:00: 3",
    )


def test_only_an_administrator_erases_and_nothing_that_waits_for_a_second_person(case: Case) -> None:
    with pytest.raises(CommandError, match="older than the last publication"):
        purge(case, "2024-03-01")
    factories.published(case, get_user_model().objects.get(username="edwin"))
    for before, by, words in (
        ("2024-03-02", "ana", "older than the last publication"),
        ("soon", "ana", "is not a day"),
        ("2024-03-01", "edwin", "no account that may do this"),
        ("2024-03-01", "rita", "no account that may do this"),
    ):
        with pytest.raises(CommandError, match=words):
            purge(case, before, by)
    assert holders(SECRET)

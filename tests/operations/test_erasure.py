"""A withdrawn word is in no table and in no file, when the desk has no use for it either."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest
from django.apps import apps
from django.db import connection

from cases.models import Case
from cases.operations.publish import correct, publish
from cases.operations.takedown import standing_version as current_version
from cases.operations.takedown import take_down
from cases.operations.withdraw import withdraw
from cases.published.shapes import Words
from tests.operations.cast import Cast

LATER = dt.datetime(2024, 4, 1, 12, tzinfo=dt.UTC)


def withdrawn(case: Case, cast: Cast) -> None:
    withdraw(case, cast.edwin, LATER, "consent_withdrawn")


def corrected_and_taken_down(case: Case, cast: Cast) -> None:
    wrong = current_version(case)
    correct(case, cast.edwin, LATER, Words(en="A word was wrong."))
    take_down(case, [wrong], cast.edwin, LATER, "legal")


@pytest.mark.parametrize("act", [withdrawn, corrected_and_taken_down])
@pytest.mark.django_db(transaction=True)
def test_a_withdrawn_word_is_in_no_file_of_the_database(act):
    """The desk has changed its own rows by then: what is looked for is what only the published record held."""
    cast = Cast()
    secret = "zqzqonlyhere"
    cast.ada.paragraphs.update(text_en=f"He said {secret}.")
    case = Case.objects.get(pk=cast.ada.pk)
    publish(case, cast.edwin, LATER, Words(en="An ordinary note."))
    cast.ada.paragraphs.update(text_en="He said nothing.")
    assert holders(secret)
    act(case, cast)
    assert holders(secret) == []
    if connection.vendor == "sqlite":
        name = str(connection.settings_dict["NAME"])
        for path in (Path(name), Path(f"{name}-wal"), Path(f"{name}-shm")):
            assert secret.encode() not in path.read_bytes().lower(), path


def holders(word: str) -> list[str]:
    """The columns that hold a word, in whatever table."""
    texts = [
        (model, field.name)
        for model in apps.get_models(include_auto_created=True)
        for field in model._meta.concrete_fields
        if re.search("Char|Text|JSON", field.get_internal_type())
    ]
    return [
        f"{model._meta.label}.{name}"
        for model, name in texts
        if model._base_manager.filter(**{f"{name}__icontains": word}).exists()
    ]

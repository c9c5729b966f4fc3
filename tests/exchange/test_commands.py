"""The commands: a case leaves as a private file and comes in as a draft."""

from __future__ import annotations

import io
import json
import stat

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from cases.models import Case
from tests import factories
from tests.exchange import filled


def say(name, *arguments):
    out, beside = io.StringIO(), io.StringIO()
    call_command(name, *map(str, arguments), stdout=out, stderr=beside)
    return out.getvalue(), beside.getvalue()


def test_a_case_leaves_as_a_file_for_one_pair_of_eyes_and_comes_in_as_a_draft(db, tmp_path):
    rita = factories.account("rita", "researcher")
    case, file = factories.publishable_case(), tmp_path / "ada.json"
    file.write_text("an older export")
    file.chmod(0o644)
    _out, beside = say("export_case", case.public_id, "--output", file)
    assert "working file" in beside
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [file]
    filled.empty()
    out, _beside = say("import_case", file, "--by", "rita")
    assert "as a draft" in out and case.public_id in out
    assert Case.history.get().history_user == rita
    assert "just alike" in say("import_case", file)[0]


@pytest.mark.proof
def test_copies_of_sources_lie_in_a_folder_under_their_fingerprints(db, tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path / "media"
    case = filled.whole_case()
    text, beside = say("export_case", case.public_id, "--files", tmp_path / "files")
    assert "3 of 3" in beside
    assert {len(path.name) for path in (tmp_path / "files").iterdir()} == {64}
    assert {stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "files").iterdir()} == {0o600}
    filled.empty()
    file = tmp_path / "ada.json"
    file.write_text(text)
    assert "fingerprint alone: 3" in say("import_case", file)[0]
    assert say("export_case", case.public_id)[0] == text


def test_what_is_wrong_is_told_in_the_language_of_the_operator(db, tmp_path):
    file = tmp_path / "x.json"
    file.write_text(say("export_case", factories.publishable_case().public_id)[0].replace('"PE"', '"pe"'))
    filled.empty()
    with pytest.raises(CommandError, match="Choose a country"):
        say("import_case", file)
    with pytest.raises(CommandError, match="Elija un país"):
        say("import_case", file, "--lang", "es")
    assert not Case.objects.exists()


def test_a_file_that_is_not_there_or_an_account_that_may_not_is_said(db, tmp_path):
    factories.account("reader")
    with pytest.raises(CommandError, match="cannot be read"):
        say("import_case", tmp_path / "none.json")
    (tmp_path / "a.json").write_text("{}")
    with pytest.raises(CommandError, match="no account"):
        say("import_case", tmp_path / "a.json", "--by", "reader")
    with pytest.raises(CommandError, match="no case"):
        say("export_case", "9" * 19)
    with pytest.raises(CommandError, match="cannot be written"):
        say("export_case", factories.publishable_case().public_id, "--output", tmp_path / "none" / "x.json")


def test_the_schema_of_such_files_can_be_had(db):
    assert json.loads(say("export_case", "--schema")[0])["title"]

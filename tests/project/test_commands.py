"""The commands an operator runs: first start, serving, publishing and withdrawing from the command line."""

from __future__ import annotations

import io
import os
import socket

import pytest
from django.contrib.auth import authenticate, get_user_model
from django.core.management import call_command
from django.core.management.base import CommandError

from cases.management.commands.serve import require_free
from cases.models import ConsentRecord
from cases.published import records
from cases.published.records import Tombstone
from tests import factories


def say(name: str, *arguments: str) -> str:
    out = io.StringIO()
    call_command(name, *arguments, stdout=out)
    return out.getvalue()


def test_the_first_start_gives_a_researcher_and_an_editor_who_can_log_in(db):
    words = say("first_start").split()
    for role in ("researcher", "editor"):
        password = words[words.index(role, 3) + 1]
        user = authenticate(username=role, password=password)
        assert user is not None
        assert user.is_staff
        assert user.has_perm("cases.add_case")
        assert user.has_perm("cases.publish_record") == (role == "editor")


def test_a_second_start_makes_nobody_and_shows_no_password(db):
    say("first_start")
    assert say("first_start") == ""
    assert get_user_model().objects.count() == 2


def test_a_taken_port_is_refused_in_words():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(CommandError, match="cannot be used"):
            require_free("127.0.0.1", taken.getsockname()[1])


def test_a_number_that_is_no_port_is_refused_in_words():
    with pytest.raises(CommandError, match="cannot be used"):
        require_free("127.0.0.1", 70_000)


@pytest.mark.parametrize(
    ("given", "told"),
    [({}, "http://127.0.0.1:9123"), ({"SITE_URL": "https://cases.example.org"}, "https://cases.example.org")],
)
def test_links_lead_to_the_port_that_is_served_unless_the_operator_names_an_address(monkeypatch, given, told):
    started = []
    monkeypatch.delenv("SITE_URL", raising=False)
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(os, "execve", lambda program, arguments, environment: started.append(environment))
    say("serve", "--port", "9123")
    assert [environment["SITE_URL"] for environment in started] == [told]


@pytest.mark.parametrize(("cases", "commands"), [(5, ["make_pages"]), (0, [])])
def test_pages_are_made_beside_the_server_for_as_long_as_it_runs(monkeypatch, settings, cases, commands):
    settings.KEPT_PAGES, settings.PAGES_AHEAD = 10, cases
    started = []
    monkeypatch.setattr(os, "execve", lambda *_arguments: None)
    monkeypatch.setattr("subprocess.Popen", lambda arguments, env: started.append(arguments[2:]))
    say("serve", "--port", "9123")
    assert started == [[command, "--beside", str(os.getpid())] for command in commands]


def test_the_operator_publishes_and_withdraws_under_the_rules_of_the_desk(db):
    case = factories.publishable_case()
    assert "version 1" in say("publish", case.public_id, "--note", "First version.")
    assert records.current("case", case.public_id).note.en == "First version."
    assert records.current("case", case.public_id).review == "single"  # nobody knows who stood at the machine
    source = factories.published(factories.source("Freedom for Ada!"), factories.account("edwin", "editor"))
    withdrawn = say("withdraw", case.public_id, "--reason", "consent_withdrawn")
    assert "Withdrawn" in withdrawn and f"source {source.public_id} (Freedom for Ada!)" in withdrawn
    assert isinstance(records.current("case", case.public_id), Tombstone)


def test_what_is_missing_is_said_and_nothing_is_published(db):
    case = factories.publishable_case()
    ConsentRecord.objects.filter(case=case).delete()
    with pytest.raises(CommandError, match="consent"):
        say("publish", case.public_id)
    assert records.current("case", case.public_id) is None


def test_an_author_does_not_publish_from_the_command_line_either(db):
    author = factories.account("rita", "editor")
    case = factories.publishable_case()
    factories.kept(case, author)
    with pytest.raises(CommandError, match="Somebody else must publish"):
        say("publish", case.public_id, "--by", "rita")


def test_a_researcher_may_not_publish_from_the_command_line(db):
    factories.account("rita", "researcher")
    case = factories.publishable_case()
    with pytest.raises(CommandError, match="rita"):
        say("publish", case.public_id, "--by", "rita")


@pytest.mark.parametrize("name", ["publish", "withdraw"])
def test_a_case_that_does_not_exist_is_said(db, name):
    reason = ["--reason", "error"] if name == "withdraw" else []
    with pytest.raises(CommandError, match="no case"):
        say(name, "9" * 19, *reason)

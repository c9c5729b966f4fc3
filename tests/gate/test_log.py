"""The publication log is append-only, and nobody can rewrite it unnoticed."""

from __future__ import annotations

import datetime as dt
import io
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import DatabaseError, IntegrityError, connection, models, transaction
from django.db.migrations.executor import MigrationExecutor

from cases.published import log, search, triggers
from cases.published.models import Document, Publication, SearchText

from .conftest import NOON

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def three_versions(append) -> list[Publication]:
    return [append("detained"), append("detained; no charge known"), append("another person", "mtorresmar")]


def tamper(sql: str, *parameters: object) -> None:
    """What somebody who holds the database itself can do."""
    triggers.remove_refusals(connection)
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
    triggers.install(connection)


# Writing


def test_each_entry_continues_the_one_before(three_versions):
    first, second, third = Publication.objects.order_by("seq")
    assert [first.seq, second.seq, third.seq] == [1, 2, 3]
    assert [first.previous, second.previous, third.previous] == [log.GENESIS, first.digest, second.digest]
    assert log.verify() is None


def test_an_entry_keeps_its_moment_to_the_microsecond_in_utc(append):
    lima = dt.timezone(dt.timedelta(hours=-5))
    entry = append("detained", at=dt.datetime(2027, 1, 1, 7, 30, 0, 123456, tzinfo=lima))
    assert Publication.objects.get(seq=entry.seq).at == dt.datetime(2027, 1, 1, 12, 30, 0, 123456, tzinfo=dt.UTC)
    assert log.verify() is None


def test_the_same_words_twice_have_two_digests(append):
    assert append("detained").document_digest != append("detained").document_digest


def test_a_document_is_stored_with_one_spelling():
    assert log.canonical({"b": ["ñ", None, True], "a": 1}) == '{"a":1,"b":["ñ",null,true]}'
    for unspeakable in ({"a": [1.5]}, {"a": float("nan")}):
        with pytest.raises(ValueError, match="floating"):
            log.canonical(unspeakable)
    with pytest.raises(TypeError):
        log.canonical({"a": dt.date(2007, 7, 15)})


def test_lengths_keep_digests_apart():
    assert log.document_digest("ab", "c") != log.document_digest("a", "bc")


def test_nothing_is_published_outside_a_transaction():
    with pytest.raises(transaction.TransactionManagementError):
        log.append("case", "rcuetomarc", 1, "published", {"text": "detained"}, NOON)
    assert not Publication.objects.exists()


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "rumour"},
        {"action": "whispered"},
        {"action": "withdrawn"},
        {"body": None},
        {"at": dt.datetime(2027, 1, 1)},
    ],
    ids=["kind", "action", "withdrawal with a document", "publication without one", "moment without a zone"],
)
def test_an_entry_that_makes_no_sense_is_refused(wrong):
    entry = {"kind": "case", "action": "published", "body": {"text": "detained"}, "at": NOON} | wrong
    with pytest.raises(ValueError), transaction.atomic():
        log.append(public_id="rcuetomarc", version=1, **entry)
    assert not Publication.objects.exists() and not Document.objects.exists()


def test_editors_who_publish_at_the_same_time_all_get_their_entry(append):
    def publish(editor: int) -> None:
        for version in range(5):
            append(f"text {version}", public_id=f"case{editor:06}")
        connection.close()

    with ThreadPoolExecutor(4) as editors:
        list(editors.map(publish, range(4)))
    assert Publication.objects.count() == 20
    assert log.verify() is None


def test_a_version_is_published_once(three_versions):
    with pytest.raises(IntegrityError), transaction.atomic():
        log.append("case", "rcuetomarc", 2, "published", {"text": "something else"}, NOON)
    assert Publication.objects.count() == 3


# What the database refuses


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE published_publication SET note_en = 'never mind' WHERE seq = 2",
        "DELETE FROM published_publication WHERE seq = 3",
        "DELETE FROM published_publication",
        "UPDATE published_document SET body = '{}'",
    ],
)
def test_the_log_is_append_only(three_versions, sql):
    with pytest.raises(DatabaseError, match=r"append-only|never changes"), connection.cursor() as cursor:
        cursor.execute(sql)
    assert log.verify() is None
    assert Publication.objects.count() == 3


def test_the_log_cannot_be_emptied(three_versions):
    sql = "TRUNCATE" if connection.vendor == "postgresql" else "DELETE FROM"
    with pytest.raises(DatabaseError, match="append-only"), connection.cursor() as cursor:
        cursor.execute(f"{sql} published_publication")


def test_the_log_does_not_fork_or_skip(three_versions):
    first, second, third = three_versions
    for seq, previous in ((4, second.digest), (5, third.digest), (4, log.GENESIS)):
        fork = Publication(
            seq=seq,
            kind="case",
            public_id="zzzzzzzzzz",
            version=1,
            action="published",
            document_digest="d" * 64,
        )
        fork.at, fork.previous, fork.digest = NOON, previous, "f" * 64
        with pytest.raises(DatabaseError, match="continues from its last entry"), transaction.atomic():
            fork.save(force_insert=True)
    assert first.seq == 1 and Publication.objects.count() == 3


REPLACEMENTS = {
    "the same number": (2, "zzzzzzzzzz", 1, "f" * 64),
    "the same version": (4, "rcuetomarc", 2, "f" * 64),
    "the same digest": (4, "zzzzzzzzzz", 1, None),
}


@pytest.mark.parametrize("replacement", REPLACEMENTS.values(), ids=REPLACEMENTS)
def test_an_entry_cannot_be_replaced(three_versions, replacement):
    seq, public_id, version, digest = replacement
    insert = "INSERT OR REPLACE" if connection.vendor == "sqlite" else "INSERT"
    with pytest.raises(DatabaseError), connection.cursor() as cursor:
        cursor.execute(
            f"{insert} INTO published_publication (seq, kind, public_id, version, action, document_digest, "
            "at, note_en, note_es, reason, review, previous, digest) "
            "VALUES (%s, 'case', %s, %s, 'published', %s, %s, '', '', '', 'two', %s, %s)",
            [
                seq,
                public_id,
                version,
                "d" * 64,
                NOON,
                three_versions[2].digest,
                digest or three_versions[1].digest,
            ],
        )
    assert list(Publication.objects.order_by("seq").values_list("digest", flat=True)) == [
        entry.digest for entry in three_versions
    ]


def test_a_document_cannot_be_replaced(three_versions):
    digest = three_versions[0].document_digest
    sqlite = connection.vendor == "sqlite"
    sql = "INSERT OR REPLACE INTO" if sqlite else "INSERT INTO"
    end = "" if sqlite else " ON CONFLICT (digest) DO UPDATE SET body = EXCLUDED.body"
    with pytest.raises(DatabaseError), connection.cursor() as cursor:
        cursor.execute(
            f"{sql} published_document (digest, kind, public_id, salt, body) VALUES (%s, 'case', 'x', '', '{{}}'){end}",
            [digest],
        )
    assert Document.objects.get(digest=digest).body == '{"text":"detained"}'


# What stands after a migration


def test_every_trigger_stands_after_migrate():
    assert triggers.listed(connection) == triggers.expected(connection)


def test_triggers_a_rebuilt_table_has_lost_come_back_with_the_next_migrate():
    longer = models.CharField(max_length=41, blank=True)
    longer.set_attributes_from_name("reason")
    longer.model = Publication
    with connection.schema_editor() as editor:
        editor.alter_field(Publication, Publication._meta.get_field("reason"), longer)
    if connection.vendor == "sqlite":
        assert triggers.listed(connection) != triggers.expected(connection)
    call_command("migrate", verbosity=0)
    assert triggers.listed(connection) == triggers.expected(connection)
    with connection.schema_editor() as editor:
        editor.alter_field(Publication, longer, Publication._meta.get_field("reason"))
    call_command("migrate", verbosity=0)


def test_the_index_is_made_anew_if_it_could_not_follow(searchable):
    triggers.remove(connection)
    searchable("huelga en Marcona")
    call_command("migrate", verbosity=0)
    assert search.matching("huelga").count() == 1


def test_the_migrations_go_back_and_forth():
    forward = MigrationExecutor(connection).loader.graph.leaf_nodes("published")
    try:
        call_command("migrate", "published", "zero", verbosity=0)
        assert triggers.listed(connection) == []
        assert not [name for name in connection.introspection.table_names() if name.startswith("published_")]
    finally:
        call_command("migrate", *forward[0], verbosity=0)
    assert triggers.listed(connection) == triggers.expected(connection)


# Verifying

TAMPERINGS = {
    "a note": ("UPDATE published_publication SET note_es = 'x' WHERE seq = 2", 2, "differs from its digest"),
    "a moment": (
        "UPDATE published_publication SET at = '2026-01-01 00:00:00+00' WHERE seq = 1",
        1,
        "differs from its digest",
    ),
    "an entry cut out": ("DELETE FROM published_publication WHERE seq = 2", 2, "is missing"),
    "the first entry": ("DELETE FROM published_publication WHERE seq = 1", 1, "is missing"),
    "a document": ("UPDATE published_document SET body = '{}'", 1, "its document differs from its digest"),
    "a salt": ("UPDATE published_document SET salt = 'x'", 1, "its document differs from its digest"),
    "a document lost": ("DELETE FROM published_document", 1, "its document is missing"),
    "a document of somebody else": (
        "UPDATE published_document SET public_id = 'zzzzzzzzzz'",
        1,
        "its document belongs to another record",
    ),
}


@pytest.mark.parametrize("tampering", TAMPERINGS.values(), ids=TAMPERINGS)
def test_tampering_is_named_with_its_first_entry(three_versions, tampering):
    sql, seq, problem = tampering
    tamper(sql)
    assert log.verify() == log.Fault(seq, problem)


def test_entries_in_another_order_are_noticed(three_versions):
    for old, new in ((1, 9), (2, 1), (9, 2)):
        tamper("UPDATE published_publication SET seq = %s WHERE seq = %s", new, old)
    fault = log.verify()
    assert fault is not None and fault.seq == 1


def test_a_log_cut_off_at_its_end_is_noticed_by_who_kept_a_checkpoint(three_versions):
    checkpoint = log.head()
    tamper("DELETE FROM published_publication WHERE seq = 3")
    assert log.verify() is None
    assert log.verify(checkpoint) == log.Fault(3, "is missing: the log ends before the checkpoint")


def test_a_log_rewritten_with_good_digests_is_noticed_by_who_kept_a_checkpoint(append, three_versions):
    checkpoint = log.head()
    tamper("DELETE FROM published_publication WHERE seq = 3")
    tamper("DELETE FROM published_document WHERE public_id = 'mtorresmar'")
    append("a kinder story", "mtorresmar")
    append("and another", "mtorresmar")
    assert log.verify() is None
    assert log.verify(checkpoint) == log.Fault(3, "differs from the checkpoint")


def test_an_old_checkpoint_still_holds_when_the_log_has_grown(append, three_versions):
    checkpoint = log.head()
    append("detained; charged")
    assert log.verify(checkpoint) is None
    assert log.verify(log.Checkpoint(0, log.GENESIS)) is None


def test_a_withdrawn_record_is_erased_and_the_log_still_verifies(append, three_versions):
    withdrawal = append(None)
    assert log.erase("case", "rcuetomarc") == 2
    assert withdrawal.document_digest == ""
    assert log.verify() is None
    assert [document.public_id for document in Document.objects.all()] == ["mtorresmar"]


def test_text_published_again_after_a_withdrawal_must_be_there(append, three_versions):
    append(None)
    log.erase("case", "rcuetomarc")
    append("consent given again")
    assert log.verify() is None
    log.erase("case", "rcuetomarc")
    assert log.verify() == log.Fault(5, "its document is missing")


def test_a_withdrawn_word_is_gone_from_the_database_files(append, searchable):
    word = "zyxwvutsrq"
    append(word)
    searchable(word)
    append(None)
    log.erase("case", "rcuetomarc")
    SearchText.objects.all().delete()
    log.after_withdrawal()
    assert log.verify() is None
    if connection.vendor == "sqlite":
        name = connection.settings_dict["NAME"]
        for path in (name, f"{name}-wal"):
            assert word.encode() not in Path(path).read_bytes(), path


def test_nothing_is_swept_before_the_commit():
    with pytest.raises(transaction.TransactionManagementError), transaction.atomic():
        log.after_withdrawal()


# The command


def test_verify_log_writes_a_checkpoint_and_holds_the_log_to_it(three_versions, tmp_path):
    file, printed = tmp_path / "checkpoint", io.StringIO()
    call_command("verify_log", "--write-checkpoint", str(file), stdout=printed)
    assert file.read_text() == f"3 {three_versions[2].digest}\n"
    call_command("verify_log", "--checkpoint", str(file), stdout=printed)
    assert printed.getvalue().count(f"3 entries, head {three_versions[2].digest}") == 2
    tamper("DELETE FROM published_publication WHERE seq = 3")
    with pytest.raises(CommandError, match="entry 3: is missing") as refusal:
        call_command("verify_log", "--checkpoint", str(file))
    assert refusal.value.returncode == 1


def test_verify_log_writes_no_checkpoint_of_a_bad_log(three_versions, tmp_path):
    tamper("UPDATE published_publication SET note_en = 'x' WHERE seq = 2")
    with pytest.raises(CommandError, match="entry 2: differs from its digest"):
        call_command("verify_log", "--write-checkpoint", str(tmp_path / "checkpoint"))
    assert not (tmp_path / "checkpoint").exists()


@pytest.mark.parametrize("text", ["", "3", "three " + "a" * 64, "-1 " + "a" * 64, "3 abc", "3 a b"])
def test_verify_log_refuses_what_is_no_checkpoint(text, tmp_path):
    (tmp_path / "checkpoint").write_text(text)
    with pytest.raises(CommandError, match="not a checkpoint"):
        call_command("verify_log", "--checkpoint", str(tmp_path / "checkpoint"))

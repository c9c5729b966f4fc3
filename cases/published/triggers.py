"""What the database itself holds to: an append-only log, unchanging documents, an index that follows.

Migrations create these things and take them away. ``post_migrate`` puts the triggers back each time, because
on SQLite a migration that rebuilds a table drops the table's triggers without a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from django.db import connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

INDEX = "published_searchtext_fts"

SQLITE_REFUSALS = {
    "published_publication_no_update": """
        BEFORE UPDATE ON published_publication
        BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END""",
    "published_publication_no_delete": """
        BEFORE DELETE ON published_publication
        BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END""",
    # INSERT OR REPLACE removes the row in its way without firing DELETE triggers: hence EXISTS.
    "published_publication_chain": """
        BEFORE INSERT ON published_publication
        WHEN NEW.seq <> (SELECT COALESCE(MAX(seq), 0) + 1 FROM published_publication)
          OR NEW.previous <> COALESCE(
               (SELECT digest FROM published_publication ORDER BY seq DESC LIMIT 1),
               '0000000000000000000000000000000000000000000000000000000000000000')
          OR EXISTS (SELECT 1 FROM published_publication WHERE digest = NEW.digest
               OR (kind = NEW.kind AND public_id = NEW.public_id AND version = NEW.version))
        BEGIN SELECT RAISE(ABORT, 'the log continues from its last entry'); END""",
    "published_document_no_update": """
        BEFORE UPDATE ON published_document
        BEGIN SELECT RAISE(ABORT, 'a published document never changes'); END""",
    "published_document_no_replace": """
        BEFORE INSERT ON published_document
        WHEN EXISTS (SELECT 1 FROM published_document WHERE digest = NEW.digest)
        BEGIN SELECT RAISE(ABORT, 'a published document never changes'); END""",
    "published_picture_no_update": """
        BEFORE UPDATE ON published_picture
        BEGIN SELECT RAISE(ABORT, 'a published picture never changes'); END""",
    "published_picture_no_replace": """
        BEFORE INSERT ON published_picture
        WHEN EXISTS (SELECT 1 FROM published_picture WHERE key = NEW.key)
        BEGIN SELECT RAISE(ABORT, 'a published picture never changes'); END""",
}

SQLITE_SEARCH = {
    "published_searchtext_inserted": f"""
        AFTER INSERT ON published_searchtext
        BEGIN INSERT INTO {INDEX}(rowid, text) VALUES (NEW.id, NEW.text); END""",
    "published_searchtext_deleted": f"""
        AFTER DELETE ON published_searchtext
        BEGIN INSERT INTO {INDEX}({INDEX}, rowid, text) VALUES ('delete', OLD.id, OLD.text); END""",
    "published_searchtext_updated": f"""
        AFTER UPDATE ON published_searchtext
        BEGIN
          INSERT INTO {INDEX}({INDEX}, rowid, text) VALUES ('delete', OLD.id, OLD.text);
          INSERT INTO {INDEX}(rowid, text) VALUES (NEW.id, NEW.text);
        END""",
}

POSTGRESQL_FUNCTIONS = {
    "published_refuse": """
        BEGIN
          RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
        END""",
    "published_chain": """
        DECLARE head published_publication%ROWTYPE;
        BEGIN
          SELECT * INTO head FROM published_publication ORDER BY seq DESC LIMIT 1;
          IF NEW.seq <> COALESCE(head.seq, 0) + 1
             OR NEW.previous <> COALESCE(head.digest, repeat('0', 64)) THEN
            RAISE EXCEPTION 'the log continues from its last entry' USING ERRCODE = 'restrict_violation';
          END IF;
          RETURN NEW;
        END""",
}

POSTGRESQL_REFUSALS = {
    "published_publication_no_change": """
        BEFORE UPDATE OR DELETE ON published_publication FOR EACH ROW EXECUTE FUNCTION published_refuse()""",
    "published_publication_no_truncate": """
        BEFORE TRUNCATE ON published_publication FOR EACH STATEMENT EXECUTE FUNCTION published_refuse()""",
    "published_publication_chain": """
        BEFORE INSERT ON published_publication FOR EACH ROW EXECUTE FUNCTION published_chain()""",
    "published_document_no_update": """
        BEFORE UPDATE ON published_document FOR EACH ROW EXECUTE FUNCTION published_refuse()""",
    "published_picture_no_update": """
        BEFORE UPDATE ON published_picture FOR EACH ROW EXECUTE FUNCTION published_refuse()""",
}


def create_search(connection: BaseDatabaseWrapper) -> None:
    """Create the full-text index over ``published_searchtext``."""
    if connection.vendor == "sqlite":
        # Folded words are ASCII already, and a record's tokens are a set: no positions are kept.
        _run(
            connection,
            f"CREATE VIRTUAL TABLE {INDEX} USING fts5(text, content='published_searchtext', "
            "content_rowid='id', tokenize=\"ascii tokenchars '_'\", detail=none)",
        )
    else:
        # Split here, not by to_tsvector: its parser takes some words for numbers or addresses.
        _run(
            connection,
            "ALTER TABLE published_searchtext ADD COLUMN words tsvector GENERATED ALWAYS AS "
            "(array_to_tsvector(array_remove(string_to_array(text, ' '), ''))) STORED",
            "CREATE INDEX published_searchtext_words ON published_searchtext USING gin (words)",
        )


def drop_search(connection: BaseDatabaseWrapper) -> None:
    """Drop the full-text index; ``published_searchtext`` stays."""
    if connection.vendor == "sqlite":
        _run(connection, f"DROP TABLE {INDEX}")
    else:
        _run(connection, "ALTER TABLE published_searchtext DROP COLUMN words")


def install(connection: BaseDatabaseWrapper) -> None:
    """Create every trigger, or put its present text in the place of an older one; on the tables that are there so far."""
    tables = set(connection.introspection.table_names())
    with transaction.atomic(using=connection.alias):
        if connection.vendor == "sqlite":
            had = set(listed(connection))
            for name, text in _on(tables, SQLITE_REFUSALS | SQLITE_SEARCH):
                _run(connection, f"DROP TRIGGER IF EXISTS {name}", f"CREATE TRIGGER {name} {text}")
            if not had.issuperset(SQLITE_SEARCH):
                _run(connection, f"INSERT INTO {INDEX}({INDEX}) VALUES ('rebuild')")
        else:
            for name, text in POSTGRESQL_FUNCTIONS.items():
                _run(
                    connection,
                    f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $${text}$$",
                )
            for name, text in _on(tables, POSTGRESQL_REFUSALS):
                _run(connection, f"CREATE OR REPLACE TRIGGER {name} {text}")


def _on(tables: set[str], triggers: dict[str, str]) -> Iterator[tuple[str, str]]:
    """The triggers on some tables: a migration knows only those of its time."""
    for name, text in triggers.items():
        table = re.search(r"\bON (published_\w+)", text)
        assert table is not None
        if table[1] in tables:
            yield name, text


def remove_refusals(connection: BaseDatabaseWrapper) -> None:
    """Drop the triggers that refuse changes; tests that empty tables need it. The search triggers stay."""
    if connection.vendor == "sqlite":
        _run(connection, *(f"DROP TRIGGER IF EXISTS {name}" for name in SQLITE_REFUSALS))
    else:
        _run(connection, *(f"DROP FUNCTION IF EXISTS {name}() CASCADE" for name in POSTGRESQL_FUNCTIONS))


def remove(connection: BaseDatabaseWrapper) -> None:
    """Drop every trigger."""
    remove_refusals(connection)
    if connection.vendor == "sqlite":
        _run(connection, *(f"DROP TRIGGER IF EXISTS {name}" for name in SQLITE_SEARCH))


def expected(connection: BaseDatabaseWrapper) -> list[str]:
    """The names of the triggers that must stand on the published tables, sorted."""
    return sorted(SQLITE_REFUSALS | SQLITE_SEARCH if connection.vendor == "sqlite" else POSTGRESQL_REFUSALS)


def listed(connection: BaseDatabaseWrapper) -> list[str]:
    """The names of the triggers that do stand there, sorted."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute(
                "SELECT name FROM sqlite_master WHERE type = 'trigger' AND substr(tbl_name, 1, 10) = 'published_'"
            )
        else:
            cursor.execute(
                "SELECT t.tgname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid "
                "WHERE NOT t.tgisinternal AND starts_with(c.relname, 'published_') AND t.tgenabled = 'O'"
            )
        return sorted(row[0] for row in cursor.fetchall())


def after_migrate(using: str, **_kwargs: Any) -> None:
    """Put the triggers back, if the tables and the index they stand on are there."""
    connection = connections[using]
    with connection.cursor() as cursor:
        tables = {table.name for table in connection.introspection.get_table_list(cursor)}
        if "published_searchtext" not in tables:
            return
        columns = connection.introspection.get_table_description(cursor, "published_searchtext")
    if INDEX in tables or "words" in {column.name for column in columns}:
        install(connection)


def _run(connection: BaseDatabaseWrapper, *statements: str) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement, None)  # no parameters: a % in the text stays as it is

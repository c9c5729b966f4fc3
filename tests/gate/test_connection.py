"""A closed connection reads what is published and nothing else, whatever the code above it asks for."""

from __future__ import annotations

import io
import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest
from django.conf import settings as django_settings
from django.contrib.auth import get_user_model
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import DatabaseError, connection, transaction
from django.db.models import Count, Sum
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.test import Client
from django.urls import path

from cases.published import gate, search
from cases.published.models import CaseSpan, Current, Publication, SearchText

pytestmark = [pytest.mark.urls(__name__), pytest.mark.usefixtures("closable")]

User = get_user_model()
SECRET = "researcher-nobody-may-name"


# Pages that forgot to be careful


def careless(request: HttpRequest) -> HttpResponse:
    return HttpResponse(",".join(User.objects.values_list("username", flat=True)))


def careful(request: HttpRequest) -> HttpResponse:
    return HttpResponse(f"{Publication.objects.count()} published")


def streamed(request: HttpRequest) -> StreamingHttpResponse:
    def body() -> Iterator[str]:
        yield f"{Publication.objects.count()} published\n"
        try:
            yield from User.objects.values_list("username", flat=True)
        except DatabaseError:
            yield "refused"

    return StreamingHttpResponse(body())


urlpatterns = [
    path("careless/", careless),
    path("careful/", careful),
    path("streamed/", streamed),
    path(f"{django_settings.ADMIN_PATH.strip('/')}/careless/", careless),
    path(f"{django_settings.ADMIN_PATH.strip('/')}/streamed/", streamed),
    path(f"{django_settings.ADMIN_PATH.strip('/')}ed/", careless),
]


@pytest.fixture(autouse=True)
def _desk(settings) -> None:
    """Only the gate's own middleware, so that a refusal is the gate's and nobody else's."""
    settings.MIDDLEWARE = ["cases.published.gate.desk_requests_open_the_gate"]
    settings.ROOT_URLCONF = __name__


@pytest.fixture(autouse=True)
def researcher(closable: None) -> str:
    User.objects.create(username=SECRET)
    return SECRET


@pytest.fixture
def reader() -> Client:
    return Client(raise_request_exception=False)


# What a reader can make the site ask


def test_a_reader_of_a_careless_page_gets_an_error_and_no_name(reader):
    answer = reader.get("/careless/")
    assert answer.status_code == 500
    assert SECRET not in answer.content.decode()


def test_a_reader_of_a_published_page_is_served(reader):
    assert reader.get("/careful/").content == b"0 published"


def test_a_researcher_at_the_desk_is_served(reader):
    assert reader.get(f"/{django_settings.ADMIN_PATH.strip('/')}/careless/").content.decode() == SECRET


def test_an_address_that_only_begins_like_the_desk_stays_closed(reader):
    assert reader.get(f"/{django_settings.ADMIN_PATH.strip('/')}ed/").status_code == 500


@pytest.mark.parametrize("where", ["/streamed/", f"/{django_settings.ADMIN_PATH.strip('/')}/streamed/"])
def test_a_streamed_body_stays_closed_to_its_last_byte(reader, where):
    assert reader.get(where).getvalue().decode() == "0 published\nrefused"


def test_the_connection_is_as_before_after_any_request(reader):
    for where in ("/careful/", "/careless/", f"/{django_settings.ADMIN_PATH.strip('/')}/careless/"):
        reader.get(where)
        assert User.objects.count() == 1
        with gate.closed():
            reader.get(where)
            assert gate.is_closed()
            with pytest.raises(DatabaseError):
                User.objects.count()


# What SQL can make the database do

REFUSED_EVERYWHERE = {
    "rows": "SELECT username FROM auth_user",
    "count": "SELECT COUNT(*) FROM auth_user",
    "alias": "SELECT p.username FROM auth_user AS p",
    "exists": "SELECT EXISTS (SELECT 1 FROM auth_user WHERE username LIKE 'r%')",
    "union": "SELECT slug FROM published_current UNION SELECT username FROM auth_user",
    "subquery": "SELECT (SELECT MAX(username) FROM auth_user)",
    "join": "SELECT 1 FROM published_current JOIN auth_user ON true",
    "cte": "WITH published_x AS (SELECT username FROM auth_user) SELECT * FROM published_x",
    "cte count": "WITH published_x AS (SELECT username FROM auth_user) SELECT COUNT(*) FROM published_x",
    "migrations": "SELECT name FROM django_migrations",
    "update": "UPDATE auth_user SET username = 'x'",
    "delete": "DELETE FROM auth_user",
    "insert": "INSERT INTO auth_group (id, name) VALUES (1, 'x')",
    "insert select": "INSERT INTO auth_group (id, name) SELECT id, username FROM auth_user",
    "publish": "UPDATE published_current SET body = 'forged'",
    "forge": "INSERT INTO published_searchtext (id, kind, public_id, text) VALUES (1, 'case', 'x', 'forged')",
    "unpublish": "DELETE FROM published_current",
    "drop": "DROP TABLE published_current",
    "create": "CREATE TABLE published_mine (a integer)",
    "create temporary": "CREATE TEMPORARY TABLE published_mine (a integer)",
    "alter": "ALTER TABLE published_current ADD COLUMN a integer",
    "index": "CREATE INDEX mine ON published_current (slug)",
    "view": "CREATE VIEW published_view AS SELECT * FROM auth_user",
}
REFUSED_ON_SQLITE = {
    "schema": "SELECT sql FROM sqlite_master",
    "schema count": "SELECT COUNT(*) FROM sqlite_schema",
    "temporary view": "CREATE TEMP VIEW published_view AS SELECT * FROM auth_user",
    "attach": "ATTACH DATABASE ':memory:' AS published_other",
    "copy": "VACUUM INTO '/tmp/published_copy.sqlite3'",
    "trigger": "DROP TRIGGER published_publication_no_update",
    "table list": "PRAGMA table_list",
    "table info": "PRAGMA table_info(auth_user)",
    "write schema": "PRAGMA writable_schema = ON",
    "table-valued pragma": "SELECT * FROM pragma_table_info('auth_user')",
    "index rebuild": "INSERT INTO published_searchtext_fts(published_searchtext_fts) VALUES ('rebuild')",
}
REFUSED_ON_POSTGRESQL = {
    "trigger": "DROP TRIGGER published_publication_chain ON published_publication",
    "truncate": "TRUNCATE published_current",
    "file": "SELECT pg_read_file('PG_VERSION')",
    "passwords": "SELECT * FROM pg_shadow",
    "copy": "COPY auth_user TO STDOUT",
    "function": "CREATE FUNCTION published_mine() RETURNS integer LANGUAGE sql AS 'SELECT 1'",
}
REFUSED = REFUSED_EVERYWHERE | (REFUSED_ON_SQLITE if connection.vendor == "sqlite" else REFUSED_ON_POSTGRESQL)


def _assert_refused(sql: str) -> None:
    with gate.closed(), pytest.raises(DatabaseError) as refusal, connection.cursor() as cursor:
        cursor.execute(sql, None)
        cursor.fetchall()
    words = ("not authorized", "authorization denied", "prohibited", "permission denied", "must be owner")
    assert any(word in str(refusal.value) for word in words), refusal.value


@pytest.mark.parametrize("sql", REFUSED.values(), ids=REFUSED)
def test_a_closed_connection_refuses(sql):
    _assert_refused(sql)
    assert User.objects.get().username == SECRET


def test_a_statement_the_desk_has_prepared_is_refused_too():
    sql = "SELECT username FROM auth_user"
    with gate.opened(), connection.cursor() as cursor:
        for _repetition in range(10):
            cursor.execute(sql)
            assert cursor.fetchall() == [(SECRET,)]
    _assert_refused(sql)


def test_a_new_closed_connection_can_search_first(searchable):
    searchable("huelga en Marcona")
    with gate.closed():
        connection.close()
        assert [found.public_id for found in search.matching("huelgas")] == ["rcuetomarc"]


def test_a_reconnection_is_closed_as_the_one_before():
    with gate.closed():
        connection.close()
        with pytest.raises(DatabaseError):
            User.objects.count()
    assert User.objects.count() == 1


def test_a_closed_connection_reads_every_published_table():
    with gate.closed():
        assert (Current.objects.count(), SearchText.objects.count(), Publication.objects.count()) == (0, 0, 0)


def test_a_closed_connection_counts_and_sums_up_what_is_published(searchable):
    """Forms of SQL in which the table asked for stands inside a subquery."""
    searchable("huelga")
    with gate.closed():
        assert SearchText.objects.values("kind").distinct().count() == 1
        assert SearchText.objects.order_by("seq")[:1].count() == 1
        assert SearchText.objects.annotate(n=Count("seq")).filter(n=1).count() == 1
        assert SearchText.objects.values("kind").annotate(n=Count("pk")).aggregate(Sum("n")) == {"n__sum": 1}
        assert SearchText.objects.filter(seq__in=SearchText.objects.values("seq")).exists()
        assert search.matching("huelga").union(search.matching("strike")).count() == 1
        assert CaseSpan.objects.filter(case_version__known_until=None).select_related().count() == 0


def test_the_public_may_leave_a_letter_but_not_read_one():
    with closing(sqlite3.connect(":memory:")) as letterbox:
        letterbox.execute("CREATE TABLE intake_letter (id text PRIMARY KEY, words text)")
        letterbox.set_authorizer(gate.authorize)
        letterbox.execute("INSERT INTO intake_letter VALUES ('1', 'to whom it may concern')")
        with pytest.raises(sqlite3.DatabaseError, match="prohibited"):
            letterbox.execute("SELECT words FROM intake_letter")
        with pytest.raises(sqlite3.DatabaseError, match="not authorized"):
            letterbox.execute("DELETE FROM intake_letter")


def test_a_refusal_inside_a_transaction_leaves_the_connection_as_it_was_outside():
    with pytest.raises(DatabaseError), transaction.atomic(), gate.closed():
        User.objects.count()
    assert User.objects.count() == 1
    with gate.closed(), pytest.raises(DatabaseError):
        User.objects.count()


# Processes and roles


def test_a_web_process_closes_its_connections_from_the_start(monkeypatch):
    monkeypatch.setattr(gate, "_closed_by_default", False)
    gate.close_for_this_process()
    try:
        with pytest.raises(DatabaseError):
            User.objects.count()
        with gate.opened():
            assert User.objects.count() == 1
        connection.close()
        with pytest.raises(DatabaseError):
            User.objects.count()
    finally:
        monkeypatch.undo()
        connection.close()
        del connection.gate_closed


def test_a_public_node_never_opens_the_gate(settings):
    settings.TRACKER_ROLE = "public"
    with pytest.raises(ImproperlyConfigured), gate.opened():
        pass


def test_an_empty_desk_address_is_refused(settings):
    settings.ADMIN_PATH = "/"
    with pytest.raises(ImproperlyConfigured):
        gate.desk_requests_open_the_gate(lambda request: HttpResponse())


def test_requests_in_transactions_are_refused_at_start(monkeypatch):
    assert gate.check_requests_are_not_transactions() == []
    monkeypatch.setitem(connection.settings_dict, "ATOMIC_REQUESTS", True)
    assert [error.id for error in gate.check_requests_are_not_transactions()] == ["published.E001"]


def test_postgresql_without_a_role_for_readers_is_refused_in_production(settings):
    settings.PUBLIC_DB_ROLE = ""
    expected = ["published.E002"] if connection.vendor == "postgresql" else []
    assert [error.id for error in gate.check_public_role()] == expected
    settings.PUBLIC_DB_ROLE = "tracker_public"
    assert gate.check_public_role() == []


def test_the_public_role_is_granted_the_published_record_and_nothing_else(settings):
    if connection.vendor != "postgresql":
        with pytest.raises(CommandError, match="PostgreSQL"):
            call_command("setup_roles")
        return
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.relname, privilege FROM pg_class c, "
            "unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) "
            "AS privilege "
            "WHERE c.relkind IN ('r', 'p', 'v', 'm') AND c.relnamespace = 'public'::regnamespace "
            "AND has_table_privilege(%s, c.oid, privilege)",
            [settings.PUBLIC_DB_ROLE],
        )
        granted = set(cursor.fetchall())
        cursor.execute("SELECT relname FROM pg_class WHERE relkind = 'S'")
        sequences = [name for (name,) in cursor.fetchall()]
        for sequence in sequences:
            cursor.execute("SELECT has_sequence_privilege(%s, %s, 'USAGE')", [settings.PUBLIC_DB_ROLE, sequence])
            assert cursor.fetchone() == (False,), sequence
    readable = {table for table, privilege in granted if privilege == "SELECT"}
    assert {"published_publication", "published_current", "published_searchtext"} <= readable
    assert all(table.startswith("published_") for table in readable)
    assert all(
        table.startswith("intake_") and privilege == "INSERT" for table, privilege in granted if privilege != "SELECT"
    )


def test_the_statements_of_setup_roles_can_be_read_before_they_are_run(settings):
    if connection.vendor != "postgresql":
        with pytest.raises(CommandError, match="PostgreSQL"):
            call_command("setup_roles", "--print")
        return
    settings.PUBLIC_DB_ROLE = "nobody_made_this_role"
    printed = io.StringIO()
    call_command("setup_roles", "--print", stdout=printed)
    assert 'GRANT "nobody_made_this_role" TO CURRENT_USER;' in printed.getvalue()
    with connection.cursor() as cursor:
        cursor.execute("SELECT COUNT(*) FROM pg_roles WHERE rolname = 'nobody_made_this_role'")
        assert cursor.fetchone() == (0,)

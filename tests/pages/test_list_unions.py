"""A union of the list has everybody who belongs to it or to a body below it, once; and its name of today."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.test import Client

from cases.models import Organization, OrgLink
from cases.operations.withdraw import withdraw
from cases.vocabulary import Confidence, OrgLinkKind
from tests import crowd, factories
from tests.pages.test_list import counts, row, shown, tie

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(db: None) -> Any:
    return factories.account("edwin", "editor")


@pytest.fixture
def federation(editor: Any) -> Organization:
    """Hana belongs to the branch, Ulla to the federation itself and to the branch; a sister body only works with it."""
    upper, branch, sister = (factories.organization(name) for name in ("Federation", "Branch", "Sister"))
    below, beside = factories.org_link(branch, upper), factories.org_link(sister, upper, kind=OrgLinkKind.OPERATES_WITH)
    hana, ulla, sara = (crowd.held(f"{name} Ejemplo") for name in ("Hana", "Ulla", "Sara"))
    for fact in (upper, branch, sister, below, beside):
        factories.cite(fact)
    for case, unions in ((hana, [branch]), (ulla, [upper, branch]), (sara, [sister])):
        for union in unions:
            tie(case, union)
    for root in (upper, branch, sister, hana, ulla, sara):
        crowd.public(root, editor)
    return upper


def anew(root: Any, editor: Any, minutes: int) -> None:
    """Published again, after what was changed."""
    crowd.public(root, editor, crowd.NOW + dt.timedelta(minutes=minutes))


def test_a_federation_has_the_members_of_its_branches_once(reader: Client, federation: Organization) -> None:
    assert shown(reader, f"?union={federation.public_id}&sort=name") == ["Hana Ejemplo", "Ulla Ejemplo"]
    assert counts(reader, "", "Union") == {"Branch": 2, "Federation": 2, "Sister": 1}


def test_a_branch_that_doubtfully_belongs_is_not_below(reader: Client, editor: Any, federation: Organization) -> None:
    OrgLink.objects.filter(kind=OrgLinkKind.AFFILIATED_TO).update(confidence=Confidence.DOUBTFUL)
    anew(Organization.objects.get(name_en="Branch"), editor, 1)
    anew(federation, editor, 2)
    assert shown(reader, f"?union={federation.public_id}") == ["Ulla Ejemplo"]


def test_a_list_says_what_a_union_is_called_now(reader: Client, editor: Any, federation: Organization) -> None:
    assert "Branch" in row(reader, "Hana Ejemplo")
    branch = Organization.objects.get(name_en="Branch")
    branch.name_en = branch.name_es = "Dockers of the Bay"
    branch.save()
    anew(branch, editor, 1)
    assert "Dockers of the Bay" in row(reader, "Hana Ejemplo") and "Branch" not in row(reader, "Hana Ejemplo")
    withdraw(branch, editor, crowd.NOW + dt.timedelta(minutes=2), "error")
    assert "Dockers" not in row(reader, "Hana Ejemplo")
    assert counts(reader, "", "Union") == {"Federation": 1, "Sister": 1}


def test_words_find_who_was_published_since_and_by_a_withdrawn_record_nobody(
    reader: Client, editor: Any, federation: Organization
) -> None:
    assert sorted(shown(reader, "?q=branch")) == ["Hana Ejemplo", "Ulla Ejemplo"]
    branch, nora = Organization.objects.get(name_en="Branch"), crowd.held("Nora Ejemplo")
    tie(nora, branch)
    anew(nora, editor, 1)
    assert sorted(shown(reader, "?q=branch")) == ["Hana Ejemplo", "Nora Ejemplo", "Ulla Ejemplo"]
    withdraw(branch, editor, crowd.NOW + dt.timedelta(minutes=2), "error")
    assert shown(reader, "?q=branch") == []


def test_a_name_that_looks_like_markup_is_written_and_not_obeyed(reader: Client, editor: Any) -> None:
    union, case = factories.organization("Dock & <i>Bay</i>"), crowd.held("Ada <i>Ejemplo</i>")
    other = factories.name("Ana <i>Ejemplo</i>", person=case.person)
    for fact in (union, other):
        factories.cite(fact)
    tie(case, union)
    for root in (union, case):
        crowd.public(root, editor)
    page = reader.get(f"/en/cases/?union={union.public_id}").content.decode()
    assert "<i>" not in page and page.count("Dock &amp; &lt;i&gt;Bay&lt;/i&gt;") >= 3, "its box, the chip and the line"
    assert "Ada &lt;i&gt;Ejemplo&lt;/i&gt;" in page and "Ana &lt;i&gt;Ejemplo&lt;/i&gt;" in page

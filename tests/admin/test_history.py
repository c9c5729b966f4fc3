"""Every change has a name, whichever row was changed."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from cases.models import Affiliation, Case, Citation, ConsentRecord, Paragraph, Person, Record
from cases.vocabulary import Consent
from tests import factories
from tests.admin.forms import blank, opened, row

pytestmark = pytest.mark.django_db


def page(root: Any) -> str:
    return reverse(f"admin:cases_{root._meta.model_name}_change", args=[root.pk])


def latest(model: type[Record]) -> tuple[str, str]:
    """How the newest change of any row of ``model`` was made, and by whom."""
    entry = model.history.order_by("-history_id").first()
    return entry.history_type, entry.history_user.username


def test_a_save_names_its_author_on_the_record_its_rows_and_their_citations(researcher: Client) -> None:
    case, leaflet, union = factories.case(), factories.source(), factories.organization()
    values = opened(researcher, page(case))
    new, job = blank(values, "paragraphs"), blank(values, "affiliations")
    values |= {
        "display_name": "Ada María Ejemplo",
        "consent-0-consent": Consent.PUBLIC_CAMPAIGN,
        f"{new}-text_en": "Something happened.",
        f"{new}-cited-0-source": str(leaflet.pk),
        f"{job}-kind": "membership",
        f"{job}-organization": str(union.pk),
        f"{job}-end_state": "unknown",
    }
    assert researcher.post(page(case), values).status_code == 302
    for model in (Paragraph, Citation, ConsentRecord, Affiliation):
        assert latest(model) == ("+", "rita")
    for model in (Case, Person):
        assert latest(model) == ("~", "rita")


def test_taking_out_a_row_or_a_citation_names_its_author(researcher: Client, editor: Client) -> None:
    case = factories.case()
    first, second = factories.paragraph(case, "First."), factories.paragraph(case, "Second.")
    factories.cite(first)
    values = opened(editor, page(case))
    values |= {
        f"{row(values, text_en='First.')}-cited-0-DELETE": "on",
        f"{row(values, text_en='Second.')}-DELETE": "on",
    }
    assert editor.post(page(case), values).status_code == 302
    assert latest(Citation) == latest(Paragraph) == ("-", "edwin")
    shown = editor.get(reverse("admin:cases_case_history", args=[case.pk])).content.decode()
    assert shown.count("<b>removed</b>") == 2
    assert not Paragraph.objects.filter(pk=second.pk).exists()


def test_a_case_begun_at_the_desk_names_who_began_it(researcher: Client) -> None:
    researcher.post(reverse("admin:cases_case_add"), {"name": "Ada Ejemplo", "person": "", "country": "PE"})
    assert latest(Case) == latest(Person) == ("+", "rita")

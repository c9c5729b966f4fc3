"""A charge is told as stated first; what the law said then, only where that is certain."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse

from cases.models import Case, Charge, LegalProvision
from cases.operations.checks import missing
from cases.operations.publish import publish
from cases.vocabulary import Confidence, EndState, Sensitivity
from tests import factories
from tests.admin.forms import begun, blank, opened
from tests.pages.reading import text

pytestmark = pytest.mark.django_db

STATED = "Provision, as the source names it: artículo 315 del Código"
NAMED = "Provision: Example Code, Código de Ejemplo, article 315 (Peru)"
NEW = "Quien haga huelga será ejemplo."
OLD = "Nadie hará huelga."


@pytest.fixture
def edwin(db: None) -> Any:
    return factories.account("edwin", "editor")


@pytest.fixture
def case(db: None) -> Case:
    return factories.publishable_case(charge_knowledge="known")


def law(**fields: Any) -> LegalProvision:
    row = factories.legal_provision(**fields)
    factories.cite(row, factories.source("The official gazette", published="2024-02-01"))
    return row


def old_law() -> LegalProvision:
    ended = {"end": "2003-12-31", "end_state": EndState.ENDED, "last_attested": None}
    return law(start="1991", text=OLD, translation_en="Nobody shall strike.", **ended)


def accused(case: Case, provision: LegalProvision | None, alleged_on: str = "", **fields: Any) -> Charge:
    stated = {"provision_as_stated": "artículo 315 del Código", "translation_es": "d", **fields}
    row = factories.charge(case, provision=provision, alleged_on=alleged_on, **stated)
    factories.cite(row)
    return row


def charges(reader: Client, case: Case, lang: str = "en") -> str:
    page = reader.get(reverse("pages:case", args=[lang, case.public_id, "ada-ejemplo"])).content.decode()
    return text(page[page.index('id="legal"') : page.index('id="said"')])


def test_the_text_of_the_alleged_day_is_told_after_what_is_stated(reader: Client, case: Case, edwin: Any) -> None:
    old_law()
    accused(case, law(url="https://law.example/315"), "2007-06-05")
    publish(case, edwin, factories.PUBLISHED_AT)
    shown = charges(reader, case)
    assert shown.index(STATED) < shown.index(NAMED) < shown.index(NEW)
    assert "Its text in force on 5 June 2007, when the act is alleged to have happened:" in shown
    assert "Our translation: Whoever strikes shall be an example." in shown and "Where the text can be read" in shown
    assert OLD not in shown
    spanish = charges(reader, case, "es")
    assert "Su texto vigente el 5 de junio de 2007" in spanish and "Whoever" not in spanish


@pytest.mark.parametrize("alleged_on", ["[2003-12-01..2004-01-31]", "2003~", ""])
def test_where_two_texts_may_be_meant_or_no_day_is_known_none_is_told(
    reader: Client, case: Case, edwin: Any, alleged_on: str
) -> None:
    old_law()
    accused(case, law(), alleged_on)
    publish(case, edwin, factories.PUBLISHED_AT)
    shown = charges(reader, case)
    assert STATED in shown and NAMED in shown and NEW not in shown and OLD not in shown
    why = "which text was in force is not certain" if alleged_on else "is not known, so no text is shown."
    assert why in shown


@pytest.mark.parametrize(
    "fields",
    [{"sensitivity": Sensitivity.INTERNAL}, {"confidence": Confidence.UNASSESSED}, {"confidence": Confidence.DOUBTFUL}],
)
def test_a_text_that_is_not_public_or_not_believed_is_not_told(
    reader: Client, case: Case, edwin: Any, fields: Any
) -> None:
    accused(case, law(**fields), "2007-06-05")
    publish(case, edwin, factories.PUBLISHED_AT)
    shown = charges(reader, case)
    assert STATED in shown and "Provision: " not in shown and NEW not in shown


def test_a_provision_without_a_source_is_not_told_and_a_contested_one_is_asked_about(case: Case) -> None:
    accused(case, factories.legal_provision(), "2007-06-05")
    assert missing(case, factories.PUBLISHED_AT.date()) == ()
    row = law(start="1991", confidence=Confidence.CONFIRMED, last_attested=dt.date(2003, 1, 1))
    assert [(lack.code, lack.fact) for lack in missing(case, factories.PUBLISHED_AT.date())] == [
        ("confirmed_by_one_root", row)
    ]


def test_nobody_is_accused_under_the_law_of_another_country(case: Case) -> None:
    with pytest.raises(ValidationError, match="another country"):
        accused(case, law(country="CL")).clean()


def test_a_researcher_enters_a_text_and_the_charge_that_names_it(researcher: Client, case: Case) -> None:
    source = factories.source()
    address = reverse("admin:cases_legalprovision_add")
    values = opened(researcher, address) | {
        "country": "PE", "law_as_stated": "Código de Ejemplo", "article": "315", "text": NEW, "lang": "es",
        "start_0": "2004", "start": "2004", "cited-0-source": str(source.pk),
    }  # fmt: skip
    assert researcher.post(address, values).status_code == 302
    row = LegalProvision.objects.get()
    assert row.citations.get().source == source
    address = reverse("admin:cases_case_change", args=[case.pk])
    values = begun(researcher, address, "charges")
    new = blank(values, "charges")
    values |= {f"{new}-charge_category": "public_order", f"{new}-side": "state_side", f"{new}-provision": str(row.pk),
               f"{new}-cited-0-source": str(source.pk)}  # fmt: skip
    assert researcher.post(address, values).status_code == 302
    assert case.charges.get().provision == row
    history = researcher.get(reverse("admin:cases_legalprovision_history", args=[row.pk])).content.decode()
    assert NEW in history

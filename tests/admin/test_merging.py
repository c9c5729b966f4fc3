"""At the desk: who may merge, what is seen before it is done, and where old addresses lead."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.urls import reverse

from cases.models import Case, Merge, Person
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def rony(db):
    return factories.publishable_case("Rony Ejemplo")


@pytest.fixture
def ronnie(db):
    case = factories.publishable_case("Ronnie Ejemplo", summary_en="Another summary.")
    row = case.periods.get()
    row.start, row.end, row.end_state, row.last_attested = "2005-02", "2005-12", "ended", None
    row.save()
    return case


def address(stays, goes):
    return reverse("admin:merge", args=[stays.person_id, goes.person_id])


def text(answer):
    return " ".join(unescape(re.sub("<[^>]+>", " ", answer.content.decode())).split())


def confirm(client, stays, goes, reason="Same union; two spellings.", **changed):
    page = client.get(address(stays, goes)).content.decode()
    (seen,) = re.findall(r'name="seen" value="([^"]+)"', page)
    return client.post(address(stays, goes), {"seen": seen, "reason": reason, **changed})


def test_both_are_seen_side_by_side_and_become_one_with_a_reason(editor, rony, ronnie):
    page = text(editor.get(address(rony, ronnie)))
    for words in ("Ronnie Ejemplo", "Another summary.", "says the same: one row stays", "moves", "another spelling"):
        assert words in page
    answer = confirm(editor, rony, ronnie)
    assert answer.status_code == 302 and answer.url == reverse("admin:cases_case_change", args=[rony.pk])
    assert Merge.objects.get().merged_by == editor.user
    history = text(editor.get(reverse("admin:cases_case_history", args=[rony.pk])))
    assert "Same union; two spellings." in history and "Was: Ronnie Ejemplo" in history


def test_old_addresses_of_the_desk_lead_to_the_one_who_stays(editor, rony, ronnie):
    old = [("case", ronnie.pk), ("person", ronnie.person_id)]
    confirm(editor, rony, ronnie)
    changes = editor.get(reverse("admin:changes"), {"record": ronnie.public_id})
    assert "Same union; two spellings." in text(changes)
    for kind, pk in old:
        for page in ("change", "history", "restore"):
            answer = editor.get(reverse(f"admin:cases_{kind}_{page}", args=[pk]))
            assert answer.status_code == 302
            assert answer.url == reverse("admin:cases_case_change", args=[rony.pk])


@pytest.mark.proof
def test_without_a_reason_nothing_is_done(editor, rony, ronnie):
    answer = confirm(editor, rony, ronnie, reason=" ")
    assert answer.status_code == 200 and "This field is required." in text(answer)
    assert not Merge.objects.exists()


@pytest.mark.proof
@pytest.mark.parametrize("seen", ["", "x", "WzEsMSwxLDFd:nonsense"])
def test_without_having_compared_nothing_is_done(editor, rony, ronnie, seen):
    assert confirm(editor, rony, ronnie, seen=seen).status_code in (200, 409)
    assert not Merge.objects.exists()


@pytest.mark.proof
def test_what_was_saved_meanwhile_is_compared_again_and_the_reason_is_not_lost(editor, rony, ronnie):
    page = editor.get(address(rony, ronnie)).content.decode()
    (seen,) = re.findall(r'name="seen" value="([^"]+)"', page)
    Case.objects.filter(pk=ronnie.pk).update(version=9)
    answer = editor.post(address(rony, ronnie), {"seen": seen, "reason": "Two spellings."})
    assert answer.status_code == 409 and "Compare again." in text(answer)
    assert 'value="Two spellings."' in answer.content.decode()
    assert not Merge.objects.exists()


def test_what_stands_in_the_way_is_told_before_and_cannot_be_passed(editor, rony, ronnie):
    page = editor.get(address(rony, ronnie)).content.decode()
    (seen,) = re.findall(r'name="seen" value="([^"]+)"', page)
    Case.objects.filter(pk=ronnie.pk).update(published_as="protected")
    answer = editor.get(address(rony, ronnie))
    assert "Choose the same for both in their files first" in text(answer)
    assert 'name="reason"' not in answer.content.decode()
    assert editor.post(address(rony, ronnie), {"seen": seen, "reason": "x"}).status_code == 409
    assert Person.objects.count() == 2


@pytest.mark.proof
def test_what_will_come_of_the_pages_is_told(editor, rony, ronnie):
    elsa = factories.account("elsa", "editor")
    factories.published(ronnie, elsa)
    assert "merge the other way round" in text(editor.get(address(rony, ronnie)))
    factories.published(rony, elsa)
    assert "its address leads to the page that stays" in text(editor.get(address(rony, ronnie)))
    type(ronnie.risk_review).objects.filter(case=ronnie).update(risk="high")
    Case.objects.filter(pk=ronnie.pk).update(sensitivity="internal")
    page = text(editor.get(address(rony, ronnie)))
    assert (
        "Of the two risks the higher stands: High." in page and "the more closed of the two: Researchers only." in page
    )
    type(ronnie.consent).objects.filter(case=ronnie).update(consent="refused")
    assert "Of the two consents the stricter stands: Refused." in text(editor.get(address(rony, ronnie)))
    assert "what is public comes down at once" in text(editor.get(address(rony, ronnie)))
    assert "Consent is gone, so the page is gone" in text(confirm_and_follow(editor, rony, ronnie))


def confirm_and_follow(client, stays, goes):
    return client.get(confirm(client, stays, goes).url)


@pytest.mark.proof
def test_the_likely_ones_are_proposed_and_anybody_is_found_by_name_or_id(editor, rony, ronnie):
    ana = factories.person("Ana Otra")
    choose = reverse("admin:merge_choose", args=[rony.person_id])
    assert f'href="{address(rony, ronnie)}"' in editor.get(choose).content.decode()
    other = f'href="{reverse("admin:merge", args=[rony.person_id, ana.pk])}"'
    assert other not in editor.get(choose).content.decode()
    for asked in ("ana", ana.public_id, f" {ana.public_id} "):
        assert other in editor.get(choose, {"q": asked}).content.decode()
    assert "Nobody is called so." in text(editor.get(choose, {"q": "nobody\x00"}))


@pytest.mark.proof
@pytest.mark.parametrize(
    ("who", "code"), [("reader", 302), ("researcher", 403), ("editor", 200), ("administrator", 200)]
)
def test_editors_and_administrators_merge(request, rony, ronnie, who, code):
    client = request.getfixturevalue(who)
    for page in (address(rony, ronnie), reverse("admin:merge_choose", args=[rony.person_id])):
        assert client.get(page).status_code == code
    assert client.post(address(rony, ronnie), {"reason": "x"}).status_code == code
    assert not Merge.objects.exists()


@pytest.mark.proof
def test_who_is_nobody_is_not_found(editor, rony):
    for pk in (999, 10**30):
        assert editor.get(reverse("admin:merge", args=[rony.person_id, pk])).status_code == 404
        assert editor.get(reverse("admin:merge_choose", args=[pk])).status_code == 404
    answer = editor.get(address(rony, rony))
    assert answer.status_code == 200 and "This is one record already." in text(answer)


@pytest.mark.proof
def test_a_person_without_a_case_is_merged_too(editor, rony):
    witness = factories.person("R. Ejemplo")
    answer = editor.get(reverse("admin:merge", args=[rony.person_id, witness.pk]))
    assert "R. Ejemplo" in text(answer)
    assert "becomes the case of the one who stays" in text(
        editor.get(reverse("admin:merge", args=[witness.pk, rony.person_id]))
    )


@pytest.mark.proof
def test_the_page_speaks_spanish(editor, rony, ronnie):
    answer = editor.get(address(rony, ronnie), headers={"accept-language": "es"})
    assert 'value="Fusionar las dos fichas"' in answer.content.decode()
    assert "dice lo mismo: queda una sola fila, con las fuentes de ambas" in text(answer)

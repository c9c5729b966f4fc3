"""When the command makes records, and when it does not."""

from __future__ import annotations

import pytest
from django.core.management.base import CommandError

from cases.models import Case
from cases.operations.exchange.export import export_case
from cases.published.models import Current
from tests import factories
from tests.exchange import filled
from tests.synthetic.making import make


def test_the_same_seed_makes_the_same_records(db, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    made = []
    for seed in (3, 3, 4):
        make("--cases", 1, "--seed", seed)
        made.append([export_case(case, sealed=True).text for case in Case.objects.order_by("pk")])
        filled.empty()
    assert made[0] == made[1]
    assert made[0] != made[2]


def test_the_same_seed_twice_is_refused_in_words(db, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    make("--cases", 1)
    before = filled.stored()
    with pytest.raises(CommandError, match="seed 1 are here already"):
        make("--cases", 1)
    assert filled.stored() == before


def test_real_records_are_left_alone_unless_both_are_wanted(db, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    factories.publishable_case()
    with pytest.raises(CommandError, match="not made up: person"):
        make("--cases", 1)
    assert Case.objects.count() == 1
    make("--cases", 1, "--beside")
    assert Case.objects.count() == 2


@pytest.mark.parametrize("address", ["https://cases.example.org", "http://192.0.2.1:8000"])
def test_a_public_site_gets_none_whatever_is_asked(db, settings, address):
    settings.SITE_URL = address
    with pytest.raises(CommandError, match="not for a public site"):
        make("--cases", 1, "--beside")
    assert not Case.objects.exists()


@pytest.mark.proof
def test_a_small_record_is_published_by_the_rules(db, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    assert "Published" in make("--cases", 3, "--publish")
    assert Current.objects.filter(kind="case").exists()

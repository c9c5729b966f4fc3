"""What templates keep of themselves: the same on all pages of a language, and never much."""

from __future__ import annotations

from django.template import engines
from django.utils import translation

from cases.templatetags.constant import MOST, ConstantNode

DAY = '{% load constant i18n %}{% constant day %}{% translate "Status" %} {{ day }} {{ hour }}{% endconstant %}'


def test_a_constant_part_is_another_in_another_language_and_for_what_it_names() -> None:
    template = engines["django"].from_string(DAY)

    def read(lang: str, day: str, hour: int) -> str:
        with translation.override(lang):
            return template.render({"day": day, "hour": hour})

    assert [read("en", "Mon", 1), read("es", "Mon", 2), read("en", "Tue", 3)] == [
        "Status Mon 1", "Situación Mon 2", "Status Tue 3",
    ]  # fmt: skip
    assert read("en", "Mon", 4) == "Status Mon 1", "what it does not name is as it was when it was written"


def test_a_constant_part_does_not_keep_whatever_it_is_asked_for() -> None:
    template = engines["django"].from_string(DAY)
    assert [template.render({"day": day}) for day in range(3 * MOST)] == [f"Status {day} " for day in range(3 * MOST)]
    (part,) = template.template.nodelist.get_nodes_by_type(ConstantNode)
    assert len(part._written) <= MOST

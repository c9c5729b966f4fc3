"""Two people at one record: what a refused form said stands beside what is stored, and can be sent again as it is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from django import forms
from django.forms.models import model_to_dict
from django.http import HttpRequest
from django.utils.text import capfirst
from django.utils.translation import gettext

from cases.admin.citations import citations_of
from cases.admin.widgets import is_key

NEVER_SHOWN_TWICE = {"seen_version", "DELETE"}
Values = dict[str, Any]


class Difference(NamedTuple):
    """What a refused form said in one field, and what is stored there now."""

    row: str
    label: str
    yours: str
    stored: str


@dataclass
class Sent:
    """What somebody changed in one form: field by field as it was typed, and in the forms inside it: the citations of
    a fact, the new source of a citation.

    ``pk`` is the key of the row, ``None`` of a new one; a row that was removed meanwhile counts as new, so that
    sending it again brings it back.
    """

    pk: int | None
    values: Values
    inner: list[Sent] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.values or any(self.inner))


@dataclass
class Refused:
    """What a form said that was refused because somebody had saved the record meanwhile."""

    own: Sent
    rows: dict[str, list[Sent]]
    differences: list[Difference]

    def of(self, prefix: str) -> tuple[list[int], int]:
        """Of one section: the keys of the stored rows that were changed, and how many new ones there are."""
        keys = [row.pk for row in self.rows[prefix] if row.pk is not None]
        return keys, len(self.rows[prefix]) - len(keys)


def refused_of(request: HttpRequest) -> Refused | None:
    """What was refused when the page of ``request`` is shown again; ``None`` when it is simply opened."""
    return getattr(request, "refused", None)


def refused(form: Any, formsets: list[Any]) -> Refused:
    """What ``form``, refused, and the forms of its rows said; nobody has to type it again."""
    found: list[Difference] = []
    at = form.opened_at
    rows = {formset.prefix: [_sent(row, at, found) for row in formset.forms] for formset in formsets}
    own = _sent(form, at, found)
    return Refused(own, {prefix: [row for row in each if row] for prefix, each in rows.items()}, found)


def _sent(form: Any, at: dt.datetime, found: list[Difference]) -> Sent:
    is_stored = form.instance.pk is not None
    is_gone = not is_stored and is_key(form.data.get(form.add_prefix("id"), ""))
    then = _as_seen(form, at) if is_stored else {}
    changed = [name for name in form.fields if name not in ("id", "seen_version") and _is_yours(form, name, then)]
    found.extend(_differences(form, changed))
    return Sent(
        form.instance.pk,
        {name: form[name].value() for name in changed if not (is_gone and name == "DELETE")},
        [_sent(each, at, found) for each in _inner(form)],
    )


def _inner(form: Any) -> list[Any]:
    """The forms inside a form."""
    if (citations := getattr(form, "citations", None)) is not None:
        return list(citations.forms)
    new_source = getattr(form, "new_source", None)
    return [new_source] if new_source is not None else []


def _as_seen(form: Any, at: dt.datetime) -> Values:
    """What the row of a form said when the form was opened."""
    model = form._meta.model
    row = model.history.as_of(at).filter(pk=getattr(form, "seen_pk", None) or form.instance.pk).first()
    lists = {each.name for each in model._meta.many_to_many}
    own = model_to_dict(row, [name for name in form.fields if name not in lists]) if row else {}
    return own | (form.others_as_seen(at) if hasattr(form, "others_as_seen") else {})


def _is_yours(form: Any, name: str, then: Values) -> bool:
    """Whether whoever sent the form changed a field; what another changed meanwhile is not theirs."""
    value, bound = form[name].value(), form.fields[name]
    return bool(bound.has_changed(then.get(name, form.get_initial_for_field(bound, name)), value))


def _differences(form: Any, yours: list[str]) -> Iterator[Difference]:
    """Every field in which a form differs from what is stored now, emptied ones included."""
    kind = capfirst(str(form._meta.model._meta.verbose_name))
    for name in form.changed_data:
        if name == "DELETE" and form[name].value():
            yield Difference(kind, gettext("Remove"), gettext("removed by you"), gettext("still there"))
        bound = form[name]
        if bound.is_hidden or name in NEVER_SHOWN_TWICE:
            continue
        stored = shown(bound, form.initial.get(name)) or gettext("(empty)")
        yield Difference(
            kind,
            str(bound.label),
            (shown(bound, bound.value()) or gettext("(emptied)")) if name in yours else gettext("(not changed by you)"),
            stored if form.instance.pk is not None else gettext("(no such row)"),
        )


def fill(refused: Refused, form: Any, formsets: list[Any]) -> None:
    """Write what was refused into forms opened afresh; what others changed meanwhile stays as they left it."""
    _fill(form, refused.own)
    for formset in formsets:
        _fill_rows(formset, refused.rows[formset.prefix])


def _fill_rows(formset: Any, said: list[Sent]) -> None:
    stored = {row.pk: row for row in said if row.pk is not None}
    for each in formset.initial_forms:
        if each.instance.pk in stored:
            _fill(each, stored[each.instance.pk])
    # Of citations there is always one blank form more.
    for each, row in zip(formset.extra_forms, [row for row in said if row.pk is None], strict=False):
        _fill(each, row)


def _fill(form: Any, said: Sent) -> None:
    form.initial.update(said.values)
    if getattr(form, "citations", None) is not None:
        cited = [each for each in said.inner if each]
        new = sum(each.pk is None for each in cited)
        form.citations = citations_of(form.instance, form.prefix or "", form.account, more=new, citing=form.citing)
        _fill_rows(form.citations, cited)
    elif getattr(form, "new_source", None) is not None and said.inner:
        _fill(form.new_source, said.inner[0])


def shown(field: forms.BoundField, value: Any) -> str:
    """A form value as a person reads it: chosen labels, not keys."""
    if value in (None, "", []):
        return ""
    if hasattr(field.field, "words_of"):
        return str(field.field.words_of(value))
    if isinstance(value, bool):
        return gettext("Yes") if value else gettext("No")
    values = value if isinstance(value, list | tuple) else [value]
    match field.field:
        case forms.ModelChoiceField(queryset=queryset):
            keys = [getattr(each, "pk", each) for each in values]
            known = queryset.filter(pk__in=[key for key in keys if is_key(key)])
            labels = {str(row.pk): field.field.label_from_instance(row) for row in known}
            return ", ".join(labels.get(str(key), str(key)) for key in keys)
        case forms.ChoiceField(choices=choices):
            groups = (label if isinstance(label, list | tuple) else [(code, label)] for code, label in choices)
            names = {str(code): str(label) for group in groups for code, label in group}
            return ", ".join(names.get(str(each), str(each)) for each in values)
    return " ".join(str(each) for each in values if each not in (None, ""))

"""What a browser would send back for a page of the desk: every field as shown, with some of them changed."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Any

from django.test import Client


class _Form(HTMLParser):
    """Collects the successful controls of the page's main form."""

    def __init__(self) -> None:
        super().__init__()
        self.values: dict[str, Any] = {}
        self._inside = False
        self._select: dict[str, Any] | None = None
        self._text: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "form":
            self._inside = (given.get("id") or "").endswith("_form")
        if not self._inside:
            return
        name = given.get("name")
        match tag:
            case "input" if name and "disabled" not in given:
                kind = given.get("type", "text")
                if kind in ("checkbox", "radio"):
                    if "checked" in given:
                        self._add(name, given.get("value") or "on", many=kind == "checkbox")
                elif kind not in ("submit", "file", "button"):
                    self._add(name, given.get("value") or "")
            case "textarea" if name:
                self._text, self.values[name] = name, ""
            case "select" if name:
                self._select = {"name": name, "many": "multiple" in given, "chosen": [], "first": None}
            case "option" if self._select is not None:
                value = given.get("value") or ""
                if self._select["first"] is None:
                    self._select["first"] = value
                if "selected" in given:
                    self._select["chosen"].append(value)

    def handle_data(self, data: str) -> None:
        if self._text is not None:
            self.values[self._text] += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea" and self._text is not None:
            # HTML drops the line feed that follows the start tag.
            self.values[self._text] = self.values[self._text].removeprefix("\n")
            self._text = None
        if tag == "select" and self._select is not None:
            chosen = self._select["chosen"]
            if self._select["many"]:
                if chosen:
                    self.values[self._select["name"]] = chosen
            else:
                self.values[self._select["name"]] = chosen[0] if chosen else self._select["first"] or ""
            self._select = None
        if tag == "form":
            self._inside = False

    def _add(self, name: str, value: str, many: bool = False) -> None:
        if many and name in self.values:
            self.values[name] = [*self.values[name], value]
        else:
            self.values[name] = [value] if many else value


def opened(client: Client, address: str, rows: str = "all") -> dict[str, Any]:
    """What the form at ``address`` would send if nothing in it were changed: with every row of the record opened."""
    response = client.get(address, {"rows": rows} if rows and "?" not in address else {})
    assert response.status_code == 200, response.status_code
    return sent_by(response)


def begun(client: Client, address: str, *sections: str) -> dict[str, Any]:
    """What the form of a record would send with a new row in each of these sections; a page of all rows takes longer."""
    values = opened(client, address, rows="")
    for section in sections:
        values |= opened(client, address, rows=section) | {"seen_version": values["seen_version"]}
    return values


def sent_by(response: Any) -> dict[str, Any]:
    """What the form of a page would send if nothing in it were changed."""
    form = _Form()
    form.feed(response.content.decode())
    return form.values


def row(values: dict[str, Any], **wanted: str) -> str:
    """The prefix of the first row of a form in which the named fields have these values."""
    (field, value), *_rest = wanted.items()
    return next(
        name.removesuffix(f"-{field}") for name, held in values.items() if name.endswith(f"-{field}") and held == value
    )


def blank(values: dict[str, Any], prefix: str) -> str:
    """The prefix of the blank row of the formset ``prefix``."""
    return f"{prefix}-{int(values[f'{prefix}-TOTAL_FORMS']) - 1}"

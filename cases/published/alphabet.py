"""The order of names in lists: the same on every engine, for every script."""

from __future__ import annotations

from anyascii import anyascii


def sort_name(name: str) -> str:
    """A name in the letters a-z, digits and single spaces, for sorting by the code of its characters.

    Other scripts are written in Latin letters (AnyAscii), so that a name stands where its romanised spelling would.
    """
    latin = anyascii(name).lower()
    return " ".join("".join(letter if letter.isalnum() else " " for letter in latin).split())

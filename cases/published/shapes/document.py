"""What every public document is: a kind, and a public id."""

from __future__ import annotations

from cases.published.shapes.base import Shape, Words

SCHEMA = 1


class Document(Shape, tag_field="kind", frozen=True, kw_only=True):
    """What one version of a published record says."""

    schema: int = SCHEMA
    id: str

    @property
    def kind(self) -> str:
        tag = self.__struct_config__.tag
        assert isinstance(tag, str)
        return tag

    @property
    def heading(self) -> Words:
        """The name the record goes by in lists and links."""
        raise NotImplementedError

"""The hand that enters the first case: one account that enters, two that approve; none of them can log in."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission

from cases.management.first_case.said import Said
from cases.models import Case, Citation, Event, Organization, Place, Record, Root, Source
from cases.operations.agreement import fingerprint, grave
from cases.operations.documents import compose
from cases.operations.edit import claim, keep
from cases.operations.publish import publish
from cases.operations.review import approve_first
from cases.operations.state import current_document, has_unpublished_changes
from cases.published.shapes import Words
from cases.vocabulary import Confidence

if TYPE_CHECKING:
    from django.contrib.auth.models import User

RESEARCHER, EDITOR, SECOND = "first-case-researcher", "first-case-editor", "first-case-second-editor"

RecordT = TypeVar("RecordT", bound=Record)


def account(name: str) -> User:
    """An account that stands for the loader in the history; it has no password and is not active."""
    user = get_user_model()(username=name, is_active=False)
    user.set_unusable_password()
    user.save()
    return user


@dataclass
class Desk:
    """Enters, amends and publishes rows through the operations, and finds again by a key what it entered."""

    researcher: User = field(default_factory=lambda: account(RESEARCHER))
    editor: User = field(default_factory=lambda: account(EDITOR))
    second: User = field(default_factory=lambda: account(SECOND))
    sources: dict[str, Source] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    organizations: dict[str, Organization] = field(default_factory=dict)
    events: dict[str, Event] = field(default_factory=dict)
    cases: dict[str, Case] = field(default_factory=dict)

    @property
    def case(self) -> Case:
        """Rony Cueto's."""
        return self.cases["cueto"]

    def enter(self, row: RecordT, *said: Said) -> RecordT:
        """Store a new row with who says so."""
        keep(row, self.researcher, *(self._citation(one) for one in said))
        return row

    def amend(self, row: RecordT, *said: Said, **values: Any) -> RecordT:
        """Change values of a stored row, and add to who says so."""
        if isinstance(row, Root):
            claim(row, row.version)
        for name, value in values.items():
            setattr(row, name, value)
        return self.enter(row, *said)

    def publish(self, note: Words) -> None:
        """Publish what the case links to, the case, and again what names the person once the case is public."""
        self._publish_linked()
        self._publish(self.case, note)
        self._publish_linked()

    def _publish_linked(self) -> None:
        disputes = (event for event in self.events.values() if event.is_dispute)
        for root in (*self.organizations.values(), *self.places.values(), *disputes):
            if has_unpublished_changes(root):
                self._publish(root, Words())

    def _publish(self, root: Root, note: Words) -> None:
        """What is grave is approved by two, as at the desk: the second account may do so for as long as that takes."""
        document = compose(root)
        if grave(current_document(root), document):
            may_publish = Permission.objects.get(codename="publish_record", content_type__app_label="cases")
            self.second.user_permissions.add(may_publish)
            self.second.is_active = True
            self.second.save()
            approve_first(root, self.second, dt.datetime.now(dt.UTC), fingerprint(root, document))
        publish(root, self.editor, dt.datetime.now(dt.UTC), note)
        self.second.user_permissions.clear()
        self.second.is_active = False
        self.second.save()

    def _citation(self, said: Said) -> Citation:
        return Citation(
            source=self.sources[said.source],
            stance=said.stance,
            aspect=said.aspect,
            value_as_stated=said.words,
            translation_en=said.ours[0],
            translation_es=said.ours[1],
        )


def possible(**values: Any) -> dict[str, Any]:
    """Fields of a fact that one source of unknown reliability states and none contradicts."""
    return {"confidence": Confidence.POSSIBLE, **values}


def named(name: str, english: str, spanish: str) -> dict[str, str]:
    """One text in both languages, as the fields ``<name>_en`` and ``<name>_es``."""
    return {f"{name}_en": english, f"{name}_es": spanish}

"""Who may do what at the desk: contributor, researcher, editor, administrator, auditor."""

from __future__ import annotations

from django.apps import apps
from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

CONTRIBUTOR, RESEARCHER, EDITOR, ADMINISTRATOR, AUDITOR = (
    "contributor",
    "researcher",
    "editor",
    "administrator",
    "auditor",
)

MAY = {
    CONTRIBUTOR: _(
        "Contributor: begins records and edits what they themselves began, until it is published, and asks for a review. "
        "Sees no draft of anybody else, no consent, no risk, no note and no file."
    ),
    RESEARCHER: _("Researcher: enters and corrects every record in reach, and asks for a review. Publishes nothing."),
    EDITOR: _(
        "Editor: as a researcher, and also publishes what somebody else entered, sends back, withdraws, and merges records of one person."
    ),
    ADMINISTRATOR: _(
        "Administrator: as an editor, and also keeps accounts, collections and what the site says of itself, deletes drafts, "
        "and reads the log of readings. Cannot be limited to countries or collections."
    ),
    AUDITOR: _(
        "Auditor: reads records, their histories and the log of readings, and changes nothing. Sees no consent, no risk, "
        "no note, no file and no sealed row."
    ),
}
"""What each role may do, in words."""

ROOTS = [
    "case",
    "collection",
    "person",
    "organization",
    "place",
    "event",
    "legallimit",
    "legalprovision",
    "merge",
    "source",
    "site",
    "sourcefile",
    "review",
]
KEPT_BY_ADMINISTRATORS = ["collection", "scope"]
"""Whoever changes them decides how far others reach."""
LOGS = ["reading"]
"""Nobody adds to them, changes or deletes them by hand."""
RESTRICTED = ["consentrecord", "riskreview", "confidentialnote", "sourcefile", "photograph", "rendition"]
"""What only those see whose work needs it; with a photograph stands who agreed to it, and how we know."""
AMONG_COLLEAGUES = ["internalnote", "assignment"]
SITE = Q(content_type__app_label="cases", codename__in=["add_site", "change_site", "delete_site"])
"""How the site presents itself is the owners' business: an administrator writes it, an editor publishes it."""
LAW = ["legallimit", "legalprovision"]
"""What is the law of a country does not depend on a case: contributors read it."""


@transaction.atomic
def ensure_roles() -> None:
    """Create the groups, or put their permissions back to what they are meant to be (``MAY``).

    Nothing else decides: run again, or in a house of an earlier version, it leaves the same.
    """
    working = Q(content_type__app_label="cases", content_type__model__in=_working())
    kept = Q(content_type__model__in=[*KEPT_BY_ADMINISTRATORS, *LOGS])
    view = working & Q(codename__startswith="view_")
    enter = working & ~kept & ~SITE & (Q(codename__startswith="add_") | Q(codename__startswith="change_"))
    # Rows of a record are taken out while it is corrected; the record itself is not.
    rows = working & ~kept & ~SITE & Q(codename__startswith="delete_") & ~Q(content_type__model__in=ROOTS)
    not_theirs = Q(content_type__model__in=[*RESTRICTED, *AMONG_COLLEAGUES])
    everything = _own("open_every_draft", "see_sealed")
    logs = Q(content_type__app_label="cases", codename="view_reading")
    research = (
        (view & ~kept) | Q(content_type__app_label="cases", codename="view_collection") | enter | rows | everything
    )
    edit = research | _own("publish_record", "withdraw_record", "merge_person")
    accounts = Q(content_type__app_label="auth", content_type__model="user")
    permitted = {
        CONTRIBUTOR: ((view & ~kept) | (enter & ~Q(content_type__model__in=LAW)) | rows) & ~not_theirs,
        RESEARCHER: research,
        EDITOR: edit,
        ADMINISTRATOR: edit | (working & ~Q(content_type__model__in=LOGS)) | logs | accounts,
        AUDITOR: (view & ~Q(content_type__model__in=RESTRICTED)) | logs | _own("open_every_draft"),
    }
    for name, which in permitted.items():
        group, _created = Group.objects.get_or_create(name=name)
        group.permissions.set(Permission.objects.filter(which))


def _own(*names: str) -> Q:
    return Q(content_type__app_label="cases", codename__in=names)


def _working() -> list[str]:
    models = [str(model._meta.model_name) for model in apps.get_app_config("cases").get_models()]
    return [name for name in models if not name.startswith("historical")]

"""Who may do what at the desk: researcher, editor, administrator."""

from __future__ import annotations

from django.apps import apps
from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.db.models import Q

RESEARCHER, EDITOR, ADMINISTRATOR = "researcher", "editor", "administrator"


@transaction.atomic
def ensure_roles() -> None:
    """Create the three groups, or put their permissions back to what they are meant to be.

    Researchers enter and correct, editors also publish and withdraw, administrators also delete drafts and manage
    accounts.
    """
    records = [model._meta.model_name for model in apps.get_app_config("cases").get_models()]
    working = Q(content_type__app_label="cases", content_type__model__in=_working(records))
    enter = working & (
        Q(codename__startswith="add_") | Q(codename__startswith="change_") | Q(codename__startswith="view_")
    )
    # How the site presents itself is the owners' business: an administrator writes it, an editor publishes it.
    site = Q(codename__in=["add_site", "change_site", "delete_site"], content_type__app_label="cases")
    enter &= ~site
    # Rows of a record are taken out while it is corrected; the record itself is not.
    rows = working & Q(codename__startswith="delete_") & ~Q(content_type__model__in=ROOTS)
    decide = Q(content_type__app_label="cases", codename__in=["publish_record", "withdraw_record"])
    accounts = Q(content_type__app_label="auth", content_type__model="user")
    for name, permitted in (
        (RESEARCHER, enter | rows),
        (EDITOR, enter | rows | decide),
        (ADMINISTRATOR, enter | rows | decide | working | accounts),
    ):
        group, _created = Group.objects.get_or_create(name=name)
        group.permissions.set(Permission.objects.filter(permitted))


ROOTS = [
    "case",
    "person",
    "organization",
    "place",
    "event",
    "legallimit",
    "legalprovision",
    "source",
    "site",
    "sourcefile",
    "review",
]


def _working(records: list[str | None]) -> list[str]:
    return [name for name in records if name and not name.startswith("historical")]

from typing import Any

from django.apps import AppConfig, apps
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class CasesConfig(AppConfig):
    """The working record and the researchers' desk."""

    name = "cases"
    verbose_name = _("Case record")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from cases.operations import append_only, purging

        purging.connect()
        post_migrate.connect(append_only.after_migrate, sender=self)
        # The last app of the desk: by then every permission that a role is made of is stored.
        post_migrate.connect(roles_of_the_house, sender=apps.get_app_config("sessions"))


def roles_of_the_house(**_kwargs: Any) -> None:
    """A house that is upgraded gets the roles it did not have, and what is new in those it had."""
    from cases.operations.roles import ensure_roles

    ensure_roles()

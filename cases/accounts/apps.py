from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    """Signing in at the desk. No part of the record: nothing of it is published, exported or set back."""

    name = "cases.accounts"
    label = "accounts"
    verbose_name = _("Signing in")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from cases.accounts import sessions

        sessions.connect_signals()

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CasesConfig(AppConfig):
    """The working record and the researchers' desk."""

    name = "cases"
    verbose_name = _("Case record")
    default_auto_field = "django.db.models.BigAutoField"

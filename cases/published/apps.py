from django.apps import AppConfig
from django.core.checks import Tags, register
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class PublishedConfig(AppConfig):
    """The published record and the gate in front of the working record."""

    name = "cases.published"
    label = "published"
    verbose_name = _("Published record")

    def ready(self) -> None:
        from cases.published import gate, projection, site, triggers

        gate.connect_signals()
        site.connect_signals()
        post_migrate.connect(triggers.after_migrate, sender=self)
        post_migrate.connect(projection.after_migrate, sender=self)
        register(gate.check_requests_are_not_transactions)
        register(gate.check_public_role, Tags.security, deploy=True)

"""The lists of rows that were stored before lists had a history: told as they stand, at every state of their row.

Who changed such a list before this day was never kept. A list that stands is not made to look as if somebody had just
begun it, and an earlier state of a row is not one without it.
"""

from typing import Any

from django.db import migrations

LISTS = {
    "participant": "named_members",
    "proceeding": "charges",
    "sentence": "charges",
    "source": "derived_from",
}


def keep(apps: Any, _editor: Any) -> None:
    for name, of in LISTS.items():
        model = apps.get_model("cases", name)
        kept = apps.get_model("cases", f"historical{name}_{of}")
        states = apps.get_model("cases", f"historical{name}")
        field = model._meta.get_field(of)
        near, far = field.m2m_field_name(), field.m2m_reverse_field_name()
        for tie in field.remote_field.through.objects.order_by("pk").iterator():
            row = getattr(tie, f"{near}_id")
            values = {"id": tie.pk, f"{near}_id": row, f"{far}_id": getattr(tie, f"{far}_id")}
            entries = states.objects.filter(id=row).exclude(history_type="-").values_list("pk", flat=True)
            kept.objects.bulk_create(kept(history_id=entry, **values) for entry in entries)


class Migration(migrations.Migration):
    dependencies = [("cases", "0003_the_record_in_full")]
    operations = [migrations.RunPython(keep, migrations.RunPython.noop)]

"""The full-text index, and the triggers that keep it and refuse changes to the log."""

from django.db import migrations

from cases.published import triggers


def forward(apps, schema_editor):
    triggers.create_search(schema_editor.connection)
    triggers.install(schema_editor.connection)


def backward(apps, schema_editor):
    triggers.remove(schema_editor.connection)
    triggers.drop_search(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("published", "0001_the_published_record")]

    operations = [migrations.RunPython(forward, backward)]

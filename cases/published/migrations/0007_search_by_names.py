"""Search by names in any spelling: other tokens, by the number of the entry in the log. `rebuild_published` fills them in."""

from django.db import migrations, models

from cases.published import triggers


def empty(apps, schema_editor):
    """What is found by the words of before would be ordered by numbers that mean nothing."""
    apps.get_model("published", "SearchText").objects.all().delete()


def create_anew(apps, schema_editor):
    connection = schema_editor.connection
    if connection.vendor == "sqlite":
        triggers.drop_search(connection)
        triggers.create_search(connection)
    triggers.install(connection)


def empty_and_create_anew(apps, schema_editor):
    """On the way back the rows go first, while the index still knows them."""
    empty(apps, schema_editor)
    create_anew(apps, schema_editor)


class Migration(migrations.Migration):
    dependencies = [("published", "0006_one_number_a_version")]

    operations = [
        migrations.RunPython(empty, migrations.RunPython.noop),
        migrations.SeparateDatabaseAndState(
            # The column keeps its name: the index refers to it.
            state_operations=[
                migrations.RenameField("searchtext", "id", "seq"),
                migrations.AlterField(
                    "searchtext", "seq", models.IntegerField(db_column="id", primary_key=True, serialize=False)
                ),
            ],
        ),
        migrations.AddField("searchtext", "in_order", models.TextField(default="")),
        migrations.RunPython(create_anew, empty_and_create_anew),
    ]

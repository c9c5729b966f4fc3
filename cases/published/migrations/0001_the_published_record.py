
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="RecordLink",
            fields=[
                ("key", models.CharField(max_length=120, primary_key=True, serialize=False)),
                ("from_key", models.CharField(db_index=True, max_length=40)),
                ("to_key", models.CharField(db_index=True, max_length=40)),
                ("role", models.CharField(max_length=40)),
            ],
        ),
        migrations.CreateModel(
            name="CaseVersion",
            fields=[
                ("key", models.CharField(max_length=40, primary_key=True, serialize=False)),
                ("public_id", models.CharField(max_length=10)),
                ("version", models.PositiveIntegerField()),
                ("slug", models.CharField(max_length=100)),
                ("name", models.TextField()),
                ("sort_name", models.TextField()),
                ("country", models.CharField(blank=True, max_length=2)),
                ("known_from", models.DateField()),
                ("known_until", models.DateField(blank=True, null=True)),
                ("first_detained", models.CharField(blank=True, max_length=120)),
                ("first_detained_earliest", models.DateField(blank=True, null=True)),
                ("first_detained_latest", models.DateField(blank=True, null=True)),
                ("last_confirmed", models.DateField(blank=True, null=True)),
                ("updated_at", models.DateTimeField()),
                ("body", models.TextField()),
            ],
            options={
                "indexes": [
                    models.Index(fields=["known_until", "known_from"], name="published_caseversion_known")
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("public_id", "version"), name="published_caseversion_one_row_a_version"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("known_until", None)),
                        fields=("public_id",),
                        name="published_caseversion_one_stands",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Current",
            fields=[
                ("key", models.CharField(max_length=40, primary_key=True, serialize=False)),
                ("kind", models.CharField(max_length=20)),
                ("public_id", models.CharField(db_index=True, max_length=10)),
                ("version", models.PositiveIntegerField()),
                ("seq", models.BigIntegerField()),
                ("slug", models.CharField(blank=True, max_length=100)),
                ("title_en", models.TextField(blank=True)),
                ("title_es", models.TextField(blank=True)),
                ("first_published_at", models.DateTimeField()),
                ("published_at", models.DateTimeField()),
                ("body", models.TextField(blank=True)),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
                ("withdrawal_reason", models.CharField(blank=True, max_length=40)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("kind", "public_id"), name="published_current_one_row_a_record"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("withdrawn_at", None),
                            models.Q(("body", ""), ("slug", ""), ("title_en", ""), ("title_es", "")),
                            _connector="OR",
                        ),
                        name="published_current_withdrawn_is_empty",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Document",
            fields=[
                ("digest", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("kind", models.CharField(max_length=20)),
                ("public_id", models.CharField(max_length=10)),
                ("salt", models.CharField(max_length=64)),
                ("body", models.TextField()),
            ],
            options={
                "indexes": [models.Index(fields=["kind", "public_id"], name="published_document_record")],
            },
        ),
        migrations.CreateModel(
            name="Publication",
            fields=[
                ("seq", models.BigIntegerField(primary_key=True, serialize=False)),
                ("kind", models.CharField(max_length=20)),
                ("public_id", models.CharField(max_length=10)),
                ("version", models.PositiveIntegerField()),
                ("action", models.CharField(max_length=20)),
                ("document_digest", models.CharField(blank=True, max_length=64)),
                ("at", models.DateTimeField()),
                ("note_en", models.TextField(blank=True)),
                ("note_es", models.TextField(blank=True)),
                ("reason", models.CharField(blank=True, max_length=40)),
                ("review", models.CharField(blank=True, max_length=20)),
                ("previous", models.CharField(max_length=64, unique=True)),
                ("digest", models.CharField(max_length=64, unique=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("kind", "public_id", "version"),
                        name="published_publication_one_entry_a_version",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("seq__gte", 1), ("version__gte", 1)),
                        name="published_publication_counts_from_one",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("action", "withdrawn"), ("document_digest", "")),
                            models.Q(
                                models.Q(("action", "withdrawn"), _negated=True),
                                models.Q(("document_digest", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="published_publication_document_unless_withdrawn",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SearchText",
            fields=[
                ("id", models.IntegerField(primary_key=True, serialize=False)),
                ("kind", models.CharField(max_length=20)),
                ("public_id", models.CharField(max_length=10)),
                ("text", models.TextField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("kind", "public_id"), name="published_searchtext_one_row_a_record"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="CaseTerm",
            fields=[
                ("key", models.CharField(max_length=120, primary_key=True, serialize=False)),
                ("facet", models.CharField(max_length=20)),
                ("value", models.CharField(max_length=40)),
                ("label_en", models.TextField(blank=True)),
                ("label_es", models.TextField(blank=True)),
                (
                    "case_version",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="terms",
                        to="published.caseversion",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["facet", "value"], name="published_caseterm_value")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("case_version", "facet", "value"), name="published_caseterm_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="CaseSpan",
            fields=[
                ("key", models.CharField(max_length=60, primary_key=True, serialize=False)),
                ("first_day", models.DateField()),
                ("next_day", models.DateField(blank=True, null=True)),
                ("status", models.CharField(max_length=20)),
                ("certainty", models.CharField(max_length=20)),
                ("code", models.CharField(blank=True, max_length=40)),
                ("as_of", models.DateField(blank=True, null=True)),
                (
                    "case_version",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="spans",
                        to="published.caseversion",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["status", "first_day", "next_day"], name="published_casespan_status")
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("case_version", "first_day"), name="published_casespan_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("next_day", None), ("next_day__gt", models.F("first_day")), _connector="OR"
                        ),
                        name="published_casespan_forward",
                    ),
                ],
            },
        ),
    ]

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    # Written anew, not changed: SQLite and PostgreSQL would each carry a new key through three tables in their own way.
    # The rows come back from the log: ``projection.after_migrate`` rebuilds what was made by other code.

    dependencies = [
        ('published', '0005_lengths_of_detention'),
    ]

    operations = [
        migrations.DeleteModel(
            name='CaseLength',
        ),
        migrations.DeleteModel(
            name='CaseSpan',
        ),
        migrations.DeleteModel(
            name='CaseTerm',
        ),
        migrations.DeleteModel(
            name='CaseVersion',
        ),
        migrations.CreateModel(
            name='Projection',
            fields=[
                ('id', models.SmallIntegerField(default=1, primary_key=True, serialize=False)),
                ('epoch', models.CharField(max_length=32)),
                ('shape', models.PositiveIntegerField()),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('id', 1)), name='published_projection_is_one_row')],
            },
        ),
        migrations.CreateModel(
            name='OrganizationTie',
            fields=[
                ('key', models.CharField(max_length=40, primary_key=True, serialize=False)),
                ('told_by', models.CharField(db_index=True, max_length=10)),
                ('lower', models.CharField(max_length=10)),
                ('upper', models.CharField(max_length=10)),
            ],
        ),
        migrations.CreateModel(
            name='CaseVersion',
            fields=[
                ('seq', models.IntegerField(primary_key=True, serialize=False)),
                ('public_id', models.CharField(max_length=10)),
                ('version', models.PositiveIntegerField()),
                ('slug', models.CharField(max_length=100)),
                ('name', models.TextField()),
                ('sort_name', models.TextField()),
                ('country', models.CharField(blank=True, max_length=2)),
                ('known_from', models.DateField()),
                ('known_until', models.DateField(blank=True, null=True)),
                ('first_detained', models.CharField(blank=True, max_length=120)),
                ('first_detained_earliest', models.DateField(blank=True, null=True)),
                ('first_detained_latest', models.DateField(blank=True, null=True)),
                ('last_confirmed', models.DateField(blank=True, null=True)),
                ('updated_at', models.DateTimeField()),
                ('body', models.TextField()),
            ],
            options={
                'indexes': [models.Index(fields=['known_until', 'known_from'], name='published_caseversion_known')],
                'constraints': [models.UniqueConstraint(fields=('public_id', 'version'), name='published_caseversion_one_row_a_version'), models.UniqueConstraint(condition=models.Q(('known_until', None)), fields=('public_id',), name='published_caseversion_one_stands')],
            },
        ),
        migrations.CreateModel(
            name='CaseTerm',
            fields=[
                ('key', models.CharField(max_length=120, primary_key=True, serialize=False)),
                ('case_version', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='terms', to='published.caseversion')),
                ('facet', models.CharField(max_length=20)),
                ('value', models.CharField(max_length=40)),
                ('label_en', models.TextField(blank=True)),
                ('label_es', models.TextField(blank=True)),
            ],
            options={
                'indexes': [models.Index(fields=['facet', 'value'], name='published_caseterm_value')],
                'constraints': [models.UniqueConstraint(fields=('case_version', 'facet', 'value'), name='published_caseterm_once')],
            },
        ),
        migrations.CreateModel(
            name='CaseSpan',
            fields=[
                ('key', models.CharField(max_length=60, primary_key=True, serialize=False)),
                ('case_version', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='spans', to='published.caseversion')),
                ('first_day', models.DateField()),
                ('next_day', models.DateField(blank=True, null=True)),
                ('status', models.CharField(max_length=20)),
                ('certainty', models.CharField(max_length=20)),
                ('code', models.CharField(blank=True, max_length=40)),
                ('as_of', models.DateField(blank=True, null=True)),
            ],
            options={
                'indexes': [models.Index(fields=['status', 'first_day', 'next_day'], name='published_casespan_status')],
                'constraints': [models.UniqueConstraint(fields=('case_version', 'first_day'), name='published_casespan_once'), models.CheckConstraint(condition=models.Q(('next_day', None), ('next_day__gt', models.F('first_day')), _connector='OR'), name='published_casespan_forward')],
            },
        ),
        migrations.CreateModel(
            name='CaseLength',
            fields=[
                ('key', models.CharField(max_length=60, primary_key=True, serialize=False)),
                ('case_version', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='lengths', to='published.caseversion')),
                ('first_day', models.DateField()),
                ('next_day', models.DateField(blank=True, null=True)),
                ('least', models.IntegerField()),
                ('least_grows', models.SmallIntegerField()),
                ('most', models.IntegerField(blank=True, null=True)),
                ('most_grows', models.SmallIntegerField()),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('case_version', 'first_day'), name='published_caselength_once'), models.CheckConstraint(condition=models.Q(('next_day', None), ('next_day__gt', models.F('first_day')), _connector='OR'), name='published_caselength_forward'), models.CheckConstraint(condition=models.Q(('least_grows__in', (0, 1)), ('most_grows__in', (0, 1))), name='published_caselength_by_the_day')],
            },
        ),
    ]


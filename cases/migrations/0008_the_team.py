"""The team: scopes and collections, assignments, notes among colleagues; and the log of files read becomes that of all readings."""

from typing import Any

import cases.models.base
import django.core.validators
import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models

from cases.operations import append_only


def name_sources(apps: Any, _editor: Any) -> None:
    """A file that was read is one of a source; of one that is there no more nothing but the fingerprint is known."""
    reading = apps.get_model("cases", "reading")
    for line in reading.objects.exclude(file=None).select_related("file__source").iterator():
        line.public_id = line.file.source.public_id
        line.save(update_fields=["public_id"])


def forget_other_readings(apps: Any, editor: Any) -> None:
    """The way back: the older table holds readings of files alone, and could be changed."""
    append_only.remove(editor.connection)
    apps.get_model("cases", "reading").objects.exclude(what="file").delete()


class Migration(migrations.Migration):

    dependencies = [
        ('cases', '0007_not_forgetting'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AlterModelOptions(
            name='case',
            options={'ordering': ['person__sort_name', 'pk'], 'permissions': [('open_every_draft', 'Can open drafts that others began'), ('see_sealed', 'Can see sealed rows')], 'verbose_name': 'case', 'verbose_name_plural': 'cases'},
        ),
        migrations.CreateModel(
            name='Assignment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('account', models.ForeignKey(help_text='Who is asked about this case first, and sees it under “My cases”. Empty: nobody yet.', on_delete=django.db.models.deletion.CASCADE, related_name='assignments', to=settings.AUTH_USER_MODEL, verbose_name='looked after by')),
                ('case', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='assignment', to='cases.case', verbose_name='case')),
            ],
            options={
                'verbose_name': 'assignment',
                'verbose_name_plural': 'assignments',
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='Collection',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('public_id', models.CharField(default=cases.models.base.new_public_id, editable=False, max_length=10, unique=True, verbose_name='public id')),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('name', models.CharField(help_text='What those who work with it call it. Example: Complaint of the contract miners, 2007.', max_length=100, unique=True, verbose_name='name')),
                ('purpose', models.TextField(blank=True, help_text='What it is for and what belongs in it, so that the next person decides alike.', verbose_name='purpose')),
                ('cases', models.ManyToManyField(blank=True, help_text='Whoever is limited to this collection reaches these, and no others.', related_name='collections', to='cases.case', verbose_name='cases')),
            ],
            options={
                'verbose_name': 'collection',
                'verbose_name_plural': 'collections',
                'ordering': ['name', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='HistoricalAssignment',
            fields=[
                ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                ('created_at', models.DateTimeField(blank=True, editable=False)),
                ('updated_at', models.DateTimeField(blank=True, editable=False)),
                ('history_id', models.AutoField(primary_key=True, serialize=False)),
                ('history_date', models.DateTimeField(db_index=True)),
                ('history_change_reason', models.CharField(max_length=100, null=True)),
                ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                ('account', models.ForeignKey(blank=True, db_constraint=False, help_text='Who is asked about this case first, and sees it under “My cases”. Empty: nobody yet.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='looked after by')),
                ('case', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='cases.case', verbose_name='case')),
                ('history_user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'historical assignment',
                'verbose_name_plural': 'historical assignments',
                'ordering': ('-history_date', '-history_id'),
                'get_latest_by': ('history_date', 'history_id'),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name='HistoricalCollection',
            fields=[
                ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                ('created_at', models.DateTimeField(blank=True, editable=False)),
                ('updated_at', models.DateTimeField(blank=True, editable=False)),
                ('public_id', models.CharField(db_index=True, default=cases.models.base.new_public_id, editable=False, max_length=10, verbose_name='public id')),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('name', models.CharField(db_index=True, help_text='What those who work with it call it. Example: Complaint of the contract miners, 2007.', max_length=100, verbose_name='name')),
                ('purpose', models.TextField(blank=True, help_text='What it is for and what belongs in it, so that the next person decides alike.', verbose_name='purpose')),
                ('history_id', models.AutoField(primary_key=True, serialize=False)),
                ('history_date', models.DateTimeField(db_index=True)),
                ('history_change_reason', models.CharField(max_length=100, null=True)),
                ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                ('history_user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'historical collection',
                'verbose_name_plural': 'historical collections',
                'ordering': ('-history_date', '-history_id'),
                'get_latest_by': ('history_date', 'history_id'),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name='HistoricalCollection_cases',
            fields=[
                ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                ('m2m_history_id', models.AutoField(primary_key=True, serialize=False)),
                ('case', models.ForeignKey(blank=True, db_constraint=False, db_tablespace='', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='cases.case')),
                ('collection', models.ForeignKey(blank=True, db_constraint=False, db_tablespace='', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='cases.collection')),
                ('history', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, to='cases.historicalcollection')),
            ],
            options={
                'verbose_name': 'HistoricalCollection_cases',
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name='HistoricalInternalNote',
            fields=[
                ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                ('created_at', models.DateTimeField(blank=True, editable=False)),
                ('updated_at', models.DateTimeField(blank=True, editable=False)),
                ('text', models.TextField(help_text='For colleagues: what was tried, what comes next. Nothing that could harm somebody: that is a confidential note. Example: Wrote to the union on Monday; ask again next week.', max_length=4000, verbose_name='note')),
                ('by_name', models.CharField(editable=False, max_length=150, verbose_name='written by')),
                ('at', models.DateTimeField(editable=False, verbose_name='written at')),
                ('history_id', models.AutoField(primary_key=True, serialize=False)),
                ('history_date', models.DateTimeField(db_index=True)),
                ('history_change_reason', models.CharField(max_length=100, null=True)),
                ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                ('by', models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('case', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='cases.case', verbose_name='case')),
                ('history_user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'historical internal note',
                'verbose_name_plural': 'historical internal notes',
                'ordering': ('-history_date', '-history_id'),
                'get_latest_by': ('history_date', 'history_id'),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name='HistoricalScope',
            fields=[
                ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                ('created_at', models.DateTimeField(blank=True, editable=False)),
                ('updated_at', models.DateTimeField(blank=True, editable=False)),
                ('countries', models.JSONField(blank=True, default=list, help_text='Ticked: the account reaches cases of these countries, and of its collections, and nothing else. None ticked and no collection: every country. Example: Peru, for somebody who works on Peru alone.', verbose_name='countries')),
                ('history_id', models.AutoField(primary_key=True, serialize=False)),
                ('history_date', models.DateTimeField(db_index=True)),
                ('history_change_reason', models.CharField(max_length=100, null=True)),
                ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                ('account', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='account')),
                ('history_user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'historical scope',
                'verbose_name_plural': 'historical scopes',
                'ordering': ('-history_date', '-history_id'),
                'get_latest_by': ('history_date', 'history_id'),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name='InternalNote',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('text', models.TextField(help_text='For colleagues: what was tried, what comes next. Nothing that could harm somebody: that is a confidential note. Example: Wrote to the union on Monday; ask again next week.', max_length=4000, verbose_name='note')),
                ('by_name', models.CharField(editable=False, max_length=150, verbose_name='written by')),
                ('at', models.DateTimeField(editable=False, verbose_name='written at')),
                ('by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='internal_notes', to='cases.case', verbose_name='case')),
            ],
            options={
                'verbose_name': 'internal note',
                'verbose_name_plural': 'internal notes',
                'ordering': ['at', 'pk'],
            },
        ),
        migrations.RenameModel(old_name='FileReading', new_name='Reading'),
        migrations.AlterModelOptions(
            name='reading',
            options={'ordering': ['-at', 'pk'], 'verbose_name': 'reading', 'verbose_name_plural': 'readings'},
        ),
        migrations.AddField(
            model_name='reading',
            name='what',
            field=cases.models.base.CodeField(default='file', help_text='What was shown or handed over. Example: Consent.', max_length=40, verbose_name='what'),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name='reading',
            name='kind',
            field=models.CharField(default='source', editable=False, help_text='Of which record it is: case or source.', max_length=40, verbose_name='kind of record'),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name='reading',
            name='public_id',
            field=models.CharField(default='', editable=False, help_text='Of the record whose rows were shown.', max_length=10, verbose_name='public id'),
            preserve_default=False,
        ),
        migrations.AlterField(
            model_name='reading',
            name='sha256',
            field=models.CharField(blank=True, editable=False, help_text='Fingerprint of the file that was read; empty if it was no file.', max_length=64, validators=[django.core.validators.RegexValidator('\\A[0-9a-f]{64}\\Z', 'Sixty-four hexadecimal digits (SHA-256).')]),
        ),
        migrations.AlterField(
            model_name='reading',
            name='at',
            field=models.DateTimeField(db_index=True, editable=False, verbose_name='read at'),
        ),
        migrations.CreateModel(
            name='Scope',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('countries', models.JSONField(blank=True, default=list, help_text='Ticked: the account reaches cases of these countries, and of its collections, and nothing else. None ticked and no collection: every country. Example: Peru, for somebody who works on Peru alone.', verbose_name='countries')),
                ('account', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='scope', to=settings.AUTH_USER_MODEL, verbose_name='account')),
                ('collections', models.ManyToManyField(blank=True, help_text='Ticked: the account reaches the cases of these collections too, whatever their country.', related_name='scopes', to='cases.collection', verbose_name='collections')),
            ],
            options={
                'verbose_name': 'scope',
                'verbose_name_plural': 'scopes',
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='HistoricalScope_collections',
            fields=[
                ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                ('m2m_history_id', models.AutoField(primary_key=True, serialize=False)),
                ('collection', models.ForeignKey(blank=True, db_constraint=False, db_tablespace='', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='cases.collection')),
                ('history', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, to='cases.historicalscope')),
                ('scope', models.ForeignKey(blank=True, db_constraint=False, db_tablespace='', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='cases.scope')),
            ],
            options={
                'verbose_name': 'HistoricalScope_collections',
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.AddConstraint(
            model_name='collection',
            constraint=models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='cases_collection_named', violation_error_message='Give a name.'),
        ),
        migrations.AddConstraint(
            model_name='internalnote',
            constraint=models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='cases_internalnote_written', violation_error_message='Write something.'),
        ),
        migrations.AddIndex(
            model_name='reading',
            index=models.Index(fields=['public_id'], name='cases_reading_record'),
        ),
        migrations.RunPython(name_sources, forget_other_readings),
    ]

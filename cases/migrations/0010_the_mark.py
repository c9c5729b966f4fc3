import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('cases', '0009_review_decisions'),
    ]

    operations = [
        migrations.AddField(
            model_name='historicalsite',
            name='mark',
            field=models.ForeignKey(blank=True, db_constraint=False, help_text='The picture beside the name on every page: a JPEG, PNG, WebP or GIF stored with a source, best square and without a background. Empty: the mark of this program. Example: the emblem of your union, from its own leaflet.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='cases.sourcefile', verbose_name='mark'),
        ),
        migrations.AddField(
            model_name='historicalsite',
            name='mark_alt_en',
            field=models.CharField(blank=True, help_text='For those who cannot see it: what is seen, in a few words; needed with a mark. Example: Two hands that hold a hook.', max_length=120, verbose_name='what the mark shows (English)'),
        ),
        migrations.AddField(
            model_name='historicalsite',
            name='mark_alt_es',
            field=models.CharField(blank=True, help_text='The same in Spanish; empty if not yet translated. Example: Dos manos que sostienen un gancho.', max_length=120, verbose_name='what the mark shows (Spanish)'),
        ),
        migrations.AddField(
            model_name='site',
            name='mark',
            field=models.ForeignKey(blank=True, help_text='The picture beside the name on every page: a JPEG, PNG, WebP or GIF stored with a source, best square and without a background. Empty: the mark of this program. Example: the emblem of your union, from its own leaflet.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='marks', to='cases.sourcefile', verbose_name='mark'),
        ),
        migrations.AddField(
            model_name='site',
            name='mark_alt_en',
            field=models.CharField(blank=True, help_text='For those who cannot see it: what is seen, in a few words; needed with a mark. Example: Two hands that hold a hook.', max_length=120, verbose_name='what the mark shows (English)'),
        ),
        migrations.AddField(
            model_name='site',
            name='mark_alt_es',
            field=models.CharField(blank=True, help_text='The same in Spanish; empty if not yet translated. Example: Dos manos que sostienen un gancho.', max_length=120, verbose_name='what the mark shows (Spanish)'),
        ),
        migrations.AddConstraint(
            model_name='site',
            constraint=models.CheckConstraint(condition=models.Q(('mark', None), models.Q(('mark_alt_en', ''), _negated=True), models.Q(('mark_alt_es', ''), _negated=True), _connector='OR'), name='cases_site_mark_said', violation_error_message='Say what the mark shows, for those who cannot see it.'),
        ),
    ]

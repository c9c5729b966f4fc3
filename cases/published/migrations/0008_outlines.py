
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('published', '0007_search_by_names'),
    ]

    operations = [
        migrations.CreateModel(
            name='CaseOutline',
            fields=[
                ('case_version', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='outline', serialize=False, to='published.caseversion')),
                ('body', models.TextField()),
            ],
        ),
    ]

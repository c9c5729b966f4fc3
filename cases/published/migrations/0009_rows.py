from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('published', '0008_outlines'),
    ]

    operations = [
        migrations.AddField(
            model_name='caseoutline',
            name='as_csv',
            field=models.TextField(default=''),
        ),
        migrations.AddField(
            model_name='caseoutline',
            name='as_json',
            field=models.TextField(default=''),
        ),
    ]

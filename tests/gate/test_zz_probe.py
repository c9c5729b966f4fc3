import pytest, io
from django.core.management import call_command
pytestmark = pytest.mark.django_db(transaction=True)
def test_world(settings, tmp_path):
    settings.MEDIA_ROOT=str(tmp_path)
    from tests.gate.world import World
    w = World(); w.publish()
    from tests.gate.crawl import Crawl
    from cases.models import *
    import time; t=time.time()
    ids=[r.public_id for m in (Case,Organization,Place,Event) for r in m.objects.all()]
    print(len(ids))
    c=Crawl(ids[:12]).run(); print(len(c.answers), time.time()-t, sum(len(a.body) for a in c.answers))
    from collections import Counter
    print(Counter(a.status for a in c.answers), c.unvisited())
    for a in c.answers:
        if a.status>=500: print(a.address)

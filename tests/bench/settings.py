"""The site as it is served, with one address more: the empty view."""

from tracker.settings import *

ROOT_URLCONF = "tests.bench.urls"
KEPT_PAGES_DIR = BASE_DIR / "build" / "bench" / "pages"
PAGES_AHEAD = (
    0  # what is made beside the server would count as its own: ``tests.bench.ahead`` makes the pages that are asked for
)

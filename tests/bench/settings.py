"""The site as it is served, with one address more: the empty view."""

from tracker.settings import *

ROOT_URLCONF = "tests.bench.urls"

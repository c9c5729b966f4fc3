"""The empty view alone, on the same server behind the same middleware: what a process takes that knows no page."""

from tracker.settings import *

ROOT_URLCONF = "tests.bench.bare"

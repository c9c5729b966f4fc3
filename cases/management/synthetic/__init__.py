"""People who do not exist: a record of any size for load tests, benchmarks and trying things out.

Everything is made up and says so in its name, in both languages. Nobody and nothing real is in it.
"""

MARK_EN, MARK_ES = "(fictional)", "(ficticio)"
"""Stand in the name of every record. What has no such mark was not made here."""

MARK = "(fictional · ficticio)"
"""For names that are the same in both languages."""

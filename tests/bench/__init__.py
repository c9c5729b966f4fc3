"""What the public site costs, as ratios: ``make bench`` (README, "What it costs").

E is an empty view on the same server, D is Datasette on the same rows. Everybody in the records is made up.
"""

"""Two records of one person: what points at them, what would come of a merge, and which rules stand in its way."""

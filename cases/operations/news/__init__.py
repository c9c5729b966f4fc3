"""One piece of news about one case: the rows it means, written in one transaction."""

from cases.operations.news.kinds import Kind
from cases.operations.news.outcome import Outcome, Standing, look, standing, tell
from cases.operations.news.telling import News

__all__ = ["Kind", "News", "Outcome", "Standing", "look", "standing", "tell"]

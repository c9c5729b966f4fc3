"""Not forgetting: why which case is to be looked at again on a day, and what clears it."""

from cases.operations.queues.deferrals import put_off, state, take_up
from cases.operations.queues.due import Due
from cases.operations.queues.file import File, Ground, read
from cases.operations.queues.registry import REASONS, due, waiting

__all__ = ["REASONS", "Due", "File", "Ground", "due", "put_off", "read", "state", "take_up", "waiting"]

"""Who may log in at all: active accounts with a place at the desk."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.backends import ModelBackend


class StaffBackend(ModelBackend):
    """An account without a place at the desk is answered like one that does not exist, after as much work.

    An account that is closed, or loses its place, loses its sessions with its next request.
    """

    def user_can_authenticate(self, user: Any) -> bool:
        return super().user_can_authenticate(user) and user.is_staff

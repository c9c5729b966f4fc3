"""Messages by e-mail that something waits at the desk: no name, no word and no number of a record is in them.

Whoever reads a mailbox that is not theirs learns that this site has editors, and nothing else. Nobody is told of what is
out of their reach: that something waits there is told to nobody at the desk either. Without ``EMAIL_URL`` none
is sent: the count at the desk is always there. What cannot be sent fails nothing.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.mail import EmailMessage
from django.db import transaction
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from cases.models import Review
from cases.operations.roots import find
from cases.operations.scope import access_of, sees, tells_all

if TYPE_CHECKING:
    from django.contrib.auth.models import User

logger = logging.getLogger(__name__)

SUBJECT = _("Something waits for you at the desk")
WAITS = _("A request waits for an editor.")
DECIDED = _("A request of yours was decided.")
FAILED = _("Something that was approved for a moment did not go out. The queue says why.")


def something_waits(review: Review) -> None:
    """Tell the editors who may decide on a request, after the commit: none of its authors, nor who approved it first.

    Nor who does not reach all of it: they could not decide.
    """
    if settings.EMAIL_HOST:
        authors = set(review.authors.values_list("pk", flat=True)) | {review.asked_by_id, review.first_by_id}
        others = (each for each in _editors() if each.pk not in authors)
        _send(reaching(others, review, whole=True), WAITS)


def was_decided(review: Review) -> None:
    """Tell whoever asked, after the commit."""
    if settings.EMAIL_HOST and review.asked_by_id != review.decided_by_id:
        _send(reaching(filter(None, [review.asked_by]), review), DECIDED)


def did_not_go_out(review: Review) -> None:
    """Tell whoever asked and whoever approved, after the commit."""
    if settings.EMAIL_HOST:
        _send(reaching(filter(None, {review.asked_by, review.scheduled_by}), review), FAILED)


def reaching(people: Iterable[User], review: Review, whole: bool = False) -> list[User]:
    """Those of some people for whom the record of a request exists today; ``whole``: and all that it tells.

    Of a record that was removed nobody knows whose it was: it is told to those alone who reach everything.
    """
    root = find(review.kind, review.public_id)
    if root is None:
        return [each for each in people if access_of(each).has_no_bounds]
    return [each for each in people if sees(each, root) and (not whole or tells_all(each, root))]


def _editors() -> Iterable[User]:
    return get_user_model().objects.with_perm(
        "cases.publish_record", backend="django.contrib.auth.backends.ModelBackend"
    )


def _send(people: Iterable[User], words: Promise | str) -> None:
    addresses = sorted({each.email for each in people if each.is_active and each.email})
    transaction.on_commit(lambda: _deliver(addresses, words), robust=True)


def _deliver(addresses: list[str], words: Promise | str) -> None:
    """One message to each, in both languages: nobody learns who else was told."""
    link = f"{settings.SITE_URL}/{settings.ADMIN_PATH}review/"
    said = []
    for language, _name in settings.LANGUAGES:
        with override(language):
            said.append((str(SUBJECT), f"{words}\n{link}"))
    subject, body = " / ".join(each for each, _text in said), "\n\n".join(text for _subject, text in said)
    for address in addresses:
        try:
            EmailMessage(subject, body, to=[address]).send()
        except Exception as error:  # whatever a mail server does, what was saved is saved
            logger.error("A notice could not be sent: %s", type(error).__name__)

"""Signing in at the desk: a password and a second step, one answer for all who do not get in, sessions that end."""

from __future__ import annotations

import datetime as dt
import re
import time
from typing import Any

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.sessions.models import Session
from django.core import mail
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode

from cases.accounts.models import Count, SecondStepReset, SignIn
from tests import factories
from tests.admin.forms import opened
from tests.signing_in import PASSWORD, code

pytestmark = pytest.mark.django_db

HOME, LOGIN = reverse("admin:index"), reverse("account_login")
CODE, SET_UP, OWN = reverse("mfa_authenticate"), reverse("second_step"), reverse("mfa_index")


def give_password(client: Client, username: str = "rita", password: str = PASSWORD) -> Any:
    return client.post(LOGIN, {"login": username, "password": password})


def sign_in(client: Client, username: str = "rita", password: str = PASSWORD) -> Client:
    """The whole way in, through the door."""
    client.defaults["HTTP_USER_AGENT"] = "Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0"
    give_password(client, username, password)
    assert client.post(CODE, {"code": code()}).url == HOME
    return client


def reaches(client: Client, address: str = HOME) -> bool:
    return client.get(address).status_code == 200


@pytest.fixture
def rita(db: None) -> Any:
    return factories.account("rita", "researcher")


@pytest.fixture
def newcomer(db: None) -> Any:
    """Nora has been given a password and nothing else."""
    nora = factories.account("nora", "researcher")
    Authenticator.objects.all().delete()
    return nora


# The way in


def test_a_password_alone_opens_nothing(client: Client, rita: Any) -> None:
    assert give_password(client).url == CODE
    for address in (HOME, OWN, SET_UP, reverse("admin:cases_case_changelist")):
        assert client.get(address).status_code == 302
    assert not SignIn.objects.exists()


def test_password_and_code_open_the_desk_and_the_session_has_a_new_key(client: Client, rita: Any) -> None:
    give_password(client)
    before = client.cookies[settings.SESSION_COOKIE_NAME].value
    assert client.post(CODE, {"code": code()}).url == HOME
    assert client.cookies[settings.SESSION_COOKIE_NAME].value != before
    assert not Session.objects.filter(session_key=before).exists()
    assert reaches(client)


def test_a_code_opens_once(client: Client, rita: Any) -> None:
    sign_in(client)
    used, other = code(), Client()
    for tried in (client, other):
        tried.post(reverse("admin:logout"))
        give_password(tried)
    assert client.post(CODE, {"code": used}).status_code == 302
    again = other.post(CODE, {"code": used})
    assert again.status_code == 200
    assert "try the next one" in again.content.decode()


@pytest.mark.parametrize("who", ["nobody", "rita", "closed", "visitor"])
def test_whoever_does_not_get_in_is_told_the_same(client: Client, rita: Any, who: str) -> None:
    factories.account("closed", "researcher", is_active=False)
    factories.account("visitor")
    password = "wrong" if who == "rita" else PASSWORD
    shown, other = (told(give_password(Client(), name, password), name) for name in (who, "unheard-of"))
    assert "Username or password are not right." in shown
    assert shown == other


def told(response: Any, username: str) -> str:
    """What a page says, without what was typed and what is another each time."""
    page = response.content.decode()
    form = page[page.index("<main") : page.index("</main")].replace(f'value="{username}"', "")
    return re.sub('value="[A-Za-z0-9]{64}"', "", form)


def test_a_password_is_worked_on_as_long_for_nobody(client: Client, rita: Any, monkeypatch: Any) -> None:
    from django.contrib.auth.hashers import MD5PasswordHasher

    worked: list[str] = []
    encode = MD5PasswordHasher.encode
    monkeypatch.setattr(MD5PasswordHasher, "encode", lambda *args: worked.append("once") or encode(*args))
    counts = []
    for username in ("rita", "nobody"):
        worked.clear()
        give_password(client, username, "wrong")
        counts.append(len(worked))
    assert counts == [1, 1]


def test_after_five_attempts_an_account_waits_and_others_do_not(client: Client, rita: Any) -> None:
    factories.account("edwin", "editor")
    for _attempt in range(5):
        assert "not right" in give_password(client, password="wrong").content.decode()
    for username in ("rita", "RITA"):
        assert "Wait five minutes." in give_password(client, username).content.decode()
    assert give_password(Client(), "edwin").url == CODE
    with time_machine.travel(time.time() + 301):
        assert give_password(client).url == CODE


def test_what_is_counted_tells_neither_account_nor_machine(client: Client, rita: Any) -> None:
    give_password(client, password="wrong")
    rows = [f"{row.cache_key} {row.value}" for row in Count.objects.all()]
    assert rows
    assert all(re.fullmatch("[0-9a-f]{64} [A-Za-z0-9+/=]+", row) for row in rows)
    assert not any(word in row for row in rows for word in ("rita", "127.0.0.1", "testserver"))


@pytest.mark.proof
def test_codes_are_guessed_five_times(client: Client, rita: Any) -> None:
    give_password(client)
    right = code()
    for _attempt in range(5):
        assert client.post(CODE, {"code": "12345"}).status_code == 200
    assert "Wait five minutes." in client.post(CODE, {"code": right}).content.decode()


NONSENSE = [
    "",
    "x",
    "[]",
    "1",
    "null",
    "{}",
    '{"id": 1}',
    '{"response": []}',
    "\x00",
    "١٢٣٤٥٦",
    "9" * 5000,
    '{"id": "\\ud800"}',
    "é" * 6,
]
WHOLE = '{"id": "eA", "rawId": "eA", "type": "public-key", "response": {"clientDataJSON": "eA", %s}, "clientExtensionResults": {}}'
SHOWN = '"authenticatorData": "eA", "signature": "eA", "userHandle": '
ANSWERS = ['"attestationObject": "eA"', *(f"{SHOWN}{handle}" for handle in ("null", '"eA"', '"MQ"', "1", "[]"))]
FORGED = [WHOLE % answer for answer in ANSWERS]


@pytest.mark.proof
def test_what_makes_no_sense_is_refused_in_words(client: Client, rita: Any) -> None:
    for typed in [*NONSENSE, *FORGED]:
        for address, name in ((CODE, "code"), (CODE, "credential"), (reverse("mfa_login_webauthn"), "credential")):
            client.cookies.clear()
            code()
            give_password(client)
            client.get(reverse("mfa_login_webauthn"), headers={"accept": "application/json"})
            assert client.post(address, {name: typed}).status_code in (200, 302), typed
            assert not reaches(client)


@pytest.mark.proof
def test_what_makes_no_sense_is_refused_within_the_desk_too(stale: Client) -> None:
    again = reverse("account_reauthenticate")
    for typed in [*NONSENSE, *FORGED]:
        code()
        stale.get(again)
        for name in ("again", "credential"):
            assert stale.post(again, {name: typed}).status_code == 200, typed
    stale.post(again, {"again": PASSWORD})
    for typed in [*NONSENSE, *FORGED]:
        stale.get(reverse("mfa_add_webauthn"))
        assert stale.post(reverse("mfa_add_webauthn"), {"credential": typed, "name": typed[:60]}).status_code == 200, (
            typed
        )
        assert stale.post(reverse("account_device"), {"session": typed}).status_code == 404


def test_the_cookies_of_the_desk_stay_at_the_desk(client: Client, rita: Any) -> None:
    sign_in(client)
    names = {settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME, "desk_device"}
    client.get(OWN)
    assert set(client.cookies) == names
    for cookie in client.cookies.values():
        assert (cookie["path"], cookie["samesite"], cookie["httponly"]) == ("/admin/", "Strict", True)
    assert not client.get("/en/").cookies


def test_nobody_signs_up_and_nothing_of_it_is_public(reader: Client) -> None:
    for address in ("/accounts/", "/accounts/login/", "/accounts/signup/", "/admin/signup/", "/login/"):
        answer = reader.get(address)
        assert answer.status_code in (302, 404)
        assert not answer.cookies
        assert answer.status_code == 404 or answer.url.startswith(LOGIN)


# The first login


def test_whoever_has_no_second_step_reaches_nothing_but_its_set_up(client: Client, newcomer: Any) -> None:
    assert give_password(client, "nora").url == HOME
    case = factories.case()
    for name, args in (
        ("index", []),
        ("cases_case_changelist", []),
        ("cases_case_change", [case.pk]),
        ("preview", ["case", case.public_id]),
    ):
        assert client.get(reverse(f"admin:{name}", args=args)).url == SET_UP
    assert client.post(reverse("admin:cases_case_add"), {"country": "PE"}).url == SET_UP
    for address in (OWN, "/admin/anything/", reverse("mfa_view_recovery_codes"), reverse("admin:password_change")):
        assert client.get(address).url == SET_UP
    page = client.get(SET_UP).content.decode()
    assert 'href="/admin/account/app/"' in page
    assert "/admin/cases/" not in page


def secret_of(page: str) -> str:
    return re.search('desk-secret">([A-Z2-7 ]+)<', page)[1].replace(" ", "")  # type: ignore[index]


def test_an_app_is_set_up_and_recovery_codes_are_shown_once(client: Client, newcomer: Any) -> None:
    give_password(client, "nora")
    app = reverse("mfa_activate_totp")
    page = client.get(app).content.decode()
    assert 'src="data:image/svg+xml;base64,' in page
    assert "<script>" not in page
    assert "style=" not in page
    refused = client.post(app, {"code": "000000"}).content.decode()
    assert "try the next one" in refused
    assert secret_of(refused) == secret_of(page)

    shown = client.post(app, {"code": code(secret_of(page))}, follow=True).content.decode()
    codes = re.findall("<code>([0-9]{8})</code>", shown)
    assert len(set(codes)) == 10
    assert reaches(client)
    assert not any(each in client.get(reverse("mfa_view_recovery_codes")).content.decode() for each in codes)

    client.post(reverse("admin:logout"))
    for status in (302, 200):  # each is good once
        give_password(client, "nora")
        assert client.post(CODE, {"code": codes[0]}).status_code == status
        client.post(reverse("admin:logout"))


def test_a_copy_of_the_database_opens_no_second_step(rita: Any) -> None:
    from tests.signing_in import SECRET

    stored = Authenticator.objects.get(user=rita)
    assert SECRET not in str(stored.data)
    assert stored.wrap().validate_code(code())


def test_with_another_key_of_the_site_a_code_is_refused_in_words(client: Client, rita: Any, settings: Any) -> None:
    settings.SECRET_KEY = "another-key-of-the-site"
    give_password(client)
    assert "That did not work." in client.post(CODE, {"code": code()}).content.decode()


def test_nobody_takes_away_their_only_second_step(client: Client, rita: Any) -> None:
    sign_in(client)
    response = client.post(reverse("mfa_deactivate_totp"), follow=True)
    assert "This is your only second step." in response.content.decode()
    assert Authenticator.objects.filter(user=rita).exists()


@pytest.mark.proof
def test_new_recovery_codes_take_the_place_of_the_old_ones(client: Client, rita: Any) -> None:
    sign_in(client)
    pages = [client.post(reverse("mfa_generate_recovery_codes"), follow=True).content.decode() for _time in range(2)]
    old, new = (set(re.findall("<code>([0-9]{8})</code>", page)) for page in pages)
    assert len(old) == len(new) == 10
    client.post(reverse("admin:logout"))
    give_password(client)
    assert client.post(CODE, {"code": (old - new).pop()}).status_code == 200
    assert client.post(CODE, {"code": (new - old).pop()}).status_code == 302


# Sessions


A_WEEK = pytest.param(169, 7, False, marks=pytest.mark.proof)
ALMOST_A_WEEK = pytest.param(161, 7, True, marks=pytest.mark.proof)


@pytest.mark.parametrize(("hours", "every", "open_at_the_end"), [(7, 7, True), (9, 9, False), A_WEEK, ALMOST_A_WEEK])
def test_a_session_ends_when_idle_and_after_a_week(
    client: Client, rita: Any, hours: int, every: int, open_at_the_end: bool
) -> None:
    start = timezone.now()
    with time_machine.travel(start, tick=False) as clock:
        sign_in(client)
        for hour in range(every, hours + 1, every):
            clock.move_to(start + dt.timedelta(hours=hour))
            client.get(OWN)
        clock.move_to(start + dt.timedelta(hours=hours))
        answer = client.get(HOME)
    assert (answer.status_code == 200) == open_at_the_end
    if not open_at_the_end:
        assert answer.url.startswith(LOGIN)


def test_a_new_password_ends_every_other_session(client: Client, rita: Any) -> None:
    here, there = sign_in(client), sign_in(Client())
    changed = here.post(
        reverse("admin:password_change"),
        {
            "old_password": PASSWORD,
            "new_password1": "a new battery of horses",
            "new_password2": "a new battery of horses",
        },
    )
    assert changed.status_code == 302
    assert reaches(here)
    assert not reaches(there)
    assert SignIn.objects.open(timezone.now()).count() == 1
    assert here.get(OWN).content.decode().count("<dt>Firefox, Linux") == 1


def test_the_old_password_is_not_guessed_at_a_desk_left_open(client: Client, rita: Any) -> None:
    sign_in(client)
    page = reverse("admin:password_change")
    for _attempt in range(5):
        assert client.post(page, {"old_password": "guess"}).status_code == 200
    assert "Wait five minutes." in client.post(page, {"old_password": PASSWORD}, follow=True).content.decode()


def test_somebody_ends_one_session_or_all_others(client: Client, rita: Any) -> None:
    here, *others = sign_in(client), sign_in(Client()), sign_in(Client()), sign_in(Client())
    keys = list(SignIn.objects.order_by("pk").values_list("pk", flat=True))
    here.post(reverse("account_sessions"), {"session": keys[1]})
    assert [reaches(each) for each in (here, *others)] == [True, False, True, True]
    assert "ended: 2" in here.post(reverse("account_sessions"), follow=True).content.decode()
    assert [reaches(each) for each in (here, *others)] == [True, False, False, False]


@pytest.mark.proof
def test_nobody_ends_the_session_of_somebody_else(client: Client, rita: Any, editor: Client) -> None:
    sign_in(client)
    for key in (SignIn.objects.get(account=rita).pk, "x", "9" * 30):
        assert editor.post(reverse("account_sessions"), {"session": key}).status_code == 404
    assert reaches(client)


def test_a_session_that_was_left_is_over_for_a_copy_of_its_cookie(client: Client, rita: Any) -> None:
    sign_in(client)
    copy = Client()
    copy.cookies = client.cookies.copy()
    assert reaches(copy)
    client.post(reverse("admin:logout"))
    assert not reaches(copy)
    assert SignIn.objects.get().ended_at is not None


def test_an_account_that_is_closed_or_loses_its_place_is_out_at_once(client: Client, rita: Any) -> None:
    sign_in(client)
    for field in ("is_active", "is_staff"):
        get_user_model().objects.filter(pk=rita.pk).update(**{field: False})
        assert not reaches(client)
        get_user_model().objects.filter(pk=rita.pk).update(**{field: True})


def test_the_desk_speaks_the_language_that_was_chosen_in_this_browser(client: Client, rita: Any) -> None:
    assert 'lang="en' in client.get(LOGIN).content.decode()
    client.post(reverse("account_language"), {"language": "es"})
    page = client.get(LOGIN, HTTP_ACCEPT_LANGUAGE="en").content.decode()
    assert '<html lang="es"' in page
    assert client.post(reverse("account_language"), {"language": "xx"}).status_code == 404


# A device that was not seen before


def test_a_new_device_is_told_of_and_does_not_answer_for_itself(client: Client, rita: Any) -> None:
    get_user_model().objects.filter(pk=rita.pk).update(email="rita@example.org")
    here, there = sign_in(client), sign_in(Client())
    told = "A new device signed in with your account"
    assert told in here.get(HOME).content.decode()
    assert "Firefox" in here.get(OWN).content.decode()
    assert told not in there.get(HOME).content.decode()
    new = SignIn.objects.get(is_new_device=True)
    assert there.post(reverse("account_device"), {"session": new.pk, "yes": "1"}).status_code == 404

    here.post(reverse("account_device"), {"session": new.pk, "yes": "1"})
    assert told not in here.get(HOME).content.decode()
    assert reaches(there)
    there.post(reverse("admin:logout"))
    sign_in(there)
    assert told not in here.get(HOME).content.decode()


def test_mail_about_a_new_device_says_nothing_of_a_record(client: Client, rita: Any, settings: Any) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    get_user_model().objects.filter(pk=rita.pk).update(email="rita@example.org")
    factories.publishable_case()
    sign_in(client)
    assert not mail.outbox
    sign_in(Client())
    (sent,) = mail.outbox
    assert sent.to == ["rita@example.org"]
    assert "from a device it was not used on before" in sent.body
    assert "Ada" not in sent.body + sent.subject


@pytest.mark.proof
def test_a_mail_server_that_is_away_keeps_nobody_out(client: Client, rita: Any, settings: Any) -> None:
    settings.EMAIL_BACKEND, settings.EMAIL_HOST, settings.EMAIL_PORT = (
        "django.core.mail.backends.smtp.EmailBackend",
        "127.0.0.1",
        9,
    )
    get_user_model().objects.filter(pk=rita.pk).update(email="rita@example.org")
    sign_in(client)
    assert reaches(sign_in(Client()))


def test_whoever_says_it_was_not_me_chooses_a_new_password_before_anything_else(client: Client, rita: Any) -> None:
    here, there = sign_in(client), sign_in(Client())
    new = SignIn.objects.get(is_new_device=True)
    change = reverse("admin:password_change")
    assert here.post(reverse("account_device"), {"session": new.pk, "no": "1"}).url == change
    assert not reaches(there)
    assert here.get(HOME).url == here.get(OWN).url == change
    fresh = "a new battery of horses"
    here.post(change, {"old_password": PASSWORD, "new_password1": fresh, "new_password2": fresh})
    assert reaches(here)
    assert "A new device" not in here.get(HOME).content.decode()


# Asked again


@pytest.fixture
def stale(administrator: Client) -> Client:
    """Ana has been at her desk for an hour."""
    an_hour_ago = timezone.now() - dt.timedelta(hours=1)
    SignIn.objects.update(began_at=an_hour_ago, seen_at=an_hour_ago, proved_at=an_hour_ago)
    return administrator


def test_accounts_ask_again_who_is_there(stale: Client, rita: Any) -> None:
    page = reverse("admin:auth_user_change", args=[rita.pk])
    asked = stale.get(page)
    assert asked.url == f"{reverse('account_reauthenticate')}?{urlencode({'next': page})}"
    assert "That is not your password." in stale.post(asked.url, {"again": "wrong"}).content.decode()
    assert stale.post(asked.url, {"again": PASSWORD}).url == page
    assert reaches(stale, page)


def test_what_was_typed_too_late_is_saved_after_the_answer(stale: Client) -> None:
    page = reverse("admin:auth_user_add")
    typed = {
        "username": "nora",
        "usable_password": "true",
        "password1": "battery of horses",
        "password2": "battery of horses",
    }
    asked = stale.post(page, typed)
    assert asked.status_code == 403
    assert "it is saved as soon as you have answered" in asked.content.decode()
    assert not get_user_model().objects.filter(username="nora").exists()
    carried = opened_text(asked.content.decode())
    assert carried.items() >= typed.items()

    assert stale.post(page, carried | {"again": "wrong"}).status_code == 403
    assert stale.post(page, carried | {"again": code()}).status_code == 302
    assert get_user_model().objects.filter(username="nora").exists()


def opened_text(page: str) -> dict[str, str]:
    return dict(re.findall('<input type="hidden" name="([a-z0-9_]+)" value="([^"]*)"', page))


@pytest.mark.parametrize("answer", ["", "000000", "wrong", "12345678"])
def test_nothing_is_saved_after_a_wrong_answer(stale: Client, rita: Any, answer: str) -> None:
    page = reverse("admin:auth_user_password_change", args=[rita.pk])
    typed = {"usable_password": "true", "password1": "battery of horses", "password2": "battery of horses"}
    assert stale.post(page, {**typed, "again": answer}).status_code == 403
    rita.refresh_from_db()
    assert rita.check_password(PASSWORD)


def test_the_answer_leads_to_no_other_site(stale: Client) -> None:
    away = f"{reverse('account_reauthenticate')}?next=https://elsewhere.example/"
    assert stale.post(away, {"again": PASSWORD}).url == HOME


@pytest.mark.proof
def test_taking_down_and_second_steps_ask_again(stale: Client, editor: Client) -> None:
    case = factories.publishable_case()
    factories.published(case, editor.user)
    again = reverse("account_reauthenticate")
    for address in (
        reverse("admin:take_down", args=["case", case.public_id, 1]),
        reverse("admin:auth_user_add"),
        reverse("reset_second_step", args=[editor.user.pk]),
        *(
            reverse(name)
            for name in (
                "mfa_deactivate_totp",
                "mfa_add_webauthn",
                "mfa_generate_recovery_codes",
                "mfa_view_recovery_codes",
            )
        ),
    ):
        assert stale.get(address).url.startswith(again), address


# Let in again


def test_an_administrator_resets_a_second_step_with_a_reason_and_the_account_is_told(
    client: Client, rita: Any, administrator: Client
) -> None:
    sign_in(client)
    page = reverse("reset_second_step", args=[rita.pk])
    assert page in administrator.get(reverse("admin:auth_user_change", args=[rita.pk])).content.decode()
    assert administrator.post(page, {"reason": " "}).status_code == 200
    assert reaches(client)

    administrator.post(page, {"reason": "Called back on the known number."})

    assert not reaches(client)
    reset = SecondStepReset.objects.get()
    assert (reset.account, reset.by_name, reset.reason) == (rita, "ana", "Called back on the known number.")
    told = client.post(LOGIN, {"login": "rita", "password": PASSWORD}, follow=True).content.decode()
    assert "by ana" in told
    assert "Called back on the known number." in told


@pytest.mark.proof
def test_nobody_else_resets_a_second_step(rita: Any, editor: Client, administrator: Client) -> None:
    operator = factories.account("root", is_superuser=True, is_staff=True)
    assert editor.post(reverse("reset_second_step", args=[rita.pk]), {"reason": "Mine."}).status_code == 403
    for account in (operator, administrator.user):
        page = reverse("reset_second_step", args=[account.pk])
        assert administrator.post(page, {"reason": "Mine."}).status_code == 403
    assert not SecondStepReset.objects.exists()


def test_the_operator_of_the_machine_lets_the_only_volunteer_in_again(client: Client, rita: Any, capsys: Any) -> None:
    sign_in(client)
    call_command("reset_second_step", "rita")
    assert "rita sets up a new second step" in capsys.readouterr().out
    assert not reaches(client)
    assert give_password(client).url == HOME
    assert "the operator of the machine" in client.get(SET_UP).content.decode()
    with pytest.raises(CommandError, match="no account"):
        call_command("reset_second_step", "nobody")


def test_an_administrator_who_gives_a_new_password_ends_the_sessions(
    client: Client, rita: Any, administrator: Client
) -> None:
    sign_in(client)
    page = reverse("admin:auth_user_password_change", args=[rita.pk])
    administrator.post(
        page, opened(administrator, page) | {"password1": "battery of horses", "password2": "battery of horses"}
    )
    assert not SignIn.objects.open(timezone.now()).filter(account=rita).exists()
    assert not reaches(client)

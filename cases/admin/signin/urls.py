"""The addresses of signing in, all of them below ``ADMIN_PATH``. Their names are those that allauth looks for."""

from django.urls import path

from cases.admin.signin import account, again, app, codes, kept, login, passkeys, reset

urlpatterns = [
    path("login/", login.Login.as_view(), name="account_login"),
    path("login/code/", login.SecondStep.as_view(), name="mfa_authenticate"),
    path("login/passkey/", login.PasskeyLogin.as_view(), name="mfa_login_webauthn"),
    path("login/again/", login.start_over, name="account_start_over"),
    path("account/", account.account, name="mfa_index"),
    path("account/second-step/", account.set_up, name="second_step"),
    path("account/app/", app.SetUpApp.as_view(), name="mfa_activate_totp"),
    path("account/app/remove/", app.RemoveApp.as_view(), name="mfa_deactivate_totp"),
    path("account/passkeys/", passkeys.AddPasskey.as_view(), name="mfa_add_webauthn"),
    path("account/passkeys/<int:pk>/", passkeys.RenamePasskey.as_view(), name="mfa_edit_webauthn"),
    path("account/passkeys/<int:pk>/remove/", passkeys.RemovePasskey.as_view(), name="mfa_remove_webauthn"),
    path("account/codes/", codes.Codes.as_view(), name="mfa_view_recovery_codes"),
    path("account/codes/new/", codes.NewCodes.as_view(), name="mfa_generate_recovery_codes"),
    path("account/again/", again.again, name="account_reauthenticate"),
    path("account/language/", account.language, name="account_language"),
    path("account/sessions/", account.end_sessions, name="account_sessions"),
    path("account/kept/", kept.kept_forms, name="kept_forms"),
    path("account/device/", account.new_device, name="account_device"),
    path("auth/user/<int:pk>/second-step/", reset.reset, name="reset_second_step"),
]

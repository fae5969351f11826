"""Addresses of this part."""

from __future__ import annotations

from django.urls import path

from quarterdeck.workspace.pages.entrance import health, language, sign_in

urlpatterns = [
    path("sign-in/", sign_in.sign_in, name="sign-in"),
    path("sign-out/", sign_in.sign_out, name="sign-out"),
    path("set-password/<str:uid>/<str:token>/", sign_in.set_password, name="set-password"),
    path("language/", language.choose, name="language"),
    path("health/", health.health, name="health"),
]

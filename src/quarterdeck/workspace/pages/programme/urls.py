"""Addresses of this part."""

from __future__ import annotations

from django.urls import path

from quarterdeck.workspace.pages.programme import overview

urlpatterns = [
    path("", overview.page, name="programme"),
    path("programme.xlsx", overview.export, name="programme-export"),
]

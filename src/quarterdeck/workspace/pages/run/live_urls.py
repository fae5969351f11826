"""Addresses of live events; all under the prefix that the asynchronous part answers."""

from __future__ import annotations

from django.urls import path

from quarterdeck.workspace.pages.run import live

urlpatterns = [path("reviews/<str:key>/", live.events, name="run-live")]

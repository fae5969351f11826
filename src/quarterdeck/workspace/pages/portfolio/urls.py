"""Addresses of this part."""

from __future__ import annotations

from django.urls import path

from quarterdeck.workspace.pages.portfolio import listing

urlpatterns = [
    path("", listing.home, name="home"),
    path("portfolio.xlsx", listing.export, name="portfolio-export"),
]

"""Addresses of this part."""

from __future__ import annotations

from django.urls import path

from quarterdeck.workspace.pages.administration import (
    audit,
    brand,
    languages,
    models,
    people,
    rules,
    sources,
)

urlpatterns = [
    path("", people.listing, name="administration"),
    path("people/invite/", people.invite, name="administration-invite"),
    path("people/<int:id>/", people.one, name="administration-person"),
    path("people/<int:id>/password/", people.password, name="administration-password"),
    path("models/", models.page, name="administration-models"),
    path("brand/", brand.page, name="administration-brand"),
    path("brand/logo/", brand.logo, name="administration-logo"),
    path("brand/logo/put/", brand.put, {"what": "logo"}, name="administration-put-logo"),
    path(
        "brand/template/put/", brand.put, {"what": "template"}, name="administration-put-template"
    ),
    path("rules/", rules.listing, name="administration-rules"),
    path("rules/words/", rules.words, name="administration-words"),
    path("rules/<str:code>/", rules.one, name="administration-rule"),
    path("languages/", languages.page, name="administration-languages"),
    path("sources/", sources.page, name="administration-sources"),
    path("sources/read/", sources.read, name="administration-read"),
    path("audit/", audit.page, name="administration-audit"),
    path("audit.csv", audit.export, name="administration-audit-export"),
]

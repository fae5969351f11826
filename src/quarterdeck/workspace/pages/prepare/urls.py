"""Addresses of this part."""

from __future__ import annotations

from django.urls import path

from quarterdeck.workspace.pages.prepare import (
    brief,
    decks,
    figures,
    files,
    findings,
    history,
    overview,
    presented,
    preview,
    status,
    words,
)

OF = "<str:key>"

urlpatterns = [
    path("rules/<str:code>/", findings.rule, name="prepare-rule"),
    path(f"{OF}/", overview.review, name="review"),
    path(f"{OF}/checklist/add/", overview.add, name="prepare-step-add"),
    path(f"{OF}/checklist/<int:item>/tick/", overview.tick, name="prepare-step-tick"),
    path(f"{OF}/checklist/<int:item>/owner/", overview.owner, name="prepare-step-owner"),
    path(f"{OF}/checklist/<int:item>/remove/", overview.remove, name="prepare-step-remove"),
    path(f"{OF}/preview/", preview.preview, name="prepare-preview"),
    path(
        f"{OF}/slides/<str:language>/<str:shown>/<int:number>.svg",
        preview.slide,
        name="prepare-slide",
    ),
    path(f"{OF}/words/", words.page, name="prepare-words"),
    path(f"{OF}/words/<str:item>/", words.change, name="prepare-word"),
    path(f"{OF}/figures/", figures.page, name="prepare-figures"),
    path(f"{OF}/figures/change/", figures.change, name="prepare-figure"),
    path(f"{OF}/figures/known/", figures.known, name="prepare-known"),
    path(f"{OF}/findings/", findings.findings, name="prepare-findings"),
    path(f"{OF}/findings/allow/", findings.allow, name="prepare-allow"),
    path(f"{OF}/brief/", brief.page, name="prepare-brief"),
    path(f"{OF}/files/", files.page, name="prepare-files"),
    path(f"{OF}/files/<str:language>/<str:kind>/", files.file, name="prepare-file"),
    path(f"{OF}/calendar.ics", files.calendar, name="prepare-calendar"),
    path(f"{OF}/deck/", decks.page, name="prepare-deck"),
    path(f"{OF}/deck/upload/", decks.upload, name="prepare-deck-upload"),
    path(f"{OF}/deck/<int:deck>/withdraw/", decks.withdraw, name="prepare-deck-withdraw"),
    path(f"{OF}/deck/<int:deck>/file/", decks.file, name="prepare-deck-file"),
    path(f"{OF}/presented/", presented.page, name="prepare-presented"),
    path(f"{OF}/freeze/", presented.freeze, name="prepare-freeze"),
    path(f"{OF}/reopen/", presented.reopen, name="prepare-reopen"),
    path(f"{OF}/presented/<int:number>/file/", presented.file, name="prepare-presented-file"),
    path(f"{OF}/presented/<int:number>/verify/", presented.verify, name="prepare-verify"),
    path(f"{OF}/status/", status.page, name="prepare-status"),
    path(f"{OF}/status/reschedule/", status.reschedule, name="prepare-reschedule"),
    path(f"{OF}/status/cancel/", status.cancel, name="prepare-cancel"),
    path(f"{OF}/status/skip/", status.skip, name="prepare-skip"),
    path(f"{OF}/status/no-show/", status.no_show, name="prepare-no-show"),
    path(f"{OF}/status/asynchronous/", status.asynchronous, name="prepare-asynchronous"),
    path(f"{OF}/history/", history.page, name="prepare-history"),
]

"""Addresses of this part."""

from __future__ import annotations

from django.urls import path

from quarterdeck.workspace.pages.run import audience, entries, host, moves, offline, plan

urlpatterns = [
    path("<str:key>/run/", host.host, name="run-host"),
    path("<str:key>/run/ready/", host.ready, name="run-ready"),
    path("<str:key>/run/start/", host.start, name="run-start"),
    path("<str:key>/run/parts/", host.parts, name="run-parts"),
    path("<str:key>/run/state/", host.state, name="run-state"),
    path("<str:key>/run/ending/", host.ending, name="run-ending"),
    path("<str:key>/run/end/", host.end, name="run-end"),
    path("<str:key>/run/slide/", moves.slide, name="run-slide"),
    path("<str:key>/run/section/", moves.section, name="run-section"),
    path("<str:key>/run/attendance/", moves.attendance, name="run-attendance"),
    path("<str:key>/run/guests/", moves.guest, name="run-guest"),
    path("<str:key>/run/understand/", entries.understand, name="run-understand"),
    path("<str:key>/run/entries/", entries.keep, name="run-keep"),
    path("<str:key>/run/notes/<int:number>/", entries.note, name="run-note"),
    path("<str:key>/run/commitments/<int:number>/", entries.commitment, name="run-commitment"),
    path("<str:key>/run/commitments/<int:number>/standing/", entries.decide, name="run-decide"),
    path("<str:key>/run/score/", entries.score, name="run-score"),
    path("<str:key>/run/proposals/", plan.propose, name="run-propose"),
    path("<str:key>/run/audience/", audience.window, name="run-audience"),
    path("<str:key>/run/audience/now/", audience.now, name="run-audience-now"),
    path(
        "<str:key>/run/pictures/<str:language>/<int:place>.svg",
        audience.picture,
        name="run-picture",
    ),
    path("<str:key>/run/sw.js", offline.worker, name="run-worker"),
]

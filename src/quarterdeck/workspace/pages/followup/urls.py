"""Addresses of this part."""

from __future__ import annotations

from django.urls import path

from quarterdeck.workspace.pages.followup import debriefing, overview, recap, records

OF = "<str:key>/follow-up"

urlpatterns = [
    path(f"{OF}/", overview.page, name="followup"),
    path(f"{OF}/decide/<int:pk>/", overview.decide, name="followup-decide"),
    path(f"{OF}/attendance/", overview.attendance, name="followup-attendance"),
    path(f"{OF}/close/", overview.close, name="followup-close"),
    path(f"{OF}/recap/", recap.page, name="followup-recap"),
    path(f"{OF}/recap/draft/", recap.draft, name="followup-recap-draft"),
    path(f"{OF}/recap/save/", recap.save, name="followup-recap-save"),
    path(f"{OF}/recap/approve/", recap.approve, name="followup-recap-approve"),
    path(f"{OF}/recap/send/", recap.send, name="followup-recap-send"),
    path(f"{OF}/recap/sent/", recap.sent, name="followup-recap-sent"),
    path(f"{OF}/recap/again/", recap.again, name="followup-recap-again"),
    path(f"{OF}/recap/findings/", recap.findings, name="followup-recap-findings"),
    path(f"{OF}/recap/file/<str:kind>/", recap.file, name="followup-recap-file"),
    path(f"{OF}/records/", records.page, name="followup-records"),
    path(f"{OF}/records/upload/", records.upload, name="followup-record-upload"),
    path(f"{OF}/records/<int:pk>/report/", records.report, name="followup-record-report"),
    path(f"{OF}/records/<int:pk>/sides/", records.sides, name="followup-record-sides"),
    path(f"{OF}/records/<int:pk>/remove/", records.remove, name="followup-record-remove"),
    path(f"{OF}/debrief/", debriefing.page, name="followup-debrief"),
    path(f"{OF}/debrief/write/", debriefing.write, name="followup-debrief-write"),
]

"""Addresses of this part."""

from __future__ import annotations

from django.urls import path

from quarterdeck.workspace.pages.account import history, overview, parts, risks, writing

urlpatterns = [
    path("<str:id>/", overview.page, name="account"),
    path("<str:id>/figures/", overview.figures, name="account-figures"),
    path("<str:id>/known/", overview.known, name="account-known"),
    path("<str:id>/goals/", parts.goals, name="account-goals"),
    path("<str:id>/people/", parts.people, name="account-people"),
    path("<str:id>/value/", parts.value, name="account-value"),
    path("<str:id>/risks/", parts.risks, name="account-risks"),
    path("<str:id>/risks/place/", risks.place, name="account-place"),
    path("<str:id>/requests/", parts.requests, name="account-requests"),
    path("<str:id>/commitments/", history.commitments, name="account-commitments"),
    path("<str:id>/history/", history.page, name="account-history"),
    path("<str:id>/keep/<str:kind>/", writing.keep, name="account-keep"),
]

"""All addresses, by part of the product; each part keeps its own list."""

from __future__ import annotations

from django.urls import include, path

PARTS = "quarterdeck.workspace.pages"

urlpatterns = [
    path("", include(f"{PARTS}.entrance.urls")),
    path("", include(f"{PARTS}.portfolio.urls")),
    path("accounts/", include(f"{PARTS}.account.urls")),
    path("reviews/", include(f"{PARTS}.prepare.urls")),
    path("reviews/", include(f"{PARTS}.run.urls")),
    path("reviews/", include(f"{PARTS}.followup.urls")),
    path("live/", include(f"{PARTS}.run.live_urls")),
    path("", include(f"{PARTS}.customer.urls")),
    path("commitments/", include(f"{PARTS}.commitments.urls")),
    path("programme/", include(f"{PARTS}.programme.urls")),
    path("administration/", include(f"{PARTS}.administration.urls")),
]

handler404 = f"{PARTS}.entrance.faults.not_found"
handler403 = f"{PARTS}.entrance.faults.forbidden"
handler400 = f"{PARTS}.entrance.faults.bad_request"
handler500 = f"{PARTS}.entrance.faults.failed"

"""Addresses of this part: sharing on the vendor's side, and everything behind a shared link."""

from __future__ import annotations

from django.urls import path

from quarterdeck.workspace.pages.customer import answering, entering, review, share

SHARE = "reviews/<str:key>/share/"
LINK = "r/<str:token>/"

urlpatterns = [
    path(SHARE, share.page, name="share"),
    path(f"{SHARE}new/", share.create, name="share-new"),
    path(f"{SHARE}links/<int:pk>/revoke/", share.revoke, name="share-revoke"),
    path(f"{SHARE}questions/<int:pk>/", share.answer, name="share-answer"),
    path(f"{SHARE}feedback/<int:pk>/request/", share.take_request, name="share-request"),
    path(LINK, review.page, name="customer-review"),
    path(f"{LINK}brand.css", review.brand, name="customer-brand"),
    path(f"{LINK}document/", review.document, name="customer-document"),
    path(f"{LINK}files/<int:number>/", review.download, name="customer-file"),
    path(f"{LINK}code/", entering.send, name="customer-code"),
    path(f"{LINK}enter/", entering.enter, name="customer-enter"),
    path(f"{LINK}leave/", entering.leave, name="customer-leave"),
    path(f"{LINK}seen/", entering.seen, name="customer-seen"),
    path(f"{LINK}input/", answering.give_input, name="customer-input"),
    path(f"{LINK}feedback/", answering.give_feedback, name="customer-feedback"),
    path(f"{LINK}commitments/<int:pk>/", answering.answer_commitment, name="customer-commitment"),
    path(f"{LINK}outcomes/<int:pk>/", answering.answer_outcome, name="customer-outcome"),
    path(f"{LINK}figures/", answering.question_figure, name="customer-figure"),
]

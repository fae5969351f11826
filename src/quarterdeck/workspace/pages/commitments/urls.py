"""Addresses of this part."""

from __future__ import annotations

from django.urls import path

from quarterdeck.workspace.pages.commitments import board, calendars, changing, item

urlpatterns = [
    path("", board.everything, name="commitments"),
    path("account/<str:id>/", board.of_account, name="commitments-account"),
    path("account/<str:id>/add/", changing.add, name="commitments-add"),
    path("column/<str:state>/", board.column, name="commitments-column"),
    path("calendar.ics", calendars.chosen, name="commitments-calendar"),
    path("mine.ics", calendars.mine, name="commitments-mine"),
    path("<int:id>/", item.page, name="commitments-item"),
    path("<int:id>/commitment.ics", calendars.one, name="commitments-item-calendar"),
    path("<int:id>/move/", changing.move, name="commitments-move"),
    path("<int:id>/confirm/", changing.confirm, name="commitments-confirm"),
    path("<int:id>/edit/", item.edit, name="commitments-edit"),
    path("<int:id>/state/", item.move, name="commitments-state"),
    path("<int:id>/reply/", item.reply, name="commitments-reply"),
    path("<int:id>/decide/", item.decide, name="commitments-decide"),
]

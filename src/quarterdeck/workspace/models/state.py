"""The workspace's own state: how far it is in step with the project."""

from __future__ import annotations

from django.db import models


class Sync(models.Model):
    """The last synchronisation with the project's sources, and the count of changes made here.

    There is one row. ``changes`` counts every change to a kept fact; ``exported`` the count at which
    they last went out to the project folder for builds.
    """

    signature = models.CharField(max_length=64, blank=True)
    as_of = models.DateField(null=True)
    at = models.DateTimeField(null=True)
    changes = models.PositiveBigIntegerField(default=0)
    exported = models.PositiveBigIntegerField(default=0)
    failed = models.TextField(blank=True)

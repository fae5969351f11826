"""Replies to a customer's question about a commitment, and how often a reminder was tried."""

from __future__ import annotations

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies: ClassVar[list[tuple[str, str]]] = [("workspace", "0004_recap_claimed")]
    operations: ClassVar[list[migrations.AddField]] = [
        migrations.AddField(
            "commitment", "reply", models.CharField(blank=True, default="", max_length=2000)
        ),
        migrations.AddField(
            "commitment", "replied_by", models.CharField(blank=True, default="", max_length=200)
        ),
        migrations.AddField("commitment", "replied_at", models.DateTimeField(null=True)),
        migrations.AddField("reminder", "tries", models.PositiveSmallIntegerField(default=0)),
    ]

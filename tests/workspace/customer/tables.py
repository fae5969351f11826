"""The whole database as text and as counts, to see what a request left in it."""

from __future__ import annotations

import hashlib
import json

from django.apps import apps
from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import Model


def everything() -> str:
    """Every row of every table."""
    return "\n".join(_rows(model) for model in apps.get_models())


def digests() -> dict[str, str]:
    """A digest of every table's rows: equal where nothing was added, changed or removed."""
    return {
        model._meta.label: hashlib.sha256(_rows(model).encode()).hexdigest()
        for model in apps.get_models()
    }


def _rows(model: type[Model]) -> str:
    rows = list(model._default_manager.order_by("pk").values())
    return json.dumps(rows, cls=DjangoJSONEncoder, ensure_ascii=False, default=str)

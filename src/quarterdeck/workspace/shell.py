"""What every page shows around its content."""

from __future__ import annotations

from django.http import HttpRequest

from quarterdeck.core.language import Language
from quarterdeck.workspace.middleware import DJANGO_LANGUAGES


def shell(request: HttpRequest) -> dict[str, object]:
    """Language of the page, and who looks at it."""
    language = getattr(request, "language", Language.EN)
    return {
        "language": language,
        "language_tag": {"zh": "zh-Hans"}.get(language.value, language.value),
        "languages": tuple(Language),
        "django_languages": DJANGO_LANGUAGES,
        "person": getattr(request, "user", None),
    }

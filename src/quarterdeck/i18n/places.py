"""A finding's place in words: “slide 7”, “第7页”, “слайд 7”; a moment is 00:12:31 in every language."""

from __future__ import annotations

from quarterdeck.core.finding import Place, PlaceKind
from quarterdeck.core.language import Language
from quarterdeck.i18n.messages import format_message


def place_text(place: Place, language: Language) -> str:
    """The place as a person reads it; "" for the whole subject."""
    match place.kind:
        case PlaceKind.WHOLE:
            return ""
        case PlaceKind.TIME:
            return clock(place.seconds or 0)
        case PlaceKind.NAMED:
            return place.name
        case PlaceKind.ROW:
            args = {"table": place.name, "key": place.key}
            return format_message("place-row", args, language)
        case PlaceKind.SECTION:
            return format_message(f"deck-section-{place.name}", {}, language)
        case _:
            return format_message(f"place-{place.kind}", {"number": place.number}, language)


def clock(seconds: float) -> str:
    """Seconds from the start as hours, minutes and seconds: ``00:12:31``."""
    whole = int(seconds)
    return f"{whole // 3600:02}:{whole % 3600 // 60:02}:{whole % 60:02}"

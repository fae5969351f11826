"""The numbers by which decks and meetings are judged; those of talk stand in ``meeting.thresholds``."""

from __future__ import annotations

from quarterdeck.core.figure import Unit
from quarterdeck.core.thresholds import convention, target

SLIDES_MOST = target("deck-slides-most", "15", Unit.COUNT, "Deck")
SLIDE_MINUTES = convention("deck-slide-minutes-least", "3", Unit.MINUTES)
TITLE_WORDS = target("deck-title-words-most", "12", Unit.COUNT, "Deck")
TITLE_CHARACTERS = target("deck-title-characters-most", "24", Unit.COUNT, "Deck")
LINE_WORDS = target("deck-line-words-most", "18", Unit.COUNT, "Deck")
LINE_CHARACTERS = target("deck-line-characters-most", "36", Unit.COUNT, "Deck")
LINES_SEVERAL = convention("deck-lines-several", "3", Unit.COUNT)
BODY_POINTS = target("deck-body-points-least", "14", Unit.QUANTITY, "Deck")
TABLE_POINTS = target("deck-table-points-least", "10", Unit.QUANTITY, "Deck")
TOPIC_TITLES = convention("deck-topic-titles-most", "0.50", Unit.RATIO)

CUSTOMER_LEAST = convention("talk-customer-least", "0.20", Unit.RATIO)
MONOLOGUE_WORDS = convention("talk-words-minute", "150", Unit.COUNT)
MONOLOGUE_CHARACTERS = convention("talk-characters-minute", "240", Unit.COUNT)
QUESTIONS_LEAST = convention("talk-questions-least", "2", Unit.COUNT)
QUESTIONS_CUSTOMER = convention("talk-questions-customer", "2", Unit.COUNT)
MINUTES_JUDGED = convention("talk-minutes-judged", "10", Unit.MINUTES)
NOD_WORDS = convention("talk-nod-words", "6", Unit.COUNT)
TURNS_JUDGED = convention("talk-turns-judged", "10", Unit.COUNT)
PATIENCE_LEAST = convention("talk-patience-least", "0.2", Unit.SECONDS)
VENDOR_HALF = convention("talk-vendor-half", "0.50", Unit.RATIO)
OVER_TIME = target("meeting-over-time", "0.10", Unit.RATIO, "Meeting")

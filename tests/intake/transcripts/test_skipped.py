"""What was skipped, said in every language."""

from __future__ import annotations

import pytest

from quarterdeck.core.language import Language
from quarterdeck.i18n.messages import to_text
from quarterdeck.intake.transcripts.skipped import Skipped


@pytest.mark.parametrize(
    "language, expected",
    [
        (
            Language.EN,
            [
                "Line 1,204: “soon” does not give two times; what is said there was left out.",
                "1 reaction to a message was left out.",
                "5 cues hold no words and were left out.",
            ],
        ),
        (
            Language.ZH,
            [
                "第1,204行：“soon”不是有效的起止时间，该处发言未计入。",
                "有1条表情回应，未计入。",
                "有5段字幕没有文字，未计入。",
            ],
        ),
        (
            Language.RU,
            [
                "Строка 1204: в записи «soon» нет двух моментов времени; сказанное там не учтено.",
                "Не учтена 1 реакция на сообщения.",
                "Не учтено 5 реплик без слов.",
            ],
        ),
    ],
)
def test_skipped_places_and_counts_in_words(language: Language, expected: list[str]) -> None:
    skipped = Skipped()

    skipped.add("transcript-read-time", 1204, "soon")
    skipped.count("transcript-read-reactions", 1)
    skipped.count("transcript-read-machine", 0)
    skipped.count("transcript-read-empty", 5)

    assert [
        to_text(message, language).replace("\xa0", "") for message in skipped.messages
    ] == expected

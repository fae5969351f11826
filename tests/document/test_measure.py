import pytest
from hypothesis import given
from hypothesis import strategies as st

from quarterdeck.core.language import Language
from quarterdeck.document import measure
from quarterdeck.document.page import Line, Run

EN, ZH, RU = Language.EN, Language.ZH, Language.RU
ALPHABET = st.sampled_from("abc WQ.,-–1 23жщЮ业务回顾，。（）“”…\u00a0é€")
TEXTS = st.text(ALPHABET, max_size=120)
LANGUAGES = st.sampled_from(Language)


def test_widths_are_those_of_arial() -> None:
    one = measure.em_width("A", EN) / measure.LATIN_RESERVE

    assert one == pytest.approx(1366 / 2048)


def test_a_hanzi_is_one_em_with_its_reserve() -> None:
    assert measure.em_width("业", ZH) == pytest.approx(1.05)


def test_bold_is_wider() -> None:
    assert measure.text_width("Quarter", EN, 14, bold=True) > measure.text_width("Quarter", EN, 14)


def test_words_stay_whole() -> None:
    assert measure.broken("alpha beta gamma", EN, 4.6, False) == ("alpha", "beta", "gamma")


def test_a_no_break_space_keeps_its_neighbours_together() -> None:
    assert measure.broken("abc 12\u00a0млн ₽", RU, 4.5, False) == ("abc", "12\u00a0млн", "₽")


def test_no_line_begins_with_closing_punctuation_or_ends_with_opening() -> None:
    lines = measure.broken("价值，投入（净额）。回报，持续（增长）。", ZH, 3.3, False)

    assert "".join(lines) == "价值，投入（净额）。回报，持续（增长）。"
    assert not any(line[0] in measure.NEVER_FIRST for line in lines)
    assert not any(line[-1] in measure.NEVER_LAST for line in lines)


def test_latin_words_stay_whole_between_hanzi() -> None:
    assert measure.broken("节省Quarterdeck工时", ZH, 6.2, False) == ("节省", "Quarterdeck", "工时")


def test_a_word_wider_than_its_line_is_torn() -> None:
    lines = measure.broken("Donaudampfschifffahrt", EN, 5, False)

    assert "".join(lines) == "Donaudampfschifffahrt"
    assert all(measure.em_width(line, EN) <= 5 for line in lines)


@given(TEXTS, LANGUAGES, st.floats(3, 40), st.booleans())
def test_no_line_is_wider_than_its_room_and_no_word_is_lost(
    text: str, language: Language, width: float, bold: bool
) -> None:
    lines = measure.broken(text, language, width, bold)

    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(measure.em_width(line, language, bold=bold) <= width + 1e-6 for line in lines)


@given(TEXTS, LANGUAGES, st.floats(60, 600), st.integers(1, 4), st.booleans())
def test_a_cut_text_takes_no_more_lines_than_allowed(
    text: str, language: Language, width: float, lines: int, bold: bool
) -> None:
    shown = measure.cut(text, language, 14, width, lines, bold=bold)

    assert len(measure.broken(shown, language, width / 14, bold)) <= lines
    assert shown == text or shown.endswith("…")


def test_a_text_is_cut_to_whole_words() -> None:
    assert measure.cut("alpha beta gamma delta", EN, 10, 70, 1) == "alpha beta…"


def test_fitted_lines_end_with_an_ellipsis_where_text_is_left() -> None:
    assert measure.fitted("alpha beta gamma delta", EN, 10, 50, 2) == ("alpha beta", "gamma…")


def test_runs_follow_each_other_on_a_line() -> None:
    runs = (Run("alpha ", EN, 14, bold=True), Run("beta", EN, 10))

    assert measure.wrap(Line(runs), 200).lines == 1
    assert measure.wrap(Line(runs), 50).lines == 2


def test_space_before_the_first_paragraph_does_not_count() -> None:
    line = Line((Run("alpha", EN, 10),), space_before=8)

    once, twice = measure.text_height((line,), 100), measure.text_height((line, line), 100)

    assert once == pytest.approx(measure.leading(10, EN))
    assert twice == pytest.approx(2 * once + 8)


@pytest.mark.parametrize("language", list(Language))
@given(text=st.text(alphabet="ab 业务回顾квартал", min_size=1, max_size=60))
def test_a_balanced_width_is_no_wider_and_takes_no_more_lines(
    language: Language, text: str
) -> None:
    lines = (Line((Run(text, language, 40, bold=True),)),)

    narrow = measure.balanced(lines, 700)

    assert narrow <= 700
    assert measure.text_height(lines, narrow) <= measure.text_height(lines, 700)

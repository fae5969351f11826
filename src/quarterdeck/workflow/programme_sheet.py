"""The programme page as a workbook."""

from __future__ import annotations

from collections.abc import Sequence

from quarterdeck.core.language import Language
from quarterdeck.render.sheets.programme import ReviewRow, write_programme_xlsx
from quarterdeck.story.indicators import review_indicators
from quarterdeck.story.maturity import Maturity
from quarterdeck.story.programme import ProgrammeMeasures, ReviewRecord


def programme_sheet(
    measures: ProgrammeMeasures | Sequence[ProgrammeMeasures],
    reviews: Sequence[ReviewRecord],
    maturity: Maturity,
    language: Language,
) -> bytes:
    """The measures (of one set of reviews, or of several groups), the reviews with their indicators
    and evidence, and the maturity, as XLSX.

    The indicators are read as of the day of the measures. ValueError without any measures.
    """
    sets = (measures,) if isinstance(measures, ProgrammeMeasures) else tuple(measures)
    if not sets:
        raise ValueError("no measures to write")
    rows = [ReviewRow(record, review_indicators(record, sets[0].as_of)) for record in reviews]
    return write_programme_xlsx(sets, rows, maturity, language)

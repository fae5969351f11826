"""The workbook embedded in a chart: its plotted data and nothing else.

Written directly: one sheet with texts in place, a fixed date, the same bytes for the same data.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from functools import cache
from io import BytesIO

from quarterdeck import resources
from quarterdeck.document.theme import FONTS
from quarterdeck.render.pptx.chart_data import ChartData, Values
from quarterdeck.render.pptx.markup import words
from quarterdeck.render.pptx.package import zipped

XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
FIRST_FORMAT = 164
"""Number formats below this id are Excel's own."""

_FIXED = {
    "[Content_Types].xml": f'{XML}<Types xmlns="{PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{TYPE}.sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{TYPE}.worksheet+xml"/>'
    f'<Override PartName="/xl/styles.xml" ContentType="{TYPE}.styles+xml"/>'
    f'<Override PartName="/xl/sharedStrings.xml" ContentType="{TYPE}.sharedStrings+xml"/>'
    '<Override PartName="/xl/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/></Types>',
    "_rels/.rels": f'{XML}<Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'{XML}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}">'
    '<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'{XML}<Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="rId2" Type="{OFFICE}/styles" Target="styles.xml"/>'
    f'<Relationship Id="rId3" Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/>'
    f'<Relationship Id="rId4" Type="{OFFICE}/theme" Target="theme/theme1.xml"/></Relationships>',
}


def column_name(index: int) -> str:
    """The letters of a column counted from 0: A, B, ... Z, AA."""
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(65 + rest) + name
    return name


def workbook(data: ChartData) -> bytes:
    """An .xlsx: categories in column A, a series in each further column, gaps left blank."""
    files = {
        **_FIXED,
        "xl/sharedStrings.xml": _strings(data),
        "xl/styles.xml": _styles(data),
        "xl/worksheets/sheet1.xml": _sheet(data),
    }
    written = [(name, text.encode("utf-8")) for name, text in files.items()]
    return zipped([*written, ("xl/theme/theme1.xml", theme_part())])


@cache
def theme_part() -> bytes:
    """The theme of our template, which a workbook must have one of."""
    with zipfile.ZipFile(BytesIO(resources.content("template", "quarterdeck.pptx"))) as package:
        return package.read("ppt/theme/theme1.xml")


def _formats(data: ChartData) -> tuple[str, ...]:
    return tuple(dict.fromkeys(series.format for series in data.series))


def _styles(data: ChartData) -> str:
    formats = _formats(data)
    listed = "".join(
        f'<numFmt numFmtId="{FIRST_FORMAT + n}" formatCode="{words(code)}"/>'
        for n, code in enumerate(formats)
    )
    cells = "".join(
        f'<xf numFmtId="{FIRST_FORMAT + n}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
        for n in range(len(formats))
    )
    return (
        f'{XML}<styleSheet xmlns="{MAIN}"><numFmts count="{len(formats)}">{listed}</numFmts>'
        f'<fonts count="1"><font><sz val="11"/><name val="{FONTS.latin}"/></font></fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
        '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
        f'<cellXfs count="{len(formats) + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>{cells}</cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
        "</styleSheet>"
    )


def _texts(data: ChartData) -> tuple[str, ...]:
    """All texts of the sheet: series' names, then categories; cells refer to them by place."""
    return (*(series.name for series in data.series), *data.categories)


def _strings(data: ChartData) -> str:
    texts = _texts(data)
    items = "".join(f'<si><t xml:space="preserve">{words(text)}</t></si>' for text in texts)
    return f'{XML}<sst xmlns="{MAIN}" count="{len(texts)}" uniqueCount="{len(texts)}">{items}</sst>'


def _sheet(data: ChartData) -> str:
    head = "".join(_text(column_name(n + 1), 1, n) for n in range(len(data.series)))
    rows = "".join(_row(data, n) for n in range(len(data.categories)))
    return (
        f'{XML}<worksheet xmlns="{MAIN}"><cols><col min="1" max="1" width="28" customWidth="1"/></cols>'
        f'<sheetData><row r="1">{head}</row>{rows}</sheetData></worksheet>'
    )


def _row(data: ChartData, index: int) -> str:
    number = index + 2
    cells = "".join(_numbers(data, index))
    return f'<row r="{number}">{_text("A", number, len(data.series) + index)}{cells}</row>'


def _numbers(data: ChartData, index: int) -> Iterator[str]:
    formats = _formats(data)
    for column, series in enumerate(data.series, 1):
        value = _value(series, index)
        if value is not None:
            style = formats.index(series.format) + 1
            yield f'<c r="{column_name(column)}{index + 2}" s="{style}"><v>{value}</v></c>'


def _value(series: Values, index: int) -> str | None:
    found = series.numbers[index]
    return None if found is None else repr(found)


def _text(column: str, row: int, place: int) -> str:
    return f'<c r="{column}{row}" t="s"><v>{place}</v></c>'

"""A laid-out document as a deck: slides over layouts, charts with their workbooks, notes, properties."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from typing import Any

from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.oxml import serialize_part_xml
from pptx.opc.package import Part
from pptx.oxml import parse_xml
from pptx.parts.chart import ChartPart

from quarterdeck.core.figure import Audience
from quarterdeck.core.language import Language
from quarterdeck.document.page import (
    Box,
    ChartBox,
    Frame,
    LaidOut,
    LogoBox,
    LogoSide,
    Page,
    Shape,
    TableBox,
    TextBox,
)
from quarterdeck.document.theme import LANGUAGE_TAGS, SLOTS
from quarterdeck.i18n.messages import format_message
from quarterdeck.render.brand import Brand, logo_size
from quarterdeck.render.pptx import shapes
from quarterdeck.render.pptx.chart_data import chart_data
from quarterdeck.render.pptx.chart_markup import ChartWriter
from quarterdeck.render.pptx.markup import NAMESPACES, Palette, place
from quarterdeck.render.pptx.notes import write_notes
from quarterdeck.render.pptx.package import saved
from quarterdeck.render.pptx.shapes import Ids
from quarterdeck.render.pptx.template import Places, Template, open_template, placeholders
from quarterdeck.render.pptx.workbook import workbook


def write_pptx(
    laid: LaidOut, brand: Brand, *, audience: Audience, as_of: date, author: str
) -> bytes:
    """The deck as .pptx; the same pages, brand and day give the same bytes.

    Notes are written for the internal audience only. RenderError where a logo or the template
    cannot be used.
    """
    template = open_template(brand.template)
    deck = Deck(laid, brand, template, Palette(brand.theme, template.own))
    if template.own:
        deck.colour_theme()
    for page in laid.pages:
        deck.add(page, audience)
    deck.describe(as_of, author)
    return saved(template.presentation.part.package)


PROPERTY_LENGTH = 255
"""Characters that a document property may hold."""


@dataclass(slots=True)
class Deck:
    """A deck in the making."""

    laid: LaidOut
    brand: Brand
    template: Template
    palette: Palette
    charts: int = 0

    @property
    def _first(self) -> Language:
        return self.laid.languages[0]

    def add(self, page: Page, audience: Audience) -> None:
        """One page as a slide over the layout of its role."""
        layout = self.template.layout(page.layout)
        slide = self.template.presentation.slides.add_slide(layout)
        tree = slide.shapes._spTree
        for element in list(tree)[2:]:
            tree.remove(element)
        ids, places = Ids(), Places(placeholders(layout))
        drawn = "".join(self._box(box, slide, ids, places) for box in page.boxes)
        for element in parse_xml(f"<p:x {NAMESPACES}>{drawn}</p:x>"):
            tree.append(element)
        if audience is Audience.INTERNAL and page.notes:
            write_notes(slide, page.notes, self.laid.languages, self.palette)

    def _box(self, box: Box, slide: Any, ids: Ids, places: Places) -> str:
        match box:
            case TextBox():
                return shapes.text_box(box, ids, places, self.palette)
            case Shape():
                return shapes.shape(box, ids, self.palette)
            case TableBox():
                return shapes.table(box, ids, self.palette)
            case ChartBox():
                return self._chart(box, slide, ids)
            case LogoBox():
                return self._logo(box, slide, ids)

    def _chart(self, box: ChartBox, slide: Any, ids: Ids) -> str:
        """A native chart with its workbook; editable in PowerPoint."""
        self.charts += 1
        package = self.template.presentation.part.package
        data = chart_data(box.spec, box.languages, box.frame.width)
        text = ChartWriter(
            box.spec.kind, data, self.palette, box.languages[0], box.frame.width, box.frame.height
        ).part()
        name = package.next_partname(ChartPart.partname_template)
        part = ChartPart.load(name, CONTENT_TYPE.DML_CHART, package, text.encode("utf-8"))
        part.chart_workbook.update_from_xlsx_blob(workbook(data))
        relationship = slide.part.relate_to(part, RELATIONSHIP_TYPE.CHART)
        return _chart_frame(box.frame, relationship, shapes.named(ids, "Chart", alt=box.alt))

    def _logo(self, box: LogoBox, slide: Any, ids: Ids) -> str:
        right = box.side is LogoSide.CUSTOMER
        content = self.brand.logo(box.side)
        if content is None:
            return shapes.monogram(box, self._first, ids, self.palette, right=right)
        _, relationship = slide.part.get_or_add_image_part(BytesIO(content))
        width, height = logo_size(content, f"{box.side} logo")
        frame = shapes.within(box.frame, width, height, right=right)
        alt = format_message("layout-logo-alt", {"name": box.name}, self._first)
        return shapes.picture(frame, relationship, alt, ids)

    def colour_theme(self) -> None:
        """Write the brand's colours into our template's theme part."""
        master = self.template.presentation.slide_masters[0]
        part = master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
        element = parse_xml(part.blob)
        for ink, slot in SLOTS.items():
            for colour in element.xpath(f"//a:clrScheme/a:{slot}/a:srgbClr"):
                colour.set("val", self.brand.theme.rgb(ink))
        _replace(part, element)

    def describe(self, as_of: date, author: str) -> None:
        """Document properties: title, author, the as-of day; nothing else is known to a reader."""
        found = self.template.presentation.core_properties
        day = datetime(as_of.year, as_of.month, as_of.day)
        title, own = self.laid.title[:PROPERTY_LENGTH], author[:PROPERTY_LENGTH]
        found.title, found.author, found.last_modified_by = title, own, own
        found.created = found.modified = day
        found.language = LANGUAGE_TAGS[self._first]
        found.revision = 1


def _replace(part: Part, element: Any) -> None:
    part._blob = serialize_part_xml(element)


def _chart_frame(frame: Frame, relationship: str, name: str) -> str:
    return (
        f'<p:graphicFrame><p:nvGraphicFramePr>{name}<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>'
        f'{place(frame, "p")}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">'
        f'<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="{relationship}"/></a:graphicData></a:graphic></p:graphicFrame>'
    )

"""A review's files: names, formats, audiences; all rendered from one document."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from quarterdeck.core.figure import Audience
from quarterdeck.core.language import Language
from quarterdeck.core.review import ReviewPlan
from quarterdeck.core.settings import Settings
from quarterdeck.document.layout import lay_out
from quarterdeck.errors import RenderError
from quarterdeck.i18n.messages import to_text
from quarterdeck.render.brand import Brand, logo_size
from quarterdeck.workflow import ledger
from quarterdeck.workflow.prepared import Prepared
from quarterdeck.workflow.project import Project

CUSTOMER, INTERNAL = Audience.CUSTOMER, Audience.INTERNAL
Pair = tuple[Language, ...]


@dataclass(frozen=True, slots=True)
class Rendered:
    """Complete contents by path below the review's folder, and layout's warnings."""

    files: Mapping[str, bytes]
    warnings: tuple[str, ...]


def render(
    project: Project,
    prepared: Prepared,
    languages: Sequence[Pair],
    formats: Sequence[str],
    brief_language: Language,
) -> Rendered:
    """Every file of the package as bytes; nothing is written here."""
    brand = read_brand(project, prepared.plan)
    files: dict[str, bytes] = {}
    warnings = list(_template_gaps(project, brand)) if "pptx" in formats else []
    for pair in languages:
        warnings += customer_files(files, prepared, brand, project.settings, pair, formats)
        warnings += _presenter_files(files, prepared, brand, project.settings, pair, formats)
    warnings += _internal_pages(files, prepared, brand, project.settings, brief_language)
    files |= ledger.internal_files(prepared, brief_language, sheet="xlsx" in formats)
    return Rendered(files, tuple(dict.fromkeys(warnings)))


def _name(prepared: Prepared, pair: Pair, audience: Audience, ending: str, part: str = "") -> str:
    language = "+".join(language.value for language in pair)
    middle = f".{part}" if part else ""
    return f"{audience}/{prepared.plan.id}{middle}.{language}.{audience}.{ending}"


def customer_files(
    files: dict[str, bytes],
    prepared: Prepared,
    brand: Brand,
    settings: Settings,
    pair: Pair,
    formats: Sequence[str],
) -> tuple[str, ...]:
    """Adds the customer's files of one choice of languages to ``files``; gives layout's warnings."""
    plan, author = prepared.plan, settings.vendor.name
    laid = lay_out(prepared.customer, pair, CUSTOMER, settings)
    warnings = list(laid.warnings)
    if "pptx" in formats:
        from quarterdeck.render.pptx import write_pptx

        files[_name(prepared, pair, CUSTOMER, "pptx")] = write_pptx(
            laid, brand, audience=CUSTOMER, as_of=plan.as_of, author=author
        )
    if "pdf" in formats:
        from quarterdeck.render.pdf.glyphs import glyph_findings
        from quarterdeck.render.pdf.write import write_pdf

        files[_name(prepared, pair, CUSTOMER, "pdf")] = write_pdf(
            laid, brand, as_of=plan.as_of, author=author
        )
        warnings += (
            f"PDF, {found.place.name}: {to_text(found.message, pair[0])}"
            for found in glyph_findings(laid)
        )
    if "html" in formats:
        from quarterdeck.render.html.write import write_html

        files[_name(prepared, pair, CUSTOMER, "html")] = write_html(
            prepared.customer, pair, CUSTOMER, brand
        )
    if "xlsx" in formats:
        files[_name(prepared, pair, CUSTOMER, "xlsx")] = ledger.customer_sheet(
            prepared, pair[0], author
        )
    return tuple(warnings)


def _presenter_files(
    files: dict[str, bytes],
    prepared: Prepared,
    brand: Brand,
    settings: Settings,
    pair: Pair,
    formats: Sequence[str],
) -> tuple[str, ...]:
    if "pptx" not in formats:
        return ()
    from quarterdeck.render.pptx import write_pptx

    laid = lay_out(prepared.document, pair, INTERNAL, settings)
    files[_name(prepared, pair, INTERNAL, "pptx")] = write_pptx(
        laid, brand, audience=INTERNAL, as_of=prepared.plan.as_of, author=settings.vendor.name
    )
    return laid.warnings


def _internal_pages(
    files: dict[str, bytes],
    prepared: Prepared,
    brand: Brand,
    settings: Settings,
    language: Language,
) -> tuple[str, ...]:
    from quarterdeck.render.pdf.write import write_pdf

    warnings: list[str] = []
    for part, document in (("brief", prepared.brief), ("agenda", prepared.agenda)):
        laid = lay_out(document, (language,), INTERNAL, settings)
        warnings += laid.warnings
        files[_name(prepared, (language,), INTERNAL, "pdf", part)] = write_pdf(
            laid, brand, as_of=prepared.plan.as_of, author=settings.vendor.name
        )
    return tuple(warnings)


def read_brand(project: Project, plan: ReviewPlan) -> Brand:
    """The brand with its logo and template files; RenderError names a file that is not there."""
    settings = project.settings
    root, own = project.root, f"logo of account {plan.account.id}"
    return Brand(
        vendor_name=settings.vendor.name,
        customer_name=plan.account.name,
        vendor_logo=_logo(root, settings.brand.logo, "brand.logo in quarterdeck.toml"),
        customer_logo=_logo(root, plan.account.logo, own),
        primary=settings.brand.primary,
        accent=settings.brand.accent,
        template=_asset(root, settings.brand.template, "brand.template in quarterdeck.toml"),
    )


def _logo(root: Path, name: str | None, said_by: str) -> bytes | None:
    content = _asset(root, name, said_by)
    if content is not None:
        logo_size(content, f"{root / str(name)} ({said_by})")
    return content


def _template_gaps(project: Project, brand: Brand) -> tuple[str, ...]:
    """What a company's own template lacks, in words; RenderError names a file that is none."""
    if brand.template is None:
        return ()
    from quarterdeck.render.pptx import template_gaps

    name = str(project.settings.brand.template)
    try:
        return tuple(f"{name}: {gap}" for gap in template_gaps(brand.template))
    except RenderError as error:
        raise RenderError(
            error.what, where=str(project.root / name), next_step=error.next_step
        ) from error


def _asset(root: Path, name: str | None, said_by: str) -> bytes | None:
    if not name:
        return None
    path = root / name
    try:
        return path.read_bytes()
    except OSError as error:
        raise RenderError(
            f"cannot be read ({said_by}): {error.strerror}",
            where=str(path),
            next_step="put the file there, or empty the setting: a monogram is drawn instead",
        ) from error

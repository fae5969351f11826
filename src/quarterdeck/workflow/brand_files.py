"""The logo and the slide master that a person uploads: read within bounds, kept in the project's folder."""

from __future__ import annotations

import hashlib
from pathlib import Path

from quarterdeck.errors import ReadError, RenderError
from quarterdeck.intake.bounds import open_package
from quarterdeck.render.brand import logo_size
from quarterdeck.render.pptx import template_gaps
from quarterdeck.workflow.files import write_whole
from quarterdeck.workflow.project import Project
from quarterdeck.workflow.settings_edit import BRAND_FOLDER
from quarterdeck.workflow.uploaded import as_file

MEGABYTE = 1_000_000
LARGEST_LOGO = 4 * MEGABYTE
LARGEST_TEMPLATE = 40 * MEGABYTE

PICTURES = ((b"\x89PNG\r\n", "png"), (b"\xff\xd8\xff", "jpg"), (b"GIF8", "gif"))
"""Beginnings of the pictures that documents embed, with their endings."""

RUNNING_PARTS = ("vbaproject.bin", "activex", ".vbs", ".exe")
"""Parts of a package that run; every deck made from it would carry them to the customer."""


def keep_logo(project: Project, content: bytes) -> str:
    """Keep a logo under a name by its content; returns its path as settings name it.

    ReadError for one that is too large or of another kind; RenderError for a broken picture.
    """
    _bound(content, LARGEST_LOGO, "logo")
    ending = next((e for begin, e in PICTURES if content.startswith(begin)), None)
    if ending is None:
        raise ReadError(
            "the file is no PNG, JPEG or GIF picture",
            where="logo",
            next_step="save the logo as PNG and upload it again",
        )
    logo_size(content, "logo")
    return _keep(project, f"logo-{_digest(content)}.{ending}", content)


def keep_template(project: Project, content: bytes) -> tuple[str, tuple[str, ...]]:
    """Keep a company's slide master; returns its path as settings name it, and what it lacks.

    ReadError for a file that is no package, breaks the bounds or holds code; RenderError for one that
    cannot serve as a template.
    """
    _bound(content, LARGEST_TEMPLATE, "template")
    with as_file("template.pptx", content, LARGEST_TEMPLATE) as path:
        _refuse_code(path)
    gaps = _gaps(content)
    return _keep(project, f"template-{_digest(content)}.pptx", content), gaps


def kept_gaps(project: Project) -> tuple[str, ...]:
    """What the template of the settings lacks; empty without one, or where its file is missing."""
    name = project.settings.brand.template
    path = project.root / name
    return template_gaps(path.read_bytes()) if name and path.is_file() else ()


def _gaps(content: bytes) -> tuple[str, ...]:
    """A package within the bounds may still be no presentation in ways that no reader foresees."""
    try:
        return template_gaps(content)
    except (SyntaxError, LookupError, AttributeError, TypeError) as fault:
        raise RenderError(
            "the template is not a PowerPoint file that can be read",
            where="template",
            next_step="save it as .pptx in PowerPoint and upload it again",
        ) from fault


def _bound(content: bytes, most: int, where: str) -> None:
    if len(content) > most:
        raise ReadError(
            f"the file has more than {most // MEGABYTE} MB",
            where=where,
            next_step="save it smaller",
        )


def _refuse_code(path: Path) -> None:
    """Every part is expanded once within the bounds, so that no later reader meets a bomb."""
    with open_package(path) as package:
        if package.doubled:
            raise ReadError(
                "a part stands twice in the file",
                where=package.doubled[0],
                next_step="save it anew in PowerPoint",
            )
        for name in package.names:
            if any(part in name.lower() for part in RUNNING_PARTS):
                raise ReadError(
                    "the template holds code that runs",
                    where=name,
                    next_step="save it as .pptx without macros",
                )
            package.read(name)


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:12]


def _keep(project: Project, name: str, content: bytes) -> str:
    write_whole(project.root / BRAND_FOLDER / name, content)
    return f"{BRAND_FOLDER}/{name}"

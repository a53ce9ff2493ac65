"""Figures of other programs, each beside our own figure that it is compared with; what isn't installed is said.

Each program's module is imported where its library is there.
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from benchmarks.figures import Figure, Line, Ratio, per_document_ms

INSTALL = "not installed: python -m pip install -e '.[bench]'"


def typst_lines(sources: Sequence[Path], pdf: Figure) -> list[Line]:
    """Return Typst beside our PDFs: from YAML, and from the same finished pages."""
    if not find_spec("typst"):
        return [f"Typst: {INSTALL}"]
    from benchmarks.with_typst import paint_action, typst_action

    count = len(sources)
    paint = Figure("PDF alone, from finished pages", per_document_ms(paint_action(sources), count))
    rival = Figure("Typst, from the same finished pages", per_document_ms(typst_action(sources), count))
    return [paint, rival, Ratio("sopdoc from YAML is faster by", rival, pdf), Ratio("from pages by", rival, paint)]


def docxtpl_lines(sources: Sequence[Path], folder: Path, docx: Figure) -> list[Line]:
    """Return docxtpl beside our DOCX."""
    if not find_spec("docxtpl"):
        return [f"docxtpl: {INSTALL}"]
    from benchmarks.with_docxtpl import docxtpl_action

    action = docxtpl_action(sources, folder)
    rival = Figure("docxtpl, DOCX without flowchart", per_document_ms(action, len(sources)))
    return [rival, Ratio("sopdoc is faster by", rival, docx, 2)]


def libreoffice_lines(sources: Sequence[Path], folder: Path, both: Figure) -> list[Line]:
    """Return python-docx with LibreOffice beside our DOCX + PDF."""
    if not shutil.which("soffice"):
        return ["LibreOffice: its program soffice isn't installed (apt install libreoffice-writer)"]
    if not find_spec("docx"):
        return [f"python-docx: {INSTALL}"]
    from benchmarks.with_libreoffice import libreoffice_action

    action = libreoffice_action(sources, folder)
    name = "python-docx + LibreOffice, DOCX + PDF without flowchart"
    rival = Figure(name, per_document_ms(action, len(sources)))
    return [rival, Ratio("sopdoc is faster by", rival, both, 10)]

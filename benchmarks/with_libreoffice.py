"""Tables by python-docx, made into PDF by LibreOffice: how offices' programs do it mostly; no flowchart."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

from docx import Document
from docx.enum.section import WD_ORIENT

from benchmarks.plain import HEADS, Plain, plain

BATCH = 50
"""Files that one call converts."""


def libreoffice_action(sources: Sequence[Path], folder: Path) -> Callable[[], object]:
    """Return an action that makes DOCX and PDF of sources that are read now, once."""
    documents = [plain(source) for source in sources]
    profile = (folder / "profile").resolve().as_uri()
    out = folder / "made"
    return lambda: _make(documents, out, profile)


def _make(documents: Sequence[Plain], folder: Path, profile: str) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    paths = [_write(document, folder / f"{number}.docx") for number, document in enumerate(documents)]
    for start in range(0, len(paths), BATCH):
        command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf", "--outdir"]
        subprocess.run([*command, str(folder), *paths[start : start + BATCH]], check=True, capture_output=True)
    assert len(list(folder.glob("*.pdf"))) == len(paths)


def _write(plain_document: Plain, path: Path) -> str:
    document = Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    document.add_heading(plain_document.judul)
    _table(document, plain_document.identity)
    document.add_page_break()
    _table(document, (HEADS, *plain_document.rows))
    document.save(str(path))
    return str(path)


def _table(document: Document, rows: Sequence[tuple[str, ...]]) -> None:
    table = document.add_table(len(rows), len(rows[0]), "Table Grid")
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text

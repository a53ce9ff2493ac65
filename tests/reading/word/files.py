"""Word files for tests: the shipped one, changed in one thing."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import docx
from docx.document import Document

SHIPPED = (Path(__file__).parents[3] / "templates" / "permenpan35" / "dasar.docx").read_bytes()


def edited(edit: Callable[[Document], object], data: bytes = SHIPPED) -> bytes:
    """Return a Word file as python-docx saves it after an edit."""
    file = docx.Document(io.BytesIO(data))
    edit(file)
    saved = io.BytesIO()
    file.save(saved)
    return saved.getvalue()


def repacked(change: Callable[[dict[str, bytes]], object], data: bytes = SHIPPED) -> bytes:
    """Return a Word file after a change of its ZIP's files."""
    with ZipFile(io.BytesIO(data)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    change(files)
    saved = io.BytesIO()
    with ZipFile(saved, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return saved.getvalue()


def replaced(name: str, old: str, new: str, data: bytes = SHIPPED) -> bytes:
    """Return a Word file, the shipped one, with other words in one of its parts."""

    def change(files: dict[str, bytes]) -> None:
        assert old.encode() in files[name]
        files[name] = files[name].replace(old.encode(), new.encode())

    return repacked(change, data)

"""Built documents, and what other programs make of them."""

from __future__ import annotations

import io
from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

import pikepdf

from sopdoc.pipeline import render

SOURCE = """\
judul: Surat Masuk
dasar_hukum: [Peraturan Daerah tentang Arsip, Peraturan Bupati tentang Surat]
prosedur:
  - pelaksana: {a: Staf, b: Kepala}
    langkah:
      - {kegiatan: Mencatat surat, oleh: a, waktu: 5 menit, output: Agenda, id: satu}
      - {kegiatan: Memeriksa surat, oleh: b, waktu: 1 hari, keputusan: {lengkap: lanjut, kurang: satu}}
      - {kegiatan: Menyimpan surat, oleh: a, waktu: 5 menit, output: Arsip}
"""
"""Twice the same time, so that only its place tells which one was edited."""


@cache
def built(form: str, source: str = SOURCE) -> bytes:
    """Return the document of a source."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "surat.yaml"
        path.write_text(source, encoding="utf-8")
        (made,) = render(path, (form,)).outputs
        assert made.data
        return made.data


def put(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def docx_with(was: str, now: str, number: int = 1, part: str = "word/document.xml") -> bytes:
    """Return the DOCX with words in a part replaced where they stand for the ``number``-th time."""
    other = io.BytesIO()
    with ZipFile(io.BytesIO(built("docx"))) as old, ZipFile(other, "w") as new:
        for entry in old.infolist():
            content = old.read(entry)
            if entry.filename == part:
                parts = content.decode().split(was)
                assert len(parts) > number, was
                content = (was.join(parts[:number]) + now + was.join(parts[number:])).encode()
            new.writestr(entry, content)
    return other.getvalue()


def pdf_with(page: int, change: Callable[[list[pikepdf.ContentStreamInstruction]], None]) -> bytes:
    """Return the PDF with the steps that draw a page (from 0) changed."""
    other = io.BytesIO()
    with pikepdf.open(io.BytesIO(built("pdf"))) as file:
        steps = list(pikepdf.parse_content_stream(file.pages[page]))
        change(steps)
        file.pages[page].Contents = file.make_stream(pikepdf.unparse_content_stream(steps))
        file.save(other)
    return other.getvalue()


def words_to(was: str, now: str) -> Callable[[list[pikepdf.ContentStreamInstruction]], None]:
    """Return a change of the first words that are these."""

    def change(steps: list[pikepdf.ContentStreamInstruction]) -> None:
        at = next(
            at
            for at, step in enumerate(steps)
            if str(step.operator) == "Tj" and bytes(step.operands[0]).decode("utf-16-be") == was
        )
        shown = pikepdf.String(now.encode("utf-16-be"))
        steps[at] = pikepdf.ContentStreamInstruction([shown], pikepdf.Operator("Tj"))

    return change


def resaved(data: bytes, **options: object) -> bytes:
    """Return a PDF that another program saved."""
    other = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as file:
        file.save(other, **options)
    return other.getvalue()

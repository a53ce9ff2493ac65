"""Built documents for tests, and files that pretend to be some."""

from __future__ import annotations

import io
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pikepdf

from sopdoc.pipeline import render
from tests.reading.trees import ROOT

SEED = ROOT / "sop_sources/banggai/dinas-sosial/pengukuran-kinerja-dan-monitoring-renstra.yaml"


@cache
def built(form: str) -> bytes:
    """A seed, built."""
    return next(output.data for output in render(SEED).outputs if output.suffix == f".{form}")


@cache
def container() -> bytes:
    with ZipFile(io.BytesIO(built("docx"))) as archive:
        return archive.read("customXml/item1.xml")


def zipped(files: Mapping[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def replaced(new: Mapping[str, bytes]) -> bytes:
    """The built DOCX with other parts."""
    with ZipFile(io.BytesIO(built("docx"))) as archive:
        return zipped({name: archive.read(name) for name in archive.namelist()} | dict(new))


def pdf(*attached: tuple[str, bytes], **save: object) -> bytes:
    """A PDF of one empty page with attached files."""
    file = pikepdf.new()
    file.add_blank_page()
    for name, data in attached:
        file.attachments[name] = pikepdf.AttachedFileSpec(file, data, filename=name)
    buffer = io.BytesIO()
    file.save(buffer, **save)  # type: ignore[arg-type]
    return buffer.getvalue()


def saved(data: bytes, **how: object) -> bytes:
    """A PDF as pikepdf (qpdf) saves it."""
    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as file:
        file.save(buffer, **how)  # type: ignore[arg-type]
    return buffer.getvalue()


def updated(data: bytes) -> bytes:
    """A PDF with an incremental update, as signing makes one: an object more, and a table of its own."""
    start = int(data.rpartition(b"startxref\n")[2].split()[0])
    with pikepdf.open(io.BytesIO(data)) as file:
        size, root = int(file.trailer["/Size"]), file.trailer["/Root"].objgen[0]
    place = len(data) + 1
    table = b"xref\n%d 1\n%010d 00000 n \n" % (size, place)
    trailer = b"trailer\n<</Size %d /Root %d 0 R /Prev %d>>\n" % (size + 1, root, start)
    added = b"\n%d 0 obj\n<</Added true>>\nendobj\n" % size
    return data + added + table + trailer + b"startxref\n%d\n%%%%EOF\n" % (len(data) + len(added))


def put(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path

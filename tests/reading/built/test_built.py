"""What built documents give back, whoever saved them last, and what forged ones do."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pytest
from docx import Document
from pypdf import PdfReader, PdfWriter

from sopdoc.carried.container import MOST
from sopdoc.carried.unpack import unpacked
from sopdoc.errors import InputOutputError
from sopdoc.reading.built.built import carried_by, is_built
from tests.checkers.office import convert, soffice
from tests.reading.built.making import SEED, built, container, pdf, put, replaced, saved, updated, zipped

NOTHING = ()


def by_python_docx() -> bytes:
    buffer = io.BytesIO()
    Document(io.BytesIO(built("docx"))).save(buffer)
    return buffer.getvalue()


def by_pypdf() -> bytes:
    buffer = io.BytesIO()
    PdfWriter(clone_from=PdfReader(io.BytesIO(built("pdf")))).write(buffer)
    return buffer.getvalue()


def by_pypdf_behind_it() -> bytes:
    """What was there stays byte for byte, as when a file is signed."""
    buffer = io.BytesIO()
    writer = PdfWriter(io.BytesIO(built("pdf")), incremental=True)
    writer.add_metadata({"/Signed": "ya"})
    writer.write(buffer)
    assert buffer.getvalue().startswith(built("pdf"))
    return buffer.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        lambda: built("docx"),
        lambda: built("pdf"),
        by_python_docx,
        by_pypdf,
        by_pypdf_behind_it,
        lambda: saved(built("pdf")),
        lambda: saved(built("pdf"), object_stream_mode=pikepdf.ObjectStreamMode.generate, recompress_flate=True),
        lambda: saved(built("pdf"), stream_decode_level=pikepdf.StreamDecodeLevel.all, compress_streams=False),
        lambda: saved(built("pdf"), encryption=pikepdf.Encryption(owner="x", user="")),
        lambda: saved(built("pdf"), linearize=True),
        lambda: updated(built("pdf")),
        lambda: updated(updated(saved(built("pdf"), object_stream_mode=pikepdf.ObjectStreamMode.disable))),
        lambda: b"\n% from a mail\n" + built("pdf"),
        lambda: replaced({"customXml/item1.xml": b"<lain/>", "customXml/item7.xml": container()}),
    ],
)
def test_the_source_is_still_there(data, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    files = carried_by(put(tmp_path, "dokumen.bin", data()))
    assert files == unpacked(container())
    assert files[0].data == SEED.read_bytes()


@pytest.mark.libreoffice
@pytest.mark.skipif(not soffice(), reason="LibreOffice or poppler is not installed")
def test_libreoffice_saves_the_source_along(tmp_path: Path) -> None:
    (again,) = convert([put(tmp_path, "a.docx", built("docx"))], tmp_path / "saved", "docx")
    assert carried_by(again) == unpacked(container())


@pytest.mark.parametrize(
    "data",
    [
        zipped({"word/document.xml": b"<a/>"}),
        zipped({"customXml/item1.xml": b"<a/>", "other/item2.xml": container()}),
        pdf(),
        pdf(("lain.xml", b"<a/>")),
        pdf(*((f"{number}.txt", b"x") for number in range(150))),
    ],
)
def test_a_file_without_a_source_has_none(data: bytes, tmp_path: Path) -> None:
    assert carried_by(put(tmp_path, "a.bin", data)) == NOTHING


BOMB = container()[:200] + b" " * (MOST + 1)


@pytest.mark.parametrize(
    ("data", "message", "hint"),
    [
        (b"judul: x\n", "neither a DOCX nor a PDF file", "that sopdoc has built"),
        (b"", "neither a DOCX nor a PDF file", "that sopdoc has built"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "has a password", "without a password"),
        (built("docx")[:2000], "is damaged", "another copy"),
        (b"PK\3\4" + b"PK\1\2" * 20_000, "is damaged", "another copy"),
        (b"%PDF-1.7\n", "is damaged", "another copy"),
        (replaced({"customXml/item1.xml": container()[:-30]}), "the source in", "another copy"),
        (replaced({"customXml/item1.xml": BOMB}), "the source in", "another copy"),
        (replaced({"customXml/item1.xml": container().replace(b"sop_sources/", b"../")}), "the source in", "another"),
        (saved(built("pdf"), encryption=pikepdf.Encryption(owner="x", user="y")), "has a password", "without"),
        (pdf(("sumber.xml", container().replace(b"/sop.yaml", b"/../../x"))), "the source in", "another copy"),
    ],
)
def test_what_can_t_be_read_is_told_in_a_sentence(data: bytes, message: str, hint: str, tmp_path: Path) -> None:
    with pytest.raises(InputOutputError) as raised:
        carried_by(put(tmp_path, "a.docx", data))
    assert message in raised.value.message
    assert hint in raised.value.hint
    assert list(tmp_path.iterdir()) == [tmp_path / "a.docx"]


def test_a_file_that_isnt_there_is_told(tmp_path: Path) -> None:
    for path in (tmp_path / "tidak-ada.docx", tmp_path):
        with pytest.raises(InputOutputError):
            carried_by(path)


def test_a_file_is_what_it_begins_with(tmp_path: Path) -> None:
    assert is_built(put(tmp_path, "a.yaml", built("pdf")))
    assert not is_built(put(tmp_path, "b.pdf", b"judul: x\n"))

"""Whether documents are what their sources make."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pytest

from sopdoc.errors import InputOutputError
from sopdoc.verify.verify import Difference, Verdict, verify
from tests.checkers.office import convert, soffice
from tests.verify.edited import built, docx_with, pdf_with, put, resaved, words_to


@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_what_was_just_built_is_the_same(form: str, tmp_path: Path) -> None:
    assert verify(put(tmp_path, f"a.{form}", built(form))) == Verdict()


def test_an_edited_cell_of_a_docx_is_told_by_its_place(tmp_path: Path) -> None:
    edited = put(tmp_path, "a.docx", docx_with(">5 menit<", ">50 menit<", number=2))
    assert verify(edited) == Verdict((Difference("langkah 3, waktu", "5 menit", "50 menit"),))
    edited = put(tmp_path, "b.docx", docx_with("Peraturan Bupati tentang Surat", "Peraturan Bupati tentang Arsip"))
    (difference,) = verify(edited).differences
    assert (difference.place, difference.said) == ("dasar hukum", "2.Peraturan Bupati tentang Arsip")


def test_words_in_the_flowchart_of_a_docx_are_looked_at(tmp_path: Path) -> None:
    edited = put(tmp_path, "a.docx", docx_with(">Kurang<", ">Cukup<"))
    assert [(each.made, each.said) for each in verify(edited).differences] in (
        [("Kurang", "Cukup")],
        [("", "Cukup"), ("Kurang", "")],
    )


@pytest.mark.libreoffice
@pytest.mark.skipif(not soffice(), reason="LibreOffice or poppler is not installed")
def test_a_docx_that_libreoffice_saved_is_the_same_until_it_is_edited(tmp_path: Path) -> None:
    made = put(tmp_path, "a.docx", built("docx"))
    edited = put(tmp_path, "b.docx", docx_with(">Arsip<", ">Map<"))
    same, other = convert([made, edited], tmp_path / "saved", "docx")
    assert verify(same) == Verdict()
    assert verify(other) == Verdict((Difference("langkah 3, output", "Arsip", "Map"),))


@pytest.mark.parametrize(
    "options", [{}, {"object_stream_mode": pikepdf.ObjectStreamMode.generate}, {"linearize": True}]
)
def test_a_pdf_that_was_only_saved_or_lengthened_is_the_same(options: dict[str, object], tmp_path: Path) -> None:
    assert verify(put(tmp_path, "a.pdf", resaved(built("pdf"), **options))) == Verdict()
    assert verify(put(tmp_path, "b.pdf", built("pdf") + b"\n% signed\n")) == Verdict()


def test_edited_words_of_a_pdf_are_told_by_their_place(tmp_path: Path) -> None:
    edited = put(tmp_path, "a.pdf", pdf_with(1, words_to("1 hari", "2 hari")))
    assert verify(edited) == Verdict((Difference("langkah 2, waktu", "1 hari", "2 hari"),))


def test_a_page_that_is_drawn_otherwise_is_told(tmp_path: Path) -> None:
    edited = put(tmp_path, "a.pdf", pdf_with(1, lambda steps: steps.pop()))
    assert verify(edited).redrawn == (2,)


@pytest.mark.filterwarnings("ignore::pikepdf.exceptions.PageCopyWarning")
def test_what_is_laid_over_a_page_is_told_but_a_signature_is_not(tmp_path: Path) -> None:
    for subtype, redrawn in (("/FreeText", (2,)), ("/Widget", ())):
        other = io.BytesIO()
        with pikepdf.open(io.BytesIO(built("pdf"))) as file:
            note = pikepdf.Dictionary(Type=pikepdf.Name("/Annot"), Subtype=pikepdf.Name(subtype), Rect=[0, 0, 9, 9])
            file.pages[1].Annots = pikepdf.Array([file.make_indirect(note)])
            file.save(other)
        assert verify(put(tmp_path, "a.pdf", other.getvalue())).redrawn == redrawn


def test_pages_that_are_missing_are_told(tmp_path: Path) -> None:
    other = io.BytesIO()
    with pikepdf.open(io.BytesIO(built("pdf"))) as file:
        del file.pages[1]
        file.save(other)
    verdict = verify(put(tmp_path, "a.pdf", other.getvalue()))
    assert verdict.redrawn == (2,)
    assert Difference("langkah 2, waktu", "1 hari", "") in verdict.differences


def test_a_document_without_a_source_cannot_be_verified(tmp_path: Path) -> None:
    with pytest.raises(InputOutputError, match="carries no source"):
        verify(put(tmp_path, "a.pdf", resaved_without_source()))


def resaved_without_source() -> bytes:
    other = io.BytesIO()
    with pikepdf.open(io.BytesIO(built("pdf"))) as file:
        for name in list(file.attachments):
            del file.attachments[name]
        file.save(other)
    return other.getvalue()


def test_a_source_that_makes_no_document_is_told(tmp_path: Path) -> None:
    """As one of another version of the program may."""
    broken = put(tmp_path, "a.docx", docx_with("oleh: a, waktu", "oleh: z, waktu", part="customXml/item1.xml"))
    with pytest.raises(InputOutputError, match="no document can be made"):
        verify(broken)

"""A review as pages: tracked changes in DOCX, and PDF behind the list of changes."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from sopdoc.errors import SopdocError
from sopdoc.review.forms.redline import AUTHOR, redlined, review_as_docx, review_as_pdf
from sopdoc.review.made import Unmarked, made_of, unmarked_of
from sopdoc.review.wish import Wish
from tests.checkers.archival import archival_faults
from tests.reading.trees import write
from tests.review.making import REVISED, SURAT, reviewed, reviewed_texts, trees


def body_of(docx: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        return package.read("word/document.xml").decode()


def test_a_document_says_who_changed_it_and_when(tmp_path: Path) -> None:
    """Without a word on it: its office, and the day of its revision, of its making, or none."""
    alone = review_as_docx(reviewed_texts(tmp_path, SURAT, REVISED), Wish())
    assert f'w:author="{AUTHOR}">' in body_of(alone)
    write(tmp_path / "instansi.yaml", "nama: Dinas & Contoh\n")
    made = REVISED.replace("nomor:", "tanggal_pembuatan: 2025-01-02\nnomor:")
    assert 'w:author="Dinas &amp; Contoh" w:date="2025-01-02T00:00:00Z"' in body_of(
        review_as_docx(reviewed_texts(tmp_path, SURAT, made), Wish())
    )
    revised = made.replace("nomor:", "tanggal_revisi: 2026-03-04\nnomor:")
    review = reviewed_texts(tmp_path, SURAT, revised)
    assert 'w:date="2026-03-04T00:00:00Z"' in body_of(review_as_docx(review, Wish()))
    asked = Wish(author="Budi Contoh", date=date(2026, 11, 28))
    assert 'w:author="Budi Contoh" w:date="2026-11-28T00:00:00Z"' in body_of(review_as_docx(review, asked))


def test_the_same_review_has_the_same_bytes(tmp_path: Path) -> None:
    review = reviewed_texts(tmp_path, SURAT, REVISED)
    for form in (review_as_docx, review_as_pdf):
        assert form(review, Wish()) == form(review, Wish())
    assert archival_faults(review_as_pdf(review, Wish()), 2) == []


def test_a_pair_that_says_the_same_has_no_marks(tmp_path: Path) -> None:
    body = body_of(review_as_docx(reviewed_texts(tmp_path, SURAT, f"# lain\n{SURAT}"), Wish()))
    assert "<w:ins " not in body
    assert "<w:del " not in body


def test_a_document_without_pages_keeps_nothing_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    trees(tmp_path)
    monkeypatch.chdir(tmp_path)
    review = reviewed(Path("lama"), Path("baru"))
    changed = next(each for each in review.revised if each.pair.name == "a/surat.yaml")
    broken = replace(changed, old=replace(changed.old, sop=None))
    with pytest.raises(SopdocError, match="can't be laid out"):
        redlined(broken, "pdf", Wish())
    both = replace(review, revised=(broken, *review.revised))
    one, other = made_of(both, {"pdf": None}, Path("keluar"), Wish())
    assert (one.fault is None, other.fault is None, other.file) == (False, True, Path("keluar/a/surat-perubahan.pdf"))
    assert unmarked_of(review) == Unmarked(lone=2, shared=2, all=False)

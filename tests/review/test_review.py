"""What becomes of pairs: documents, offices and page formats, each told once; faults and their places."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PIL import Image

from sopdoc.reading.shelf.project import SHIPPED_TEMPLATES
from sopdoc.review.review import Review
from tests.reading.trees import write
from tests.review.making import CUTI, OFFICE, REVISED, SURAT, reviewed, reviewed_texts, trees


def told(review: Review) -> dict[str, list[str]]:
    return {
        each.pair.name: [f"{change.kind} {'.'.join(map(str, change.place))}" for change in each.changes]
        for each in review.revised
    }


def test_trees_name_what_changed_and_count_the_rest(tmp_path: Path) -> None:
    review = reviewed(*trees(tmp_path))
    assert told(review) == {
        "a/instansi.yaml": ["changed alamat"],
        "a/surat.yaml": [
            "changed nomor",
            "changed prosedur.0.langkah.1",
            "changed prosedur.0.langkah.2",
            "added prosedur.0.langkah.3",
        ],
        "b/cuti.yaml": ["removed prosedur.0"],
        "c/laporan.yaml": ["added prosedur.0"],
        "instansi.yaml": ["changed pemerintah"],
    }
    assert (review.exit, review.same, review.renamed, review.troubles) == (1, 1, 0, ())


def test_a_file_that_came_or_went_is_its_procedures_by_the_documents_title(tmp_path: Path) -> None:
    by_name = {each.pair.name: each for each in reviewed(*trees(tmp_path)).revised}
    (came,), (went,) = by_name["c/laporan.yaml"].changes, by_name["b/cuti.yaml"].changes
    assert came.old is None
    assert came.new is not None
    assert (came.new.text, went.old and went.old.text) == ("Laporan", "Cuti")
    assert {by_name[name].kantor for name in ("a/surat.yaml", "a/instansi.yaml")} == {"Dinas Contoh"}
    assert by_name["b/cuti.yaml"].kantor == "b"


def test_an_office_that_is_no_pair_is_told_with_each_document(tmp_path: Path) -> None:
    old, new = trees(tmp_path)
    alone = reviewed(old / "a/tetap.yaml", new / "a/tetap.yaml")
    assert told(alone) == {str(new / "a/tetap.yaml"): ["changed alamat"]}
    assert reviewed(old / "a/instansi.yaml", new / "a/instansi.yaml").exit == 1


def test_a_document_that_moved_to_another_office_says_so(tmp_path: Path) -> None:
    for name, file in (("lama", "a/surat.yaml"), ("baru", "b/surat.yaml")):
        write(tmp_path / name / "sopdoc.toml", "")
        write(tmp_path / name / "a/instansi.yaml", OFFICE.replace("1", name))
        write(tmp_path / name / "b/instansi.yaml", OFFICE.replace("Contoh", "Lain").replace("1", name))
        write(tmp_path / name / file, SURAT if name == "lama" else REVISED)
    found = told(reviewed(tmp_path / "lama", tmp_path / "baru"))["b/surat.yaml"]
    assert "changed nama" in found
    assert "changed nomor" in found


def moved(folder: Path, before: str, after: str, **offices: str) -> Review:
    """Review two trees in which only a document's place changed; ``offices`` are new addresses, by folder."""
    for name, file in (("lama", before), ("baru", after)):
        write(folder / name / "sopdoc.toml", "")
        for office in ("a", "b"):
            address = offices.get(office, "Jalan Satu") if name == "baru" else "Jalan Satu"
            write(folder / name / office / "instansi.yaml", f"nama: Dinas {office.upper()}\nalamat: {address}\n")
        write(folder / name / file, SURAT)
    return reviewed(folder / "lama", folder / "baru")


def test_the_same_source_in_another_office_says_so(tmp_path: Path) -> None:
    review = moved(tmp_path, "a/surat.yaml", "b/surat.yaml")
    assert (told(review), review.exit) == ({"b/surat.yaml": ["changed nama"]}, 1)


@pytest.mark.parametrize("after", ["a/naskah.yaml", "a/surat.yaml"])
def test_a_document_in_its_folder_does_not_repeat_its_office(tmp_path: Path, after: str) -> None:
    review = moved(tmp_path, "a/surat.yaml", after, a="Jalan Dua")
    assert told(review) == {"a/instansi.yaml": ["changed alamat"]}
    assert (review.same, review.renamed) == (2, int("naskah" in after))


def test_a_document_that_moved_along_with_its_office_does_not_repeat_it(tmp_path: Path) -> None:
    for name, folder, address in (("lama", "a", "Jalan Satu"), ("baru", "c", "Jalan Dua")):
        write(tmp_path / name / "sopdoc.toml", "")
        office = "pemerintah: Kabupaten Contoh\nnama: Dinas A\n"
        write(tmp_path / name / folder / "instansi.yaml", f"{office}alamat: {address}\n")
        write(tmp_path / name / folder / "x/surat.yaml", SURAT)
    assert told(reviewed(tmp_path / "lama", tmp_path / "baru")) == {"c/instansi.yaml": ["changed alamat"]}


def test_a_page_format_is_told_once(tmp_path: Path) -> None:
    for name, size in (("lama", "17"), ("baru", "20")):
        write(tmp_path / name / "sop_sources/surat.yaml", SURAT if name == "lama" else REVISED)
        templat = f"dasar: permenpan35\ntepi: {{kiri: {size}}}\n"
        write(tmp_path / name / "templates/kop/templat.yaml", templat)
        write(tmp_path / name / "sop_sources/instansi.yaml", "templat: kop\n")
    review = reviewed(tmp_path / "lama", tmp_path / "baru")
    assert not review.troubles
    found = told(review)
    assert found["templates/kop/templat.yaml"] == ["changed tepi.kiri"]
    assert "changed tepi.kiri" not in found["sop_sources/surat.yaml"]


def test_a_file_under_another_name_is_followed_and_alone_no_change(tmp_path: Path) -> None:
    for name, files in (("lama", ("x.yaml", "y.yaml")), ("baru", ("x.yaml", "z.yaml"))):
        write(tmp_path / name / files[0], SURAT)
        write(tmp_path / name / files[1], CUTI)
    review = reviewed(tmp_path / "lama", tmp_path / "baru")
    assert (review.exit, review.revised, review.same, review.renamed) == (0, (), 2, 1)


@pytest.mark.parametrize("side", ["lama", "baru"])
def test_a_fault_keeps_no_other_file_back(tmp_path: Path, side: str) -> None:
    folders = trees(tmp_path)
    write(tmp_path / side / "a/surat.yaml", SURAT.replace("oleh: staf", "oleh: stap"))
    review = reviewed(*folders)
    assert review.exit == 2
    assert [each.pair.name for each in review.revised] == [
        "a/instansi.yaml",
        "b/cuti.yaml",
        "c/laporan.yaml",
        "instansi.yaml",
    ]
    (trouble,) = review.troubles
    assert [str(fault.span) for fault in trouble.faults] == [f"{tmp_path / side / 'a/surat.yaml'}:18:15"]


def test_a_faulty_office_is_told_once_and_a_faulty_page_format_too(tmp_path: Path) -> None:
    old, new = trees(tmp_path)
    write(new / "a/instansi.yaml", "nama: Dinas Contoh\nalmat: x\n")
    write(old / "templates/kop/templat.yaml", "dasar: [\n")
    write(new / "templates/kop/templat.yaml", "dasar: permenpan35\n")
    review = reviewed(old, new)
    faults = [fault.code for trouble in review.troubles for fault in trouble.faults]
    assert faults.count("unknown-key") == 1
    assert review.exit == 2
    assert {str(trouble.path) for trouble in review.troubles} == {
        str(new / "a/instansi.yaml"),
        str(new / "templates/kop/templat.yaml"),
    }


def test_a_pair_that_is_the_same_is_still_shown(tmp_path: Path) -> None:
    review = reviewed_texts(tmp_path, SURAT, f"# sama\n{SURAT}")
    assert (review.exit, len(review.revised), review.is_shown) == (0, 1, True)


def test_a_faulty_pair_shows_nothing(tmp_path: Path) -> None:
    review = reviewed_texts(tmp_path, SURAT, "judul: x\n")
    assert (review.exit, review.is_shown) == (2, False)


@pytest.mark.parametrize(
    ("beside", "place"),
    [
        ("a/logo.png", ("logo",)),
        ("templates/kantor/dasar.docx", ("dasar.docx",)),
        ("templates/kantor/cap.png", ("pengesahan", "gambar")),
    ],
)
def test_what_stands_beside_equal_files_is_compared_too(
    tmp_path: Path, beside: str, place: tuple[str | int, ...]
) -> None:
    """An office's logo and a page format's Word file and picture: the file that they belong to tells of them."""
    word_file = SHIPPED_TEMPLATES / "permenpan35" / "dasar.docx"
    for name in ("lama", "baru"):
        folder = tmp_path / name
        write(folder / "sopdoc.toml", "")
        write(folder / "templates/kantor/templat.yaml", "dasar: permenpan35\npengesahan: {gambar: cap.png}\n")
        write(folder / "a/instansi.yaml", "nama: Dinas Contoh\nlogo: logo.png\ntemplat: kantor\n")
        write(folder / "a/surat.yaml", SURAT)
        Image.new("RGB", (9, 9), "blue").save(folder / "a/logo.png")
        Image.new("RGB", (9, 9), "blue").save(folder / "templates/kantor/cap.png")
        shutil.copy(word_file, folder / "templates/kantor/dasar.docx")
    same = reviewed(tmp_path / "lama", tmp_path / "baru")
    assert (same.exit, same.same, same.revised) == (0, 3, ())
    changed = tmp_path / "baru" / beside
    if changed.suffix == ".png":
        Image.new("RGB", (9, 9), "red").save(changed)
    else:
        changed.write_bytes((tmp_path / "lama" / beside).read_bytes() + b"\0")
    found = reviewed(tmp_path / "lama", tmp_path / "baru")
    (only,) = found.revised
    assert (found.exit, found.same, [change.place for change in only.changes]) == (1, 2, [place])


def test_equal_files_that_lack_what_stands_beside_them_are_equal(tmp_path: Path) -> None:
    for name in ("lama", "baru"):
        write(tmp_path / name / "instansi.yaml", "nama: Dinas Contoh\nlogo: tidak-ada.png\n")
        write(tmp_path / name / "surat.yaml", SURAT)
    found = reviewed(tmp_path / "lama", tmp_path / "baru")
    assert (found.exit, found.same, found.troubles) == (0, 2, ())

"""Two sources on the disk: office and page format apart, and values as they are written."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from docx import Document

from sopdoc.diff.change import Change, Side, What
from sopdoc.diff.forms.line import difference
from sopdoc.diff.revisions import compare_sources
from sopdoc.pipeline import load
from sopdoc.reading.shelf.project import SHIPPED_TEMPLATES
from tests.diff.test_compare import PARTS, SOURCE

OFFICE = "pemerintah: Kabupaten Contoh\nnama: Dinas Contoh\ndisahkan_oleh: {jabatan: Kepala Dinas, nama: Andi Contoh}\n"
TEMPLAT = "dasar: permenpan35\nkolom: {waktu: 17}\nwaktu_label: Waktu\n"


def put(folder: Path, source: str = SOURCE, office: str = OFFICE, templat: str = "") -> Path:
    """Write a project with one source."""
    (folder / "sop_sources").mkdir(parents=True)
    (folder / "sop_sources" / "instansi.yaml").write_text(office, "utf-8")
    if templat:
        (folder / "templates" / "kantor").mkdir(parents=True)
        (folder / "templates" / "kantor" / "templat.yaml").write_text(templat, "utf-8")
        source = f"templat: kantor\n{source}"
    path = folder / "sop_sources" / "a.yaml"
    path.write_text(source, "utf-8")
    return path


def changes(old: Path, new: Path) -> list[tuple[str, str, tuple[str | int, ...], str | None, str | None]]:
    comparison = compare_sources(load(old), load(new))
    assert comparison is not None
    return [_flat(change) for change in comparison.changes]


def _flat(change: Change) -> tuple[str, str, tuple[str | int, ...], str | None, str | None]:
    old, new = (side.text if side else None for side in (change.old, change.new))
    return str(change.kind), str(change.what), change.place, old, new


def test_the_office_is_compared_apart(tmp_path: Path) -> None:
    office = OFFICE.replace("Andi", "Budi") + "tempat: Luwuk\n"
    assert changes(put(tmp_path / "a"), put(tmp_path / "b", office=office)) == [
        ("added", What.KANTOR, ("tempat",), None, "Luwuk"),
        ("changed", What.KANTOR, ("disahkan_oleh", "nama"), "Andi Contoh", "Budi Contoh"),
    ]


def test_the_page_format_is_compared_as_written_and_by_values(tmp_path: Path) -> None:
    old = put(tmp_path / "a", templat=TEMPLAT)
    new = put(tmp_path / "b", templat=TEMPLAT.replace("17", "20"))
    same = put(tmp_path / "c", templat=TEMPLAT.replace("17", "17.0"))
    assert changes(old, new) == [("changed", What.TEMPLAT, ("kolom", "waktu"), "17", "20")]
    assert changes(old, same) == []


def _shown(old: Side | None, new: Side | None) -> str:
    return "".join(text for _look, text in difference(old, new))


def test_another_word_file_is_another_page_format(tmp_path: Path) -> None:
    """What is in it isn't compared, and it is told as what it is; the usual one again is no change."""
    paths = [put(tmp_path / name, templat=TEMPLAT) for name in "abc"]
    usual = SHIPPED_TEMPLATES / "permenpan35" / "dasar.docx"
    other = Document(str(usual))
    other.styles["Normal"].font.italic = True
    other.save(str(tmp_path / "b/templates/kantor/dasar.docx"))
    shutil.copy(usual, tmp_path / "c/templates/kantor/dasar.docx")
    assert changes(paths[0], paths[1]) == [("changed", What.TEMPLAT, ("dasar.docx",), None, None)]
    assert changes(paths[0], paths[2]) == []
    comparison = compare_sources(load(paths[0]), load(paths[1]))
    assert comparison
    (change,) = comparison.changes
    assert _shown(change.old, change.new) == "a file -> another file"
    assert _shown(None, change.new) == "(empty) -> a file"


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("tanggal: 2025-01-02", "tanggal: 3 Januari 2025", ("penutup", "tanggal")),
        ("tanggal: 2025-06-02", "tanggal: Juni 2025", ("riwayat_revisi", 0, "tanggal")),
    ],
)
def test_dates_are_shown_as_written(tmp_path: Path, old: str, new: str, place: tuple[str | int, ...]) -> None:
    source = SOURCE + PARTS
    found = changes(put(tmp_path / "a", source), put(tmp_path / "b", source.replace(old, new)))
    assert found == [("changed", What.FIELD, place, old.removeprefix("tanggal: "), new.removeprefix("tanggal: "))]


def test_a_switch_is_shown_as_written(tmp_path: Path) -> None:
    found = changes(put(tmp_path / "a"), put(tmp_path / "b", f"sampul: ya\n{SOURCE}"))
    assert found == [("added", What.FIELD, ("sampul",), None, "ya")]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("sampul: ya\n", "sampul: tidak\n", [("changed", What.FIELD, ("sampul",), "ya", "tidak")]),
        ("sampul: false\n", "sampul: true\n", [("changed", What.FIELD, ("sampul",), "false", "true")]),
        ("sampul: ya\n", "sampul: ''\n", [("removed", What.FIELD, ("sampul",), "ya", None)]),
        ("sampul: ya\n", "sampul: true\n", []),
        ("", "sampul: tidak\n", []),
    ],
)
def test_a_switch_that_is_turned_off_has_a_text_as_well(
    tmp_path: Path, old: str, new: str, expected: list[object]
) -> None:
    assert changes(put(tmp_path / "a", old + SOURCE), put(tmp_path / "b", new + SOURCE)) == expected


def test_a_faulty_source_is_not_compared(tmp_path: Path) -> None:
    old, new = put(tmp_path / "a"), put(tmp_path / "b", SOURCE.replace("kadis}", "orang}"))
    assert compare_sources(load(old), load(new)) is None

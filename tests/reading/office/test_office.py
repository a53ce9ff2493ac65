"""Offices merge from the root inwards, the inner ones winning key by key; each file's faults stand in it."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from sopdoc.model.instansi import Pengesahan
from sopdoc.reading.office.office import Office, read_office
from sopdoc.reading.shelf.project import Project, find_project
from sopdoc.source.span import NOWHERE
from tests.reading.trees import write

ANDI = "disahkan_oleh: {jabatan: Kepala Dinas, nama: Andi Contoh, pangkat: Pembina, nip: '1970'}\n"


def office_of(tree: Path, outer: str = "", inner: str = "") -> Office:
    """Read what applies to a source in a folder; an office without text has no file."""
    for folder, text in ((tree, outer), (tree / "a", inner)):
        if text:
            write(folder / "instansi.yaml", text)
    source = tree / "a" / "x.yaml"
    project: Project = find_project(source)
    return read_office(source, project)


def said(office: Office) -> list[str]:
    return [f"{fault.span.path}:{fault.span.line}: {fault.code}" for fault in office.diagnostics]


def test_without_a_file_the_office_is_empty_and_all_places_are_remembered(tree: Path) -> None:
    office = office_of(tree)
    assert (office.instansi, office.tree, office.diagnostics) == (Office().instansi, None, ())
    assert [(each.path, each.is_absent) for each in office.inputs] == [
        (tree / "a" / "sopdoc.toml", True),
        (tree / "sopdoc.toml", True),
        (tree.parent / "sopdoc.toml", True),
        (tree / "instansi.yaml", True),
        (tree / "a" / "instansi.yaml", True),
    ]


def test_the_inner_office_wins_key_by_key(tree: Path) -> None:
    office = office_of(tree, "pemerintah: P\nnama: Luar\ntempat: Luwuk\n", "nama: Dalam\nalamat: ''\n")
    assert (office.instansi.pemerintah, office.instansi.nama, office.instansi.tempat) == ("P", "Dalam", "Luwuk")
    assert [each.is_absent for each in office.inputs if each.path.name == "instansi.yaml"] == [False, False]


def test_what_counts_is_there_as_it_was_written(tree: Path) -> None:
    office = office_of(tree, "pemerintah: P\nnama: Luar\n", "nama: Dalam\n")
    assert office.tree is not None
    assert {entry.key.text: entry.value.text for entry in office.tree} == {"pemerintah": "P", "nama": "Dalam"}


def test_the_page_format_is_blamed_where_it_was_named_last(tree: Path) -> None:
    outer = office_of(tree, "nama: Luar\ntemplat: daerah\n", "nama: Dalam\n")
    assert (outer.instansi.templat, outer.templat_span.line) == ("daerah", 2)
    assert outer.templat_span.path == str(tree / "instansi.yaml")
    inner = office_of(tree, "", "templat: dinas\n")
    assert (inner.instansi.templat, inner.templat_span.path) == ("dinas", str(tree / "a" / "instansi.yaml"))
    emptied = office_of(tree, "", "templat: ''\n")
    assert (emptied.instansi.templat, emptied.templat_span.path) == ("", str(tree / "instansi.yaml"))
    assert Office().templat_span == NOWHERE


def test_those_who_approve_are_known_from_the_inner_ones_outwards(tree: Path) -> None:
    office = office_of(tree, ANDI, "disahkan_oleh: {nama: Budi Contoh, nip: '1980'}\n")
    budi = Pengesahan("Kepala Dinas", "Budi Contoh", "", "1980")
    assert office.instansi.disahkan_oleh == budi
    assert office.officials == (budi, Pengesahan("Kepala Dinas", "Andi Contoh", "Pembina", "1970"))


@pytest.mark.parametrize(
    ("inner", "nama"),
    [
        ("nama: Lain\ndisahkan_oleh: {jabatan: Camat}\n", ""),  # another office with a post of its own
        ("nama: Lain\ndisahkan_oleh: {pangkat: Pembina Muda}\n", "Andi Contoh"),
        ("nama: Lain\n", "Andi Contoh"),
        ("nama: Dinas\ndisahkan_oleh: {jabatan: Plt. Kepala Dinas}\n", "Andi Contoh"),
        ("disahkan_oleh: {jabatan: Plt. Kepala Dinas}\n", "Andi Contoh"),
    ],
)
def test_another_office_with_a_post_of_its_own_has_nobody_of_the_outer_one(tree: Path, inner: str, nama: str) -> None:
    assert office_of(tree, "nama: Dinas\n" + ANDI, inner).instansi.disahkan_oleh.nama == nama


def test_a_first_office_takes_the_official_of_a_nameless_one(tree: Path) -> None:
    inner = "nama: Dinas\ndisahkan_oleh: {jabatan: Kepala Badan}\n"
    assert office_of(tree, ANDI, inner).instansi.disahkan_oleh.nama == "Andi Contoh"


def test_faults_of_both_files_are_told_and_the_right_keys_count(tree: Path) -> None:
    office = office_of(tree, "nama: Luar\nnamma: x\n", "tempat: Luwuk\nunitt: x\n")
    assert said(office) == [f"{tree}/instansi.yaml:2: unknown-key", f"{tree}/a/instansi.yaml:2: unknown-key"]
    assert (office.instansi.nama, office.instansi.tempat) == ("Luar", "Luwuk")


def test_a_file_that_holds_no_keys_leaves_the_outer_office(tree: Path) -> None:
    office = office_of(tree, "nama: Luar\n", "- nama: Dalam\n")
    assert said(office) == [f"{tree}/a/instansi.yaml:1: wrong-kind"]
    assert office.instansi.nama == "Luar"
    assert [each.is_absent for each in office.inputs if each.path.name == "instansi.yaml"] == [False, False]


def test_a_link_out_of_the_tree_is_told_and_not_read(tree: Path, tmp_path: Path) -> None:
    outside = write(tmp_path / "luar.yaml", "nama: Rahasia\n")
    (tree / "a").mkdir()
    (tree / "a" / "instansi.yaml").symlink_to(outside)
    office = office_of(tree, "nama: Luar\n")
    assert said(office) == [f"{tree}/a/instansi.yaml:1: linked-outside"]
    assert office.instansi.nama == "Luar"
    assert outside not in [each.path for each in office.inputs]


def test_a_logo_is_inherited_replaced_or_left_out(tree: Path) -> None:
    for name, width in (("luar.png", 3), ("a/dalam.png", 5)):
        buffer = io.BytesIO()
        Image.new("RGB", (width, 2)).save(buffer, "PNG")
        write(tree / name, buffer.getvalue())

    def width_of(inner: str) -> int:
        office = office_of(tree, "logo: luar.png\n", inner)
        assert said(office) == []
        return office.instansi.logo.width if office.instansi.logo else 0

    assert width_of("nama: Dalam\n") == 3
    assert width_of("logo: dalam.png\n") == 5
    assert width_of("logo: ''\n") == 0


def test_a_logo_that_is_not_there_is_told_in_its_file(tree: Path) -> None:
    office = office_of(tree, "nama: Luar\nlogo: tiada.png\n")
    assert said(office) == [f"{tree}/instansi.yaml:2: logo"]

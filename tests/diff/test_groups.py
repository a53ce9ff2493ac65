"""Groups of lanes in two revisions: what became of them, and that it makes the new one of the old."""

from __future__ import annotations

from random import Random

import pytest

from sopdoc.diff.applying.apply import apply
from sopdoc.diff.applying.normal import normal
from sopdoc.diff.compare import compare
from sopdoc.diff.forms.as_text import as_text
from sopdoc.diff.forms.ringkasan import ringkasan
from sopdoc.diff.forms.whole import whole
from sopdoc.redline.told import told
from tests.diff.figures import read
from tests.diff.test_compare import changes
from tests.layout.fake import TEMPLAT

ROWS = """    langkah:
      - {kegiatan: Memeriksa data, oleh: ketua}
      - {kegiatan: Memperbaiki data, oleh: kab}
      - {kegiatan: Menyusun laporan, oleh: anggota}
"""
PROVINSI = "provinsi: {nama: Tingkat Provinsi, pelaksana: {ketua: Ketua Tim, anggota: Anggota}}"
BARE = "ketua: Ketua Tim, anggota: Anggota"


def source(lanes: str, rows: str = ROWS) -> str:
    return f"judul: Data\nprosedur:\n  - pelaksana: {{{lanes}}}\n{rows}"


OLD = source(f"{PROVINSI}, kab: Kabupaten")


def found(new: str, old: str = OLD) -> list[tuple[str, str, object, object]]:
    return [(each["kind"], each["what"], each["old"], each["new"]) for each in changes(old, new)]


def test_a_group_is_renamed_whatever_its_key_is() -> None:
    renamed = [("changed", "kelompok", "Tingkat Provinsi", "Provinsi")]
    assert found(OLD.replace("Tingkat Provinsi", "Provinsi")) == renamed
    assert found(OLD.replace("provinsi: {nama: Tingkat Provinsi", "tim: {nama: Provinsi")) == renamed
    assert found(OLD.replace("provinsi:", "tim:")) == []


def test_a_lane_moves_into_a_group() -> None:
    inside = source(PROVINSI.replace("Anggota}", "Anggota, kab: Kabupaten}"))
    assert found(inside) == [
        (
            "moved",
            "kelompok",
            {"pelaksana": "Kabupaten", "kelompok": None},
            {"pelaksana": "Kabupaten", "kelompok": "Tingkat Provinsi"},
        )
    ]


def test_a_group_that_goes_leaves_its_lanes_and_one_that_comes_takes_them() -> None:
    bare = source(f"{BARE}, kab: Kabupaten")
    names = ("Ketua Tim", "Anggota")
    inside, outside = (
        [{"pelaksana": name, "kelompok": group} for name in names] for group in ("Tingkat Provinsi", None)
    )
    moved = list(zip(["moved"] * 2, ["kelompok"] * 2, inside, outside, strict=True))
    assert found(bare) == [("removed", "kelompok", "Tingkat Provinsi", None), *moved]
    back = [(kind, what, new, old) for kind, what, old, new in moved]
    assert found(OLD, bare) == [("added", "kelompok", None, "Tingkat Provinsi"), *back]


def test_a_lane_comes_in_a_group() -> None:
    new = source(f"{PROVINSI.replace('Anggota}', 'Anggota, arsip: Arsiparis}')}, kab: Kabupaten")
    rows = new.replace("oleh: kab}", "oleh: arsip}")
    assert [each[:2] for each in found(rows)] == [("added", "pelaksana"), ("changed", "langkah")]


def test_changes_of_groups_are_told() -> None:
    old, new = (
        read(OLD),
        read(source(f"tim: {{nama: Tim, pelaksana: {{{BARE.partition(',')[0]}}}}}, anggota: Anggota, kab: K")),
    )
    assert old
    assert new
    comparison = compare(old, new)
    said = as_text(comparison)
    assert "~ kelompok           Tingkat Provinsi -> Tim" in said
    assert "> kelompok           Anggota: Tingkat Provinsi -> (no group)" in said
    assert ringkasan(comparison) == ("Mengubah nama kelompok Tim, pengelompokan pelaksana, dan nama pelaksana K")
    lines = {(each.part, each.old, each.new) for each in told(comparison, TEMPLAT.label)}
    assert ("Kelompok pelaksana", "Tingkat Provinsi", "Tim") in lines
    assert ("Pengelompokan pelaksana", "Anggota: Tingkat Provinsi", "Anggota: –") in lines


def test_a_document_as_a_text_has_its_groups() -> None:
    sop = read(OLD)
    assert sop
    text = whole(sop)
    assert (
        "kelompok: Tingkat Provinsi\n    pelaksana: Ketua Tim\n    pelaksana: Anggota\npelaksana: Kabupaten\n" in text
    )


def random_source(dice: Random) -> str:
    """Return three to six lanes in some order, parted into groups or not."""
    ids = dice.sample("abcdef", dice.randint(3, 6))
    parts: list[list[str]] = []
    for name in ids:
        if parts and dice.random() < 0.5:
            parts[-1].append(name)
        else:
            parts.append([name])
    written = []
    for number, part in enumerate(parts):
        lanes = ", ".join(f"{name}: Lajur {name if dice.random() < 0.8 else name * 2}" for name in part)
        nama = f"Kelompok {dice.choice('XYZ')}"
        in_group = len(part) > 1 or dice.random() < 0.4
        written.append(f"k{number}: {{nama: {nama}, pelaksana: {{{lanes}}}}}" if in_group else lanes)
    rows = "".join(f"      - {{kegiatan: Langkah {name} kerja, oleh: {name}}}\n" for name in ids)
    return source(", ".join(written), f"    langkah:\n{rows}")


@pytest.mark.parametrize("seed", range(150))
def test_changes_of_random_groups_make_the_new_revision_of_the_old_one(seed: int) -> None:
    dice = Random(seed)
    old, new = read(random_source(dice)), read(random_source(dice))
    assert old
    assert new
    comparison = compare(old, new)
    assert apply(old, comparison) == normal(new)
    mirrored = sorted(repr(change.mirrored()) for change in comparison.changes)
    assert mirrored == sorted(map(repr, compare(new, old).changes))
    assert compare(new, normal(new)).changes == ()

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from sopdoc.geometry.length import from_millimetres
from sopdoc.reading.office.templat import templat_input
from sopdoc.reading.shelf.files import file_key
from sopdoc.templat.susunan import Susunan
from tests.reading.trees import SOP, files, load, told, write


def test_the_default_template_in_points(tree: Path) -> None:
    templat = load(write(tree / "x.yaml", SOP)).templat
    assert templat is not None
    assert templat.kertas == (from_millimetres(297), from_millimetres(210))
    assert templat.tepi.atas == from_millimetres(13)
    assert templat.kolom.pelaksana.wajar == from_millimetres(21)
    assert (templat.garis, templat.simbol.lebar, templat.ukuran_huruf.alamat) == (0.5, 36, 8.5)
    assert (templat.warna.kepala, templat.nomor_kolom.tampil, templat.label.halaman[:7]) == ("E7E6E6", False, "Halaman")


def test_a_template_changes_only_what_it_names(tree: Path) -> None:
    text = "dasar: permenpan35\nkertas: F4\norientasi: tegak\njudul_label: Nama SOP\n"
    text += "tepi: {kiri: 30}\nkolom: {pelaksana: {wajar: 18}}\n"
    write(tree / "templates" / "daerah" / "templat.yaml", text)
    write(tree / "templates" / "banggai" / "templat.yaml", "dasar: daerah\ntepi: {kanan: 20}\nhuruf: Arimo\n")
    write(tree / "instansi.yaml", "templat: daerah\n")
    loaded = load(write(tree / "x.yaml", SOP + "templat: banggai\n"))
    assert told(loaded) == []
    templat = loaded.templat
    assert templat is not None
    assert templat.kertas == (from_millimetres(215), from_millimetres(330))
    assert (templat.tepi.kiri, templat.tepi.kanan) == (from_millimetres(30), from_millimetres(20))
    assert (templat.tepi.atas, templat.huruf.nama, templat.label.judul) == (from_millimetres(13), "Arimo", "Nama SOP")
    assert (templat.kolom.pelaksana.wajar, templat.kolom.no) == (from_millimetres(18), from_millimetres(8))
    read = [(file.parent.name, file.name) for file in files(loaded)[-4:]]
    assert read == [(name, "templat.yaml") for name in ("banggai", "daerah", "permenpan35")] + [
        ("permenpan35", "dasar.docx")
    ]


def test_the_nearest_templates_folder_wins_and_may_build_on_the_shipped_one(tree: Path) -> None:
    write(tree.parent / "templates" / "permenpan35" / "templat.yaml", "dasar: permenpan35\nno_label: Nomor\n")
    loaded = load(write(tree / "x.yaml", SOP))
    assert told(loaded) == []
    assert loaded.templat is not None
    assert (loaded.templat.label.no, loaded.templat.label.kegiatan) == ("Nomor", "Kegiatan")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("kertas: A5\ndasar: permenpan35\n", "1:9: error: `A5` is not a paper: A4, F4, A3, Letter, Legal or [width,"),
        ("dasar: permenpan53\n", "1:8: error: no template is named `permenpan53`"),
        ("dasar: lain\n", "1:8: error: templates inherit in a circle: lain → lain"),
        ("dasar: permenpan35\ntepi: {kiri: 100, atas: 95, bawah: 90}\n", "2:7: error: margins and the room for the"),
        ("dasar: permenpan35\nkolom: {pelaksana: {wajar: 40}}\n", "2:20: error: widths must grow: paling_sempit,"),
        ("dasar: permenpan35\nsimbol: {panah: 2}\n", "2:17: error: arrowheads of 2 points can't be seen on lines of"),
        ("dasar: permenpan35\nsimbol: {garis: 2}\n", "2:17: error: arrowheads of 5 points can't be seen on lines of"),
        ("dasar: permenpan35\nhalaman_label: Hal {nomor}\n", "2:16: error: `{nomor}` has no meaning here"),
        ("dasar: permenpan35\nhalaman_label: Hal {halaman\n", "2:16: error: `{` has no meaning here"),
        ("dasar: permenpan35\npanah_label: Dari {halaman}\n", "2:14: error: `{halaman}` has no meaning here"),
        ("dasar: permenpan35\ngaris: 0\n", "2:8: error: 0 is out of range: it must be from 0.1 to 2"),
        ("a: [\n", "2:1: error: the file ends before this value is complete"),
    ],
)
def test_a_faulty_template_is_told_with_its_own_path(tree: Path, text: str, message: str) -> None:
    write(tree / "templates" / "lain" / "templat.yaml", text)
    write(tree / "x.yaml", SOP + "templat: lain\n")
    loaded = load(Path("sop_sources/x.yaml"))
    assert (loaded.sop, loaded.templat, loaded.diagnostics) == (None, None, ())
    assert len(told(loaded)) == 1
    assert told(loaded)[0].startswith(f"sop_sources/templates/lain/templat.yaml:{message}")


@pytest.mark.parametrize(
    ("base", "text", "message"),
    [
        ("tepi: {kiri: 60}", "kertas: [120, 120]", "daerah/templat.yaml:2:9"),
        ("kertas: [100, 100]", "tepi: {kiri: 60}", "daerah/templat.yaml:2:7"),
        ("kertas: [100, 300]", "orientasi: tegak\nruang_tte: 1\ntepi: {kiri: 60}", "daerah/templat.yaml:4:7"),
        ("kertas: [100, 100]\ntepi: {kiri: 60}", "huruf: Arimo", "luar/templat.yaml:3:7"),
    ],
)
def test_of_values_that_do_not_fit_together_the_innermost_file_has_the_wrong_one(
    tree: Path, base: str, text: str, message: str
) -> None:
    write(tree / "templates" / "luar" / "templat.yaml", f"dasar: permenpan35\n{base}\n")
    write(tree / "templates" / "daerah" / "templat.yaml", f"dasar: luar\n{text}\n")
    loaded = load(write(tree / "x.yaml", SOP + "templat: daerah\n"))
    assert told(loaded) == [
        f"{tree}/templates/{message}: error: margins and the room for the signature leave less than 60 mm of the page"
    ]


def test_an_arrowhead_may_be_three_times_as_long_as_its_line_is_thick(tree: Path) -> None:
    write(tree / "templates" / "lain" / "templat.yaml", "dasar: permenpan35\nsimbol: {garis: 1.5, panah: 4.5}\n")
    assert told(load(write(tree / "x.yaml", SOP + "templat: lain\n"))) == []


@pytest.mark.parametrize("name", ["Arial", "arimo", "Liberation Sans", "Helvetica"])
def test_a_typeface_with_the_widths_that_are_measured(tree: Path, name: str) -> None:
    write(tree / "templates" / "lain" / "templat.yaml", f"dasar: permenpan35\nhuruf: {name}\n")
    assert told(load(write(tree / "x.yaml", SOP + "templat: lain\n"))) == []


def test_another_typeface_is_warned_of_and_taken(tree: Path) -> None:
    write(tree / "templates" / "lain" / "templat.yaml", "dasar: permenpan35\nhuruf: Bookman Old Style\n")
    loaded = load(write(tree / "x.yaml", SOP + "templat: lain\n"))
    assert loaded.sop is not None
    assert loaded.templat is not None
    assert loaded.templat.huruf.nama == "Bookman Old Style"
    assert told(loaded) == [
        f"{tree}/templates/lain/templat.yaml:2:8: warning: the widths of Bookman Old Style aren't known: "
        "pages in DOCX may break elsewhere than in PDF"
    ]


def test_a_key_without_a_value_is_told_where_it_stands(tree: Path) -> None:
    text = "dasar: permenpan35\ngaris:\nsimbol:\n  garis: ''\n"
    path = write(tree / "templates" / "lain" / "templat.yaml", text)
    assert told(load(write(tree / "x.yaml", SOP + "templat: lain\n"))) == [
        f"{path}:2:1: error: `garis` has no value",
        f"{path}:4:3: error: `garis` has no value",
    ]


def test_a_template_without_a_base_rests_on_the_regulations(tree: Path) -> None:
    """So a full one of before has the keys that came later."""
    shipped = Path(__file__).parents[3] / "templates" / "permenpan35" / "templat.yaml"
    lines = [line for line in shipped.read_text("utf-8").splitlines() if not line.startswith(("konektor:", "garis:"))]
    write(tree / "templates" / "lama" / "templat.yaml", "\n".join([*lines, "garis: 1", ""]))
    write(tree / "templates" / "lain" / "templat.yaml", "kertas: A4\norientasi: tegak\n")
    old, upright = (load(write(tree / "x.yaml", f"{SOP}templat: {name}\n")) for name in ("lama", "lain"))
    assert old.templat is not None
    assert upright.templat is not None
    assert (old.templat.konektor, old.templat.garis) == (upright.templat.konektor, 1)
    assert upright.templat.kertas[0] < upright.templat.kertas[1]


def test_templates_that_inherit_in_a_circle(tree: Path) -> None:
    write(tree / "templates" / "a" / "templat.yaml", "dasar: b\n")
    write(tree / "templates" / "b" / "templat.yaml", "dasar: a\n")
    loaded = load(write(tree / "x.yaml", SOP + "templat: a\n"))
    assert told(loaded) == [f"{tree}/templates/b/templat.yaml:1:8: error: templates inherit in a circle: a → b → a"]


def test_an_unknown_template_is_told_where_it_is_named(tree: Path) -> None:
    source = write(tree / "x.yaml", SOP + "templat: permenpan36\n")
    loaded = load(source)
    assert loaded.sop is None
    assert loaded.diagnostics[0].hints == ("did you mean `permenpan35`?",)
    assert told(loaded) == [f"{source}:3:10: error: no template is named `permenpan36`"]
    write(tree / "b" / "instansi.yaml", "templat: zzz\n")
    other = load(write(tree / "b" / "x.yaml", SOP))
    assert other.diagnostics == ()
    assert told(other) == [f"{tree}/b/instansi.yaml:1:10: error: no template is named `zzz`"]


def test_a_template_name_never_leaves_the_templates_folder(tree: Path) -> None:
    write(tree / "rahasia" / "templat.yaml", "dasar: permenpan35\n")
    loaded = load(write(tree / "x.yaml", SOP + "templat: ../rahasia\n"))
    assert told(loaded) == [f"{tree}/x.yaml:3:10: error: `../rahasia` is not the name of a template"]


LONG = "A" * 300


ODD = [LONG, "A" * 5000, "...", "a/b", "../x", "/etc", "C:x", "x:y", '"a\\0"', "é", "a b", "x\\y"]
ODD += ["con", "nul.txt", "a.", "'*'", "'?'", "'~'"]


@pytest.mark.parametrize("name", ODD)
def test_a_name_that_no_folder_has_or_can_have_is_a_fault_at_its_place(tree: Path, name: str) -> None:
    source = write(tree / "x.yaml", SOP + f"templat: {name}\n")
    named_by_source = load(source)
    write(source, SOP)
    office = write(tree / "instansi.yaml", f"nama: N\ntempat: T\ntemplat: {name}\n")
    for path, loaded in ((source, named_by_source), (office, load(source))):
        assert loaded.sop is None
        assert re.match(rf"{path}:3:1[02]: error: ", told(loaded)[0])
        assert all(len(text) < 400 for text in told(loaded))


def test_a_base_with_too_long_a_name_is_a_fault_where_dasar_names_it(tree: Path) -> None:
    file = write(tree / "templates" / "daerah" / "templat.yaml", f"dasar: {LONG}\n")
    [text] = told(load(write(tree / "x.yaml", SOP + "templat: daerah\n")))
    assert text.startswith(f"{file}:1:8: error: no template is named `AAA")


@pytest.mark.parametrize("length", [19, 20, 400])
def test_templates_rest_on_each_other_in_short_chains_only(tree: Path, length: int) -> None:
    bases = [f"t{number}" for number in range(1, length)] + ["permenpan35"]
    for number, base in enumerate(bases):
        write(tree / "templates" / f"t{number}" / "templat.yaml", f"no_label: N{number}\ndasar: {base}\n")
    loaded = load(write(tree / "x.yaml", SOP + "templat: t0\n"))
    if length < 20:
        assert told(loaded) == []
        assert loaded.templat is not None
        assert loaded.templat.label.no == "N0"
    else:
        place = tree / "templates" / "t19" / "templat.yaml"
        assert told(loaded) == [f"{place}:2:8: error: more than 20 templates rest on each other"]


@pytest.mark.parametrize("kind", ["folder", "pipe", "nowhere"])
def test_what_is_no_file_is_no_template(tree: Path, kind: str) -> None:
    place = tree / "templates" / "daerah" / "templat.yaml"
    place.parent.mkdir(parents=True)
    if kind == "folder":
        place.mkdir()
    elif kind == "pipe":
        os.mkfifo(place)
    else:
        place.symlink_to("nowhere")
    source = write(tree / "x.yaml", SOP + "templat: daerah\n")
    loaded = load(source)
    assert told(loaded) == [f"{source}:3:10: error: {place} is not a file"]
    assert loaded.diagnostics[0].hints == ("write the template's keys into a plain file of this name",)
    place.rmdir() if kind == "folder" else place.unlink()
    write(place, "dasar: permenpan35\n")
    assert told(load(source)) == []


def test_a_folder_in_a_templates_place_is_not_proposed(tree: Path) -> None:
    (tree / "templates" / "daerah" / "templat.yaml").mkdir(parents=True)
    [fault] = load(write(tree / "x.yaml", SOP + "templat: daera\n")).diagnostics
    [hint] = fault.hints
    assert "permenpan35" in hint
    assert "daerah" not in hint


def test_a_label_longer_than_a_page_is_a_fault_at_its_place(tree: Path) -> None:
    write(tree / "templates" / "t" / "templat.yaml", "dasar: permenpan35\nno_label: " + "x" * 1001 + "\n")
    source = write(tree / "x.yaml", SOP + "templat: t\n")
    (fault,) = told(load(source))
    assert fault.endswith("/t/templat.yaml:2:11: error: at most 1000 characters can stand here, and these are 1001")
    write(tree / "templates" / "t" / "templat.yaml", "dasar: permenpan35\nno_label: " + "x" * 1000 + "\n")
    assert told(load(source)) == []


@pytest.mark.parametrize(
    ("text", "is_same"),
    [
        ("# c\nno_label: No\n\n\ntepi: {kiri: 30}\n", True),
        ("no_label: No # c\n# d\ntepi: {kiri: 30}\n", True),
        ("tepi: {kiri: 30}\nno_label: No\n", True),
        ("'no_label': \"No\"\ntepi:\n  kiri: '30'\n", True),
        ("no_label: >-\n  No\ntepi: {kiri : 30}\n", True),
        ("no_label: No.\ntepi: {kiri: 30}\n", False),
        ("no_label: No\ntepi: {kiri: 30.0}\n", False),
        ("no_label: No\ntepi: {kanan: 30}\n", False),
        ("no_label: No\ntepi: [kiri, 30]\n", False),
        ("no_label: No\nkiri: 30\n", False),
        ("no_label: No\n", False),
    ],
)
def test_a_template_counts_as_what_it_says(tmp_path: Path, text: str, is_same: bool) -> None:
    first, second = (
        templat_input(file_key(write(tmp_path / name / "templat.yaml", said), name))
        for name, said in (("a", "no_label: No\ntepi: {kiri: 30}\n"), ("b", text))
    )
    assert first.digest != second.digest
    assert (first.value == second.value) is is_same


def test_the_order_of_a_groups_keys_does_not_count_and_that_of_a_list_does(tmp_path: Path) -> None:
    def value(name: str, text: str) -> str:
        return templat_input(file_key(write(tmp_path / name / "templat.yaml", text), name)).value

    usual = value("a", "tepi: {kiri: 3, atas: 2}\nsusunan: {identitas: [judul, nomor]}\n")
    assert value("b", "susunan: {identitas: [judul, nomor]}\ntepi: {atas: 2, kiri: 3}\n") == usual
    assert value("c", "tepi: {kiri: 3, atas: 2}\nsusunan: {identitas: [nomor, judul]}\n") != usual


def test_a_template_with_faults_counts_by_its_bytes(tmp_path: Path) -> None:
    file = write(tmp_path / "templat.yaml", "no_label: [No\n")
    assert templat_input(file_key(file, "x")).value == ""


def test_the_order_of_parts_is_the_templates_and_each_list_is_inherited_by_itself(tree: Path) -> None:
    text = "dasar: permenpan35\nsusunan:\n  identitas: [judul, nomor, disahkan_oleh]\n"
    write(tree / "templates" / "daerah" / "templat.yaml", text)
    write(tree / "templates" / "lain" / "templat.yaml", "dasar: daerah\nsusunan: {bagian: [peringatan, dasar_hukum]}\n")
    loaded = load(write(tree / "x.yaml", SOP + "templat: lain\n"))
    assert told(loaded) == []
    assert loaded.templat is not None
    assert loaded.templat.susunan.identitas == ("judul", "nomor", "disahkan_oleh")
    assert loaded.templat.susunan.bagian == ("peringatan", "dasar_hukum")


def test_the_shipped_order_is_the_regulations_which_counts_without_any(tree: Path) -> None:
    shipped = load(write(tree / "x.yaml", SOP)).templat
    assert shipped is not None
    assert shipped.susunan == Susunan()
    text = (Path(__file__).parents[3] / "templates" / "permenpan35" / "templat.yaml").read_text(encoding="utf-8")
    own = re.sub(r"(?m)^susunan:.*\n(?: .*\n)+", "", text)
    assert not re.search("(?m)^susunan", own)
    write(tree / "templates" / "lain" / "templat.yaml", own)
    loaded = load(write(tree / "y.yaml", SOP + "templat: lain\n"))
    assert told(loaded) == []
    assert loaded.templat is not None
    assert loaded.templat.susunan == Susunan()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{identitas: [judul, nomer, disahkan_oleh]}", "2:30: error: `nomer` is not one of nomor, tanggal_pembuatan, "),
        ("{bagian: [peringatan, peringatan]}", "2:32: error: `peringatan` stands in this list already"),
        ("{identitas: [nomor, judul]}", "2:22: error: `disahkan_oleh` must be in this list"),
        ("{sampul: [logo, sop]}", "2:19: error: `judul` must be in this list"),
        ("{kop: [logo, instansi]}", "2:23: error: `instansi` is not one of logo, pemerintah, nama, unit, alamat"),
        ("{kop: [logo, logo]}", "2:23: error: `logo` stands in this list already"),
        ("{kolom: [no, kegiatan, pelaksana, mutu_baku]}", "2:44: error: `mutu_baku` is not one of no, kegiatan, "),
        ("{kolom: [no, kegiatan, no, pelaksana]}", "2:33: error: `no` stands in this list already"),
        ("{kolom: [no, kegiatan, waktu]}", "2:18: error: `pelaksana` must be in this list"),
        ("{kolom: [pelaksana]}", "2:18: error: `kegiatan` must be in this list"),
        ("{kolom: {no: 8}}", "2:18: error: expected a list, found a group of keys"),
        ("{identitas: [nomor]}", "2:22: error: `disahkan_oleh`, `judul` must be in this list"),
        ("{bagian: []}", "2:19: error: this list needs an item"),
        ("{bagian: peringatan}", "2:19: error: expected a list, found the text `peringatan`"),
        ("{bagian: ''}", "2:11: error: `bagian` has no value"),
        ("{bagan: [peringatan]}", "2:11: error: unknown key `bagan`"),
    ],
)
def test_parts_that_are_unknown_or_doubled_or_missing_are_told(tree: Path, text: str, message: str) -> None:
    path = write(tree / "templates" / "lain" / "templat.yaml", f"dasar: permenpan35\nsusunan: {text}\n")
    (said,) = told(load(write(tree / "x.yaml", SOP + "templat: lain\n")))
    assert said.startswith(f"{path}:{message}")


@pytest.mark.parametrize("key", ["kolom: {}", "susunan: {{kolom: {}}}"])
def test_the_order_of_columns_is_a_list_under_either_key(tree: Path, key: str) -> None:
    write(tree / "templates" / "lain" / "templat.yaml", f"dasar: permenpan35\n{key.format('[kegiatan, pelaksana]')}\n")
    templat = load(write(tree / "x.yaml", SOP + "templat: lain\n")).templat
    assert templat is not None
    assert templat.susunan.kolom == ("kegiatan", "pelaksana")
    assert templat.kolom.no == from_millimetres(8)


def test_order_and_widths_are_inherited_each_by_itself(tree: Path) -> None:
    write(tree / "templates" / "a" / "templat.yaml", "dasar: permenpan35\nkolom: [kegiatan, pelaksana, {waktu: 40}]\n")
    write(tree / "templates" / "b" / "templat.yaml", "dasar: a\nkolom: {kegiatan: 50}\n")
    write(tree / "templates" / "c" / "templat.yaml", "dasar: b\nkolom: [waktu, kegiatan, pelaksana]\n")
    templat = load(write(tree / "x.yaml", SOP + "templat: c\n")).templat
    assert templat is not None
    assert templat.susunan.kolom == ("waktu", "kegiatan", "pelaksana")
    assert (templat.kolom.waktu, templat.kolom.kegiatan) == (from_millimetres(40), from_millimetres(50))


def test_the_hint_to_a_list_that_lacks_a_part_is_the_whole_list(tree: Path) -> None:
    text = "dasar: permenpan35\nsusunan: {identitas: [nomor, judul]}\n"
    write(tree / "templates" / "lain" / "templat.yaml", text)
    (found,) = load(write(tree / "x.yaml", SOP + "templat: lain\n")).shared_diagnostics
    assert found.hints == ("write `[nomor, disahkan_oleh, judul]`",)

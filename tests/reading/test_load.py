from __future__ import annotations

import hashlib
import io
import os
from pathlib import Path

import pytest
from msgspec.structs import replace
from PIL import Image

from sopdoc.errors import InputOutputError
from sopdoc.model.instansi import ImageFormat, Pengesahan, WrittenPengesahan
from sopdoc.reading.load import Loaded, find_project, load_source
from tests.reading.trees import ROOT, SOP, files, load, told, write


def test_the_root_is_the_nearest_folder_of_that_name_or_mark(tmp_path: Path) -> None:
    inner = tmp_path / "sop_sources" / "a" / "b"
    source = write(inner / "x.yaml", SOP)
    assert find_project(source).root == tmp_path / "sop_sources"
    write(tmp_path / "sop_sources" / "a" / "sopdoc.toml", "")
    assert find_project(source).root == tmp_path / "sop_sources" / "a"
    alone = write(tmp_path / "other" / "deep" / "x.yaml", SOP)
    assert find_project(alone).root == tmp_path / "other" / "deep"
    assert find_project(tmp_path / "other").root == tmp_path / "other"


def test_a_relative_source_has_the_same_root(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tree / "a" / "x.yaml", SOP)
    monkeypatch.chdir(tree / "a")
    assert find_project(Path("x.yaml")).root == tree
    assert find_project(Path()).root == tree
    assert find_project(Path("../a/x.yaml")).root == tree


def test_offices_merge_from_the_root_inwards(tree: Path) -> None:
    write(tree.parent / "instansi.yaml", "alamat: not read, above the root\n")
    write(
        tree / "instansi.yaml", "pemerintah: P\nnama: luar\ntempat: Luwuk\ndisahkan_oleh: {jabatan: K, pangkat: IV}\n"
    )
    write(tree / "a" / "instansi.yaml", "nama: dalam\ndisahkan_oleh: {nama: N, pangkat: ''}\n")
    source = write(tree / "a" / "x.yaml", SOP + "disahkan_oleh: {nip: '1'}\npenutup: {nama: lain}\n")
    loaded = load(source)
    assert told(loaded) == []
    instansi = loaded.instansi
    assert (instansi.pemerintah, instansi.nama, instansi.alamat) == ("P", "dalam", "")
    assert instansi.disahkan_oleh == Pengesahan("K", "N", "", "")
    assert loaded.sop is not None
    assert loaded.sop.disahkan_oleh == Pengesahan("K", "N", "", "1")
    assert loaded.written is not None
    assert loaded.written.disahkan_oleh == WrittenPengesahan(nip="1")
    assert loaded.sop.penutup is not None
    assert loaded.sop.penutup.tempat == "Luwuk"
    assert loaded.sop.penutup.disahkan_oleh == Pengesahan("K", "lain", "", "")
    assert files(loaded)[:3] == [source, tree / "instansi.yaml", tree / "a" / "instansi.yaml"]


def test_a_procedure_has_its_own_signature_block_and_title(tree: Path) -> None:
    prosedur = "{judul: Dua, pelaksana: {jp: JP}, langkah: [{kegiatan: x, oleh: jp}], penutup: {tempat: '', nip: '2'}}"
    text = SOP.replace("}]}]", "}]}, " + prosedur + "]") + "disahkan_oleh: {nama: N}\n"
    sop = load(write(tree / "x.yaml", text)).sop
    assert sop is not None
    first, second = sop.prosedur
    assert (first.judul, second.judul, first.penutup, sop.penutup) == ("Surat", "Dua", None, None)
    assert second.penutup is not None
    assert second.penutup.disahkan_oleh == Pengesahan(nama="N", nip="2")


def test_only_the_last_procedure_leaves_the_document_its_signature_block(tree: Path) -> None:
    one = "{pelaksana: {a: A}, langkah: [{kegiatan: x, oleh: a}]}"
    signed = one[:-1] + ", penutup: {nama: N}}"
    fine = load(write(tree / "x.yaml", f"judul: J\nprosedur: [{signed}, {one}]\npenutup: {{nama: M}}\n"))
    assert told(fine) == []
    twice = load(write(tree / "y.yaml", f"judul: J\nprosedur: [{one}, {signed}]\npenutup: {{nama: M}}\n"))
    assert twice.sop is None
    assert [(fault.code, fault.span.line, fault.span.column) for fault in twice.diagnostics] == [
        ("double-penutup", 3, 1)
    ]


def test_a_fault_in_an_office_is_told_with_its_own_path_and_stops_its_documents(tree: Path) -> None:
    write(tree / "a" / "instansi.yaml", "namaa: x\n")
    write(tree / "a" / "x.yaml", SOP)
    loaded = load(Path("sop_sources/a/x.yaml"))
    assert loaded.sop is None
    assert loaded.diagnostics == ()
    assert told(loaded) == ["sop_sources/a/instansi.yaml:1:1: error: unknown key `namaa`"]
    assert told(load(tree / "a" / "x.yaml")) == [f"{tree}/a/instansi.yaml:1:1: error: unknown key `namaa`"]


def test_an_office_that_is_a_link_to_nowhere_is_not_passed_by(tree: Path) -> None:
    (tree / "a").mkdir(exist_ok=True)
    (tree / "a" / "instansi.yaml").symlink_to("away.yaml")
    with pytest.raises(InputOutputError, match="instansi"):
        load(write(tree / "a" / "x.yaml", SOP))


def test_what_was_looked_for_in_vain_is_an_input_too(tree: Path) -> None:
    write(tree / "instansi.yaml", "templat: daerah\n")
    write(tree.parent / "templates" / "daerah" / "templat.yaml", "dasar: permenpan35\n")
    loaded = load(write(tree / "a" / "x.yaml", SOP))
    absent = {file.path for file in loaded.inputs if file.is_absent}
    assert absent == {
        tree / "a" / "instansi.yaml",
        tree / "templates" / "daerah" / "templat.yaml",  # nearer than the one that is there
        tree / "templates" / "permenpan35" / "templat.yaml",
        tree.parent / "templates" / "permenpan35" / "templat.yaml",
        *(
            folder / "templates" / name / "dasar.docx"  # nearer than the shipped one
            for folder in (tree, tree.parent)
            for name in ("daerah", "permenpan35")
        ),
        ROOT / "templates" / "daerah" / "dasar.docx",
    }


def test_an_input_is_the_state_that_was_read(tree: Path) -> None:
    source = write(tree / "x.yaml", SOP)
    [young] = [file for file in load(source).inputs if file.path == source]
    assert (young.modified, young.size) == (0, len(SOP))  # it may change again within the grain of its clock
    assert young.digest == hashlib.sha256(SOP.encode()).hexdigest()[:32]
    os.utime(source, ns=(0, 1_234_567_890))
    [own] = [file for file in load(source).inputs if file.path == source]
    assert own == replace(young, modified=1_234_567_890)


def test_an_office_is_read_again_when_it_changes(tree: Path) -> None:
    write(tree / "instansi.yaml", "nama: satu\n")
    source = write(tree / "x.yaml", SOP)
    assert load(source).instansi.nama == "satu"
    write(tree / "instansi.yaml", "nama: satu dua\n")
    assert load(source).instansi.nama == "satu dua"


def test_an_office_is_not_a_document(tree: Path) -> None:
    office = write(tree / "instansi.yaml", "nama: x\n")
    assert told(load(office))[0].endswith("instansi.yaml describes an office, not an SOP document")


def test_what_cannot_be_read(tree: Path) -> None:
    with pytest.raises(InputOutputError, match=r"can't read nothing\.yaml"):
        load(Path("nothing.yaml"))
    with pytest.raises(InputOutputError, match="is not a file"):
        load_source(tree, find_project(tree))
    os.mkfifo(tree / "pipe.yaml")
    with pytest.raises(InputOutputError, match="is not a file"):
        load(tree / "pipe.yaml")


# --- logo ----------------------------------------------------------------------------------


def picture(kind: str, size: tuple[int, int] = (40, 20), mode: str = "RGB", **options: object) -> bytes:
    buffer = io.BytesIO()
    Image.new(mode, size).save(buffer, kind, **options)
    return buffer.getvalue()


def with_logo(tree: Path, logo: str) -> Loaded:
    write(tree / "a" / "instansi.yaml", f"logo: {logo}\n")
    return load(write(tree / "a" / "x.yaml", SOP))


def test_a_png_is_flattened_on_white(tree: Path) -> None:
    write(tree / "a" / "logo.png", picture("PNG", mode="RGBA"))  # wholly transparent
    loaded = with_logo(tree, "logo.png")
    assert told(loaded) == []
    logo = loaded.instansi.logo
    assert logo is not None
    assert (logo.format, logo.width, logo.height) == (ImageFormat.PNG, 40, 20)
    with Image.open(io.BytesIO(logo.data)) as read:
        assert (read.mode, read.getpixel((0, 0)), read.info) == ("RGB", (255, 255, 255), {})
    assert tree / "a" / "logo.png" in files(loaded)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_every_kind_of_png_becomes_rgb(tree: Path, mode: str) -> None:
    write(tree / "a" / "logo.png", picture("PNG", mode=mode))
    logo = with_logo(tree, "logo.png").instansi.logo
    assert logo is not None
    with Image.open(io.BytesIO(logo.data)) as read:
        assert read.mode == "RGB"


def test_a_plain_jpeg_stays_as_it_is_and_others_are_encoded_anew(tree: Path) -> None:
    plain = picture("JPEG")
    write(tree / "a" / "logo.jpg", plain)
    logo = with_logo(tree, "logo.jpg").instansi.logo
    assert logo is not None
    assert (logo.data, logo.format) == (plain, ImageFormat.JPEG)
    exif = Image.Exif()
    exif[0x0112] = 6  # turned by a quarter
    for name, data, size in (
        ("turned.jpg", picture("JPEG", exif=exif), (20, 40)),
        ("cmyk.jpg", picture("JPEG", mode="CMYK"), (40, 20)),
        ("progressive.jpg", picture("JPEG", progressive=True), (40, 20)),
    ):
        write(tree / "a" / name, data)
        logo = with_logo(tree, name).instansi.logo
        assert logo is not None
        with Image.open(io.BytesIO(logo.data)) as read:
            assert (read.mode, read.size, "exif" in read.info, "progressive" in read.info) == (
                "RGB",
                size,
                False,
                False,
            )


def test_a_large_logo_is_made_smaller(tree: Path) -> None:
    write(tree / "a" / "logo.png", picture("PNG", (3000, 1500)))
    logo = with_logo(tree, "logo.png").instansi.logo
    assert logo is not None
    assert (logo.width, logo.height) == (1200, 600)


def test_the_same_picture_gives_the_same_bytes(tree: Path) -> None:
    data = picture("PNG", mode="RGBA")
    write(tree / "a" / "satu.png", data)
    write(tree / "a" / "dua.png", data)
    assert with_logo(tree, "satu.png").instansi.logo == with_logo(tree, "dua.png").instansi.logo


def test_a_logo_may_lie_elsewhere_inside_the_tree(tree: Path) -> None:
    write(tree / "gambar" / "logo.png", picture("PNG"))
    assert with_logo(tree, "../gambar/logo.png").instansi.logo is not None


@pytest.mark.parametrize(
    ("logo", "message"),
    [
        ("tidak-ada.png", "no picture `tidak-ada.png` beside this file"),
        ("../../luar.png", "the logo must lie inside the tree of sources"),
        ("/etc/passwd", "the logo must lie inside the tree of sources"),
        ("tautan.png", "the logo must lie inside the tree of sources"),
        ("putaran.png", "no picture `putaran.png` beside this file"),
        ("pipa.png", "`pipa.png` is not a file"),
        (".", "`.` is not a file"),
        ("teks.png", "teks.png: this is neither a PNG nor a JPEG picture"),
        ("rusak.png", "rusak.png: the picture is damaged"),
        ("potong.jpg", "potong.jpg: the picture is damaged"),
        ("bom.png", "bom.png: the picture has more than 16 million pixels"),
        ("raksasa.png", "raksasa.png: the picture has more than 16 million pixels"),
        ("besar.png", "besar.png: the picture is larger than 5 MB"),
        ("gambar.gif", "gambar.gif: this is neither a PNG nor a JPEG picture"),
        (r"a\b.png", "write the logo's path with `/`, not with a backslash"),
        ("n" * 300, f"no picture `{'n' * 39}…` beside this file"),
        ("n/" * 3000, f"no picture `{'n/' * 19}n…` beside this file"),
    ],
)
def test_pictures_that_are_refused(tree: Path, logo: str, message: str) -> None:
    folder = tree / "a"
    write(tree.parent / "luar.png", picture("PNG"))
    write(folder / "teks.png", "bukan gambar")
    write(folder / "rusak.png", picture("PNG")[:30])
    write(folder / "potong.jpg", picture("JPEG", (300, 300))[:400])
    write(folder / "bom.png", picture("PNG", (5000, 4000), "1"))
    if logo == "raksasa.png":  # more than Pillow opens; it takes half a second to make
        write(folder / logo, picture("PNG", (20_000, 10_000), "1"))
    write(folder / "besar.png", picture("PNG") + b"\0" * 5 * 1024 * 1024)
    write(folder / "gambar.gif", picture("GIF"))
    (folder / "tautan.png").symlink_to(tree.parent / "luar.png")
    (folder / "putaran.png").symlink_to(folder / "putaran.png")
    os.mkfifo(folder / "pipa.png")
    loaded = with_logo(tree, logo)
    assert (loaded.sop, loaded.instansi.logo) == (None, None)
    assert told(loaded) == [f"{tree}/a/instansi.yaml:1:7: error: {message}"]


# --- the sources that come with the project --------------------------------------------------


def test_every_source_of_the_project_loads_without_a_word() -> None:
    sources = [path for path in sorted((ROOT / "sop_sources").rglob("*.yaml")) if path.name != "instansi.yaml"]
    assert len(sources) >= 5
    for source in sources:
        loaded = load(source)
        assert told(loaded) == []
        assert loaded.sop is not None
        assert loaded.templat is not None

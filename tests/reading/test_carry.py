"""What travels in a document: the small project, by what each of its files says."""

from __future__ import annotations

import io
import random
from pathlib import Path

import pytest
from PIL import Image

from sopdoc.carried.file import CarriedFile
from sopdoc.pipeline import lay_out, render
from sopdoc.reading.carry import carried_files, carried_source
from sopdoc.reading.load import Loaded
from tests.reading.trees import ROOT, SOP, load, write

DASAR = ROOT / "templates" / "permenpan35" / "dasar.docx"


def carried(source: Path) -> dict[str, bytes]:
    loaded = load(source)
    assert loaded.sop is not None, (loaded.diagnostics, loaded.shared_diagnostics)
    assert loaded.origin is not None
    return {file.name: file.data for file in carried_files(loaded.origin)}


def texts(source: Path) -> dict[str, str]:
    return {name: data.decode() for name, data in carried(source).items() if name.endswith(".yaml")}


def picture(form: str, size: int = 3, noise: bool = False) -> bytes:
    buffer = io.BytesIO()
    image = Image.new("RGB", (size, size), "red")
    if noise:
        image = Image.frombytes("RGB", (size, size), random.Random(1).randbytes(3 * size * size))
    image.save(buffer, form)
    return buffer.getvalue()


def put_back(folder: Path, files: dict[str, bytes]) -> Path:
    for name, data in files.items():
        write(folder / name, data)
    return next(folder / name for name in files if name.endswith("sop.yaml"))


def outputs(source: Path) -> list[bytes]:
    return [output.data for output in render(source).outputs]


@pytest.fixture
def rich(tmp_path: Path) -> Path:
    """A source with three offices, a logo elsewhere, and a template over another of the same name."""
    root = tmp_path / "proyek" / "sop_sources"
    write(
        root / "instansi.yaml",
        "pemerintah: Kab. Contoh # catatan\nlogo: gambar/kop.png\ntempat: Luwuk\n"
        "disahkan_oleh: {jabatan: Bupati, nama: Andi Contoh, nip: '1'}\n",
    )
    write(root / "gambar/kop.png", picture("PNG"))
    write(
        root / "dinas/instansi.yaml",
        "nama: Dinas\nalamat:\n# catatan\ntemplat: kop\ndisahkan_oleh:\n  jabatan: Kepala Dinas\n  nama: Budi Contoh\n",
    )
    write(root / "dinas/kosong/instansi.yaml", "disahkan_oleh:\n")
    write(root / "dinas/kosong/bidang/instansi.yaml", "unit: Bidang\n")
    write(
        root / "templates/kop/templat.yaml",
        "dasar: kop # luar\nkepala_label: x\n".replace("kepala_label: x\n", "no_label: 'Nomor '\n"),
    )
    write(
        root.parent / "templates/kop/templat.yaml",
        "dasar: permenpan35\nketerangan_label: |-\n  Ket\nwarna: {simbol: FFF2CC}\n",
    )
    write(root.parent / "templates/kop/dasar.docx", DASAR.read_bytes())
    return write(
        root / "dinas/kosong/bidang/surat masuk.yaml", SOP + "disahkan_oleh: {nama: Andi Contoh}\nsampul: ya\n"
    )


def test_a_lone_source_is_carried_as_it_is_written(tmp_path: Path) -> None:
    source = write(
        tmp_path / "surat.yaml", b"\xef\xbb\xbf# catatan\r\n" + SOP.replace("\n", "\r\n").encode() + b"# b\r"
    )
    assert texts(source) == {"sop_sources/sop.yaml": f"# catatan\n{SOP}# b\n"}


def test_names_say_nothing_of_where_files_stood_and_values_nothing_of_how_they_were_written(rich: Path) -> None:
    found = carried(rich)
    assert list(found) == [
        "sop_sources/kantor/kantor/sop.yaml",
        "sop_sources/instansi.yaml",
        "sop_sources/kantor/instansi.yaml",
        "sop_sources/kantor/kantor/instansi.yaml",
        "sop_sources/logo.png",
        "sop_sources/templates/kop/templat.yaml",
        "templates/kop/templat.yaml",
        "templates/kop/dasar.docx",
    ]
    said = texts(rich)
    assert said["sop_sources/instansi.yaml"] == (
        "pemerintah: Kab. Contoh\ntempat: Luwuk\nlogo: logo.png\n"
        "disahkan_oleh:\n  jabatan: Bupati\n  nama: Andi Contoh\n  nip: '1'\n"
    ).replace("'1'", "1")
    assert said["sop_sources/kantor/instansi.yaml"] == (
        "nama: Dinas\nalamat: ''\ntemplat: kop\ndisahkan_oleh:\n  jabatan: Kepala Dinas\n  nama: Budi Contoh\n"
    )
    assert said["sop_sources/templates/kop/templat.yaml"] == "dasar: kop\nno_label: Nomor\n"
    assert found["templates/kop/dasar.docx"] == DASAR.read_bytes()


def test_what_is_put_back_builds_to_the_same_bytes_and_carries_the_same(rich: Path, tmp_path: Path) -> None:
    again = put_back(tmp_path / "kembali", carried(rich))
    assert carried(again) == carried(rich)
    assert outputs(again) == outputs(rich)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("kop.jpg", picture("JPEG")),
        ("kop.jpeg", picture("JPEG", 1500, noise=True)),
        ("kop.png", picture("PNG", 1300, noise=True)),
    ],
)
def test_a_picture_that_was_re_encoded_is_not_changed_again(name: str, data: bytes, tmp_path: Path) -> None:
    write(tmp_path / "a/sop_sources/instansi.yaml", f"nama: Dinas\nlogo: {name}\n")
    write(tmp_path / "a/sop_sources" / name, data)
    source = write(tmp_path / "a/sop_sources/x.yaml", SOP)
    again = put_back(tmp_path / "b", carried(source))
    assert carried(again) == carried(source)
    assert logo(load(again)) == logo(load(source)) != b""


def test_the_picture_of_a_template_is_carried_with_the_one_that_names_it(tmp_path: Path) -> None:
    root = tmp_path / "a/sop_sources"
    write(root / "templates/luar/templat.yaml", "dasar: permenpan35\npengesahan: {gambar: cap dinas.png, rata: kiri}\n")
    write(root / "templates/luar/cap dinas.png", picture("PNG"))
    write(root / "templates/dalam/templat.yaml", "dasar: luar\nno_label: Nomor\n")
    source = write(root / "x.yaml", SOP + "templat: dalam\n")
    found = carried(source)
    assert [name for name in found if "gambar" in name] == ["templates/luar/gambar.png"]
    assert texts(source)["templates/luar/templat.yaml"] == (
        "dasar: permenpan35\npengesahan:\n  rata: kiri\n  gambar: gambar.png\n"
    )
    again = put_back(tmp_path / "b", found)
    assert carried(again) == found
    assert outputs(again) == outputs(source)


def logo(loaded: Loaded) -> bytes:
    return loaded.instansi.logo.data if loaded.instansi.logo else b""


def test_a_picture_that_an_inner_office_takes_away_is_not_carried(tmp_path: Path) -> None:
    write(tmp_path / "sop_sources/instansi.yaml", "nama: Dinas\nlogo: kop.png\n")
    write(tmp_path / "sop_sources/kop.png", picture("PNG"))
    write(tmp_path / "sop_sources/b/instansi.yaml", "unit: Bidang\nlogo:\n")
    found = texts(write(tmp_path / "sop_sources/b/x.yaml", SOP))
    assert found["sop_sources/instansi.yaml"] == "nama: Dinas\n"
    assert found["sop_sources/kantor/instansi.yaml"] == "unit: Bidang\n"


def test_only_the_inner_of_two_pictures_is_carried(tmp_path: Path) -> None:
    for place, colour in (("", "PNG"), ("b/", "JPEG")):
        write(tmp_path / f"sop_sources/{place}instansi.yaml", "nama: Dinas\nlogo: kop\n")
        write(tmp_path / f"sop_sources/{place}kop", picture(colour))
    found = carried(write(tmp_path / "sop_sources/b/x.yaml", SOP))
    assert [name for name in found if "logo" in name] == ["sop_sources/kantor/logo.jpg"]
    assert found["sop_sources/instansi.yaml"] == b"nama: Dinas\n"


def test_a_comment_or_another_place_of_a_shared_file_changes_nothing(rich: Path, tmp_path: Path) -> None:
    before = source_of(rich)
    project = rich.parents[4].rename(tmp_path / "lain")
    for shared in ("templates/kop/templat.yaml", "sop_sources/dinas/instansi.yaml"):
        write(project / shared, f"# baru\n\n{(project / shared).read_text('utf-8')}")
    (project / "sop_sources/dinas").rename(project / "sop_sources/badan")
    source = project / "sop_sources/badan/kosong/bidang" / rich.name
    assert source_of(source.rename(source.with_name("x.yaml"))) == before


def source_of(source: Path) -> bytes:
    loaded = load(source)
    assert loaded.origin is not None
    document = lay_out(loaded)
    assert document is not None
    assert document.source == carried_source(loaded.origin)
    return document.source


def test_a_template_may_keep_the_source_at_home(tmp_path: Path) -> None:
    write(tmp_path / "sop_sources/templates/diam/templat.yaml", "dasar: permenpan35\nsumber: tidak\n")
    document = lay_out(load(write(tmp_path / "sop_sources/x.yaml", SOP + "templat: diam\n")))
    assert document is not None
    assert document.source == b""


def test_files_are_values(rich: Path) -> None:
    loaded = load(rich)
    assert loaded.origin is not None
    assert all(isinstance(file, CarriedFile) for file in carried_files(loaded.origin))

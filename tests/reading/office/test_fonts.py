"""A template's typeface and its files: read, refused with a reason, and carried along."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from sopdoc.pipeline import load, render
from sopdoc.reading.carry import carried_files
from sopdoc.templat.huruf import Huruf
from tests.typography.fonts import DEJAVU, licensed

SOP = "judul: Cuti\nprosedur: [{pelaksana: {a: Staf}, langkah: [{kegiatan: Terima **segera**, oleh: a}]}]\ntemplat: c\n"


def project(folder: Path, *files: str, fonts: dict[str, bytes] | None = None) -> Path:
    """Write some templates, each over the one before, and fonts into the folder of the last one."""
    base = "permenpan35"
    for name, text in zip("abc"[3 - len(files) :], files, strict=True):
        file = folder / "templates" / name / "templat.yaml"
        file.parent.mkdir(parents=True)
        file.write_text(f"dasar: {base}\n{text}\n", "utf-8")
        base = name
    for name, data in (fonts or {}).items():
        (folder / "templates" / "c" / name).write_bytes(data)
    (folder / "sopdoc.toml").touch()
    (folder / "x.yaml").write_text(SOP, "utf-8")
    return folder / "x.yaml"


def fonts_in(pdf: bytes) -> set[str]:
    reader = PdfReader(BytesIO(pdf))
    found = (page["/Resources"]["/Font"].get_object().values() for page in reader.pages)  # type: ignore[index]
    return {font.get_object()["/BaseFont"].partition("+")[2] for fonts in found for font in fonts}


@pytest.mark.parametrize(
    ("nama", "family"),
    [("Times New Roman", "LiberationSerif"), ("Arial Narrow", "LiberationSansNarrow"), ("Calibri", "Carlito")],
)
def test_a_bundled_family_is_embedded_and_named_in_docx(tmp_path: Path, nama: str, family: str) -> None:
    rendered = render(project(tmp_path, f"huruf: {nama}"), ("pdf",))
    assert rendered.diagnostics + rendered.shared == ()
    assert fonts_in(rendered.outputs[0].data) == {family, f"{family}-Bold"}


def test_files_of_the_templates_folder_are_read_and_embedded(tmp_path: Path) -> None:
    path = project(tmp_path, "huruf: {nama: Kami, tegak: kami.ttf}", fonts={"kami.ttf": DEJAVU})
    loaded = load(path)
    assert loaded.templat is not None
    assert loaded.templat.huruf == Huruf("Kami", DEJAVU)
    assert tmp_path / "templates/c/kami.ttf" in [each.path for each in loaded.inputs]
    assert fonts_in(render(path, ("pdf",)).outputs[0].data) == {"DejaVuSans"}


def test_a_family_that_is_named_takes_no_file_of_another(tmp_path: Path) -> None:
    path = project(tmp_path, "huruf: {nama: X, tegak: tidak-ada.ttf}", "huruf: Calibri")
    loaded = load(path)
    assert loaded.shared_diagnostics == ()
    assert loaded.templat is not None
    assert loaded.templat.huruf == Huruf("Calibri")


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("tegak: tidak-ada.ttf", "tidak-ada.ttf: no such file beside the template"),
        ("tegak: ../a/x.ttf", "../a/x.ttf: write the name of a file in the template's folder, without a folder"),
        ("tegak: templat.yaml", "templat.yaml: this is no TrueType font"),
        ("tegak: terlarang.ttf", "terlarang.ttf: the font's licence forbids that it is embedded (OS/2 fsType 0x0002)"),
        ("tebal: kami.ttf", "`tegak` is missing"),
        ("tegak: kami.ttf, tebal: rusak.ttf", "rusak.ttf: the font is damaged"),
    ],
)
def test_a_file_that_cannot_be_used_is_told_at_its_name(tmp_path: Path, written: str, message: str) -> None:
    fonts = {"kami.ttf": DEJAVU, "rusak.ttf": DEJAVU[:9000], "terlarang.ttf": licensed(2)}
    path = project(tmp_path, f"huruf: {{nama: Kami, {written}}}", fonts=fonts)
    (found,) = load(path).shared_diagnostics
    assert (found.code, found.message, found.span.line) == ("font", message, 2)
    assert found.span.column > len("huruf: {nama: Kami, teg")
    assert found.hints


def test_an_unknown_name_is_warned_of_with_the_files_to_bring(tmp_path: Path) -> None:
    (found,) = load(project(tmp_path, "huruf: Bookman Old Style")).shared_diagnostics
    assert (found.code, found.severity.value) == ("typeface", "warning")
    assert "huruf: {nama: Bookman Old Style, tegak: huruf.ttf, tebal: huruf-tebal.ttf}" in found.hints[0]


def test_free_files_travel_along_by_names_of_their_cuts(tmp_path: Path) -> None:
    path = project(tmp_path, "huruf: {nama: Kami, tegak: kami.ttf, tebal: kami.ttf}", fonts={"kami.ttf": DEJAVU})
    loaded = load(path)
    assert loaded.origin is not None
    files = {file.name: file.data for file in carried_files(loaded.origin)}
    assert files["templates/c/huruf-tegak.ttf"] == files["templates/c/huruf-tebal.ttf"] == DEJAVU
    text = files["templates/c/templat.yaml"].decode()
    assert "tegak: huruf-tegak.ttf" in text
    assert "tebal: huruf-tebal.ttf" in text


def test_a_font_that_may_not_be_passed_on_keeps_the_source_at_home(tmp_path: Path) -> None:
    path = project(tmp_path, "huruf: {nama: Kami, tegak: kami.ttf}", fonts={"kami.ttf": licensed(8)})
    loaded = load(path)
    found, thin = loaded.shared_diagnostics
    assert (found.code, found.hints) == ("typeface", ("write `sumber: tidak` to say so yourself",))
    assert (thin.code, thin.hints) == ("typeface", ("for example `tebal: huruf-tebal.ttf`",))
    assert loaded.templat is not None
    assert not loaded.templat.sumber

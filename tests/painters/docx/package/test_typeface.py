"""A typeface's own files in the package."""

from __future__ import annotations

import re
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx.oxml.ns import nsmap

from sopdoc.painters.docx.package.typeface import embedded_cuts, keeping_fonts
from sopdoc.pipeline import render
from sopdoc.templat.huruf import Huruf
from tests.checkers.office import audit_faults, npm_faults, ooxml_validator

FONTS = Path(__file__).parents[4] / "sopdoc" / "typography" / "fonts"
REGULAR, BOLD = (FONTS / f"LiberationSerif-{cut}.ttf" for cut in ("Regular", "Bold"))
SOURCE = """templat: serif
judul: Uji
prosedur:
  - pelaksana: {a: Petugas}
    langkah: [{kegiatan: Menerima, oleh: a}, {kegiatan: Mengarsip, oleh: a}]
"""


@pytest.fixture
def document(tmp_path: Path) -> Path:
    """Return a DOCX whose template brings two files."""
    folder = tmp_path / "templates" / "serif"
    folder.mkdir(parents=True)
    for file in (REGULAR, BOLD):
        (folder / file.name).write_bytes(file.read_bytes())
    words = f"{{nama: Tulisan Kami, tegak: {REGULAR.name}, tebal: {BOLD.name}}}"
    (folder / "templat.yaml").write_text(f"dasar: permenpan35\nhuruf: {words}\n", "utf-8")
    source = tmp_path / "sop_sources" / "x.yaml"
    source.parent.mkdir()
    source.write_text(SOURCE, "utf-8")
    rendered = render(source, ("docx",))
    assert rendered.diagnostics == rendered.shared == ()
    path = tmp_path / "x.docx"
    path.write_bytes(rendered.outputs[0].data)
    return path


def shown(data: bytes, key: str) -> bytes:
    """Return a font's file as the standard takes it out of the package: the key's digits from the last to the first."""
    digits = re.sub(r"\W", "", key)
    mask = [int(digits[at : at + 2], 16) for at in range(30, -1, -2)] * 2
    return bytes(one ^ other for one, other in zip(data, mask, strict=False)) + data[32:]


def test_both_files_are_in_the_package_as_they_are(document: Path) -> None:
    with ZipFile(document) as package:
        table = package.read("word/fontTable.xml").decode()
        relations = package.read("word/_rels/fontTable.xml.rels").decode()
        assert re.findall(r'<w:font w:name="Tulisan Kami">.*</w:font>', table)
        named = re.findall(r'<w:(embed\w+) [^>]*?r:id="(\w+)"[^>]*?w:fontKey="([^"]+)"', table)
        assert [element for element, _id, _key in named] == ["embedRegular", "embedBold"]
        for (_element, id_, key), file in zip(named, (REGULAR, BOLD), strict=True):
            assert re.fullmatch(r"\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}", key)
            [target] = re.findall(rf'<Relationship (?=[^>]*Id="{id_}")[^>]*Target="([^"]+)"', relations)
            assert shown(package.read(f"word/{target}"), key) == file.read_bytes()
        assert "<w:embedTrueTypeFonts/>" in package.read("word/settings.xml").decode()


def test_a_bundled_typeface_brings_no_file() -> None:
    assert embedded_cuts(Huruf("Times New Roman")) == {}


def test_a_file_that_may_not_be_passed_on_stays_out() -> None:
    data = bytearray(REGULAR.read_bytes())
    at = next(12 + 16 * entry for entry in range(data[5]) if data[12 + 16 * entry : 16 + 16 * entry] == b"OS/2")
    offset = int.from_bytes(data[at + 8 : at + 12], "big")
    data[offset + 8 : offset + 10] = (4).to_bytes(2, "big")
    assert embedded_cuts(Huruf("Tulisan Kami", bytes(data), BOLD.read_bytes())) == {"embedBold": BOLD.read_bytes()}


def test_the_setting_stands_behind_those_that_come_before_it() -> None:
    text = f'<w:settings xmlns:w="{nsmap["w"]}"><w:zoom w:percent="90"/><w:compat/></w:settings>'
    kept = keeping_fonts(text.encode()).decode()
    assert kept.index("w:zoom") < kept.index("w:embedTrueTypeFonts") < kept.index("w:compat")


@pytest.mark.skipif(not ooxml_validator(), reason="the OOXML validator is not installed")
def test_the_file_is_valid(document: Path) -> None:
    assert npm_faults(document) == []
    assert audit_faults(document) == []

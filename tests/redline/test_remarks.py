"""What can't be tracked is told in comments at the steps."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from sopdoc.diff.revisions import compare_sources
from sopdoc.layout.page import Document, Table
from sopdoc.painters.docx.document import paint_docx
from sopdoc.painters.output import Options
from sopdoc.pipeline import load
from sopdoc.redline.redline import redline
from tests.painters.docx.parts import find, names, part
from tests.painters.docx.revisions import settled
from tests.redline.revised import SEEDS, revised, united

SEED = next(path for path in SEEDS if "jeneponto" in str(path)).read_text("utf-8")
COMMENTS = "word/comments.xml"
OPTIONS = Options(author="Andi Contoh", date="2026-11-28")


def step(text: str, start: str) -> str:
    """Return the part of a source that is one step."""
    at = text.index(f"      - kegiatan: {start}")
    return text[at : text.index("\n\n", at) + 2]


@pytest.fixture
def changed(tmp_path: Path) -> Document:
    """A step with another performer, a branch that leads elsewhere, and two steps in another order."""
    second, third = step(SEED, "Memerintahkan"), step(SEED, "Menyerahkan")
    text = revised(
        SEED,
        (second + third, third.replace("- kegiatan:", "- id: bahan\n        kegiatan:") + second),
        ("oleh: perencanaan", "oleh: kasubid"),
        ("tidak: laporan", "tidak: bahan"),
    )
    return united(tmp_path, SEED, text)[2]


def texts(data: bytes) -> list[str]:
    """Return the comments of a document, line by line."""
    return find(part(data, COMMENTS), ".//w:comment//w:t/text()")


def test_each_is_told_at_its_step(changed: Document) -> None:
    tables = (item for page in changed.pages for item in page.flow if isinstance(item, Table))
    remarks = {row.langkah: row.remark for table in tables for row in table.rows if row.remark}
    assert remarks == {
        2: "Urutan: semula langkah 3; menjadi langkah 2",
        6: "Alur: semula Tidak: ke langkah 4, Membuat laporan data kinerja; "
        "menjadi Tidak: ke langkah 2, Menyerahkan bahan laporan kinerja pada Kasubid/Kasubag",
        7: "Pelaksana: semula Kasubag Perencanaan; menjadi Kasubid/ Kasubag",
    }


def test_comments_stand_at_the_numbers_of_steps(changed: Document) -> None:
    data = paint_docx(changed, OPTIONS)[0].data
    assert [line.partition(":")[0] for line in texts(data)] == ["Urutan", "Alur", "Pelaksana"]
    comments = part(data, COMMENTS)
    assert set(find(comments, "./w:comment/@w:author")) == {"Andi Contoh"}
    assert set(find(comments, "./w:comment/@w:date")) == {"2026-11-28T00:00:00Z"}
    body = part(data)
    assert find(body, ".//w:commentReference/@w:id") == ["0", "1", "2"]
    for name in ("commentRangeStart", "commentRangeEnd"):
        assert find(body, f".//w:{name}/@w:id") == ["1", "2"], "LibreOffice leaves a row with one when it is to go"
    numbers = find(body, ".//w:p[.//w:commentReference]")
    assert ["".join(find(each, ".//w:t/text()")) for each in numbers] == ["2", "5", "6"]
    assert find(settled(body, accepted=False), ".//w:commentReference/@w:id") == ["1", "2"], "one goes with its row"


def test_a_document_without_such_a_change_has_none(tmp_path: Path) -> None:
    one = load(SEEDS[0])
    comparison = compare_sources(one, one)
    assert comparison
    document = redline(one, one, comparison)
    assert document
    assert COMMENTS not in names(paint_docx(document, OPTIONS)[0].data)


def test_a_flowchart_with_comments_instead_is_the_new_one_without_marks(changed: Document) -> None:
    told = Options(author="Andi Contoh", chart_comments=True)
    body = part(paint_docx(changed, told)[0].data)
    accepted = settled(body, accepted=True)
    assert len(texts(paint_docx(changed, told)[0].data)) == 3
    colours = set(find(body, ".//wps:wsp//a:ln/a:solidFill/a:srgbClr/@val"))
    assert colours == {"000000"}
    assert find(body, ".//a:prstDash") == []
    assert _symbols(accepted) == _symbols(settled(part(paint_docx(changed, OPTIONS)[0].data), accepted=True))


def test_what_came_is_black_in_a_plain_document(changed: Document) -> None:
    came = part(paint_docx(changed, OPTIONS)[0].data), part(paint_docx(changed, Options(plain=True))[0].data)
    colours = [set(find(settled(body, accepted=True), ".//a:ln/a:solidFill/a:srgbClr/@val")) for body in came]
    assert colours == [{"000000", "00662E"}, {"000000"}]


def _symbols(body: etree._Element) -> list[str]:
    found = find(body, ".//mc:Choice//wps:cNvPr/@name")
    return sorted(name for name in found if name.split()[0] in {"Proses", "Keputusan", "Terminator"})

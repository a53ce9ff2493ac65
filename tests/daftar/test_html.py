"""The web page: whole, escaped, and sufficient in itself."""

from __future__ import annotations

import re
import shutil
import subprocess
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest
from msgspec.structs import replace

from sopdoc.daftar.reporters.html import report_html
from sopdoc.daftar.table import Daftar, Temuan
from sopdoc.reading.kinds.tanggal import parse_tanggal
from sopdoc.web import page as web
from tests.browser import asked_of, needs_browser
from tests.daftar.making import baris, daftar

EVIL = '</script><script>alert(1)</script><img src=x onerror="alert(1)">&amp;'
VOID = {"meta", "input", "wbr"}


class Reader(HTMLParser):
    """Collects tags with their attributes and the texts between them; fails where a tag isn't closed."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.open: list[str] = []
        self.feed(page)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] not in {"script", "style"} and data.strip():
            self.texts.append(data.strip())

    def count(self, tag: str) -> int:
        return sum(name == tag for name, _attributes in self.tags)


def read(made: Daftar) -> Reader:
    return Reader(report_html(made).decode("utf-8"))


def test_every_sop_is_a_row_that_can_be_read_without_script() -> None:
    page = read(daftar((baris(1), baris(2)), (baris(1),)))
    for text in ("Keadaan per 21 Mei 2025: 3 SOP (3 berlaku), 9 halaman, 36 langkah", "065/2/2025", "15 Jan 2025"):
        assert text in page.texts
    rows = [attributes for tag, attributes in page.tags if tag == "tr" and "data-status" in attributes]
    assert [row["data-status"] for row in rows] == ["berlaku"] * 3
    form = next(attributes for tag, attributes in page.tags if tag == "form")
    assert "hidden" in form  # until the script shows it


def test_numbers_and_dates_stay_in_one_line() -> None:
    page = read(daftar((baris(1, nomor="510/10.a/DP-Trans/2025"),)))
    cells = [attributes.get("class") for tag, attributes in page.tags if tag == "td"]
    assert cells == ["n", "d", "judul", "d", "d", "d", "n", "n", "waktu", None, "catatan"]
    assert page.count("wbr") == 0
    assert ".d { white-space: nowrap; }" in report_html(daftar((baris(1),))).decode("utf-8")


def test_a_long_number_breaks_behind_its_slashes_and_nowhere_else() -> None:
    nomor = "000.8.3.3/1234/BAPPELITBANGDA-SET/XII/2024"
    page = report_html(daftar((baris(1, nomor=nomor),))).decode("utf-8")
    parts = ("000.8.3.3/", "1234/", "BAPPELITBANGDA-SET/", "XII/", "2024")
    assert "<wbr>".join(f'<span class="d">{part}</span>' for part in parts) in page


_BROKEN = r"""
document.querySelectorAll("td, th").forEach(cell => {
  const walk = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const node = walk.currentNode;
    for (const word of node.data.matchAll(/\S+/g)) {
      const range = document.createRange();
      range.setStart(node, word.index); range.setEnd(node, word.index + word[0].length);
      if (new Set([...range.getClientRects()].map(box => Math.round(box.top))).size > 1) broken.push(word[0]);
    }
  }
});
document.querySelectorAll(".wide").forEach(each => { if (each.scrollWidth > each.clientWidth) broken.push("cut"); });
done(broken);
"""
"""Says the words that are parted in cells, and "cut" for each table wider than the screen."""


@needs_browser
@pytest.mark.parametrize(
    ("width", "nomor", "found"),
    [
        (1280, "000.8.3.3/121/DKPS-SEKR/2024", []),
        (800, "000.8.3.3/121/DKPS-SEKR/2024", ["cut"] * 3),
        (800, "000.8.3.3/1234/BAPPELITBANGDA-SET/XII/2024", ["cut"] * 3),
    ],
)
def test_no_word_is_parted_and_a_wide_screen_shows_all_columns(
    width: int, nomor: str, found: list[str], tmp_path: Path
) -> None:
    late = parse_tanggal("2025-03-20")
    row = baris(1, nomor=nomor, judul="Pencatatan Kependudukan", revisi=late, waktu="2 hari 3 jam 30 menit + 5 menit")
    made = daftar((row,), (row,))
    made = replace(made, parts=tuple(replace(part, nama="Dinas Kependudukan dan Pencatatan") for part in made.parts))
    script = f"const broken = [];{_BROKEN}"
    assert asked_of(report_html(made).decode("utf-8"), script, tmp_path, width=width, height=900) == found


def test_one_office_has_no_summary() -> None:
    assert "Rekapitulasi" not in read(daftar((baris(1),))).texts


def test_the_summary_leads_to_the_offices() -> None:
    page = read(daftar((baris(1),), (baris(1),)))
    targets = {attributes["id"] for _tag, attributes in page.tags if "id" in attributes}
    assert [attributes["href"] for tag, attributes in page.tags if tag == "a"] == ["#kantor-1", "#kantor-2"]
    assert targets == {"kantor-1", "kantor-2"}


def test_no_text_becomes_markup() -> None:
    finding = Temuan(EVIL, EVIL, 3)
    evil = baris(1, judul=EVIL, nomor=EVIL, unit=EVIL, waktu=EVIL, temuan=(finding,), links=((EVIL, EVIL),))
    harmless = baris(
        1, judul="x", nomor="x" * 40 + "/x/x", unit="x", waktu="x", temuan=(Temuan("x", "x", 3),), links=(("x", "x"),)
    )
    page, other = read(daftar((evil,), pemerintah=EVIL)), read(daftar((harmless,)))
    assert [tag for tag, _ in page.tags] == [tag for tag, _ in other.tags]
    assert page.texts.count(EVIL) == 6
    assert EVIL in "".join(page.texts)  # the number, in parts


def test_it_needs_nothing_from_outside_and_says_so() -> None:
    page = report_html(daftar((baris(1),))).decode("utf-8")
    assert re.findall(r"(?:src|@import|url)\s*[=(]", page) == []
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page)
    assert policy is not None
    for tag in ("style", "script"):
        content = page.split(f"<{tag}>", 1)[1].split(f"</{tag}>", 1)[0]
        assert f"{tag}-src 'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'" in policy[1]


def test_documents_that_exist_are_linked() -> None:
    page = read(daftar((baris(1, links=(("PDF", "a/surat%20%231.pdf"), ("DOCX", "a/x.docx"))), baris(2))))
    assert [attributes["href"] for tag, attributes in page.tags if tag == "a"] == ["a/surat%20%231.pdf", "a/x.docx"]


@pytest.mark.skipif(shutil.which("node") is None, reason="needs Node")
def test_the_script_is_sound() -> None:
    script = Path(web.__file__).with_name("daftar.js")
    subprocess.run(["node", "--check", str(script)], check=True)

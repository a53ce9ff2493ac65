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

from sopdoc.daftar.reporters import html
from sopdoc.daftar.reporters.html import report_html
from sopdoc.daftar.table import Daftar, Temuan
from tests.daftar.making import baris, daftar

EVIL = '</script><script>alert(1)</script><img src=x onerror="alert(1)">&amp;'
VOID = {"meta", "input"}


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


@pytest.mark.parametrize(("nomor", "kind"), [("510/10.a/DP-Trans/2025", "d"), ("065/" * 40, None)])
def test_numbers_and_dates_stay_in_one_line(nomor: str, kind: str | None) -> None:
    """A number as long as the screen is wide may be broken."""
    cells = [attributes.get("class") for tag, attributes in read(daftar((baris(1, nomor=nomor),))).tags if tag == "td"]
    assert cells == ["n", kind, "judul", "d", "d", "d", "n", "n", "waktu", None, "catatan"]
    assert ".d { white-space: nowrap; }" in report_html(daftar((baris(1),))).decode("utf-8")


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
    harmless = baris(1, judul="x", nomor="x", unit="x", waktu="x", temuan=(Temuan("x", "x", 3),), links=(("x", "x"),))
    page, other = read(daftar((evil,), pemerintah=EVIL)), read(daftar((harmless,)))
    assert [tag for tag, _ in page.tags] == [tag for tag, _ in other.tags]
    assert page.texts.count(EVIL) == 7


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
    script = Path(html.__file__).with_name("page.js")
    subprocess.run(["node", "--check", str(script)], check=True)

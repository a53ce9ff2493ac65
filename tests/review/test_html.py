"""The web page of a review: whole, escaped, sufficient in itself, and at work in a browser."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest

from sopdoc.review.forms.html import review_as_html
from sopdoc.review.wish import Wish
from sopdoc.web import page as web
from tests.browser import asked_of, needs_browser
from tests.daftar.test_html import EVIL, Reader
from tests.review.making import REVISED, SURAT, reviewed, reviewed_texts, trees
from tests.review.page.test_marking import many


def page_of(folder: Path, old: str = SURAT, new: str = REVISED) -> str:
    return review_as_html(reviewed_texts(folder, old, new), Wish()).decode("utf-8")


def test_the_page_says_what_changed_without_script(tmp_path: Path) -> None:
    page = Reader(page_of(tmp_path))
    for text in ("Surat Masuk", "4 changes (1 added, 3 changed)", "07/2026", "langkah 4", "20 menit", "tidak: selesai"):
        assert text in page.texts
    changes = [attributes for tag, attributes in page.tags if tag == "li"]
    assert [each["class"] for each in changes] == ["change changed", "change changed", "change changed", "change added"]
    assert page.count("svg") == 2
    tools = next(attributes for tag, attributes in page.tags if tag == "nav")
    assert "hidden" in tools


def test_each_change_of_a_row_has_its_bands_in_the_charts(tmp_path: Path) -> None:
    page = Reader(page_of(tmp_path))
    bands = {each.get("data-row"): each["class"] for tag, each in page.tags if tag == "rect" and "data-row" in each}
    assert bands == {
        "d1o0.1": "band changed",
        "d1o0.2": "band changed",
        "d1n0.1": "band changed",
        "d1n0.2": "band changed",
        "d1n0.3": "band added",
    }
    named = {each.get(key) for tag, each in page.tags if tag == "li" for key in ("data-old", "data-new")} - {None}
    assert named == set(bands)
    pairs = [each["data-pair"] for tag, each in page.tags if tag == "rect" and "data-pair" in each]
    assert pairs == ["0.0", "0.1", "0.2", "0.4"] * 2


def test_a_change_that_no_flowchart_shows_draws_none(tmp_path: Path) -> None:
    assert "<svg" not in page_of(tmp_path, SURAT, SURAT.replace('"07"', '"08"'))
    assert "no change" in page_of(tmp_path, SURAT, SURAT)


def test_trees_lead_to_their_documents(tmp_path: Path) -> None:
    page = Reader(review_as_html(reviewed(*trees(tmp_path)), Wish()).decode("utf-8"))
    targets = {attributes["id"] for tag, attributes in page.tags if tag == "article"}
    assert {attributes["href"] for tag, attributes in page.tags if tag == "a"} == {f"#{each}" for each in targets}
    assert len(targets) == 3
    assert "removed: Cuti (4 langkah)" in page.texts


def test_no_text_becomes_markup(tmp_path: Path) -> None:
    quoted = json.dumps(EVIL)
    texts = (SURAT.replace("Menerima surat", "x"), REVISED.replace("Menerima surat", "y"))
    evil = tuple(
        text.replace("kegiatan: x dari pengirim", f"kegiatan: {quoted}")
        .replace("kegiatan: y dari pengirim", f"kegiatan: {json.dumps(EVIL + ' lain')}")
        .replace("Surat Masuk", quoted)
        .replace("Staf Pengolah", quoted)
        for text in texts
    )
    harmless = Reader(page_of(tmp_path, *texts))
    page = Reader(page_of(tmp_path, *evil))
    for tag in ("script", "img", "li", "rect", "svg"):
        assert page.count(tag) == harmless.count(tag)
    assert page.count("img") == 0
    assert EVIL in page.texts


def test_it_needs_nothing_from_outside_and_says_so(tmp_path: Path) -> None:
    page = page_of(tmp_path)
    assert re.findall(r"(?:src|@import|url)\s*[=(]", page) == []
    assert set(re.findall(r'https?://[^"]+', page)) <= {"http://www.w3.org/2000/svg"}
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page)
    assert policy is not None
    for tag in ("style", "script"):
        content = page.split(f"<{tag}>", 1)[1].split(f"</{tag}>", 1)[0]
        assert f"{tag}-src 'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'" in policy[1]


def test_the_same_review_is_the_same_page(tmp_path: Path) -> None:
    assert page_of(tmp_path) == page_of(tmp_path)


@pytest.mark.skipif(shutil.which("node") is None, reason="needs Node")
def test_the_script_is_sound() -> None:
    subprocess.run(["node", "--check", str(Path(web.__file__).with_name("diff.js"))], check=True)


ASKED = {
    "next": 'press("n"); press("n"); done(now());',
    "previous": 'press("p"); done(now());',
    "button": 'click("[data-step=\\"1\\"]"); click("[data-step=\\"1\\"]"); click("[data-step=\\"1\\"]"); done(now());',
    "around": 'for (let i = 0; i < 5; i++) press("n"); done(now());',
    "row": 'document.querySelector("[data-row=\\"d1n0.3\\"]").dispatchEvent(new Event("click")); done(now());',
    "old": 'press("1"); done(seen());',
    "new": 'press("2"); done(seen());',
    "both": 'press("1"); press("3"); done(seen());',
}
SAID = {
    "next": ["2 / 4", "d1o0.1", "d1n0.1"],
    "previous": ["4 / 4", "d1n0.3"],
    "button": ["3 / 4", "d1o0.2", "d1n0.2"],
    "around": ["1 / 4"],
    "row": ["4 / 4", "d1n0.3"],
    "old": ["old"],
    "new": ["new"],
    "both": ["old", "new"],
}
_KIT = """
const press = key => document.dispatchEvent(new KeyboardEvent("keydown", {key, cancelable: true}));
const click = which => document.querySelector(which).click();
const now = () => [document.querySelector("output").textContent,
  ...[...document.querySelectorAll(".band.now")].map(band => band.dataset.row)];
const seen = () => [...document.querySelectorAll(".pane")].filter(pane => pane.offsetParent)
  .map(pane => pane.classList[1]);
"""


@pytest.mark.long
@needs_browser
@pytest.mark.parametrize("what", ASKED)
def test_keys_and_buttons_lead_from_change_to_change(what: str, tmp_path: Path) -> None:
    assert asked_of(page_of(tmp_path), _KIT + ASKED[what], tmp_path) == SAID[what]


def longer(*before: int, more: int = 4) -> tuple[str, str]:
    """Return a long document, and its revision with more rows before some others."""
    old = new = many(40, 3)
    for row in before:
        start = f"      - {{kegiatan: Mengerjakan bagian {row},"
        added = (f"      - {{kegiatan: Meneliti berkas {row} {at}, oleh: a}}\n" for at in range(more))
        new = new.replace(start, "".join(added) + start)
    return old, new


# A pane hears that it was scrolled when a frame is drawn: frames are waited for, also those that the page begins with.
_SCROLLED = """
const [one, other] = document.querySelectorAll(".pane");
const top_of = (pane, pair) => {
  const box = pane.querySelector(`[data-pair="${pair}"]`).getBoundingClientRect();
  return box.top + box.height / 2 - pane.getBoundingClientRect().top;
};
let tries = 0;
const look = () => {
  const apart = Math.abs(top_of(one, "0.PAIR") - top_of(other, "0.PAIR"));
  if (apart < 3 || ++tries > 100) done([apart < 3, LEADER.scrollTop > 0]);
  else requestAnimationFrame(look);
};
const scroll = () => {
  const band = LEADER.querySelector(`[data-pair="0.PAIR"]`).getBoundingClientRect();
  LEADER.scrollTop += band.top + band.height / 2 - LEADER.getBoundingClientRect().top - LEADER.clientHeight / 2;
  requestAnimationFrame(look);
};
addEventListener("load", () => requestAnimationFrame(() => requestAnimationFrame(scroll)));
"""


@pytest.mark.long
@needs_browser
@pytest.mark.parametrize("leader", ["one", "other"])
@pytest.mark.parametrize("pair", ["12", "25"])
def test_what_one_flowchart_scrolls_to_stands_beside_it_in_the_other(leader: str, pair: str, tmp_path: Path) -> None:
    page = page_of(tmp_path, *longer(5))
    script = _SCROLLED.replace("LEADER", leader).replace("PAIR", pair)
    assert asked_of(page, script, tmp_path, height=700) == [True, True]


_LEFT = """
const asked = [1, 7, 40, LEADER.scrollHeight - LEADER.clientHeight - 40, LEADER.scrollHeight - LEADER.clientHeight - 2];
const kept = [];
let frames = 0;
const look = () => {
  if (frames % 10 === 9) kept.push(Math.abs(LEADER.scrollTop - asked[kept.length]) <= 1);
  if (kept.length === asked.length) return done(kept);
  if (frames++ % 10 === 0) LEADER.scrollTop = asked[kept.length];
  requestAnimationFrame(look);
};
look();
"""


@pytest.mark.long
@needs_browser
@pytest.mark.parametrize("leader", [0, 1])
def test_a_flowchart_that_follows_never_pulls_the_other_back(leader: int, tmp_path: Path) -> None:
    page = page_of(tmp_path, *longer(1, 39, more=30))
    script = _LEFT.replace("LEADER", f'document.querySelectorAll(".pane")[{leader}]')
    assert asked_of(page, script, tmp_path, height=700) == [True] * 5


@pytest.mark.long
@needs_browser
@pytest.mark.parametrize("width", [420, 1300])
def test_no_page_is_wider_than_its_screen(width: int, tmp_path: Path) -> None:
    script = "done(document.documentElement.scrollWidth <= innerWidth);"
    assert asked_of(page_of(tmp_path), script, tmp_path, width=width, height=900) is True

"""A review as text, JSON and Markdown."""

from __future__ import annotations

import json
from html import unescape
from pathlib import Path

import pytest
from msgspec.structs import replace

from sopdoc.errors import SopdocError
from sopdoc.review.files import targets
from sopdoc.review.forms.json import review_as_json
from sopdoc.review.forms.markdown import review_as_markdown
from sopdoc.review.forms.text import review_as_text
from sopdoc.review.wish import Wish
from tests.reading.trees import write
from tests.review.making import REVISED, SURAT, reviewed, reviewed_texts, trees


def test_the_text_of_trees_has_a_summary_by_office_then_each_document(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trees(tmp_path)
    monkeypatch.chdir(tmp_path)
    review = reviewed(Path("lama"), Path("baru"))
    text = review_as_text(review, Wish()).decode()
    head, *documents = text.split("\n\nlama/")
    assert head == (
        "3 files changed, 1 file added, 1 file removed; 1 file is the same\n"
        "\n"
        "Dinas Contoh: 2 files changed; 5 changes (1 added, 4 changed)\n"
        "  a/instansi.yaml: 1 change (1 changed)\n"
        "  a/surat.yaml: 4 changes (1 added, 3 changed)\n"
        "\n"
        "b: 1 file removed\n"
        "  b/cuti.yaml: removed: Cuti (4 langkah)\n"
        "\n"
        "c: 1 file added\n"
        "  c/laporan.yaml: added: Laporan (1 langkah)\n"
        "\n"
        "Kota Contoh: 1 file changed; 1 change (1 changed)\n"
        "  instansi.yaml: 1 change (1 changed)"
    )
    assert [part.splitlines()[:2] for part in documents] == [
        ["a/instansi.yaml -> baru/a/instansi.yaml", "Dinas Contoh: 1 change (1 changed)"],
        ["a/surat.yaml -> baru/a/surat.yaml", "Surat Masuk: 4 changes (1 added, 3 changed)"],
        ["instansi.yaml -> baru/instansi.yaml", "Kota Contoh: 1 change (1 changed)"],
    ]
    assert "  ~ kantor alamat      Jalan Lama 1 -> Jalan Baru 2\n" in text
    assert review_as_text(review, Wish(counts_only=True)).decode() == head + "\n"


def test_the_json_of_trees_leaves_out_what_is_the_same(tmp_path: Path) -> None:
    tree = json.loads(review_as_json(reviewed(*trees(tmp_path)), Wish()))
    assert list(tree) == ["format", "documents"]
    by_path = {each["path"]: each for each in tree["documents"]}
    assert list(by_path) == ["a/instansi.yaml", "a/surat.yaml", "b/cuti.yaml", "c/laporan.yaml", "instansi.yaml"]
    for each in by_path.values():
        assert list(each) == ["path", "old", "new", "counts", "changes"]
        assert sum(each["counts"].values()) == len(each["changes"])
    assert by_path["a/surat.yaml"]["new"] == {"source": str(tmp_path / "baru/a/surat.yaml"), "judul": "Surat Masuk"}
    assert by_path["c/laporan.yaml"]["old"] is None
    assert by_path["b/cuti.yaml"]["new"] is None
    assert by_path["b/cuti.yaml"]["changes"] == [
        {
            "kind": "removed",
            "what": "prosedur",
            "place": ["prosedur", 0],
            "old_place": ["prosedur", 0],
            "old": "Cuti",
            "new": None,
        }
    ]


def test_the_json_of_a_pair_is_that_pair(tmp_path: Path) -> None:
    tree = json.loads(review_as_json(reviewed_texts(tmp_path, SURAT, REVISED), Wish()))
    assert list(tree) == ["format", "old", "new", "counts", "changes"]
    assert tree["counts"] == {"added": 1, "removed": 0, "changed": 3, "moved": 0}


def test_markdown_is_a_table_of_words_that_came_and_went(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    text = review_as_markdown(reviewed_texts(Path(), SURAT, REVISED), Wish()).decode()
    assert text == (
        "### Surat Masuk\n"
        "\n"
        "lama.yaml → baru.yaml  \n"
        "4 changes (1 added, 3 changed)\n"
        "\n"
        "|  | where | what |\n"
        "|---|---|---|\n"
        "| changed | nomor | <del>07</del> → <ins>07/2026</ins> |\n"
        "| changed | langkah 2 | Mengagendakan surat masuk<br>waktu: <del>10 menit</del> → <ins>20 menit</ins> |\n"
        "| changed | langkah 3 | Memeriksa kelengkapan berkas surat"
        '<br><del>tidak: langkah 2 "Mengagendakan surat masuk"</del> → <ins>tidak: selesai</ins> |\n'
        "| added | langkah 4 | <ins>Menyusun tanggapan atas surat</ins> |\n"
    )


def test_no_text_becomes_markup_in_markdown(tmp_path: Path) -> None:
    evil = "| <b>x</b> \\*y\\* `z` [a](b) #1 ~t~ $m$ &amp; _u_"
    old, new = (
        SURAT.replace("Menerima surat", "Menerima"),
        SURAT.replace("Menerima surat", f"'{evil} '").replace("' dari pengirim", " dari pengirim'"),
    )
    text = review_as_markdown(reviewed_texts(tmp_path, old, new), Wish()).decode()
    (row,) = (line for line in text.splitlines() if line.startswith("| changed"))
    cell = row.split(" | ", 2)[2]
    plain = cell.replace("<ins>", "").replace("</ins>", "").replace("<del>", "").replace("</del>", "")
    for sign in "|<>*`[]#~$_":
        assert f"{sign}" not in plain.replace(f"\\{sign}", "").removesuffix(" |").replace("<br>", ""), sign
    assert "&amp;amp;" in cell
    assert "&amp;" in unescape(cell)


def test_markdown_of_trees_lists_files_by_office(tmp_path: Path) -> None:
    lines = review_as_markdown(reviewed(*trees(tmp_path)), Wish()).decode().splitlines()
    assert lines[0] == "3 files changed, 1 file added, 1 file removed; 1 file is the same."
    assert "**Dinas Contoh**: 2 files changed; 5 changes (1 added, 4 changed)" in lines
    assert "| b/cuti.yaml | removed: Cuti (4 langkah) |" in lines
    assert [line for line in lines if line.startswith("###")] == [
        "### Dinas Contoh",
        "### Surat Masuk",
        "### Kota Contoh",
    ]
    stat = review_as_markdown(reviewed(*trees(tmp_path)), Wish(counts_only=True)).decode()
    assert "###" not in stat


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        (
            "Kabupaten Dua",
            ["Dinas Sosial, Kabupaten Satu: 1 file changed", "Dinas Sosial, Kabupaten Dua: 1 file changed"],
        ),
        ("Kabupaten Satu", ["Dinas Sosial: 2 files changed"]),
    ],
)
def test_offices_of_one_name_under_two_governments_are_two(tmp_path: Path, second: str, expected: list[str]) -> None:
    for tree, text in (("lama", SURAT), ("baru", REVISED)):
        write(tmp_path / tree / "sopdoc.toml", "")
        for folder, pemerintah in (("a", "Kabupaten Satu"), ("b", second)):
            write(tmp_path / tree / folder / "instansi.yaml", f"pemerintah: {pemerintah}\nnama: Dinas Sosial\n")
            write(tmp_path / tree / folder / "surat.yaml", text)
    lines = review_as_text(reviewed(tmp_path / "lama", tmp_path / "baru"), Wish(counts_only=True)).decode().splitlines()
    assert [line.partition(";")[0] for line in lines if line.startswith("Dinas")] == expected


def test_nothing_to_compare_says_so(tmp_path: Path) -> None:
    for name in ("lama", "baru"):
        (tmp_path / name).mkdir()
    said = "there is no source to compare, neither before nor after\n"
    assert review_as_text(reviewed(tmp_path / "lama", tmp_path / "baru"), Wish()).decode() == said


def test_two_documents_with_nothing_in_common_say_so(tmp_path: Path) -> None:
    other = "judul: Laporan\nprosedur: [{pelaksana: {x: X}, langkah: [{kegiatan: Melapor, oleh: x}]}]\n"
    review = reviewed_texts(tmp_path, SURAT, other)
    for form in (review_as_text, review_as_markdown):
        assert b"rather different documents" in form(review, Wish())
    lone = replace(review, revised=())
    assert review_as_text(lone, Wish()) == b""


def test_where_each_format_goes(tmp_path: Path) -> None:
    assert targets((), None) == {"text": None}
    assert targets(("json",), None) == {"json": None}
    assert targets((), Path("a/x.HTML")) == {"html": Path("a/x.HTML")}
    assert targets(("markdown",), Path("x.md")) == {"markdown": Path("x.md")}
    assert targets(("html", "json"), Path("v1.2")) == {"html": Path("v1.2.html"), "json": Path("v1.2.json")}
    assert targets((), tmp_path) == {"text": tmp_path / "perubahan.txt"}
    for formats, output in ((("html", "json"), None), (("html",), Path("x.md")), (("html", "json"), Path("x.html"))):
        with pytest.raises(SopdocError):
            targets(formats, output)

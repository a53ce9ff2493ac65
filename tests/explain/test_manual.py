"""The files of the manual hold pages, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from sopdoc.explain import manual
from sopdoc.explain.manual import Page, chapter_of
from sopdoc.messages.choice import INDONESIAN

ENGLISH_FILE = """\
# What is asked of letters.

## KG003: no subject

An activity has none. Who acts has a column.

Second paragraph:

* an item.

Wrong:

```yaml
# cuti.yaml
kegiatan: Staf mencatat
```

Right:

```yaml
kegiatan: Mencatat
```

## linked-file: links

A file is none. Links lead out.

Wrong:

```text
a link
```

Right:

```text
a file
```
"""
INDONESIAN_FILE = """\
# Yang diminta dari surat.

## KG003: tanpa subjek

Kegiatan tidak bersubjek. Pelaksana punya kolom.

## linked-file: tautan

Berkas bukan tautan. Tautan menuju ke luar.

Salah:

```text
tautan
```

Benar:

```text
berkas
```
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of a manual of one family; what was read of the real one is forgotten for the test."""
    monkeypatch.setattr(manual, "FOLDER", tmp_path)
    monkeypatch.setattr(manual, "chapter_of", chapter_of.__wrapped__)
    (tmp_path / "id").mkdir()
    (tmp_path / "letters.md").write_text(ENGLISH_FILE, "utf-8")
    (tmp_path / "id" / "letters.md").write_text(INDONESIAN_FILE, "utf-8")
    return tmp_path


def test_a_page_has_heading_text_and_examples() -> None:
    chapter = manual.chapter_of("letters")
    assert chapter.title == "What is asked of letters."
    assert chapter.page_of("KG003") == Page(
        "KG003",
        "no subject",
        "An activity has none. Who acts has a column.\n\nSecond paragraph:\n\n* an item.",
        "yaml",
        "# cuti.yaml\nkegiatan: Staf mencatat",
        "kegiatan: Mencatat",
    )
    assert chapter.page_of("linked-file").kind == "text"


def test_a_translated_page_shares_examples_that_are_no_words() -> None:
    chapter = manual.chapter_of("letters", INDONESIAN)
    assert chapter.title == "Yang diminta dari surat."
    first, second = chapter.pages
    assert (first.heading, first.kind, first.right) == ("tanpa subjek", "yaml", "kegiatan: Mencatat")
    assert first.text == "Kegiatan tidak bersubjek. Pelaksana punya kolom."
    assert (second.kind, second.wrong, second.right) == ("text", "tautan", "berkas")


def test_what_has_no_page_is_no_page() -> None:
    with pytest.raises(KeyError):
        manual.chapter_of("letters").page_of("KG004")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("# What is asked of letters.\n", "What is asked of letters.\n"),
        ("# What is asked of letters.\n", "# What is asked of letters.\n\nAnd more.\n"),
        ("## KG003: no subject", "## KG003 no subject"),
        ("## KG003: no subject", "## KG3: no subject"),
        ("## linked-file:", "## Linked-file:"),
        ("Who acts has a column.", "Who acts has a column.\n\n## KG004: another"),
        ("Who acts has a column.", "```yaml\na: b\n```"),
        ("Right:\n\n```yaml", "Right:\n\n```text"),
        ("Right:\n\n```text\na file\n```\n", ""),
        ("Right:\n\n```text\na file\n```\n", "Right:\n\n```text\na file\n```\n\nMore.\n"),
        ("Wrong:\n\n```text\na link\n```", "Wrong:\n\n```text\n\n```"),
    ],
)
def test_a_file_that_holds_anything_else_is_refused(folder: Path, old: str, new: str) -> None:
    assert old in ENGLISH_FILE
    (folder / "letters.md").write_text(ENGLISH_FILE.replace(old, new), "utf-8")
    with pytest.raises(ValueError, match=r"letters\.md"):
        manual.chapter_of("letters")


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("## KG003: tanpa subjek", "## KG004: tanpa subjek", "has other pages"),
        ("Pelaksana punya kolom.\n", "Pelaksana punya kolom.\n\n## KG003: lagi\n\nBegitu.\n", "has other pages"),
        ("Salah:", "Wrong:", "letters"),
        (INDONESIAN_FILE[INDONESIAN_FILE.index("\n\nSalah:") :], "\n", "where they are words"),
        (
            "Pelaksana punya kolom.\n",
            "Pelaksana punya kolom.\n\nSalah:\n\n```yaml\na: b\n```\n\nBenar:\n\n```yaml\na: c\n```\n",
            "where they are words",
        ),
    ],
)
def test_a_translation_that_has_other_pages_is_refused(folder: Path, old: str, new: str, why: str) -> None:
    assert old in INDONESIAN_FILE
    (folder / "id" / "letters.md").write_text(INDONESIAN_FILE.replace(old, new), "utf-8")
    with pytest.raises(ValueError, match=why):
        manual.chapter_of("letters", INDONESIAN)


def test_a_file_is_read_once(folder: Path) -> None:
    chapter_of.cache_clear()
    first = chapter_of("letters")
    (folder / "letters.md").unlink()
    assert chapter_of("letters") is first
    chapter_of.cache_clear()

"""The manual of the format: every key has its section in both languages, and every example is read without a fault."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from sopdoc.reading.keys.record import Record, records_below
from sopdoc.reading.kinds.kind import Kind
from sopdoc.reading.tables.described import described
from sopdoc.reading.tables.schema import INSTANSI, SOP, TEMPLAT
from sopdoc.reading.tables.settings import SETTINGS

ROOT = Path(__file__).parents[1]
EXAMPLES = sorted(path for path in (ROOT / "docs" / "format").rglob("*") if path.is_file())
PAGES = {"en": ROOT / "docs" / "format.md", "id": ROOT / "docs" / "format.id.md"}
TOPS = (SOP, INSTANSI, TEMPLAT, SETTINGS)
IMAGES = ROOT / "docs" / "images" / "format"
MOST_BYTES_OF_PICTURES = 1_000_000
each_language = pytest.mark.parametrize("language", PAGES)


@pytest.fixture
def maker(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(ROOT / "docs"))
    return import_module("make_format")


@pytest.fixture
def examples(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(ROOT / "docs"))
    return import_module("examples")


@pytest.fixture
def table(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(ROOT / "docs"))
    return import_module("format_chapters")


@each_language
def test_the_page_is_what_the_generator_writes(language: str, maker: ModuleType) -> None:
    assert PAGES[language].read_text(encoding="utf-8") == maker.written(language), "run `make format`"


@each_language
def test_each_key_has_its_section_or_its_row(language: str, table: ModuleType) -> None:
    page = PAGES[language].read_text(encoding="utf-8")

    for chapter in table.chapters():
        for field in chapter.fields:
            section = section_of(page, chapter.anchor(field.key))
            rows = re.findall(r"^\| `(?:\w+\.)?(\w+)` \|", section, re.MULTILINE)
            assert f"### `{field.key}`" in section
            assert (chapter.name, field.key, rows) == (chapter.name, field.key, keys_in_rows(table, field.kind))
        if chapter.labels:
            labels = section_of(page, chapter.anchor("_label"))
            assert [field.key for field in chapter.labels] == re.findall(r"^\| `(\w+)` \|", labels, re.MULTILINE)


def test_the_chapters_hold_every_key(table: ModuleType) -> None:
    told = {id(chapter.record) for chapter in table.chapters()}
    told |= {
        id(below)
        for chapter in table.chapters()
        for field in chapter.fields
        if (group := table.group_of(field.kind))
        for below in records_below(group)
    }

    assert [record for top in TOPS for record in records_below(top) if id(record) not in told] == []


def test_each_key_has_a_note_and_words_for_its_value() -> None:
    fields = [field for top in TOPS for below in records_below(top) for field in below.fields]

    assert [field.key for field in fields if not field.note] == []
    assert all(described(field.kind) for field in fields)


def test_each_key_has_an_example(table: ModuleType) -> None:
    for chapter in table.chapters():
        for field in chapter.fields:
            path = chapter.example(field.key)
            assert path is not None, f"docs/format/{chapter.name}/{field.key}.yaml is missing"
            text = path.read_text(encoding="utf-8")
            keys = [field.key] if table.chapter_of(field.kind) else [field.key, *all_keys(table, field.kind)]
            assert [key for key in keys if not re.search(rf"(?<![\w]){key}(?::| =)", text)] == [], path


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: f"{path.parent.name}-{path.stem.split('+')[0]}")
def test_an_example_is_read_and_laid_out_without_a_word(path: Path, examples: ModuleType) -> None:
    assert examples.read_example(path).findings() == []


def test_an_example_with_a_fault_would_be_seen(examples: ModuleType) -> None:
    example = examples.example_of("frame: rows, picture: chart", "- {kegiatan: Mencatat, oleh: nobody}\n")

    assert [found.severity for found in example.findings()] == ["error"]


def test_each_example_has_its_picture_and_no_picture_is_left_over(maker: ModuleType) -> None:
    wanted = {maker.picture_of(path) for path in EXAMPLES if maker.read_example(path).picture != "none"}

    assert set(IMAGES.glob("*.png")) == wanted, "run `make format-pictures`"
    assert sum(path.stat().st_size for path in wanted) < MOST_BYTES_OF_PICTURES


@each_language
def test_each_picture_and_each_place_that_a_page_names_is_there(language: str) -> None:
    page = PAGES[language].read_text(encoding="utf-8")
    places = set(re.findall(r'<a id="([^"]+)">', page))

    assert [name for name in re.findall(r"\]\((images/[^)]+)\)", page) if not (ROOT / "docs" / name).exists()] == []
    assert [name for name in re.findall(r"\]\(#([^)]+)\)", page) if name not in places] == []


def section_of(page: str, anchor: str) -> str:
    _before, _anchor, rest = page.partition(f'<a id="{anchor}">')
    return rest.partition('<a id="')[0]


def keys_in_rows(table: ModuleType, kind: Kind) -> list[str]:
    return [] if table.chapter_of(kind) else all_keys(table, kind)


def all_keys(table: ModuleType, kind: Kind) -> list[str]:
    group = table.group_of(kind)
    return list(_keys(table, group)) if group else []


def _keys(table: ModuleType, group: Record) -> Iterator[str]:
    for field in group.fields:
        yield field.key
        inner = table.group_of(field.kind)
        if inner:
            yield from _keys(table, inner)

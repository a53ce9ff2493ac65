"""Each rule has a page in both languages, and a code is answered with the rules that it asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import ModuleType

import pytest

from sopdoc.explain.manual import FOLDER, Chapter, chapter_of
from sopdoc.explain.pages import CODES, FAMILY_OF, family_name, page_of, rules_for, rules_in, title_of
from sopdoc.explain.words import ground_of, need_of
from sopdoc.messages import one_language
from sopdoc.messages.choice import ENGLISH, INDONESIAN
from sopdoc.rules.rule import Basis, Need
from sopdoc.rules.table import FAMILIES, RULES, TELLING
from sopdoc.source.diagnostic import Severity

FAMILY_NAMES = [family_name(family) for family in FAMILIES]
NOT_A_CLERKS = re.compile(r"\b(?:lajur|galat|direktori|file|arsip berkas|template|konektor|kantor|anak panah)\b")
"""Words for which docs/glossary.md has others."""
ENGLISH_WORDS = re.compile(r"\b(?:the|of|is|and|an|are|which|would|its|where)\b")


@pytest.fixture
def indonesian(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Have the program speak Indonesian."""
    monkeypatch.setenv("SOPDOC_LANG", INDONESIAN)
    with one_language():
        yield
    monkeypatch.undo()
    with one_language():
        pass


def prose(chapter: Chapter) -> list[str]:
    """Return all words of a chapter but what is to be pasted."""
    said = (text for page in chapter.pages for text in (page.heading, page.text))
    return [re.sub(r"`[^`]*`", "", text) for text in (chapter.title, *said)]


@pytest.mark.parametrize("language", [ENGLISH, INDONESIAN])
@pytest.mark.parametrize("family", FAMILIES, ids=family_name)
def test_each_rule_has_a_page_in_the_tables_order(family: ModuleType, language: str) -> None:
    pages = chapter_of(family_name(family), language).pages
    assert [page.code for page in pages] == [rule.code for rule in rules_in(family)]
    assert len({page.heading for page in pages}) == len(pages)


@pytest.mark.parametrize("language", [ENGLISH, INDONESIAN])
@pytest.mark.parametrize("family", FAMILY_NAMES)
def test_a_page_is_whole(family: str, language: str) -> None:
    for page in chapter_of(family, language).pages:
        assert page.heading == page.heading.strip(" .")
        assert len(re.findall(r"[.;](?: |$)", page.text.split("\n")[0])) >= 2, page.code  # what, and why
        assert page.text.endswith("."), page.code
        assert "" != page.wrong != page.right != "", page.code


@pytest.mark.parametrize("family", FAMILY_NAMES)
def test_a_translation_is_none_of_the_english_words(family: str) -> None:
    english, said = chapter_of(family), chapter_of(family, INDONESIAN)
    assert english.title != said.title
    for page, own in zip(english.pages, said.pages, strict=True):
        assert page.text != own.text
        assert page.heading != own.heading or page.heading == RULES[page.code].name  # the regulation's is Indonesian
        assert page.text.count("\n* ") == own.text.count("\n* ")
        assert re.findall(r"^\* (`[^:]*`):", page.text, re.M) == re.findall(r"^\* (`[^:]*`):", own.text, re.M)
    assert [text for text in prose(said) if ENGLISH_WORDS.search(text) or NOT_A_CLERKS.search(text)] == []


def test_the_tests_see_english_words() -> None:
    seen = [bool(ENGLISH_WORDS.search(text)) for text in prose(chapter_of("flow"))]
    assert seen.count(True) > len(seen) / 2
    assert NOT_A_CLERKS.search("satu lajur untuk kepala")


def test_no_file_of_the_manual_is_without_a_family() -> None:
    for folder in (FOLDER, FOLDER / INDONESIAN):
        assert {file.stem for file in folder.glob("*.md")} == set(FAMILY_NAMES)


def test_a_page_is_in_the_language_of_the_program() -> None:
    page = page_of("unknown-key")
    assert (page.heading, page.text.split(". ")[0]) == ("unknown keys", "Each key is one that sopdoc knows")
    assert title_of("settings") == "The settings of a project, `sopdoc.toml`."


@pytest.mark.usefixtures("indonesian")
def test_in_indonesian_a_page_is_indonesian_and_its_example_the_same() -> None:
    page = page_of("unknown-key")
    assert (page.heading, page.text.split(". ")[0]) == (
        "kunci yang tidak dikenal",
        "Tiap kunci adalah kunci yang dikenal sopdoc",
    )
    assert page.wrong == chapter_of("keys").page_of("unknown-key").wrong
    assert page_of("linked-folder").wrong == "tautan bernama dinas"
    assert title_of("settings").startswith("Pengaturan proyek")


def test_what_is_no_code_has_no_page() -> None:
    with pytest.raises(KeyError):
        page_of("unknown-kye")


def test_each_rule_has_a_family() -> None:
    assert FAMILY_OF.keys() == RULES.keys()
    assert (FAMILY_OF["unknown-key"], FAMILY_OF["KG003"]) == ("keys", "kegiatan")


@pytest.mark.parametrize(
    ("code", "rules"),
    [
        ("unknown-key", ["unknown-key"]),
        ("Unknown-Key", ["unknown-key"]),
        ("kg003", ["KG003"]),
        ("FL002", ["endless"]),  # the regulation's table asks it, and reading does
        ("id005", ["ID005", "bad-date", "no-such-date"]),
        ("mb004", ["MB004", "MB004-kebutuhan"]),
        ("MB004-KEBUTUHAN", ["MB004-kebutuhan"]),
        ("drawn-rows", ["drawn-rows"]),
        ("KG0", []),
        ("", []),
    ],
)
def test_a_code_asks_for_rules(code: str, rules: list[str]) -> None:
    assert [rule.code for rule in rules_for(code)] == rules


def test_all_codes_of_the_tables_are_codes() -> None:
    assert set(CODES) == RULES.keys() | TELLING.keys()
    assert all(rules_for(code) for code in CODES)
    assert len(rules_for("drawing-defect")) == sum(rule.told_as == "drawing-defect" for rule in RULES.values()) > 5


def test_needs_and_grounds_are_said_in_words() -> None:
    assert len({need_of(rule) for rule in RULES.values()}) == len(Need)
    assert len({ground_of(rule).rpartition("(")[2] for rule in RULES.values()}) >= len(Basis)
    assert ground_of(RULES["unknown-key"]) == "sopdoc's own"
    assert ground_of(RULES["few-exits"]).endswith("belah ketupat untuk pengambilan keputusan (read in the annex)")
    assert ground_of(RULES["FL015"]).endswith("(official guidance)")
    assert RULES["FL015"].severity is Severity.INFO

"""The same word is said for a thing in all messages: that of the glossary."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from babel.messages.catalog import Message

from tests.messages.catalogue import ROOT, messages, source, translation
from tests.messages.english import prose_of

PAGE = (ROOT / "docs" / "glossary.md").read_text("utf-8").partition("## Words of messages")[2]
ROWS = re.findall(r"^\| ([a-z, -]+) \| ([a-z, -]+) \| ([^|]*)\|$", PAGE, re.MULTILINE)
NOT_THE_THING = re.compile(
    r"exit codes?|exit with|out of date|date a revision|input/output error|letter, legal|can't list|number of sources|"
    r"en dash|em dash|"
    r"official's number|part the|please report|name with titles|an office and one sop|comments that"
)
"""Where an English word means something else."""


def terms() -> Iterator[tuple[str, list[str]]]:
    for english, indonesian, _not in ROWS:
        for word in english.split(", "):
            yield word, indonesian.split(", ")


def speaks_of(message: Message, word: str) -> bool:
    """Tell whether a message's English text has a word, or its plural."""
    text = prose_of(NOT_THE_THING.sub(" ", source(message).lower()))
    return re.search(rf"(?<![\w-]){re.escape(word)}(?:s|es)?(?![\w-])", text) is not None


def says(message: Message, words: list[str]) -> bool:
    text = translation(message).lower()
    return any(re.search(rf"(?<!\w){re.escape(word)}", text) for word in words)


@pytest.mark.parametrize(("word", "words"), list(terms()), ids=[word for word, _words in terms()])
def test_a_word_is_said_by_its_own(word: str, words: list[str]) -> None:
    found = [message for name in ("sopdoc", "click") for message in messages(name) if speaks_of(message, word)]

    assert found, f"no message speaks of {word}"
    assert {source(message): translation(message) for message in found if not says(message, words)} == {}


def test_words_that_are_not_a_clerks_are_not_said() -> None:
    unwanted = [word.strip() for *_, words in ROWS for word in re.sub(r"\(.*?\)", "", words).split(",") if word.strip()]
    assert {"lajur", "galat", "direktori"} <= set(unwanted)
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, unwanted))})(?![\w-])")

    assert {
        each.id: words for each in messages("sopdoc") if (words := pattern.findall(prose_of(translation(each))))
    } == {}


def test_the_glossary_is_read() -> None:
    assert ("lane", ["kolom pelaksana"]) in list(terms())
    assert len(ROWS) > 40

"""The manual of the rules as its files spell it: a file a family, a page a rule.

English pages have two examples, pieces of sources or words that tell of some; pages in other languages have examples
only where these are words, and share the others.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.messages.choice import ENGLISH, INDONESIAN

FOLDER = Path(__file__).parents[1] / "rules" / "manual"
_HEADINGS = {ENGLISH: ("Wrong", "Right"), INDONESIAN: ("Salah", "Benar")}
"""What stands over the examples."""
_TITLE = re.compile(r"# (?P<title>[^\n]+\.)\n*")
_CODE = r"[a-z]+(?:-[a-z]+)*|[A-Z]{2,3}[0-9]{3}(?:-[a-z]+)?"
_WORDS = rf"## (?P<code>{_CODE}): (?P<heading>[^\n]+)\n\n(?P<text>(?:(?!```).)+?)"
_WRONG = r"\n\n{}:\n\n```(?P<kind>yaml|text)\n(?P<wrong>(?:(?!```).)+)\n```"
_RIGHT = r"\n\n{}:\n\n```(?P=kind)\n(?P<right>(?:(?!```).)+)\n```"


class Page(Struct, frozen=True):
    """What a rule asks and why, an example that breaks it and one that doesn't.

    ``kind`` is "yaml" where the examples are lines of files, and "text" where they tell of some.
    """

    code: str
    heading: str
    text: str
    kind: str
    wrong: str
    right: str


class Chapter(Struct, frozen=True):
    """The pages of a family, in the order of its rules."""

    title: str
    pages: tuple[Page, ...]

    def page_of(self, code: str) -> Page:
        """Return the page of a rule; raise KeyError where it has none."""
        for page in self.pages:
            if page.code == code:
                return page
        raise KeyError(code)


@cache
def chapter_of(family: str, language: str = ENGLISH) -> Chapter:
    """Return the chapter of a family; raise ValueError where its file holds anything but pages, or other ones."""
    read = _read(FOLDER / f"{family}.md", ENGLISH)
    if language == ENGLISH:
        return read
    said = _read(FOLDER / language / f"{family}.md", language)
    if [page.code for page in said.pages] != [page.code for page in read.pages]:
        raise ValueError(f"{language}/{family}.md has other pages than {family}.md")
    return Chapter(said.title, tuple(map(_with_examples, said.pages, read.pages)))


def _with_examples(page: Page, english: Page) -> Page:
    """Return a translated page with the examples that all languages share; raise ValueError where it has its own."""
    if page.kind != ("" if english.kind == "yaml" else "text"):
        raise ValueError(f"{page.code}: examples are translated where they are words, and only there")
    return page if page.kind else replace(page, kind=english.kind, wrong=english.wrong, right=english.right)


def _read(file: Path, language: str) -> Chapter:
    start, *written = re.split(r"\n(?=## )", file.read_text("utf-8"))
    title, form = _TITLE.fullmatch(start), _form(language)
    found = [(page, form.fullmatch(page.rstrip("\n"))) for page in written]
    strange = [page for page, match in found if match is None]
    if title is None or strange or not found:
        raise ValueError(f"{file}: {strange or start!r}")
    return Chapter(title["title"], tuple(Page(**match.groupdict("")) for _page, match in found if match))


@cache
def _form(language: str) -> re.Pattern[str]:
    """Return how a page is written in a language: in English always with examples."""
    wrong, right = _HEADINGS[language]
    examples = _WRONG.format(wrong) + _RIGHT.format(right)
    return re.compile(_WORDS + (examples if language == ENGLISH else f"(?:{examples})?"), re.DOTALL)

"""The user's guide: the blocks of YAML in its pages, the pictures that they make, and what sopdoc says of faulty ones.

Above each block a comment says what it is: ``<!-- frame: rows, picture: chart -->`` (see `examples`), and the picture's
file is the one that the page shows below the block; or ``<!-- frame: rows, says: unknown-lane -->`` for a faulty block,
below which stands what sopdoc says of it; or ``checks: KG003`` for one of which `sopdoc check` says that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from examples import Example, example_of

from sopdoc.checking.reporters.text import as_text
from sopdoc.source.diagnostic import Diagnostic, render

GUIDE = Path(__file__).parent / "panduan"
IMAGES = Path(__file__).parent / "images" / "panduan"
_BLOCK = re.compile(
    r"^<!-- (?P<head>frame: [^\n]+) -->\n```yaml\n(?P<text>.*?)^```\n"
    r"(?:\n(?:!\[[^\]]*\]\(\.\./images/panduan/(?P<picture>[\w.-]+)\)|```\n(?P<said>.*?)^```)\n)?",
    re.MULTILINE | re.DOTALL,
)
_PLACE = re.compile(r"^\S+:\d+:\d+: ")
_SAYS = re.compile(r"frame: (?P<frame>[a-z]+), (?P<by>says|checks): (?P<code>[A-Za-z0-9-]+)")


@dataclass(frozen=True)
class Block:
    """A block of YAML in the guide, and what stands below it: the name of a picture, or what sopdoc says."""

    page: str
    example: Example
    code: str
    picture: str
    said: str
    is_checked: bool = False

    def findings(self) -> list[Diagnostic]:
        """Return what is said of the block, or what check says of the rule that it is about."""
        if not self.is_checked:
            return self.example.findings()
        return [found for found in self.example.checked() if found.code == self.code]

    def saying(self) -> str:
        """Return what sopdoc says of a faulty block, without the place: that is told in the frame's lines."""
        texts = [as_text(found, ()) if self.is_checked else render(found) for found in self.findings()]
        lines = [line for text in texts for line in text.splitlines()]
        return "".join(f"{_PLACE.sub('', line)}\n" for line in lines)


def pages() -> list[Path]:
    """Return the pages of the guide."""
    return sorted(GUIDE.glob("*.md"))


def blocks(page: Path) -> Iterator[Block]:
    """Yield the blocks of a page that say what they are."""
    for match in _BLOCK.finditer(page.read_text(encoding="utf-8")):
        yield _block(page, match)


def renewed(page: Path) -> str:
    """Return a page with what sopdoc says of its faulty blocks today, in the language of the messages."""

    def with_saying(match: re.Match[str]) -> str:
        block = _block(page, match)
        if not block.code:
            return match[0]
        return f"<!-- {match['head']} -->\n```yaml\n{match['text']}```\n\n```\n{block.saying()}```\n"

    return _BLOCK.sub(with_saying, page.read_text(encoding="utf-8"))


def _block(page: Path, match: re.Match[str]) -> Block:
    says = _SAYS.fullmatch(match["head"])
    example = Example(match["text"], says["frame"], "none") if says else example_of(match["head"], match["text"])
    code, is_checked = (says["code"], says["by"] == "checks") if says else ("", False)
    return Block(page.stem, example, code, match["picture"] or "", match["said"] or "", is_checked)

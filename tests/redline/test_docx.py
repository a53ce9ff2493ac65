"""The union as a DOCX: all changes accepted it holds the new document's steps, all rejected the old one's."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator

from sopdoc.layout.page import Document
from sopdoc.pipeline import lay_out, paint
from sopdoc.redline.redline import redline
from tests.painters.docx.parts import find, part
from tests.painters.docx.revisions import settled, texts
from tests.redline.revised import pairs

REVISIONS = tuple(pairs(8))
_NUMBER = re.compile(r"^\d+\.")


def docx(document: Document | None) -> bytes:
    assert document is not None
    (output,) = paint(document, ("docx",))
    return output.data


def rows(body: etree._Element) -> list[tuple[str, ...]]:
    """Return the texts of the steps' rows without numbers of rows and items: new ones alone are no change."""
    told = ([_told(cell) for cell in texts(row)] for row in find(body, ".//w:tr"))
    return [tuple(cell for cell in row[1:] if cell) for row in told if row[0].isdigit()]


def _told(paragraphs: list[str]) -> str:
    """Return what a cell says, without what depends on where lines end."""
    return re.sub(r"[-\s\u200b]", "", "".join(_NUMBER.sub("", text) for text in paragraphs))


@pytest.mark.parametrize("number", range(len(REVISIONS)))
def test_accepted_it_is_the_new_document_and_rejected_the_old_one(number: int) -> None:
    old, new, comparison = REVISIONS[number]
    marked = part(docx(redline(old, new, comparison)))
    for side, accepted in ((new, True), (old, False)):
        wanted = rows(part(docx(lay_out(side))))
        assert wanted
        assert rows(settled(marked, accepted=accepted)) == wanted


@pytest.mark.validator
def test_it_is_valid(tmp_path: Path) -> None:
    old, new, comparison = REVISIONS[0]
    path = tmp_path / "union.docx"
    path.write_bytes(docx(redline(old, new, comparison)))
    assert list(OpenXmlValidator().validate(path).errors) == []

"""The union as a DOCX: all changes accepted it holds the new document's steps, all rejected the old one's."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator

from sopdoc.layout.page import Document
from sopdoc.painters.docx.document import paint_docx
from sopdoc.painters.output import Options
from sopdoc.pipeline import lay_out, paint
from sopdoc.redline.redline import redline
from tests.painters.docx.parts import find, part
from tests.painters.docx.revisions import settled, texts
from tests.painters.docx.test_marked import words_validator
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


@pytest.fixture(scope="module")
def unions(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Some revisions' redlines, with a flowchart in bands and with comments instead."""
    folder = tmp_path_factory.mktemp("unions")
    found = []
    for number, (old, new, comparison) in enumerate(REVISIONS):
        document = redline(old, new, comparison)
        assert document is not None
        for told in (False, True):
            found.append(folder / f"{number}-{told}.docx")
            options = Options(author="Andi Contoh", date="2026-11-28", chart_comments=told)
            found[-1].write_bytes(paint_docx(document, options)[0].data)
    return found


def test_the_audit_finds_nothing(unions: list[Path]) -> None:
    for path in unions:
        assert list(OpenXmlValidator().validate(path).errors) == []


@pytest.mark.validator
def test_words_own_validator_finds_nothing(unions: list[Path]) -> None:
    program = words_validator()
    for path in unions:
        run = subprocess.run([program, str(path)], capture_output=True, check=False)
        assert json.loads(run.stdout)["errors"] == []

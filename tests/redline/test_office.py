"""LibreOffice accepts a redline to the new document's rows and drawings, and rejects it to the old one's."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest
from lxml import etree

from sopdoc.pipeline import lay_out
from sopdoc.redline.redline import redline
from tests.painters.docx.parts import find, part
from tests.painters.docx.revisions import settled
from tests.redline.office import settle_in_office
from tests.redline.revised import KINDS, pairs, seed_pairs
from tests.redline.test_docx import docx, rows

SIDES = {"lama": False, "baru": True}
"""Which document is left when changes are accepted."""
NUMBERS = range(12)


@pytest.fixture(scope="module")
def settled_files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The redlines of some revisions, settled both ways by LibreOffice, and both documents as it saves them."""
    folder = tmp_path_factory.mktemp("redline")
    settle_in_office(folder, list(_jobs(folder)))
    return folder


def _jobs(folder: Path) -> Iterator[tuple[Path, Path, bool | None]]:
    seeds = (each for number, each in enumerate(seed_pairs()) if number % len(KINDS) == number // len(KINDS))
    for number, (old, new, comparison) in enumerate([*seeds, *islice(pairs(7), 7)]):
        union = folder / f"{number}.docx"
        union.write_bytes(docx(redline(old, new, comparison)))
        for name, side in (("lama", old), ("baru", new)):
            alone = folder / f"{number}-{name}-sendiri.docx"
            alone.write_bytes(docx(lay_out(side)))
            yield alone, folder / f"{number}-{name}-wanted.docx", None
            yield union, folder / f"{number}-{name}.docx", SIDES[name]


def _body(path: Path) -> etree._Element:
    return part(path.read_bytes())


@pytest.mark.libreoffice
@pytest.mark.long
@pytest.mark.parametrize("name", SIDES)
@pytest.mark.parametrize("number", NUMBERS)
def test_libreoffice_leaves_what_is_wanted(number: int, name: str, settled_files: Path) -> None:
    found = _body(settled_files / f"{number}-{name}.docx")
    assert rows(found) == rows(_body(settled_files / f"{number}-{name}-wanted.docx")) != []
    ours = settled(_body(settled_files / f"{number}.docx"), accepted=SIDES[name])
    # LibreOffice reads the drawings that stand for what it doesn't know, and chooses others for itself.
    assert len(find(found, ".//mc:Choice//wp:anchor")) == len(find(ours, ".//mc:Fallback//wp:anchor")) > 0

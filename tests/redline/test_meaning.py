"""A redline without what went shows the new document's symbols and arrows, without what came the old one's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest

from sopdoc.diff.compare import Comparison, compare
from sopdoc.layout.page import Cell, Document, Page, Shape, Symbol, Table
from sopdoc.layout.text_block import Role, TextBlock
from sopdoc.pipeline import lay_out
from sopdoc.reading.load import Loaded
from sopdoc.redline.redline import redline
from sopdoc.typography.fate import Fate
from sopdoc.typography.line import Break
from tests.diff.edits import Edit
from tests.diff.test_row_parts import THREE, TWO, document
from tests.redline.revised import KINDS, loaded, pairs, seed_pairs

Place = tuple[int, str]
"""A symbol: the number of its row among those that stay, and the name over its lane."""
Arrow = tuple[Place, str, Place | str]
"""From where, with which words, to where."""
SCRIPTS = 40
PAIRS = tuple(pairs(6))


class Flow:
    """What a document's flowcharts say when what has a fate is gone."""

    def __init__(self, document: Document, gone: Fate | None) -> None:
        self._gone = gone
        self.symbols = Counter[tuple[Place, Shape]]()
        self.arrows = Counter[Arrow]()
        self.left_out = 0
        self._halves: dict[tuple[int, str], tuple[Place, str]] = {}
        self._ends: dict[tuple[int, str], Place] = {}
        numbers: dict[tuple[int, int], int] = {}
        for page in document.pages:
            for table in _flowcharts(page):
                self._count_rows(page, table, numbers)
                self._read(page, table, numbers)
                self.left_out += len(page.left_out)
        for letter, (source, words) in self._halves.items():
            self.arrows[source, words, self._ends.get(letter, "?")] += 1

    def _count_rows(self, page: Page, table: Table, numbers: dict[tuple[int, int], int]) -> None:
        for row in table.rows:
            if row.langkah is not None and row.mark is not self._gone:
                before = sum(1 for prosedur, _row in numbers if prosedur == page.prosedur)
                numbers[page.prosedur or 0, row.langkah] = before + 1

    def _read(self, page: Page, table: Table, numbers: dict[tuple[int, int], int]) -> None:
        symbols = {symbol.id: symbol for symbol in page.symbols}

        def place(symbol: Symbol) -> Place:
            number = numbers[page.prosedur or 0, symbol.langkah]
            return number, self._lane(table, symbol.rect.centre.x)

        for symbol in page.symbols:
            if symbol.shape is not Shape.OFFPAGE and symbol.mark is not self._gone:
                self.symbols[place(symbol), symbol.shape] += 1
        for line in page.connectors:
            if line.mark is self._gone or not line.arrow:
                continue
            source, target = symbols[line.source.symbol], symbols[line.target.symbol]
            words = (line.meaning.replace(" ", "") or _text(line.label, self._gone)).casefold()
            if source.shape is Shape.OFFPAGE:
                self._ends[page.prosedur or 0, _text(source.text, None)] = place(target)
            elif target.shape is Shape.OFFPAGE:
                self._halves[page.prosedur or 0, _text(target.text, None)] = place(source), words
            else:
                self.arrows[place(source), words, place(target)] += 1

    def _lane(self, table: Table, x: float) -> str:
        for cell in table.cells:
            for block in cell.blocks:
                if block.role == Role.PELAKSANA and _reaches(table, cell, x):
                    return _text(block, self._gone)
        return ""


def _reaches(table: Table, cell: Cell, x: float) -> bool:
    rect = table.cell_rect(cell)
    return rect.x <= x < rect.right


def _flowcharts(page: Page) -> Iterator[Table]:
    return (item for item in page.flow if isinstance(item, Table) and item.lanes is not None)


def _text(block: TextBlock | None, gone: Fate | None) -> str:
    """Return a text without what stands between its lines, which break elsewhere in wider lanes: blanks and hyphens."""
    found = ""
    for line in block.lines if block else ():
        text = "".join(run.text for run in line.runs if run.mark is not gone)
        found += text.removesuffix("-") if line.end is Break.SYLLABLE else text
    return found.replace(" ", "")


def hold(old: Loaded, new: Loaded, comparison: Comparison) -> int:
    """Hold a redline to both documents; return how many arrows it lacks, for want of room."""
    union = redline(old, new, comparison)
    assert union
    lacking = 0
    for side, gone in ((new, Fate.DELETED), (old, Fate.INSERTED)):
        alone = lay_out(side)
        assert alone
        found, wanted = Flow(union, gone), Flow(alone, None)
        assert found.symbols == wanted.symbols
        assert (found.arrows - wanted.arrows).total() <= wanted.left_out
        lacking += (wanted.arrows - found.arrows).total()
    return lacking


@pytest.mark.parametrize("number", range(len(PAIRS)))
def test_random_revisions(number: int) -> None:
    assert hold(*PAIRS[number]) == 0


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_seeds_with_one_change(kind: Edit) -> None:
    assert sum(hold(*each) for each in seed_pairs((kind,))) == 0


ROWS = (
    ("oleh: staf -> ketua", "oleh: staf -> kepala -> ketua"),
    ("oleh: staf -> kepala", "oleh: staf -> ketua -> kepala"),
    ("oleh: ketua -> staf", "oleh: staf -> ketua"),
    ("oleh: staf", "oleh: semua"),
    ("oleh: staf", "bagian: [{oleh: staf}, {oleh: staf}]"),
    ("oleh: ketua\nlanjut: [lanjut, ambil]", "oleh: ketua\nkeputusan: [lanjut, ambil]"),
    ("oleh: ketua", "oleh: ketua\nlanjut: {hasil baik: lanjut}"),
    (TWO, THREE),
    (THREE, THREE.replace("tidak: ketua", "tidak: hitung")),
    ("oleh: staf + ketua", "bagian: [{oleh: staf, lanjut: [lanjut, arsip]}, {oleh: ketua}]"),
)


@pytest.mark.parametrize(("old", "new"), ROWS)
def test_rows_of_several_parts(old: str, new: str) -> None:
    before, after = document(old), document(new)
    assert hold(loaded(before), loaded(after), compare(before, after)) == 0


def test_rows_of_several_parts_the_other_way_round() -> None:
    """Diamonds have four ports; two with five arrows of both revisions go without one each."""
    pairs = ((document(old), document(new)) for old, new in ROWS)
    assert sum(hold(loaded(new), loaded(old), compare(new, old)) for old, new in pairs) <= 2


@pytest.mark.long
def test_many_random_revisions() -> None:
    """Of some 1,850 arrows in both states a few find no room beside those of the other document, most in two."""
    assert sum(hold(*each) for each in pairs(SCRIPTS)) <= 7

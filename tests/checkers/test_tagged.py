"""The judge of trees sees what is wrong with them."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator

import pikepdf
import pytest
from msgspec.structs import replace

from sopdoc.geometry.rect import Rect
from tests.checkers.archival import archival_faults
from tests.checkers.tagged import tag_faults
from tests.checkers.tagged_symbols import symbol_faults
from tests.painters.pages import block, document, flowchart_page, page
from tests.painters.pdf.reading import painted

MADE = document(page(block("lihat www.a.go.id")), flowchart_page())
DATA = painted(MADE)


def elements(file: pikepdf.Pdf, kind: str) -> Iterator[pikepdf.Dictionary]:
    for each in file.objects:
        if isinstance(each, pikepdf.Dictionary) and each.get("/S") == f"/{kind}":
            yield each


def first(file: pikepdf.Pdf, kind: str) -> pikepdf.Dictionary:
    return next(elements(file, kind))


def content(file: pikepdf.Pdf, old: bytes, new: bytes) -> None:
    stream = file.pages[1].Contents
    assert old in stream.read_bytes()
    stream.write(stream.read_bytes().replace(old, new, 1))


def swap(file: pikepdf.Pdf) -> None:
    listed = file.Root.StructTreeRoot.ParentTree.Nums[3]
    listed[0], listed[1] = listed[1], listed[0]


def reverse(thing: pikepdf.Object) -> None:
    thing.K = pikepdf.Array(reversed(list(thing.K)))


def delete(thing: pikepdf.Object, key: str) -> None:
    del thing[key]


DEFECTS: list[tuple[Callable[[pikepdf.Pdf], object], str]] = [
    (lambda file: delete(file.pages[1].obj, "/StructParents"), "has no /StructParents"),
    (lambda file: delete(file.Root, "/MarkInfo"), "isn't tagged"),
    (lambda file: file.pages[0].obj.__setitem__("/StructParents", 7), "keys that nothing has"),
    (swap, "the way back leads to other elements"),
    (lambda file: file.Root.StructTreeRoot.ParentTree.Nums[3].pop(), "not known everywhere"),
    (lambda file: content(file, b"/Artifact BMC", b"/P<</MCID 99>>BDC"), "not known everywhere"),
    (lambda file: content(file, b"/Artifact BMC", b"/Artifact BMC EMC\n/Tj BMC"), "with the number None"),
    (lambda file: content(file, b"0 0 0 RG", b"0 0 0 RG 0 0 m 9 9 l S"), "neither marked nor an artifact"),
    (lambda file: content(file, b"<</MCID 1>>", b"<</MCID 0>>"), "two marks with the number 0"),
    (lambda file: delete(first(file, "Figure"), "/Alt"), "without words"),
    (lambda file: delete(first(file, "TH"), "/A"), "without a scope"),
    (lambda file: first(file, "TR").K.pop(), "doesn't close"),
    (lambda file: first(file, "TD").__setitem__("/A", pikepdf.Dictionary(O="/Table", ColSpan=2)), "doesn't close"),
    (lambda file: first(file, "Sect").__setitem__("/P", first(file, "TD")), "another parent"),
    (lambda file: reverse(first(file, "TR")), "in another order"),
    (lambda file: delete(file.pages[0].Annots[0], "/StructParent"), "belongs to no element"),
    (lambda file: delete(file.pages[0].Annots[0], "/Contents"), "a link says nothing"),
    (lambda file: delete(file.pages[0].obj, "/Tabs"), "no order for the Tab key"),
    (lambda file: first(file, "H1").__setitem__("/S", pikepdf.Name("/H3")), "H3 follows on level 0"),
]


def damaged(change: Callable[[pikepdf.Pdf], object]) -> bytes:
    data = io.BytesIO()
    with pikepdf.open(io.BytesIO(DATA)) as file:
        change(file)
        file.save(data)
    return data.getvalue()


def test_a_sound_file_has_no_faults() -> None:
    assert archival_faults(DATA, 2) == []
    assert symbol_faults(MADE, DATA) == []
    assert tag_faults(damaged(lambda file: None)) == []


@pytest.mark.parametrize("number", range(len(DEFECTS)))
def test_a_defect_is_seen(number: int) -> None:
    change, wanted = DEFECTS[number]
    assert any(wanted in fault for fault in tag_faults(damaged(change))), tag_faults(damaged(change))


def test_a_symbol_in_another_cell_is_seen() -> None:
    sheet = MADE.pages[1]
    symbol = sheet.symbols[0]
    for rect, fault in (
        (symbol.rect.moved(80, 0), "0 figures"),
        (Rect(0, 0, 1, 1), "0 figures"),
    ):
        moved = replace(sheet, symbols=(replace(symbol, rect=rect), *sheet.symbols[1:]))
        assert any(fault in found for found in symbol_faults(document(MADE.pages[0], moved), DATA))


def test_a_symbol_in_another_row_or_lane_of_the_table_is_seen() -> None:
    title, table = MADE.pages[1].flow
    for moved, fault in (
        (replace(table, columns=(40.0, 60.0, 300.0, 310.0, 460.0, 800.0)), "it stands in column 3"),
        (replace(table, rows=tuple(replace(row, top=row.top - 55) for row in table.rows)), "it stands in row"),
    ):
        other = replace(MADE.pages[1], flow=(title, moved))
        assert any(fault in found for found in symbol_faults(document(MADE.pages[0], other), DATA))

"""The tree of a tagged PDF, read without sopdoc's code: what of it doesn't hold, and the whole as text.

`page-validation` holds files to PDF/UA-1, but doesn't see pages without /StructParents, nor what is wrong between
marked content, the tree and the way back.
"""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

import pikepdf

PAINTING = {"Tj", "TJ", "'", '"', "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "Do", "sh"}
PARTS = {"Document", "Sect", "Table", "THead", "TBody", "TR", "L", "LI"}
"""Kinds of elements that have no content of their own."""


@dataclass
class Node:
    """An element; ``kids`` are others, or (page, number) of marked content, or (page, annotation)."""

    kind: str
    alt: str = ""
    attributes: dict[str, object] = field(default_factory=dict)
    kids: list[Node | tuple[int, int]] = field(default_factory=list)
    clickable: list[tuple[int, int]] = field(default_factory=list)
    number: tuple[int, int] = (0, 0)

    def walk(self) -> Iterator[Node]:
        yield self
        for kid in self.kids:
            if isinstance(kid, Node):
                yield from kid.walk()

    def read(self) -> Iterator[tuple[int, int]]:
        """What is marked as content of texts, in the order in which it is read."""
        for kid in self.kids if self.kind != "Figure" else ():
            if isinstance(kid, Node):
                yield from kid.read()
            else:
                yield kid

    def nodes(self, *kinds: str) -> list[Node]:
        return [each for each in self.walk() if each.kind in kinds]

    @property
    def marks(self) -> list[tuple[int, int]]:
        return [kid for each in self.walk() for kid in each.kids if isinstance(kid, tuple)]


@dataclass
class Tagged:
    """A file's tree, the text of each piece of marked content, and what was found wrong while reading."""

    root: Node
    texts: dict[tuple[int, int], str]
    faults: list[str]

    def said(self, node: Node) -> str:
        """What an element says: its own words, or what is said instead."""
        if node.alt:
            return node.alt
        return "".join(self.said(kid) if isinstance(kid, Node) else self.texts.get(kid, "") for kid in node.kids)


def read_tagged(data: bytes) -> Tagged:
    with pikepdf.open(io.BytesIO(data)) as file:
        return _Reader(file).read()


def tag_faults(data: bytes) -> list[str]:
    """What doesn't hold in a file's tree; nothing where all does."""
    made = read_tagged(data)
    read = list(made.root.read())
    order = [] if read == sorted(read) else ["texts are read in another order than they are written in"]
    return [*made.faults, *order, *_table_faults(made.root), *_kind_faults(made.root)]


class _Reader:
    def __init__(self, file: pikepdf.Pdf) -> None:
        self.file = file
        self.pages = {page.obj.objgen: at for at, page in enumerate(file.pages)}
        self.faults: list[str] = []
        self.texts: dict[tuple[int, int], str] = {}

    def read(self) -> Tagged:
        root = self.file.Root
        if "/StructTreeRoot" not in root or not root.get("/MarkInfo", {}).get("/Marked"):
            return Tagged(Node("none"), {}, ["the file isn't tagged"])
        for at, page in enumerate(self.file.pages):
            self._content(at, page)
        top = root.StructTreeRoot
        tree = self._node(top.K, top)
        self._compare(tree, top)
        return Tagged(tree, self.texts, self.faults)

    def _content(self, at: int, page: pikepdf.Page) -> None:
        open_marks: list[int | None] = []
        for step in pikepdf.parse_content_stream(page):
            operator = str(step.operator)
            if operator in {"BMC", "BDC"}:
                self._begin(at, open_marks, [*step.operands])
            elif operator == "EMC":
                open_marks.pop()
            elif operator in PAINTING:
                if not open_marks:
                    self.faults.append(f"page {at}: {operator} is neither marked nor an artifact")
                if operator == "Tj" and open_marks and open_marks[-1] is not None:
                    self.texts[at, open_marks[-1]] += bytes(step.operands[0]).decode("utf-16-be")
        if open_marks:
            self.faults.append(f"page {at}: marks aren't closed")

    def _begin(self, at: int, open_marks: list[int | None], operands: list[pikepdf.Object]) -> None:
        number = operands[1].get("/MCID") if len(operands) > 1 else None
        if (number is None) is not (str(operands[0]) == "/Artifact"):
            self.faults.append(f"page {at}: {operands[0]} with the number {number}")
        if open_marks:
            self.faults.append(f"page {at}: {operands[0]} within another mark")
        if number is not None:
            if (at, int(number)) in self.texts:
                self.faults.append(f"page {at}: two marks with the number {number}")
            self.texts[at, int(number)] = ""
        open_marks.append(None if number is None else int(number))

    def _node(self, thing: pikepdf.Object, parent: pikepdf.Object) -> Node:
        node = Node(str(thing.S)[1:], str(thing.get("/Alt", "")), _attributes(thing), number=thing.objgen)
        if thing.P.objgen != parent.objgen:
            self.faults.append(f"{node.kind} {thing.objgen} has another parent than the one that names it")
        held = thing.get("/K")
        kids = [] if held is None else held if isinstance(held, pikepdf.Array) else [held]
        for kid in kids:
            if isinstance(kid, int):
                node.kids.append((self.pages[thing.Pg.objgen], kid))
            elif kid.get("/Type") == "/OBJR":
                node.clickable.append(kid.Obj.objgen)
            else:
                node.kids.append(self._node(kid, thing))
        return node

    def _compare(self, tree: Node, top: pikepdf.Object) -> None:
        """Hold pages, the way back to elements, and elements against each other."""
        listed = list(top.ParentTree.Nums)
        back = dict(zip(map(int, listed[::2]), listed[1::2], strict=True))
        if list(back) != sorted(back) or int(top.ParentTreeNextKey) <= max(back, default=-1):
            self.faults.append("the keys of the way back aren't in order")
        naming = {mark: each.number for each in tree.walk() for mark in each.kids if isinstance(mark, tuple)}
        if len(naming) != len(tree.marks):
            self.faults.append("content belongs to two elements")
        known: dict[tuple[int, int], tuple[int, int]] = {}
        for at, page in enumerate(self.file.pages):
            key = page.obj.get("/StructParents")
            if key is None:
                self.faults.append(f"page {at} has no /StructParents")
                continue
            known |= {(at, number): each.objgen for number, each in enumerate(back.pop(int(key), ()))}
            self._annotations(at, page, tree, back)
        if back:
            self.faults.append(f"keys that nothing has: {sorted(back)}")
        if not set(self.texts) == set(known) == set(naming):
            self.faults.append(f"not known everywhere: {set(self.texts) ^ set(known) | set(known) ^ set(naming)}")
        elif known != naming:
            self.faults.append("the way back leads to other elements")

    def _annotations(self, at: int, page: pikepdf.Page, tree: Node, back: dict[int, pikepdf.Object]) -> None:
        for each in page.obj.get("/Annots", []):
            own = back.pop(int(each.get("/StructParent", -1)), None)
            holder = next((node for node in tree.walk() if each.objgen in node.clickable), None)
            if own is None or holder is None or holder.kind != "Link" or holder.number != own.objgen:
                self.faults.append(f"page {at}: a link belongs to no element")
            if not str(each.get("/Contents", "")) or page.obj.get("/Tabs") != "/S":
                self.faults.append(f"page {at}: a link says nothing, or the page has no order for the Tab key")


def _attributes(thing: pikepdf.Object) -> dict[str, object]:
    return {key[1:]: value for key, value in thing.get("/A", {}).items() if key != "/O"}


def _table_faults(root: Node) -> Iterator[str]:
    for table in root.nodes("Table"):
        rows = table.nodes("TR")
        width = sum(_span(cell, "ColSpan") for cell in _cells(rows[0])) if rows else 0
        taken: Counter[tuple[int, int]] = Counter(place for at in range(len(rows)) for place in _places(rows, at))
        if set(taken.values()) != {1} or len(taken) != width * len(rows) or not rows:
            yield f"the grid of a table of {len(rows)} rows and {width} columns doesn't close"


def column_of(row: Node, rows: list[Node], cell: Node) -> int:
    """The column in which a cell of a row begins."""
    return next(column for at, column, each in _placed(rows) if each is cell and rows[at] is row)


def _placed(rows: list[Node]) -> Iterator[tuple[int, int, Node]]:
    taken: set[tuple[int, int]] = set()
    for at, row in enumerate(rows):
        column = 0
        for cell in _cells(row):
            while (at, column) in taken:
                column += 1
            yield at, column, cell
            taken |= {
                (at + down, column + right)
                for down in range(_span(cell, "RowSpan"))
                for right in range(_span(cell, "ColSpan"))
            }


def _places(rows: list[Node], wanted: int) -> Iterator[tuple[int, int]]:
    for at, column, cell in _placed(rows):
        if at == wanted:
            for down in range(_span(cell, "RowSpan")):
                for right in range(_span(cell, "ColSpan")):
                    yield at + down, column + right


def _cells(row: Node) -> list[Node]:
    return [kid for kid in row.kids if isinstance(kid, Node)]


def _span(cell: Node, name: str) -> int:
    return int(str(cell.attributes.get(name, 1)))


def _kind_faults(root: Node) -> Iterator[str]:
    level = 0
    for node in root.walk():
        own = [kid for kid in node.kids if isinstance(kid, tuple)]
        inner = {kid.kind for kid in node.kids if isinstance(kid, Node)}
        if node.kind in PARTS and own:
            yield f"{node.kind} has content of its own"
        if node.kind == "Figure" and (not node.alt or "BBox" not in node.attributes or len(own) != 1 or inner):
            yield f"a Figure without words or place: {node.alt}"
        if node.kind == "TH" and node.attributes.get("Scope") not in {"/Row", "/Column"}:
            yield "a heading without a scope"
        if (node.kind == "TR" and not inner <= {"TH", "TD"}) or (node.kind == "L" and inner != {"LI"}):
            yield f"{node.kind} holds {inner}"
        if node.kind not in {"TD", "TH", "Document", "Link"} and not node.kids:
            yield f"{node.kind} holds nothing"
        if re.fullmatch(r"H\d", node.kind):
            if int(node.kind[1]) > level + 1:
                yield f"{node.kind} follows on level {level}"
            level = int(node.kind[1])


def tree_text(data: bytes) -> str:
    """A file's tree as text, an element a line."""
    made = read_tagged(data)
    return "\n".join(_lines(made, made.root, 0)) + "\n"


def _lines(made: Tagged, node: Node, depth: int) -> Iterator[str]:
    shown = {name: value for name, value in node.attributes.items() if name != "BBox"}
    told = "".join(f" {name}={str(value).removeprefix('/')}" for name, value in sorted(shown.items()))
    own = "".join(made.texts[kid] for kid in node.kids if isinstance(kid, tuple))
    words = f" ({node.alt})" if node.alt else f" {own}" if own else ""
    yield f"{'  ' * depth}{node.kind}{told}{words}".rstrip()
    for kid in node.kids:
        if isinstance(kid, Node):
            yield from _lines(made, kid, depth + 1)

"""Read what a source says of itself from its tree, so that a faulty source has a line in the list too."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from sopdoc.daftar.entry import MOST_REFERENCES, Dated, Identity, Said
from sopdoc.reading.kinds.tanggal import parse_tanggal
from sopdoc.reading.lists.itemized import said_items
from sopdoc.source.span import Span
from sopdoc.source.text import clean_text
from sopdoc.source.tree import Mapping, Node, Scalar, Sequence
from sopdoc.typography.markup import plain_text


def identity_of(tree: Node | None, source: Path) -> Identity:
    """Return what can be read; a missing text stands at the start of the file."""
    root = tree if isinstance(tree, Mapping) else Mapping((), Span(str(source)))
    return Identity(
        judul=_said(root.get("judul"), root.span),
        nomor=_said(root.get("nomor"), root.span),
        keterkaitan=tuple(islice((said for said in _texts(root.get("keterkaitan")) if said.text), MOST_REFERENCES)),
        prosedur=tuple(judul for item in _items(root.get("prosedur")) if (judul := _title(item))),
        pembuatan=_dated(root.get("tanggal_pembuatan")),
        revisi=_dated(root.get("tanggal_revisi")),
        efektif=_dated(root.get("tanggal_efektif")),
        riwayat=tuple(dated for item in _items(root.get("riwayat_revisi")) if (dated := _date_in(item))),
    )


def _said(node: Node | None, otherwise: Span) -> Said:
    if not isinstance(node, Scalar):
        return Said("", otherwise if node is None else node.span)
    return Said(one_text(node.text), node.span)


def one_text(marked: str) -> str:
    """Return a text without markup, in one line."""
    return " ".join(plain_text(clean_text(marked)).split())


def _texts(node: Node | None) -> Iterator[Said]:
    """Yield one text, or those of a list, also of one that was pasted; lines of a text are texts of their own."""
    items = said_items(node) if node else ()
    if not items and isinstance(node, Scalar):
        items = ((node.text, node.span),)
    for text, span in items:
        yield from (Said(one_text(line), span) for line in clean_text(text).split("\n"))


def _items(node: Node | None) -> tuple[Node, ...]:
    return node.items if isinstance(node, Sequence) else ()


def _title(node: Node) -> str:
    title = node.get("judul") if isinstance(node, Mapping) else None
    return one_text(title.text) if isinstance(title, Scalar) else ""


def _date_in(node: Node) -> Dated | None:
    return _dated(node.get("tanggal")) if isinstance(node, Mapping) else None


def _dated(node: Node | None) -> Dated | None:
    tanggal = parse_tanggal(node.text) if isinstance(node, Scalar) else None
    return None if tanggal is None or node is None else Dated(tanggal, node.span)

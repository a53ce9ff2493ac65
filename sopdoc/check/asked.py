"""What rules are asked about: a document, its office, and where each of its texts stands."""

from __future__ import annotations

import re
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.check.choices import USUAL, Choices
from sopdoc.model.buku import Buku
from sopdoc.model.instansi import Instansi
from sopdoc.model.isi import Isi, texts_of
from sopdoc.model.prosedur import Langkah, Prosedur
from sopdoc.model.sop import Sop
from sopdoc.model.tanggal import Tanggal
from sopdoc.reading.keys.values import Values
from sopdoc.source.edit import Edit
from sopdoc.source.span import Span
from sopdoc.source.tree import Mapping, Node, Scalar, Sequence
from sopdoc.typography.markup import plain_text

BUTIR = "butir"
"""The key under which a list that says its mark has its items."""
_NOTHING = re.compile(r"\W*")
_SIGNS_IN = {'"': re.compile(r'["\\\n]'), "'": re.compile(r"['\n]"), "|": re.compile(r"\n"), ">": re.compile(r"\n")}
"""What a change may not touch in a text that begins so: signs that YAML reads otherwise than they stand there."""
_ENDS_PLAIN = re.compile(r"\s#|:(?=\s|$)")
_OF_FLOW = re.compile(r"[,\[\]{}\n]")
_LEADING = re.compile(r"[-?:,\[\]{}#&*!|>'\"%@`\s]|$")
"""How no text without quotes may begin."""


class Item(Struct, frozen=True):
    """A text as printed, without markup, and where it stands; ``node`` is None where it is no text by itself."""

    text: str
    span: Span
    node: Scalar | None = None

    @property
    def says_none(self) -> bool:
        """Whether it says that there is none, as "-" does."""
        return _NOTHING.fullmatch(self.text) is not None


class Step(Struct, frozen=True, eq=False, dict=True):
    """A row of a procedure, ``number`` from 1, and its decoded values."""

    number: int
    langkah: Langkah
    values: Values

    @cached_property
    def kegiatan(self) -> str:
        """The activity as printed, without markup."""
        return plain_text(self.langkah.kegiatan)

    def span(self, key: str) -> Span:
        """Return where a key's value stands, or where the row starts if it isn't written."""
        return self.values.span(key)

    def node(self, key: str) -> Scalar | None:
        """Return the text under a key, None where there is none or something else."""
        node = self.values.node.get(key)
        return node if isinstance(node, Scalar) else None

    def items(self, key: str) -> tuple[Item, ...]:
        """Return the texts of a column, each where it stands."""
        known = self._columns.get(key)
        if known is None:
            node = self.values.node
            known = self._columns[key] = items_of(getattr(self.langkah, key), node.get(key), node.span)
        return known

    @cached_property
    def _columns(self) -> dict[str, tuple[Item, ...]]:
        """The columns whose texts were asked for, as several rules ask for them."""
        return {}


class Table(Struct, frozen=True, eq=False, dict=True):
    """A procedure, its rows, and its decoded values."""

    prosedur: Prosedur
    steps: tuple[Step, ...]
    values: Values

    @cached_property
    def notes(self) -> tuple[Item, ...]:
        """The notes below the table, each where it stands."""
        catatan, node = self.prosedur.catatan, self.values.node
        return items_of(catatan, node.get("catatan"), node.span) if catatan else ()


class Asked(Struct, frozen=True, eq=False, dict=True):
    """A document with its office; ``text`` is its source, without a byte order mark.

    ``has_office`` tells whether any file says something of an office; ``buku`` is what it says of its book of SOPs, as
    far as a setting has that asked.
    """

    sop: Sop
    instansi: Instansi
    values: Values
    text: str
    has_office: bool = False
    choices: Choices = USUAL
    buku: Buku = Buku()

    @cached_property
    def tables(self) -> tuple[Table, ...]:
        """The procedures with their rows."""
        written: tuple[Values, ...] = self.values.get("prosedur", ())
        return tuple(
            Table(prosedur, _steps(prosedur, values), values)
            for prosedur, values in zip(self.sop.prosedur, written, strict=True)
        )

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """The rows of all procedures."""
        return tuple(step for table in self.tables for step in table.steps)

    @cached_property
    def dates(self) -> tuple[Tanggal, ...]:
        """The dates that the document bears, and those of its revisions."""
        sop = self.sop
        own = (sop.tanggal_pembuatan, sop.tanggal_revisi, sop.tanggal_efektif)
        revised = (revisi.tanggal for revisi in sop.riwayat_revisi)
        return tuple(tanggal for tanggal in (*own, *revised) if tanggal)

    def span(self, *keys: str) -> Span:
        """Return where the first of some keys that is written has its value; else the title's place."""
        written = (node.span for key in keys if (node := self.values.node.get(key)))
        return next(written, self.values.span("judul"))

    def items(self, key: str) -> tuple[Item, ...]:
        """Return the texts of one of the six parts, each where it stands."""
        known = self._parts.get(key)
        if known is None:
            node = self.values.node.get(key)
            otherwise = node.span if node else self.span(key)
            known = self._parts[key] = items_of(getattr(self.sop, key), node, otherwise)
        return known

    def said(self, key: str) -> tuple[Item, ...]:
        """Return the texts of one of the six parts, without those that say that there are none."""
        return tuple(item for item in self.items(key) if not item.says_none)

    @cached_property
    def _parts(self) -> dict[str, tuple[Item, ...]]:
        """The parts whose texts were asked for, as several rules ask for them."""
        return {}

    def put(self, node: Scalar | None, old: str, new: str) -> tuple[Edit, ...]:
        """Return the change of a text's source that writes ``new`` in the place of ``old``, the only one there.

        None where ``old`` isn't written there as it is read, or twice, or where YAML would read the change otherwise.
        """
        if node is None or node.span.start < 0 or not old:
            return ()
        written = self.text[node.span.start : node.span.end]
        if written.count(old) != 1 or not _is_read_as_written(written, old, new):
            return ()
        start = node.span.start + written.index(old)
        return (Edit(replace(node.span, start=start, end=start + len(old)), new),)


def _is_read_as_written(written: str, old: str, new: str) -> bool:
    """Tell whether YAML reads a changed part of a text as it stands there, in or without the text's quotes."""
    signs = _SIGNS_IN.get(written[:1])
    if signs:
        return not signs.search(old) and not signs.search(new)
    changed = written.replace(old, new)
    if _LEADING.match(changed) or _ENDS_PLAIN.search(changed):
        return False
    return not _OF_FLOW.search(new) or _OF_FLOW.search(old) is not None


def items_of(isi: Isi, node: Node | None, otherwise: Span) -> tuple[Item, ...]:
    """Return the texts of a content, each where it stands.

    Items of a text that was pasted as a list stand where that does; what isn't written, ``otherwise``.
    """
    if isinstance(isi, str) and isinstance(node, Scalar) and isi and node.text.strip():  # as most are
        return (Item(plain_text(isi), node.span, node),)
    texts = texts_of(isi)
    nodes = _nodes(node)
    if len(nodes) == len(texts):
        return tuple([Item(plain_text(text), each.span, each) for text, each in zip(texts, nodes, strict=True)])
    span = node.span if node else otherwise
    return tuple(Item(plain_text(text), span) for text in texts)


def _nodes(node: Node | None) -> list[Scalar]:
    if isinstance(node, Mapping):
        node = node.get(BUTIR)
    items = node.items if isinstance(node, Sequence) else (node,)
    return [item for item in items if isinstance(item, Scalar) and item.text.strip()]


def _steps(prosedur: Prosedur, values: Values) -> tuple[Step, ...]:
    rows: tuple[Values, ...] = values.get("langkah", ())
    return tuple(
        Step(number, langkah, row) for number, (langkah, row) in enumerate(zip(prosedur.langkah, rows, strict=True), 1)
    )

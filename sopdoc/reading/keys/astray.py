"""Keys that are known, but in another place: of what stands around, of a page format, of an office."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from sopdoc.messages import _
from sopdoc.reading.characters.ready import LONGEST, as_value
from sopdoc.reading.keys.field import Field
from sopdoc.source.tree import Entry, Mapping, Scalar
from sopdoc.templat.label import LABEL_KEYS
from sopdoc.templat.susunan import KOLOM

INSTANSI_FILE, TEMPLAT_FILE = "instansi.yaml", "templates/NAME/templat.yaml"
_OWN_WORDS = "label"
"""The key of the words that a procedure prints instead of the page format's."""
_HEADINGS = frozenset((*KOLOM, "mutu_baku"))
"""What these words may name."""


class Table(Protocol):
    """What is known of keys: those here, those around, and those of other files."""

    @property
    def fields(self) -> tuple[Field, ...]:
        """The keys that are known here."""

    @property
    def keys(self) -> frozenset[str]:
        """Their names."""

    @property
    def outer(self) -> Callable[[], Table] | None:
        """What holds this."""

    @property
    def others(self) -> Callable[[], Sequence[tuple[str, Table]]]:
        """Other files, and what may stand in them."""

    def holder(self, key: str) -> str | None:
        """Return the key of what has a key in it."""

    def key_of(self, inner: object) -> str:
        """Return the key of an inner table."""


def astray(table: Table, node: Mapping, entry: Entry) -> tuple[str, ...]:
    """Return the hints to a key that is known around a mapping, or in another file; none where it is nowhere."""
    key = entry.key.text
    home, holder, rows = _home(table, key)
    if home and rows and next(field.required for field in home.fields if field.key == key):
        return _once_beside(node, entry, holder, rows)
    if home:
        return _beside(entry, holder)
    if key in LABEL_KEYS:
        return _word(entry, _place_of_words(table))
    file = next((file for file, other in table.others() if key in other.keys), "")
    return _in_file(entry, file) if file else ()


def _home(table: Table, key: str) -> tuple[Table | None, str, str]:
    """Return the nearest table around one that knows a key, the key there that holds it, and the key of that itself."""
    inner, outer = table, table.outer and table.outer()
    while outer and key not in outer.keys:
        inner, outer = outer, outer.outer and outer.outer()
    if not outer:
        return None, "", ""
    above = outer.outer and outer.outer()
    return outer, outer.key_of(inner), above.key_of(outer) if above else ""


def _beside(entry: Entry, holder: str) -> tuple[str, ...]:
    """Return the hint to a key that belongs where ``holder`` stands."""
    message = _("`{key}` belongs beside `{holder}`, in its column: write `{line}` there")
    return (message.format(key=entry.key.text, holder=holder, line=_line(entry)),)


def _once_beside(node: Mapping, entry: Entry, holder: str, rows: str) -> tuple[str, ...]:
    """Return the hints to a key that is given where ``holder`` stands, for all items of it: they may be ``rows``."""
    message = _("all items of `{holder}` share the `{key}` beside it: add this text to that one")
    items = [item for item in node if isinstance(item.value, Scalar)]
    written = ", ".join(map(_line, items)) if len(items) == len(node.entries) else f"{_line(entry)}, …"
    row = _("or make an item of `{rows}` of it: `{item}`").format(rows=rows, item=f"- {{{written}}}")
    return message.format(key=entry.key.text, holder=holder), row


def _place_of_words(table: Table) -> str:
    """Describe where a procedure's own words over columns are to be written; "" where there is no procedure."""
    if _OWN_WORDS in table.keys:
        return _("here")
    home, holder, _rows = _home(table, _OWN_WORDS)
    if home:
        return _("beside `{key}`").format(key=holder)
    inside = table.holder(_OWN_WORDS)
    return _("in an item of `{key}`").format(key=inside) if inside else ""


def _word(entry: Entry, place: str) -> tuple[str, ...]:
    """Return the hints to a word of a page format that stands elsewhere; none for any other key.

    A word over a column may be a procedure's own, in a place that is described; "" where there is no procedure.
    """
    name = LABEL_KEYS.get(entry.key.text)
    if name is None:
        return ()
    everywhere = _in_file(entry, TEMPLAT_FILE)
    if name not in _HEADINGS or not place:
        return everywhere
    own = f"label: {{{name}: {_value(entry)}}}"
    return _("for one table write `{line}` {place}").format(line=own, place=place), *everywhere


def _in_file(entry: Entry, file: str) -> tuple[str, ...]:
    """Return the hint to a key that belongs in another file."""
    return (
        _("`{key}` belongs in {file}: write `{line}` there").format(key=entry.key.text, file=file, line=_line(entry)),
    )


def _line(entry: Entry) -> str:
    """Return a key with its value as they are to be written, "…" for one that is long or no text."""
    return f"{entry.key.text}: {_value(entry)}"


def _value(entry: Entry) -> str:
    text = entry.value.text if isinstance(entry.value, Scalar) else ""
    return as_value(text) if 0 < len(text) <= LONGEST else "…"

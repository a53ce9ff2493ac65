"""Kinds of values that are words: texts, lists of them, names, and choices among known words."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import ClassVar

from sopdoc.messages import _
from sopdoc.model.isi import Isi
from sopdoc.model.prosedur import LANJUT, SELESAI
from sopdoc.reading.characters.ready import items_hint
from sopdoc.reading.kinds.colon_items import TEXT_WITH_COLON, as_text, pasted_entries, plain_list
from sopdoc.reading.kinds.kind import (
    FAULTY,
    FILLED,
    TEXT,
    Faults,
    Faulty,
    Json,
    Kind,
    refused,
    text_of,
    wrong_kind,
)
from sopdoc.reading.lists.itemized import doubtful, lone_item, numbered_items, pasted_items
from sopdoc.reading.lists.marks_in_row import marks_in_row
from sopdoc.reading.lists.own_marks import not_printed
from sopdoc.rules.keys import BAD_ID, BAD_NAME, RESERVED_ID, TEXT_TOO_LONG
from sopdoc.source.text import excerpt
from sopdoc.source.tree import Node, Scalar, Sequence

ID = r"(?!(?:lanjut|selesai)$)[A-Za-z][A-Za-z0-9_-]*"
TARGET = r"[A-Za-z][A-Za-z0-9_-]*"
_ID = re.compile(ID)
_TARGET = re.compile(TARGET)
_LONGEST = 40
_TYPED_NAME = ["string", "boolean"]


@dataclass(frozen=True, slots=True)
class Text(Kind):
    """One text."""

    empty: ClassVar[object] = ""

    def decode(self, node: Node, faults: Faults) -> str | Faulty:
        """Return the text."""
        faults += doubtful(node)
        return text_of(node, faults)

    def schema(self) -> Json:
        """Describe a text that isn't empty."""
        return FILLED


@dataclass(frozen=True, slots=True)
class ShortText(Text):
    """A text that is printed large or again and again: no page holds one of more than ``most`` characters."""

    most: int

    def decode(self, node: Node, faults: Faults) -> str | Faulty:
        """Return the text."""
        text = Text().decode(node, faults)
        if isinstance(text, Faulty) or len(text) <= self.most:
            return text
        message = _("at most {most} characters can stand here, and these are {count}")
        message = message.format(most=self.most, count=len(text))
        return refused(TEXT_TOO_LONG.found(message, node.span, _("shorten it")), faults)


@dataclass(frozen=True, slots=True)
class TextOrList(Kind):
    """One text, or a list of texts (`Texts`), printed numbered unless told otherwise; empty items are left out.

    A list that ``takes_mark`` may be told how to keep the marks of its items.
    """

    numbered: bool = True
    takes_mark: bool = False
    empty: ClassVar[object] = ""

    def decode(self, node: Node, faults: Faults) -> Isi | Faulty:
        """Return the text or the texts."""
        return self.texts(node, faults)

    def texts(self, node: Node, faults: Faults) -> str | tuple[str, ...] | Faulty:
        """Return the text or the texts, which name no mark."""
        if not isinstance(node, Sequence):
            entries, plain = pasted_entries(node), plain_list(node)
            if entries or plain:
                markless = _("no mark can be chosen here: write `{items}`").format(items=plain)
                hint = markless if plain else items_hint(entries)
                return wrong_kind(node, _("a text or a list of texts"), faults, hint)
            text = text_of(node, faults, _("a text or a list of texts"))
            pasted = pasted_items(node) if self.numbered else None
            faults += doubtful(node, may_be_list=True)
            if pasted is None:
                faults += lone_item(node) if self.numbered else ()
                return text
            faults += not_printed(pasted.mark, pasted.items if self.takes_mark else (), node.span)
            return pasted.items
        items = texts_in(node, faults, numbered=self.numbered)
        if isinstance(items, Faulty):
            return FAULTY
        if not self.numbered:
            return tuple(item.text for item in items) or ""
        return numbered_items(items, faults, takes_mark=self.takes_mark) or ""

    def schema(self) -> Json:
        """Describe a text or a list of texts."""
        return {"anyOf": [TEXT, {"type": "array", "items": {"anyOf": [TEXT, TEXT_WITH_COLON]}}]}


def texts_in(node: Sequence, faults: Faults, *, numbered: bool = True) -> tuple[Scalar, ...] | Faulty:
    """Return the texts of a list as they were written, without empty ones; faults tell of those that are none."""
    nodes = tuple(map(as_text, node.items))
    texts = [text_of(item, faults) for item in nodes]
    if FAULTY in texts:
        return FAULTY
    items = tuple(item for item in nodes if isinstance(item, Scalar) and item.text)
    for item in items:
        faults += (*doubtful(item, may_be_list=True), *(marks_in_row(item) if numbered else ()))
    return items


@dataclass(frozen=True, slots=True)
class Notes(Kind):
    """Texts of which a single one may stand without a list."""

    empty: ClassVar[object] = ()

    def decode(self, node: Node, faults: Faults) -> tuple[str, ...] | Faulty:
        """Return the texts."""
        value = TextOrList(numbered=False).texts(node, faults)
        if isinstance(value, Faulty):
            return FAULTY
        if isinstance(value, str):
            return (value,) if value else ()
        return value

    def schema(self) -> Json:
        """Describe a text or a list of texts."""
        return TextOrList().schema()


def read_name(node: Node, faults: Faults, reserved: bool = False) -> str | Faulty:
    """Return an id (letters, digits, `_`, `-`); ``reserved`` lets `lanjut` and `selesai` pass, as targets."""
    text = text_of(node, faults, _("an id"))
    if isinstance(text, Faulty) or (_TARGET if reserved else _ID).fullmatch(text):
        return text
    if text in (LANJUT, SELESAI):
        message = _("`{name}` can't be an id: it has a meaning of its own").format(name=text)
        return refused(
            RESERVED_ID.found(message, node.span, _("choose another, such as `{id}`").format(id=f"{text}-1")), faults
        )
    message = _("`{text}` can't be an id").format(text=excerpt(text)) if text else _("an id is missing here")
    return refused(BAD_ID.found(message, node.span, _id_hint(text, reserved)), faults)


def _id_hint(text: str, is_target: bool) -> str:
    if is_target and not text:
        return _("write the `id` of a step, `lanjut` for the next row or `selesai` for the end")
    if is_target and text.isdigit():
        return _("rows are not named by their number: give the step an `id` and name that")
    rule = _("an id starts with a letter and holds letters, digits, `_` and `-` only")
    ready = ready_id(text)
    return f"{rule}: `{ready}`" if ready and not is_target else rule


def is_id(text: str) -> bool:
    """Tell whether a text can be an id."""
    return _ID.fullmatch(text) is not None


def ready_id(text: str) -> str:
    """Return a text as an id, "" where too little of it can be one."""
    plain = unicodedata.normalize("NFKD", text[:_LONGEST]).encode("ascii", "ignore").decode()
    ready = re.sub(r"[^A-Za-z0-9_-]+", "_", plain).strip("_-").lower()
    ready = f"n{ready}" if ready[:1].isdigit() else ready
    return ready if _ID.fullmatch(ready) else ""


def name_schema(pattern: str) -> Json:
    """Describe an id; blanks at its ends don't count."""
    return {"type": _TYPED_NAME, "pattern": r"^\s*" + pattern.replace("$", r"\s*$") + r"\s*$"}


@dataclass(frozen=True, slots=True)
class Id(Kind):
    """The id of a step."""

    empty: ClassVar[object] = ""

    def decode(self, node: Node, faults: Faults) -> str | Faulty:
        """Return the id."""
        return read_name(node, faults)

    def schema(self) -> Json:
        """Describe the id."""
        return name_schema(ID)


@dataclass(frozen=True, slots=True)
class FolderName(Kind):
    """The plain name of a template's folder."""

    empty: ClassVar[object] = ""
    pattern: ClassVar[str] = r"[A-Za-z0-9][A-Za-z0-9._-]*"

    def decode(self, node: Node, faults: Faults) -> str | Faulty:
        """Return the name."""
        text = text_of(node, faults, _("the name of a template"))
        if isinstance(text, Faulty) or re.fullmatch(self.pattern, text):
            return text
        message = _("`{text}` is not the name of a template").format(text=excerpt(text))
        hint = _("a name holds letters, digits, `.`, `_` and `-` only; it is a folder under templates/")
        ready = re.sub(r"[^A-Za-z0-9._]+", "-", text[:_LONGEST]).strip("-._")
        renamed = (_("name the folder `{name}`, and use that name").format(name=ready),) if ready else ()
        return refused(BAD_NAME.found(message, node.span, hint, *renamed), faults)

    def schema(self) -> Json:
        """Describe the name."""
        return {"type": ["string", "number", "boolean"], "pattern": rf"^\s*{self.pattern}\s*$", "minimum": 0}

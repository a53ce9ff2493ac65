"""Kinds of values of which there are a few: one of some words, several of them, or on and off."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from sopdoc.messages import _
from sopdoc.reading.kinds.kind import (
    FAULTY,
    Faults,
    Faulty,
    Json,
    Kind,
    is_compared,
    nearest,
    refused,
    text_of,
    wrong_kind,
)
from sopdoc.rules.keys import TOO_MANY, WRONG_WORD
from sopdoc.source.text import excerpt
from sopdoc.source.tree import Node, Scalar, Sequence

ID = r"(?!(?:lanjut|selesai)$)[A-Za-z][A-Za-z0-9_-]*"
TARGET = r"[A-Za-z][A-Za-z0-9_-]*"
_ID = re.compile(ID)
_TARGET = re.compile(TARGET)
_LONGEST = 40
_TYPED_NAME = ["string", "boolean"]


@dataclass(frozen=True, slots=True)
class Choice(Kind):
    """One of some words; ``make`` turns the word into its value."""

    words: tuple[str, ...]
    make: Callable[[str], object] = str

    def decode(self, node: Node, faults: Faults) -> object:
        """Return the chosen word's value."""
        text = text_of(node, faults, _("one of {words}").format(words=", ".join(self.words)))
        if isinstance(text, Faulty):
            return FAULTY
        if text in self.words:
            return self.make(text)
        message = _("`{text}` is not one of {words}").format(text=excerpt(text), words=", ".join(self.words))
        return refused(WRONG_WORD.found(message, node.span, *_nearest_hint(text, self.words, faults)), faults)

    def schema(self) -> Json:
        """Describe the words."""
        return {"enum": list(self.words)}


MEANT = {
    "ya": ("iya", "y", "yes", "on", "1", "benar", "ada", "true", "ya", "pakai"),
    "tidak": ("t", "n", "no", "off", "0", "salah", "tanpa", "false", "tidak", "tdk", "-"),
}
"""What people write for yes and no."""


def is_no(node: Node) -> bool:
    """Tell whether a text says no."""
    return isinstance(node, Scalar) and node.text.casefold() in MEANT["tidak"]


def _nearest_hint(text: str, words: tuple[str, ...], faults: Faults) -> tuple[str, ...]:
    near = nearest(text, words) if is_compared(faults) else None
    return (_("did you mean `{word}`?").format(word=near) if near else _("write one of these words as it stands here"),)


@dataclass(frozen=True, slots=True)
class Choices(Kind):
    """A word, or a list of words, from some known ones."""

    choice: Choice
    most: int
    empty: ClassVar[object] = ()

    def decode(self, node: Node, faults: Faults) -> object:
        """Return the values as a tuple."""
        if not isinstance(node, Sequence):
            value = self.choice.decode(node, faults)
            return FAULTY if value is FAULTY else (value,)
        values = [self.choice.decode(item, faults) for item in node.items]
        if len(values) > self.most:
            message = _("at most {count} of them fit here").format(count=self.most)
            return refused(TOO_MANY.found(message, node.span, _("give the others a row of their own")), faults)
        return FAULTY if FAULTY in values else tuple(values)

    def schema(self) -> Json:
        """Describe the word or list."""
        one = self.choice.schema()
        return {"anyOf": [one, {"type": "array", "items": one, "maxItems": self.most}]}


@dataclass(frozen=True, slots=True)
class Switch(Kind):
    """Yes or no."""

    empty: ClassVar[object] = False
    words: ClassVar[dict[str, bool]] = {"true": True, "false": False, "ya": True, "tidak": False}

    def decode(self, node: Node, faults: Faults) -> object:
        """Return a bool."""
        if isinstance(node, Scalar) and node.text in self.words:
            return self.words[node.text]
        hint = _("write `ya` or `tidak`")
        if not isinstance(node, Scalar):
            return wrong_kind(node, _("ya or tidak"), faults, hint)
        message = _("`{text}` is neither ya nor tidak").format(text=excerpt(node.text))
        meant = next((word for word, others in MEANT.items() if node.text.casefold() in others), None)
        hint = _("write `{word}`").format(word=meant) if meant else hint
        return refused(WRONG_WORD.found(message, node.span, hint), faults)

    def schema(self) -> Json:
        """Describe the words; an editor reads the first two as booleans."""
        return {"enum": [True, False, *self.words]}

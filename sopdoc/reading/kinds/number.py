"""Kinds of values that measure: numbers, lengths, paper sizes and colours."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar

from sopdoc.geometry.length import from_millimetres
from sopdoc.messages import _
from sopdoc.reading.kinds.kind import FAULTY, Faults, Faulty, Json, Kind, nearest, refused, text_of, wrong_kind
from sopdoc.rules.keys import BAD_COLOUR, BAD_NUMBER, SHORT_COLOUR, WRONG_WORD
from sopdoc.source.text import excerpt
from sopdoc.source.tree import Node, Sequence
from sopdoc.templat.kertas import KERTAS

_NUMBER = re.compile(r"-?[0-9]{1,9}(\.[0-9]{1,9})?")
_COLOUR = r"[0-9A-Fa-f]{6}"


@dataclass(frozen=True, slots=True)
class Number(Kind):
    """A number from ``least`` to ``most``, as written."""

    least: float
    most: float

    def decode(self, node: Node, faults: Faults) -> float | Faulty:
        """Return the number."""
        text = text_of(node, faults, _("a number"))
        if isinstance(text, Faulty):
            return FAULTY
        if not _NUMBER.fullmatch(text):
            hints = (_("write `{number}`").format(number=text.replace(",", ".")),) if "," in text else ()
            message = _("`{text}` is not a number").format(text=excerpt(text))
            return refused(BAD_NUMBER.found(message, node.span, *hints), faults)
        if not self.least <= float(text) <= self.most:
            message = _("{number} is out of range: it must be from {least} to {most}")
            message = message.format(number=text, least=f"{self.least:g}", most=f"{self.most:g}")
            return refused(BAD_NUMBER.found(message, node.span), faults)
        return float(text) + 0.0  # no -0

    def schema(self) -> Json:
        """Describe the number."""
        return {"type": "number", "minimum": self.least, "maximum": self.most}


@dataclass(frozen=True, slots=True)
class Whole(Number):
    """A whole number."""

    def decode(self, node: Node, faults: Faults) -> int | Faulty:
        """Return the number."""
        value = Number(self.least, self.most).decode(node, faults)
        if isinstance(value, Faulty):
            return FAULTY
        if value != int(value):
            message = _("{number} is no whole number").format(number=f"{value:g}")
            ready = _("write `{number}`").format(number=round(value))
            return refused(BAD_NUMBER.found(message, node.span, ready), faults)
        return int(value)

    def schema(self) -> Json:
        """Describe the number."""
        return {"type": "integer", "minimum": self.least, "maximum": self.most}


@dataclass(frozen=True, slots=True)
class Millimetres(Kind):
    """A length written in millimetres; its value is in points."""

    least: float
    most: float

    def decode(self, node: Node, faults: Faults) -> float | Faulty:
        """Return the length in points."""
        value = Number(self.least, self.most).decode(node, faults)
        return value if isinstance(value, Faulty) else from_millimetres(value)

    def schema(self) -> Json:
        """Describe the number."""
        return Number(self.least, self.most).schema()


@dataclass(frozen=True, slots=True)
class Paper(Kind):
    """The name of a sheet, or its upright width and height in millimetres; its value is in points.

    Word knows no sheet longer than 22 inches, 558.8 mm.
    """

    side: ClassVar[Millimetres] = Millimetres(100, 558.8)
    sides: ClassVar[int] = 2

    def decode(self, node: Node, faults: Faults) -> tuple[float, float] | Faulty:
        """Return the width and height."""
        if isinstance(node, Sequence) and len(node.items) == self.sides:
            width, height = (self.side.decode(item, faults) for item in node.items)
            if isinstance(width, Faulty) or isinstance(height, Faulty):
                return FAULTY
            return width, height
        expected = _("{papers} or [width, height]").format(papers=", ".join(KERTAS))
        if isinstance(node, Sequence):
            return wrong_kind(node, expected, faults, _("write both sides, such as `[215, 330]`"))
        text = text_of(node, faults, expected)
        if isinstance(text, Faulty):
            return FAULTY
        if text in KERTAS:
            width, height = KERTAS[text]
            return from_millimetres(width), from_millimetres(height)
        near = nearest(text, tuple(KERTAS))
        hints = (_("did you mean `{word}`?").format(word=near),) if near else ()
        message = _("`{text}` is not a paper: {papers} or [width, height] in millimetres")
        message = message.format(text=excerpt(text), papers=", ".join(KERTAS))
        return refused(WRONG_WORD.found(message, node.span, *hints), faults)

    def schema(self) -> Json:
        """Describe the name or the pair."""
        pair = {"type": "array", "items": self.side.schema(), "minItems": self.sides, "maxItems": self.sides}
        return {"anyOf": [{"enum": list(KERTAS)}, pair]}


@dataclass(frozen=True, slots=True)
class Colour(Kind):
    """Six hexadecimal digits RRGGBB; its value is in capitals."""

    def decode(self, node: Node, faults: Faults) -> str | Faulty:
        """Return the digits."""
        text = text_of(node, faults, _("a colour"))
        if isinstance(text, Faulty):
            return FAULTY
        if re.fullmatch(_COLOUR, text):
            return text.upper()
        message = _("`{text}` is not a colour").format(text=excerpt(text))
        hint = _("write six hexadecimal digits RRGGBB, such as E7E6E6")
        if re.fullmatch(f"#{_COLOUR}", text):
            hint = _("write it without the `#`: {text}").format(text=text[1:])
        rule = SHORT_COLOUR if re.fullmatch("[0-9]{1,5}", text) else BAD_COLOUR
        return refused(rule.found(message, node.span, hint), faults)

    def schema(self) -> Json:
        """Describe the digits; an editor reads 000000 as the number 0, so too few of them pass there."""
        number = {"type": "integer", "minimum": 0, "maximum": 999999}
        return {"anyOf": [{"type": "string", "pattern": rf"^\s*{_COLOUR}\s*$"}, number]}

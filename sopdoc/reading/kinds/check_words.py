"""Kinds of values that say what is checked: codes of rules, and the pattern of an office's numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sopdoc.indonesian.pola_nomor import PLACES, is_pattern
from sopdoc.messages import _
from sopdoc.reading.kinds.kind import FAULTY, Faults, Faulty, nearest, refused
from sopdoc.reading.kinds.words import ShortText
from sopdoc.rules.keys import WRONG_WORD
from sopdoc.rules.table import RULES, TELLING
from sopdoc.rules.template import PLACE
from sopdoc.source.text import excerpt
from sopdoc.source.tree import Node

FAMILIES = tuple(dict.fromkeys(found.group() for code in TELLING if (found := re.match("[A-Z]+", code))))
"""What the codes of a family of rules begin with."""


def is_known(code: str) -> bool:
    """Tell whether a code is a rule's, or what the codes of a family begin with."""
    return code in TELLING or code in FAMILIES or code in RULES


def nearest_code(text: str) -> str | None:
    """Return the code that is most like a mistyped one."""
    upper = text.strip().upper()
    return upper if is_known(upper) else nearest(text, (*TELLING, *FAMILIES))


@dataclass(frozen=True, slots=True)
class RuleCode(ShortText):
    """The code of a rule, or what those of a family begin with: `KG003`, `KG`."""

    most: int = 40

    def decode(self, node: Node, faults: Faults) -> str | Faulty:
        """Return the code."""
        text = ShortText(self.most).decode(node, faults)
        if isinstance(text, Faulty) or is_known(text):
            return text
        if is_known(text.upper()):
            return text.upper()
        message = _("no rule has the code `{code}`").format(code=excerpt(text))
        near = nearest_code(text)
        hint = _("did you mean `{word}`?").format(word=near) if near else _("`sopdoc rules` lists all codes")
        return refused(WRONG_WORD.found(message, node.span, hint), faults)


@dataclass(frozen=True, slots=True)
class NumberPattern(ShortText):
    """How the numbers of an office's SOPs are made up: `800/{angka}/Disdag/{tahun}`."""

    most: int = 200

    def decode(self, node: Node, faults: Faults) -> str | Faulty:
        """Return the pattern as written."""
        text = ShortText(self.most).decode(node, faults)
        if isinstance(text, Faulty) or is_pattern(text):
            return text
        message = _("`{text}` is no pattern of numbers").format(text=excerpt(text))
        places = ", ".join(f"{{{name}}}" for name in PLACES)
        hint = _("write it with {places}, such as `800/{{angka}}/Disdag/{{tahun}}`").format(places=places)
        refused(PLACE.found(message, node.span, hint), faults)
        return FAULTY

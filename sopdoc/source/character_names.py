"""What characters are called that come along when text is pasted."""

from __future__ import annotations

import unicodedata

from sopdoc.messages import N_, _

_OFTEN = frozenset(
    (
        N_("NO-BREAK SPACE"),
        N_("NARROW NO-BREAK SPACE"),
        N_("FIGURE SPACE"),
        N_("EN SPACE"),
        N_("EM SPACE"),
        N_("THIN SPACE"),
        N_("ZERO WIDTH SPACE"),
        N_("ZERO WIDTH JOINER"),
        N_("ZERO WIDTH NON-JOINER"),
        N_("ZERO WIDTH NO-BREAK SPACE"),
        N_("WORD JOINER"),
        N_("SOFT HYPHEN"),
        N_("NON-BREAKING HYPHEN"),
        N_("HYPHEN"),
        N_("MINUS SIGN"),
        N_("EN DASH"),
        N_("EM DASH"),
        N_("BULLET"),
        N_("MIDDLE DOT"),
        N_("LEFT-TO-RIGHT MARK"),
        N_("RIGHT-TO-LEFT MARK"),
        N_("LINE SEPARATOR"),
        N_("PARAGRAPH SEPARATOR"),
    )
)
"""Unicode's names of characters that word processors and web pages put in; all others have only these names."""


def character_name(character: str) -> str:
    """Name a character: "U+202E RIGHT-TO-LEFT OVERRIDE"."""
    name = unicodedata.name(character, "")
    return f"U+{ord(character):04X} {_(name) if name in _OFTEN else name}".strip()

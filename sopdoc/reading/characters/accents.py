"""Accents that no ready letter bears: PDF and pictures show them beside their letter, as nothing here moves them."""

from __future__ import annotations

import re

from sopdoc.messages import _
from sopdoc.rules.characters import ACCENT, MARKS
from sopdoc.source.character_names import character_name
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.span import Span
from sopdoc.source.text import excerpt, piles_marks

_ACCENTED = re.compile("(.?)([\u0300-\u036f])")
"""A letter and what follows it of Unicode's block Combining Diacritical Marks, once letters are composed."""


def accents_told(written: str, text: str, span: Span, warn: bool) -> tuple[Diagnostic, ...]:
    """Report too many accents on one letter of a value, and else warn of the first that its ``text`` still has."""
    if written.isascii():
        return ()
    if piles_marks(written):
        return (MARKS.found(_("more than 30 accents stand on one letter"), span, _("delete them")),)
    found = _ACCENTED.search(text) if warn else None
    if found is None:
        return ()
    letter, plain = excerpt(found.group()), found[1].strip()
    message = _("no ready letter is `{letter}`: in PDF and pictures {name} stands beside its letter, in Word over it")
    hint = _("write the letter without it: `{plain}`") if plain else _("delete it")
    return (ACCENT.found(message.format(letter=letter, name=character_name(found[2])), span, hint.format(plain=plain)),)

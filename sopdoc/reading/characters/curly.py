"""Texts in the curly quotes of Word, which YAML takes for letters."""

from __future__ import annotations

import re

from sopdoc.messages import _
from sopdoc.reading.characters.ready import LONGEST, as_value, in_quotes
from sopdoc.rules.characters import QUOTES
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.span import Span

_WHOLE = re.compile("[“”„‟]([^“”„‟]*)[“”‟]|[‘’‚‛]([^‘’‚‛]*)[‘’‛]")
_LETTER = re.compile(r"[^\W\d_]")


def within_quotes(text: str) -> str | None:
    """Return what stands in curly quotes, where these hold the whole of a text; else None."""
    match = _WHOLE.fullmatch(text)
    return (match.group(1) or match.group(2) or "").strip() if match else None


def read_quotes(text: str, span: Span, brief: bool = False) -> tuple[str, tuple[Diagnostic, ...]]:
    """Return a text as it is to be printed: without curly quotes where it holds no word, such as “07”.

    Around words they may be meant for print, so they stay, and a warning tells of them; a ``brief`` one, which is only
    counted, has no hints.
    """
    inner = within_quotes(text)
    if inner is None:
        return text, ()
    if not _LETTER.search(inner):
        return inner, ()
    hints: tuple[str, ...] = ()
    if len(text) <= LONGEST and not brief:
        hints = (
            _("without them: {text}").format(text=as_value(inner)),
            _("with them: {text}").format(text=in_quotes(text)),
        )
    return text, (QUOTES.found(_("these quotes are Word's and are printed"), span, *hints),)

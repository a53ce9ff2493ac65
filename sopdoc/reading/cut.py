"""Texts that end at a ` #` because YAML takes what follows for a comment, though it is hardly meant as one."""

from __future__ import annotations

import re

from msgspec.structs import replace

from sopdoc.messages import _
from sopdoc.reading.ready import LONGEST, in_quotes
from sopdoc.source.diagnostic import Diagnostic, warning
from sopdoc.source.span import Span
from sopdoc.source.text import excerpt

_CUT = re.compile(r" +(#(?!#+(?: |$)|[-=*]{3})(?:[^\s][^\r\n]*| *(?=[\r\n]|$)))")
"""A comment whose sign stands alone or right before what it may belong to: "formulir #3", "No. #", no "### Bab"."""
_COMMENT_BEHIND = re.compile(r" #(?=\s|$)")
CODE = "comment"


def cut_off(written: str, text: str, end: int, place: Span, in_flow: bool, brief: bool = False) -> Diagnostic | None:
    """Return the warning of a comment that may be the rest of a value; its text is ``written``.

    ``text`` is the file's, in which the value ends at ``end``, and ``place`` where it stands. Inside brackets the rest
    is taken to reach to the next comma or bracket. A ``brief`` warning, which is only counted, has no hints.
    """
    match = _CUT.match(text, end)
    comment = _COMMENT_BEHIND.split(match.group(1))[0].rstrip() if match else ""
    if match is None or (comment == "#" and not written):
        return None
    message = _("`{comment}` is read as a comment and not printed").format(comment=excerpt(comment))
    span = _behind(place, match.start(1) - end, len(comment))
    if brief:
        return warning(CODE, message, span)
    rest = re.split(r",\s|[\]}]", comment, maxsplit=1)[0] if in_flow else comment
    return warning(CODE, message, span, *_hints(f"{written} {rest.rstrip()}".strip(), comment))


def below_cut(fault: Diagnostic, found: list[Diagnostic]) -> Diagnostic:
    """Add to a fault in or below the line of a text that was cut off what the reason may be."""
    lines = [warned.span.line for warned in found if warned.code == CODE]
    if fault.span.line in lines:
        hint = _("the comment in this line may hide what is missing: put the text before it in quotes, to its very end")
        return replace(fault, hints=(hint,))
    if fault.span.line - 1 not in lines:
        return fault
    hint = _("the comment in the line above may hide what is missing here: put that text in quotes, to its very end")
    return replace(fault, hints=(*fault.hints, hint))


def _behind(place: Span, distance: int, length: int) -> Span:
    column = place.end_column + distance
    return Span(place.path, place.end_line, column, place.end_line, column + length)


def _hints(whole: str, comment: str) -> tuple[str, ...]:
    if len(whole) > LONGEST:
        quotes = _("put the whole text in quotes")
    else:
        quotes = _("put the text in quotes: {text}").format(text=in_quotes(whole))
    if comment == "#":
        return quotes, _("or delete it")
    return quotes, _("a comment has a blank behind its `#`: `# {comment}`").format(comment=excerpt(comment[1:]))

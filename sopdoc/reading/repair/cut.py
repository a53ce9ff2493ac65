"""Texts that end at a ` #` because YAML takes what follows for a comment, though it is hardly meant as one."""

from __future__ import annotations

import re

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.messages import _
from sopdoc.reading.characters.ready import LONGEST, as_value, in_quotes, items_hint
from sopdoc.reading.lists.pasted import likely_items
from sopdoc.reading.repair.written import HOLDERS, KNOWN, LIST_KEYS, TEXT_KEYS
from sopdoc.rules.syntax import COMMENT
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.span import Span
from sopdoc.source.text import excerpt
from sopdoc.source.tree import Scalar

_CUT = re.compile(r" +(#(?!#+(?: |$)|[-=*]{3})(?:[^\s][^\r\n]*| *(?=[\r\n]|$)))")
"""A comment whose sign stands alone or right before what it may belong to: "formulir #3", "No. #", no "### Bab"."""
_COMMENT_BEHIND = re.compile(r" #(?=\s|$)")
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_KEY_BEFORE = re.compile(r"([a-z_]+) *:\s*(?:\[[^\]]*)?$")
_EXITS = re.compile(r"(?:keputusan|pelaksana) *:\s*$")
_IN_EXITS = re.compile(r"(?:keputusan|pelaksana) *: *\{(?:[^{}]*,)?\s*$")
_LOOKED_AT = 4000
"""Characters above that are looked through for the key of exits."""


def cut_off(value: Scalar, text: str, end: int, in_flow: bool, brief: bool = False) -> Diagnostic | None:
    """Return the warning of a comment that may be the rest of a value.

    ``text`` is the file's, in which the value ends at ``end``. Inside brackets the rest
    is taken to reach to the next comma or bracket. A ``brief`` warning, which is only counted, has no hints.
    """
    match = _CUT.match(text, end)
    comment = _COMMENT_BEHIND.split(match.group(1))[0].rstrip() if match else ""
    if match is None or (comment == "#" and not value.text):
        return None
    message = _("`{comment}` is read as a comment and not printed").format(comment=excerpt(comment))
    place = value.span
    span = _behind(place, match.start(1) - end, len(comment))
    if brief:
        return COMMENT.found(message, span)
    line_start = text.rfind("\n", 0, end) + 1
    before = text[line_start : max(line_start, end - (place.end_column - place.column))]
    return COMMENT.found(
        message, span, *_Cut(value.text, value.lines, comment, before, text[:line_start], in_flow).hints()
    )


def below_cut(fault: Diagnostic, found: list[Diagnostic]) -> Diagnostic:
    """Add to a fault in or below the line of a text that was cut off what the reason may be."""
    lines = [warned.span.line for warned in found if warned.code == COMMENT.code]
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


class _Cut(Struct, frozen=True):
    """A text, its ``lines`` if it has several, its comment, and what stands in its line ``before`` it and ``above``."""

    written: str
    lines: tuple[str, ...]
    comment: str
    before: str
    above: str
    in_flow: bool

    def hints(self) -> tuple[str, ...]:
        """Return how the text is written with its sign, and how a comment is; the likelier first."""
        if not self.written and _COLOUR.fullmatch(self._rest):
            return (_("a colour is written without the `#`: {text}").format(text=self._rest[1:]),)
        as_comment = _("a comment has a blank behind its `#`: `# {comment}`").format(comment=excerpt(self.comment[1:]))
        if self.comment == "#":
            as_comment = _("or delete it")
        key = _KEY_BEFORE.search(self.before)
        is_name = key is not None and key[1] in KNOWN - LIST_KEYS - TEXT_KEYS - HOLDERS
        return (as_comment, self._in_quotes()) if is_name and self.written else (self._in_quotes(), as_comment)

    @property
    def _rest(self) -> str:
        """Return how much of the comment is the text's: inside brackets that before the next comma or bracket."""
        return re.split(r",\s|[\]}]", self.comment, maxsplit=1)[0].rstrip() if self.in_flow else self.comment

    def _in_quotes(self) -> str:
        items = likely_items((*self.lines[:-1], f"{self.lines[-1]} {self._rest}")) if self.lines else ()
        if items:
            return items_hint(items)
        whole = f"{self.written} {self._rest}".strip()
        if len(whole) > LONGEST:
            return _("put the whole text in quotes")
        hint = _("put the text in quotes: {text}")
        label, colon, target = whole.partition(": ")
        if colon and self._is_key():
            return hint.format(text=f"{in_quotes(label.rstrip())}: {as_value(target.strip())}")
        return hint.format(text=in_quotes(whole))

    def _is_key(self) -> bool:
        """Tell whether the text is an exit's label or a lane's id."""
        if self.in_flow:
            return _IN_EXITS.search(self.before) is not None
        if self.before.strip():
            return False
        for line in reversed(self.above[-_LOOKED_AT:].split("\n")):
            if line.strip() and len(line) - len(line.lstrip(" -")) < len(self.before):
                return _EXITS.search(line) is not None
        return False

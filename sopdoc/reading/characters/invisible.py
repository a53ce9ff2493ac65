"""Characters of a source that can't be seen: harmless ones are left out, the others refused."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice

from sopdoc.messages import _, ngettext
from sopdoc.rules.characters import CHARACTER, INVISIBLE
from sopdoc.rules.facts.shown import MAX_OF_A_KIND, more_of_a_kind
from sopdoc.source.character_names import character_name
from sopdoc.source.diagnostic import Diagnostic, Severity
from sopdoc.source.lines import LineIndex
from sopdoc.source.span import Span
from sopdoc.source.text import (
    DIRECTION,
    SEPARATOR,
    has_right_to_left,
    hidden,
    refused,
    with_placeholders,
    without_hidden,
)

PLACEHOLDER = "\ufffd"
"""Stands for a character that was refused, so that places stay right; compose takes it out again."""
_NAMED = 3


def leave_out_hidden(text: str, path: str) -> tuple[str, tuple[Diagnostic, ...]]:
    """Return a text without the characters that change nothing that can be seen, with one warning for all of them."""
    if _is_seen(text):
        return text, ()
    directions = [] if has_right_to_left(text) else list(DIRECTION.finditer(text))
    found = [*hidden(text), *SEPARATOR.finditer(text), *directions]
    if not found:
        return text, ()
    first = min(found, key=re.Match.start)
    span = character_span(path, *LineIndex(text).position(first.start()))
    names = dict.fromkeys(match.group() for match in sorted(found, key=re.Match.start))
    text = DIRECTION.sub("", text) if directions else text
    return without_hidden(text), (left_out(names, len(found), span),)


def _is_seen(text: str) -> bool:
    """Tell at once that a text, as most are, holds only lines of ASCII characters that can be seen."""
    return text.isascii() and text.replace("\n", "").isprintable()


def left_out(characters: Iterable[str], count: int, span: Span) -> Diagnostic:
    """Tell of all characters that were left out of a file, ``span`` being the first's."""
    distinct = tuple(characters)
    names = ", ".join(map(character_name, distinct[:_NAMED])) + (", …" if len(distinct) > _NAMED else "")
    message = ngettext(
        "{count} invisible character is left out: {names}", "{count} invisible characters are left out: {names}", count
    )
    hint = _("such characters come along when text is pasted; what is printed lacks nothing that can be seen")
    return INVISIBLE.found(message.format(count=count, names=names), span, hint)


def refuse_characters(text: str, path: str) -> tuple[str, tuple[Diagnostic, ...]]:
    """Return a text with placeholders for the characters that a source must not hold, and errors for these."""
    if _is_seen(text):
        return text, ()
    count = sum(1 for _match in refused(text))
    if not count:
        return text, ()
    lines = LineIndex(text)
    told = [
        refused_character(match.group(), character_span(path, *lines.position(match.start())))
        for match in islice(refused(text), MAX_OF_A_KIND + 1)
    ]
    return with_placeholders(text, PLACEHOLDER), first_of(told, count)


def first_of(told: list[Diagnostic], count: int) -> tuple[Diagnostic, ...]:
    """Return the first findings of a kind, of which there are ``count``, and how many more there are."""
    more = count - MAX_OF_A_KIND
    if more <= 0:
        return tuple(told)
    return (*told[:MAX_OF_A_KIND], more_of_a_kind(Severity.ERROR, more, told[MAX_OF_A_KIND].span))


def refused_character(character: str, span: Span) -> Diagnostic:
    """Report a character that a source must not hold."""
    message = _("the invisible character {name} is not allowed").format(name=character_name(character))
    return CHARACTER.found(message, span, _("delete it; it often comes along when text is pasted"))


def character_span(path: str, line: int, column: int) -> Span:
    """Return the place of one character."""
    return Span(path, line, column, line, column + 1)

"""Anchors, tags and aliases: YAML's own signs at the start of a text, which a source has no use for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sopdoc.messages import _
from sopdoc.reading.characters.ready import LONGEST, in_quotes
from sopdoc.rules.characters import ALIAS, ANCHOR, TAG
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.span import Span
from sopdoc.source.text import excerpt

_Event = Any  # the two parsers make different classes of events


def refused_properties(event: _Event, text: str, span: Span) -> Iterator[Diagnostic]:
    """Yield what is to be said of a node's anchor and tag."""
    if event.anchor is not None:
        message = _("`&{name}` is an anchor, which is not allowed").format(name=excerpt(event.anchor))
        yield ANCHOR.found(message, span, _in_quotes(event, "&", text))
    if event.tag is not None:
        tag = event.tag.replace("tag:yaml.org,2002:", "!!")
        message = _("`{tag}` is a tag, which is not allowed").format(tag=excerpt(tag))
        yield TAG.found(message, span, _in_quotes(event, "!", text))


def refused_alias(event: _Event, text: str, span: Span) -> Diagnostic:
    """Return what is to be said of an alias."""
    message = _("`{text}` is an alias, which is not allowed").format(text=excerpt(f"*{event.anchor}"))
    hints = (_in_quotes(event, "*", text), _("repeat a value instead of pointing at it"))
    return ALIAS.found(message, span, *hints)


def _in_quotes(event: _Event, sign: str, text: str) -> str:
    """Return the hint that has what was written in quotes."""
    first, last = event.start_mark, event.end_mark
    hint = _("put a text that starts with `{sign}` in quotes").format(sign=sign)
    if (
        first.line != last.line
        or not 0 < last.index - first.index <= LONGEST
        or getattr(event, "style", None) in ("'", '"')
    ):
        return hint
    return f"{hint}: {in_quotes(text[first.index : last.index])}"

"""What is said of a key that is given twice in a group."""

from __future__ import annotations

from sopdoc.messages import _
from sopdoc.reading.characters.ready import blanks_before
from sopdoc.reading.kinds.kind import is_empty
from sopdoc.reading.repair.written import HELD
from sopdoc.rules.syntax import DUPLICATE_KEY
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.text import excerpt
from sopdoc.source.tree import Entry, Scalar

_DEEPER = 2


def given_twice(key: Scalar, entries: dict[str, Entry], begins: bool) -> Diagnostic:
    """Return the fault of a key that is among the entries already; ``begins`` says that it may begin a new item."""
    holder = _holder(key, entries)
    if holder:
        message = _("`{key}` belongs below `{holder}`").format(key=excerpt(key.text), holder=excerpt(holder.text))
        return DUPLICATE_KEY.found(message, key.span, blanks_before(holder.span.column - 1 + _DEEPER))
    first = entries[key.text].key.span
    hints = [_("it was given first at {line}:{column}: delete one of them")]
    if begins:
        hints.append(_("or, where a new item begins, write `- {key}:` two columns further left"))
    values = {"line": first.line, "column": first.column, "key": excerpt(key.text)}
    message = _("`{key}` is given twice").format(key=excerpt(key.text))
    return DUPLICATE_KEY.found(message, key.span, *(hint.format(**values) for hint in hints))


def _holder(key: Scalar, entries: dict[str, Entry]) -> Scalar | None:
    """Return the empty key above that should hold this one, with nothing between them that it can't hold."""
    for entry in reversed(entries.values()):
        if is_empty(entry.value) and key.text in HELD.get(entry.key.text, ()):
            return entry.key if entry.key.span.column == key.span.column else None
        if not any(entry.key.text in held for held in HELD.values()):
            return None
    return None

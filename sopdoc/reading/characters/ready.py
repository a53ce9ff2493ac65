"""Ready text: what a hint says to write can be pasted as it stands."""

from __future__ import annotations

import re

from sopdoc.messages import _, ngettext
from sopdoc.source.text import excerpt, one_line

LONGEST = 160
"""Characters of a text that a hint still repeats in full; of a longer one it says how to write it."""
_PLAIN = re.compile(r"[^\W_](?:[^:#,\[\]{}\n]|:(?=\S)|(?<=\S)#)*")


def as_value(text: str) -> str:
    """Write a text as a YAML value: as it is where that says the same everywhere, else in single quotes."""
    return text if _PLAIN.fullmatch(text) else in_quotes(text)


def in_quotes(text: str) -> str:
    """Write a text in single quotes, on one line."""
    line = " ".join(part.strip() for part in text.split("\n")) if "\n" in text else text
    return "'" + line.replace("'", "''") + "'"


def requoted(text: str) -> str:
    """Write a text whose own quotes end too early in quotes that hold it all.

    Its outer quotes are YAML's, but where they are two pairs (`"A" dan "B"`) or close before the end (`'A' dan`).
    """
    quote = re.escape(text[:1])
    pairs = re.fullmatch(rf"{quote}[^{quote}]*{quote}\W.*\W{quote}[^{quote}]*{quote}", text)
    if len(text) > 1 and text[-1] == text[0] and not pairs:
        text = text[1:-1]
    elif re.fullmatch(rf"{quote}\w[^{quote}]*(?<=\w){quote}\w[^{quote}]*", text):
        text = text[1:]  # an apostrophe in a word closed the only quote
    plain = "'" in text and not set('"\\') & set(text)
    return f'"{text}"' if plain else in_quotes(text)


def in_full(line: str) -> str:
    """Return a line to be written as it is, unless nobody would copy one of that length."""
    return one_line(line) if len(line) <= LONGEST else excerpt(line)


def blanks_before(count: int) -> str:
    """Return the hint how far in a line is to stand."""
    if not count:
        return _("start it at the very beginning of the line")
    return ngettext("put {count} blank before it", "put {count} blanks before it", count).format(count=count)


def items_hint(items: tuple[str, ...]) -> str:
    """Return the hint how items are written that YAML can't read as they were pasted."""
    hint = _("write each item on a line of its own, in quotes where it holds `: ` or ` #`")
    ready = ", ".join(f"`- {as_value(item)}`" for item in items)
    return f"{hint}: {ready}" if len(ready) <= 2 * LONGEST else hint


def starts_with_bracket(text: str) -> tuple[str, tuple[str, ...]]:
    """Return what to say of a text that YAML takes for a list or for keys and values."""
    text = text.strip()
    message = _("a text that starts with `{bracket}` must stand in quotes").format(bracket=text[:1])
    if len(text) > LONGEST:
        return message, (_("put the text in quotes"),)
    return message, (_("put the text in quotes: {text}").format(text=in_quotes(text)),)

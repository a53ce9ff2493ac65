"""The lines of a text that YAML folds into one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sopdoc.source.text import clean_text

MOST_LINES = 5000


def folded_lines(written: str, style: str | None) -> tuple[str, ...]:
    r"""Return the lines of a value as they stand in the file, without indentation and empty ones.

    A line below empty ones begins with ``\n``.

    ``written`` is the value with its quotes or its block's head; ``style`` is the parser's sign for it. In double
    quotes with escapes, where a line of the file need not be one of the text, the lines are not known: there are none.
    So it is with thousands of lines, which nobody pastes and no page holds.
    """
    if written.count("\n") > MOST_LINES:
        return ()
    if style == ">":
        written = written.partition("\n")[2]
    elif style:
        written = written[1:-1]
    if style == "'":
        written = written.replace("''", "'")
    elif style == '"' and "\\" in written:
        return ()
    lines = tuple(_parted(map(clean_text, written.splitlines())))
    return lines if len(lines) > 1 else ()


def _parted(lines: Iterable[str]) -> Iterator[str]:
    is_first, is_parted = True, False
    for line in lines:
        if line:
            yield f"\n{line}" if is_parted and not is_first else line
            is_first = False
        is_parted = not line

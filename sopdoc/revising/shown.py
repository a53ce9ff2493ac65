"""The lines of a source that a revision changes."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from sopdoc.revising.rewrite import Rewritten
from sopdoc.source.lines import LINE_END


def changed_lines(rewritten: Rewritten) -> str:
    """Return the lines that go and come, each group behind the place of its first one."""
    old, new = (LINE_END.split(data.decode("utf-8-sig")) for data in (rewritten.before, rewritten.after))
    return "\n".join(_shown(str(rewritten.path), old, new))


def _shown(path: str, old: list[str], new: list[str]) -> Iterator[str]:
    for code, start, end, new_start, new_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if code != "equal":
            yield f"{path}:{new_start + 1}:"
            yield from (f"- {line}" for line in old[start:end])
            yield from (f"+ {line}" for line in new[new_start:new_end])

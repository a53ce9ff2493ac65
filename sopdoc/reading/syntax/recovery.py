"""Reading on behind a place that the parser can't understand."""

from __future__ import annotations

from collections.abc import Iterable

import yaml
from msgspec.structs import replace

from sopdoc.messages import _
from sopdoc.reading.repair.cut import below_cut
from sopdoc.reading.repair.repair import Edit, blanked, dropped
from sopdoc.reading.syntax.syntax import Explained, explain
from sopdoc.rules.facts.shown import MAX_OF_A_KIND
from sopdoc.rules.syntax import COMMENT
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.lines import LINE_END

_MOST_READ = 512 * 1024
"""Characters that are read again in all: a repair costs as much as reading the file."""


def to_mend_first(fault: Diagnostic) -> Diagnostic:
    """Say of a fault that reading ends with it."""
    hint = _("mend this first: what stands below it was not looked through")
    return replace(fault, hints=(*fault.hints, hint))


class Recovery:
    """The lines of a file as they are put right, one fault of syntax after the other.

    ``findings`` are these faults, each told once; ``lost`` are lines (from 0) that were left out as nobody can say
    what they mean, or that tabs indent, and ``moved`` says how many columns lines stand further to the right than they
    were written.
    """

    def __init__(self, text: str, path: str, moved: dict[int, int] | None = None) -> None:
        self._text = text
        self._split: list[str] | None = None
        self._path = path
        self._rounds = min(MAX_OF_A_KIND, _MOST_READ // (len(text) + 1))
        self._tries: dict[int, int] = {}
        self._warnings: list[Diagnostic] = []
        self.findings: list[Diagnostic] = []
        self.moved = moved or {}
        self.lost = set(self.moved)

    def put_right(self, fault: yaml.MarkedYAMLError, found: list[Diagnostic]) -> str | None:
        """Note a fault, and return the text without it; None where reading can't go on.

        ``found`` is what was noticed before it, which may be its reason.
        """
        explained = explain(fault, self._lines, self._path)
        if not isinstance(explained, Explained):
            self.findings.append(explained)
            return None
        edit = self._chosen(explained, found)
        self._rounds -= 1
        if edit is None or self._rounds < 0:
            self._end_here()
            return None
        if edit.lost:
            self.lost.update(range(edit.start, edit.start + len(edit.lines)))
        for line in range(edit.start, edit.start + len(edit.lines) * bool(edit.moved)):
            self.moved[line] = self.moved.get(line, 0) + edit.moved
        self._split = edit.applied(self._lines)
        return "\n".join(self._split)

    def _end_here(self) -> None:
        self.findings[-1] = to_mend_first(self.findings[-1])

    def _chosen(self, explained: Explained, found: list[Diagnostic]) -> Edit | None:
        """Return what is to be tried: the remedy told, then to leave out the value, the line, and no more."""
        line = explained.finding.span.line - 1
        tries = self._tries.get(line, 0)
        self._tries[line] = tries + 1
        if not tries:
            found = [warned for warned in found if not self._is_mended(warned, line, explained.edit)]
            self._warnings += [
                warned for warned in found if warned.code == COMMENT.code and warned.span.line == line + 1
            ]
            span = explained.finding.span
            moved = self.moved.get(line, 0)
            span = replace(span, column=max(1, span.column - moved), end_column=max(2, span.end_column - moved))
            self.findings.append(below_cut(replace(explained.finding, span=span), found))
            return explained.edit
        leave_out = (dropped, blanked)[tries - 1 : tries]
        return leave_out[0](self._lines, line) if leave_out else None

    def _is_mended(self, warned: Diagnostic, line: int, edit: Edit) -> bool:
        """Tell whether a line is put right so that what is read as its comment no longer is one."""
        if warned.code != COMMENT.code or warned.span.line != line + 1 or edit.lost:
            return False
        comment = self._lines[line][warned.span.column - 1 :]
        return not edit.applied(self._lines)[line].endswith(comment)

    @property
    def _lines(self) -> list[str]:
        """Return the lines as they are by now; most files are never asked for theirs."""
        if self._split is None:
            self._split = LINE_END.split(self._text)
        return self._split

    def others(self, told: Iterable[Diagnostic], first: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
        """Return of all other findings those that don't follow from a repair: none in its lines, but the first ones."""
        touched = {line + 1 for line in (*self._tries, *self.lost)}
        return (*(fault for fault in told if fault.span.line not in touched or fault in first), *self._warnings)

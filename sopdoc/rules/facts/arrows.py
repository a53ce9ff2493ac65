"""Facts of arrows and words on them that have no room, and what would make some."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from sopdoc.messages import _
from sopdoc.rules.pages import CROWDED_ARROW, LABEL_BELOW
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.span import Span


class Lack(Struct, frozen=True):
    """What is around an arrow from a langkah to another (None: the end) that lacks room.

    ``crowd`` is the number of exits that a symbol has room for, where its step has more, else 0. ``same`` are the
    step's exits to that target as one, where there are several, else "". ``paper`` is the next larger one, "" if there
    is none. ``long``: the arrow's words are more than a few. ``parts`` are those of the two langkah from which and to
    which it leads, from 1: 0 where a langkah has but one.
    """

    source: int
    target: int | None
    crowd: int = 0
    same: str = ""
    paper: str = ""
    many_lanes: bool = False
    long: bool = False
    parts: tuple[int, int] = (0, 0)

    def ends(self) -> tuple[str, str]:
        """Return the numbers of the two langkah, with their parts."""
        return _numbered(self.source, self.parts[0]), _numbered(self.target or 0, self.parts[1])

    def remedies(self) -> Iterator[str]:
        """Yield what would make room: what helps most first, and nothing that helps little beside it."""
        if self.crowd:
            hint = _(
                "make several decisions of langkah {number}, each of at most {most} exits, and right behind each the "
                "steps that it leads to"
            )
            yield hint.format(number=self.source, most=self.crowd)
        elif self.same:
            hint = _("make one exit of those that lead to the same step: `{exit}`")
            yield hint.format(exit=self.same)
        else:
            yield from self._roomier()

    def _roomier(self) -> Iterator[str]:
        """Yield what gives the step, its words and the way to the other step more room."""
        if self.long:
            yield _("use a shorter label")
        if self.paper:
            hint = _("use a larger paper: `kertas: {paper}` with `orientasi: mendatar` in the template")
            yield hint.format(paper=self.paper)
        if self.target is not None and abs(self.target - self.source) > 1:
            hint = _("move langkah {first} and langkah {second} closer together, best one right below the other")
            first, second = sorted((self.source, self.target))
            yield hint.format(first=first, second=second)
        elif self.many_lanes and not self.long:
            yield _("use fewer pelaksana")
        elif not self.long and not self.paper:
            yield _("make two langkah of langkah {number}, and share its exits among them").format(number=self.source)


def _numbered(langkah: int, part: int) -> str:
    """Return a langkah's number, and which of its parts is meant if it has several."""
    return _("{number} (bagian {part})").format(number=langkah, part=part) if part else str(langkah)


class KeyedLabel(Struct, frozen=True):
    """An exit whose words stand below the table, as ``key``, and why."""

    span: Span
    key: str
    lack: Lack

    def findings(self) -> Iterator[Diagnostic]:
        """Yield the warning."""
        message = _("the words on this exit have no room at its arrow: they stand below the table as {key}")
        yield LABEL_BELOW.found(message.format(key=self.key), self.span, *self.lack.remedies())


class FarLabel(Struct, frozen=True):
    """An exit of a drawing that has no table beside it, whose words stand away from their step, and why."""

    span: Span
    lack: Lack

    def findings(self) -> Iterator[Diagnostic]:
        """Yield the warning."""
        message = _("the words on this exit have no room beside its symbol: they stand farther along its arrow")
        yield LABEL_BELOW.found(message, self.span, *self.lack.remedies())


class ArrowLeftOut(Struct, frozen=True):
    """An arrow that isn't drawn, and why."""

    span: Span
    lack: Lack

    def findings(self) -> Iterator[Diagnostic]:
        """Yield the warning."""
        message = _(
            "the arrow from langkah {source} to langkah {target} has no room and isn't drawn: "
            "a sentence below the table tells it"
        )
        if self.lack.target is None:
            message = _(
                "the arrow from langkah {source} to its end has no room and isn't drawn: "
                "a sentence below the table tells it"
            )
        source, target = self.lack.ends()
        said = message.format(source=source, target=target)
        yield CROWDED_ARROW.found(said, self.span, *self.lack.remedies())

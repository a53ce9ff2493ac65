"""A kind of value that lists known parts in the order in which they are printed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from sopdoc.messages import _
from sopdoc.reading.kinds.choice import Choice
from sopdoc.reading.kinds.kind import FAULTY, Faults, Faulty, Json, Kind, wrong_kind
from sopdoc.rules.keys import TOO_FEW
from sopdoc.rules.template import MISSING_PART, PART_TWICE
from sopdoc.source.tree import Mapping, Node, Sequence


@dataclass(frozen=True, slots=True)
class Order(Kind):
    """A list of some of the ``known`` parts, each at most once, and all that are ``needed``.

    Where it is told ``freely`` parts may stand twice, and an empty list is one as well.
    """

    known: tuple[str, ...]
    needed: tuple[str, ...] = ()
    freely: bool = False
    empty: ClassVar[object] = None

    def decode(self, node: Node, faults: Faults) -> tuple[str, ...] | Faulty:
        """Return the parts as written; faults stand at unknown and doubled parts, and at a list that lacks one."""
        if not isinstance(node, Sequence):
            hint = _("for example `{list}`").format(list=_written(self.known))
            return wrong_kind(node, _("a list"), faults, hint)
        if self.freely and not node.items:
            return ()
        before = len(faults)
        choice = Choice(self.known)
        decoded = [self._part(item, choice, faults) for item in node.items]
        written = tuple(part for part in decoded if isinstance(part, str))
        parts = written if self.freely else tuple(dict.fromkeys(written))
        ready = _("remove one of them")
        if len(faults) == before:
            ready = _("write `{list}`").format(list=_written(self._completed(parts)))
        for at, part in enumerate(decoded):
            if isinstance(part, str) and part in decoded[:at] and not self.freely:
                message = _("`{part}` stands in this list already").format(part=part)
                faults.append(PART_TWICE.found(message, node.items[at].span, ready))
        if len(faults) == before:
            self._find_lacking(parts, node, ready, faults)
        return parts if len(faults) == before else FAULTY

    def _part(self, item: Node, choice: Choice, faults: Faults) -> object:
        """Return a part; one with a value is told to stand alone."""
        part = item.entries[0].key.text if isinstance(item, Mapping) and item.entries else ""
        if part not in self.known:
            return choice.decode(item, faults)
        return wrong_kind(item, _("a name"), faults, _("write `{part}` alone").format(part=part))

    def _find_lacking(self, parts: tuple[str, ...], node: Sequence, ready: str, faults: Faults) -> None:
        """Report a list without any part, or without one that is needed."""
        lacking = [part for part in self.needed if part not in parts]
        if not parts:
            hint = _("for example `{list}`").format(list=_written(self.known))
            faults.append(TOO_FEW.found(_("this list needs an item"), node.span, hint))
        elif lacking:
            message = _("{parts} must be in this list").format(parts=", ".join(f"`{part}`" for part in lacking))
            faults.append(MISSING_PART.found(message, node.span, ready))

    def _completed(self, parts: tuple[str, ...]) -> tuple[str, ...]:
        """Return a list with what is needed, each behind the nearest of those that precede it in the known order."""
        whole = list(parts)
        for part in sorted(self.needed, key=self.known.index):
            if part not in whole:
                preceding = [other for other in self.known[: self.known.index(part)] if other in whole]
                whole.insert(whole.index(preceding[-1]) + 1 if preceding else 0, part)
        return tuple(whole)

    def schema(self) -> Json:
        """Describe the list."""
        schema: Json = {"type": "array", "items": {"enum": list(self.known)}}
        needed = [{"contains": {"const": part}} for part in self.needed]
        if self.freely:
            return {"anyOf": [{**schema, "maxItems": 0}, {**schema, "allOf": needed}]}
        schema |= {"uniqueItems": True, "minItems": 1}
        return {**schema, "allOf": needed} if needed else schema


def _written(parts: tuple[str, ...]) -> str:
    return f"[{', '.join(parts)}]"

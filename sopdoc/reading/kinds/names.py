"""Names in full, by what stands for them elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from sopdoc.messages import _
from sopdoc.reading.kinds.kind import FAULTY, FILLED, Faults, Faulty, Json, Kind, text_of, wrong_kind
from sopdoc.source.tree import Mapping, Node


@dataclass(frozen=True, slots=True)
class NamesInFull(Kind):
    """Texts by keys that may be any text."""

    empty: ClassVar[object] = ()

    def decode(self, node: Node, faults: Faults) -> tuple[tuple[str, str], ...] | Faulty:
        """Return the pairs; a name without a text is left out."""
        if not isinstance(node, Mapping):
            hint = _("write each on a line of its own: `Kadis: Kepala Dinas`")
            return wrong_kind(node, _("short names, each with the name in full: `Kadis: Kepala Dinas`"), faults, hint)
        texts = [(entry.key.text, text_of(entry.value, faults)) for entry in node]
        if any(text is FAULTY for _key, text in texts):
            return FAULTY
        return tuple((key, text) for key, text in texts if isinstance(text, str) and text)

    def schema(self) -> Json:
        """Describe the mapping."""
        return {"type": "object", "additionalProperties": FILLED}

"""A kind of value that gives columns their widths; their order is written elsewhere."""

from __future__ import annotations

from dataclasses import dataclass

from sopdoc.messages import _
from sopdoc.reading.keys.record import Record, Values
from sopdoc.reading.kinds.kind import Faults, Faulty, wrong_kind
from sopdoc.source.tree import Node, Scalar, Sequence


@dataclass(frozen=True)
class Widths(Record):
    """Widths by the names of columns."""

    def decode(self, node: Node, faults: Faults) -> Values | Faulty:
        """Return the widths; a list of columns is told where an order belongs."""
        if not isinstance(node, Sequence):
            return super().decode(node, faults)
        written = [item.text for item in node.items if isinstance(item, Scalar) and item.text in self.keys]
        order = ", ".join(written or [field.key for field in self.fields])
        hint = _("an order is written as `susunan: {{kolom: [{order}]}}`, widths as `kolom: {{kegiatan: 62}}`")
        return wrong_kind(node, _("keys and values"), faults, hint.format(order=order))

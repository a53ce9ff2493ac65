"""Who acts: lanes together, and from hand to hand."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from sopdoc.messages import _
from sopdoc.model.prosedur import SEMUA, Links
from sopdoc.reading.kinds.kind import FAULTY, Faults, Faulty, Json, Kind, refused, wrong_kind
from sopdoc.reading.kinds.words import ID, name_schema, read_name
from sopdoc.reading.steering.actor_list import chain_hints, is_chain
from sopdoc.reading.steering.lane_names import HANDOVER, as_ids, remedy, several, written_out
from sopdoc.rules.keys import BAD_ID, HANDOVERS, TOO_FEW
from sopdoc.source.text import excerpt
from sopdoc.source.tree import Mapping, Node, Scalar, Sequence

TOGETHER = "+"
_LINK = r"[\w-]+(?:\s*\+\s*[\w-]+)*"
_CHAIN = re.compile(rf"{_LINK}(?:\s*->\s*{_LINK})*")


@dataclass(frozen=True, slots=True)
class Actors(Kind):
    """Who acts: one lane, `[a, b]` or `a + b` together, `a -> b -> c` from hand to hand, `semua` all of them."""

    def decode(self, node: Node, faults: Faults) -> Links | Faulty:
        """Return the lanes from hand to hand; of those that act together the leading one first."""
        if isinstance(node, Mapping):
            return wrong_kind(node, _("a lane, [a, b] or a -> b"), faults, *_as_actors(node))
        if isinstance(node, Scalar) and several(node.text) and not _CHAIN.fullmatch(node.text):
            message = _("`{text}` is not the id of a lane").format(text=excerpt(node.text))
            return refused(BAD_ID.found(message, node.span, remedy(written_out(node.text, as_ids))), faults)
        if isinstance(node, Sequence) and is_chain(node):
            message = _("a list names lanes that act together: `->` and lists have no place in it")
            return refused(BAD_ID.found(message, node.span, *chain_hints(node, as_ids)), faults)
        links = [[read_name(item, faults) for item in link] for link in _links(node)]
        if not any(links):
            return refused(
                TOO_FEW.found(_("a step needs a lane"), node.span, _("write `oleh: ` and the id of a lane")), faults
            )
        if any(FAULTY in link for link in links):
            return FAULTY
        chain = tuple(tuple(str(name) for name in link) for link in links)
        return FAULTY if _is_faulty(chain, node, faults) else chain

    def schema(self) -> Json:
        """Describe the forms."""
        name = ID.replace("$", r"\s*(?:->|\+|$)")
        link = rf"\s*{name}\s*(?:\+\s*{name}\s*)*"
        one = {"type": ["string", "boolean"], "pattern": f"^{link}(?:->{link})*$"}
        return {"anyOf": [one, {"type": "array", "items": name_schema(ID), "minItems": 1}]}


def _links(node: Scalar | Sequence) -> list[tuple[Node, ...]]:
    if isinstance(node, Sequence):
        return [node.items]
    links = node.text.split(HANDOVER)
    return [tuple(Scalar(name.strip(), node.span) for name in link.split(TOGETHER)) for link in links]


def _is_faulty(chain: Links, node: Node, faults: Faults) -> bool:
    """Report what no chain can say: a lane that hands to itself, and `semua` among others from hand to hand."""
    for giver, taker in pairwise(chain):
        if giver[0] == taker[0]:
            message = _("the lane `{name}` hands over to itself").format(name=excerpt(giver[0]))
            hint = _("leave one of them out; two symbols in one cell are written `simbol: [proses, proses]`")
            faults.append(HANDOVERS.found(message, node.span, hint))
            return True
    if len(chain) > 1 and any(SEMUA in link for link in chain):
        message = _("`semua` can't hand over, nor be handed to")
        hint = _("name the lanes of this link: `a -> b + c`, or give `semua` a row of its own")
        faults.append(HANDOVERS.found(message, node.span, hint))
        return True
    return False


def _as_actors(node: Mapping) -> tuple[str, ...]:
    """Return the ids of lanes that were written as keys."""
    names = [entry.key.text for entry in node if re.fullmatch(ID, entry.key.text)]
    if not names or len(names) < len(node.entries):
        return ()
    return (_("write `oleh: {names}`").format(names=f"[{', '.join(names)}]" if len(names) > 1 else names[0]),)

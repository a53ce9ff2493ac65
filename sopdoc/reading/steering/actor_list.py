"""Lists in `oleh` that hold arrows or lists, as `[a -> b, c]` and `[[a, b], c]` → what to write instead."""

from __future__ import annotations

from itertools import pairwise

from sopdoc.messages import _
from sopdoc.model.prosedur import SEMUA
from sopdoc.reading.steering.lane_names import HANDOVER, Find, arrow_in, remedy, written_out
from sopdoc.source.tree import Node, Scalar, Sequence

_ON = f" {HANDOVER} "
_WITH = " + "


def is_chain(node: Sequence) -> bool:
    """Tell whether a list of lanes holds what says that one hands over to another."""
    return any(isinstance(item, Sequence) or (isinstance(item, Scalar) and arrow_in(item.text)) for item in node.items)


def chain_hints(node: Sequence, find: Find) -> tuple[str, ...]:
    """Return what to write for such a list; ``find`` returns the id that a part of a text means."""
    nested = any(isinstance(item, Sequence) for item in node.items)
    texts = [_text(item) for item in node.items]
    chain = _joined(texts, _ON if nested else _WITH, find)
    if chain is None or not all(texts):
        return (remedy(None),)
    if nested:
        together = _joined(texts, _WITH, find)
        hint = _("write `{chain}` if one hands over to the other, `{together}` if all act together")
        return (hint.format(chain=chain, together=together),)
    onwards = _joined(texts, _ON, find)
    hints = [_("write it without brackets and `- `: `oleh: {chain}`").format(chain=chain)]
    if onwards and onwards != chain:
        hints.append(_("or, if each hands over to the next: `oleh: {chain}`").format(chain=onwards))
    return tuple(hints)


def _joined(texts: list[str], sign: str, find: Find) -> str | None:
    """Return the lanes in one text; an item that begins or ends with an arrow says itself how it goes on."""
    whole = texts[0]
    for before, text in pairwise(texts):
        leads = text.startswith(HANDOVER) or before.endswith(HANDOVER)
        whole += f" {text}" if leads else f"{sign}{text}"
    return written_out(whole, find)


def _text(item: Node) -> str:
    if isinstance(item, Sequence):
        names = [each.text for each in item.items if isinstance(each, Scalar)]
        return _WITH.join(names) if len(names) == len(item.items) else ""
    return item.text if isinstance(item, Scalar) else ""


def without_all(text: str, ids: tuple[str, ...]) -> str:
    """Return a chain in which the lanes that no other link names stand for `semua`; "" where none is left."""
    links = [[name.strip() for name in link.split("+")] for link in text.split(HANDOVER)]
    named = {name for link in links for name in link}
    if len(links) == 1 or SEMUA not in named:
        return ""
    others = [lane for lane in ids if lane not in named]
    whole = [dict.fromkeys(each for name in link for each in (others if name == SEMUA else [name])) for link in links]
    return _ON.join(map(_WITH.join, whole)) if all(whole) else ""

"""Nodes of a line of YAML, and what becomes of them."""

from __future__ import annotations

from typing import Any

from sopdoc.reading.kinds.kind import Faults, Kind
from sopdoc.reading.tree.compose import compose
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.tree import Mapping, Node


def node_of(text: str) -> Node:
    """Return the value of a key, given as what follows its colon."""
    tree, faults = compose(f"k: {text}\n".encode(), "x.yaml")
    assert faults == ()
    assert isinstance(tree, Mapping)
    return tree.entries[0].value


def decoded(kind: Kind, text: str) -> tuple[Any, list[Diagnostic]]:
    """Return a value and its faults."""
    faults: Faults = []
    return kind.decode(node_of(text), faults), faults


def codes(kind: Kind, text: str) -> list[str]:
    """Return the codes of what is wrong with a value."""
    return [fault.code for fault in decoded(kind, text)[1]]


def hints(kind: Kind, text: str) -> tuple[str, ...]:
    """Return the hints of the only fault of a value."""
    (fault,) = decoded(kind, text)[1]
    return fault.hints

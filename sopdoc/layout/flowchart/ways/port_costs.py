"""What it costs that an arrow leaves or arrives by a port: the main path goes down, loops go by the sides."""

from __future__ import annotations

from sopdoc.layout.flowchart.standing.page_context import Net, Node
from sopdoc.layout.page import Port

_TOP, _LEFT, _BOTTOM, _RIGHT = Port.TOP, Port.LEFT, Port.BOTTOM, Port.RIGHT

_ONWARD = {_BOTTOM: 0.0, _LEFT: 0.0, _RIGHT: 0.0, _TOP: 30.0}
_BACK = _ONWARD | {_BOTTOM: 14.0}
_SECOND_DOWN = _ONWARD | {_BOTTOM: 3.0}
"""A decision's further exits to a step in its own lane leave the way straight down to the first one."""
_YIELDED = 64.0
"""Least cost of the port below a decision for an exit that takes it from the one to the symbol right below."""
_FROM_PENTAGON = {_BOTTOM: 0.0, _LEFT: 8.0, _RIGHT: 8.0, _TOP: 6.0}
_BACK_FROM_PENTAGON = _FROM_PENTAGON | {_BOTTOM: 6.0, _TOP: 0.0}

_INTO = {_TOP: 0.0, _LEFT: 7.0, _RIGHT: 7.0}
_BACK_INTO = {_LEFT: 0.0, _RIGHT: 0.0, _TOP: 5.0, _BOTTOM: 12.0}
_INTO_ITSELF = _BACK_INTO | {_TOP: 0.0, _BOTTOM: 40.0}
"""A step's arrow to itself comes back inside the row's cell, where there is room above the symbol."""
_INTO_PENTAGON = {_TOP: 0.0, _LEFT: 8.0, _RIGHT: 8.0}
_BACK_INTO_PENTAGON = {_BOTTOM: 0.0, _LEFT: 8.0, _RIGHT: 8.0, _TOP: 30.0}


def leaving_costs(source: Node, target: Node, net: Net, backwards: bool) -> dict[Port, float]:
    """Return what it costs to leave by each port that arrows may leave by."""
    if source.offpage:
        costs = _BACK_FROM_PENTAGON if backwards else _FROM_PENTAGON
    elif backwards:
        costs = _BACK
    elif source.decision and net.order > 0 and target.lane == source.lane:
        costs = _SECOND_DOWN
    else:
        costs = _ONWARD
    if net.yields:
        costs = costs | {_BOTTOM: max(costs[_BOTTOM], _YIELDED)}
    return {port: costs[port] for port in source.exits}


def arriving_costs(source: Node, target: Node, net: Net, backwards: bool) -> dict[Port, float]:
    """Return what it costs to arrive at each port that arrows may enter by.

    The way on never enters from below, not even beside what it leaves: it would read as a loop.
    """
    if target.offpage:
        costs = _BACK_INTO_PENTAGON if backwards else _INTO_PENTAGON
    elif source is target:
        costs = _INTO_ITSELF
    else:
        costs = _BACK_INTO if backwards else _INTO
    return {port: costs[port] for port in target.entrances if port in costs and not (net.onward and port is _BOTTOM)}

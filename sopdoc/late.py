"""What is imported only when it is needed: the one place that imports by name.

Tables list such things by their places, as ``sopdoc.shell:command``: a module and a name in it.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable


def from_place(place: str) -> Any:  # noqa: ANN401 - whatever stands there
    """Return what stands at a place; import its module."""
    module, _colon, name = place.partition(":")
    return getattr(import_module(module), name)


def late(place: str) -> Callable[..., Any]:
    """Return a function that does what the one at a place does, whose module is imported when it is first called."""

    def called(*arguments: Any) -> Any:  # noqa: ANN401 - as the other one has them
        return from_place(place)(*arguments)

    return called

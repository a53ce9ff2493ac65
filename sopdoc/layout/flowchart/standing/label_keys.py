"""Letters that stand on arrows for words that have no room there; what they mean is told below the table."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from types import MappingProxyType

from sopdoc.layout.flowchart.standing.offpage import letter

NO_KEYS: Mapping[str, str] = MappingProxyType({})


def keys_of(labels: Iterable[str], keyed: Collection[str], first: int) -> dict[str, str]:
    """Return a key, as "a)", for each of the printed labels that are ``keyed``, in their order.

    ``first`` is how many keys the procedures before have: they go on through the document, as letters of pentagons do.
    """
    found = dict.fromkeys(label for label in labels if label in keyed)
    return {label: f"{letter(number).lower()})" for number, label in enumerate(found, first)}

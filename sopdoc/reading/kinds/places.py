"""Texts with places in braces, such as `{halaman}`, that are filled on each page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sopdoc.messages import _
from sopdoc.reading.characters.ready import as_value
from sopdoc.reading.kinds.kind import FAULTY, Faults, Faulty, Json, nearest
from sopdoc.reading.kinds.words import ShortText
from sopdoc.rules.template import LOST_PLACE, PLACE
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.span import Span
from sopdoc.source.text import excerpt
from sopdoc.source.tree import Node

_PLACE = re.compile(r"\{[^{}]*\}|[{}]")


@dataclass(frozen=True, slots=True)
class TextWithPlaces(ShortText):
    """A short text in which some words may stand in braces."""

    places: tuple[str, ...]

    def decode(self, node: Node, faults: Faults) -> str | Faulty:
        """Return the text as written."""
        text = ShortText(self.most).decode(node, faults)
        if isinstance(text, Faulty):
            return FAULTY
        unknown = tuple(unknown_places(text, self.places, node.span))
        faults += unknown
        return FAULTY if unknown else text

    def schema(self) -> Json:
        """Describe a text with these places and no other braces."""
        known = "|".join(rf"\{{{place}\}}" for place in self.places)
        return {"type": ["string", "number", "boolean"], "pattern": rf"^([^{{}}]|{known})*$"}


def unknown_places(text: str, known: tuple[str, ...], span: Span) -> Iterator[Diagnostic]:
    """Yield a fault for each place in braces that isn't known, with the nearest one or all of them."""
    for place in _PLACE.findall(text):
        name = place.strip("{} ")
        if place == f"{{{name}}}" and name in known:
            continue
        message = _("`{place}` has no meaning here").format(place=excerpt(place))
        near = nearest(name, known)
        hint = _("the places are {places}").format(places=", ".join(f"{{{one}}}" for one in known))
        yield PLACE.found(message, span, _("write `{place}`").format(place=f"{{{near}}}") if near else hint)


def lost_places(key: str, text: str, needed: tuple[str, ...], span: Span) -> Iterator[Diagnostic]:
    """Warn of words that lack places without which they say nothing; words that are emptied print nothing."""
    braced = [f"{{{place}}}" for place in needed]
    missing = [place for place in braced if place not in text]
    if text and missing:
        message = _("`{key}` without {places} says the same everywhere")
        message = message.format(key=key, places=" ".join(f"`{place}`" for place in missing))
        ready = as_value(" ".join((text, *missing)))
        yield LOST_PLACE.found(message, span, _("write `{text}`").format(text=f"{key}: {ready}"))

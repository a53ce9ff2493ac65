"""What officials write in ``oleh``: printed names, and several lanes in one text → the lanes that are meant."""

from __future__ import annotations

import re
from collections.abc import Callable

from sopdoc.messages import _
from sopdoc.model.prosedur import SEMUA, Pelaksana
from sopdoc.reading.kinds.kind import did_you_mean, nearest

HANDOVER = "->"
_ARROW = re.compile(r"\s*(?:[-–—=]+>|[→➔➜➝➞➡⇒⟶]|>|(?<=\s)(?:ke|kepada|[-–—])(?=\s))\s*")
_TOGETHER = re.compile(
    r"\s*(?:[,;&+/]|(?<!\w)(?:dan|serta|bersama|and)(?!\w))\s*(?:(?:dan|serta|and)(?!\w)\s*)?", re.IGNORECASE
)
_NAME = re.compile(r"[^\W\d_][\w-]*")
_NUMBERS = re.compile(r"(?:^|(?<=\s))[0-9]{1,2}[.)]\s+")
_ALL = re.compile(
    r"(?:semua|seluruh|segenap)(?:nya)?(?:\s+(?:pelaksana|pihak|petugas|unit|aktor|jabatan))?", re.IGNORECASE
)
_LONGEST = 200
_NAMED = 12
Find = Callable[[str], str | None]


def several(text: str) -> bool:
    """Tell whether a text names several lanes, in words or signs that `oleh` doesn't know."""
    return len(_parts(_ARROW, text)) > 1 or len(_parts(_TOGETHER, text)) > 1


def arrow_in(text: str) -> bool:
    """Tell whether a text says with an arrow that one hands over, be it to or from another item of a list."""
    return HANDOVER in text or len(_parts(_ARROW, text)) > 1


def written_out(text: str, find: Find) -> str | None:
    """Return what to write for a text of several lanes: `[a, b]`, `a -> b + c`, or one; None where one isn't found.

    ``find`` returns the id that a part of the text means.
    """
    whole = find(text)
    if whole:
        return whole
    links = [_together(link, find) for link in _parts(_ARROW, text)]
    if not all(links):
        return None
    if len(links) == 1:
        return f"[{', '.join(links[0])}]" if len(links[0]) > 1 else None
    return f" {HANDOVER} ".join(" + ".join(link) for link in links) if links else None


def _together(text: str, find: Find) -> tuple[str, ...]:
    """Return the lanes that one text means; none where any isn't found."""
    whole = find(text)
    names = (whole,) if whole else tuple(find(part) for part in _parts(_TOGETHER, text))
    return tuple(name for name in names if name) if all(names) else ()


def _parts(separator: re.Pattern[str], text: str) -> list[str]:
    return [part.strip() for part in separator.split(text[:_LONGEST]) if part.strip()]


def as_ids(text: str) -> str | None:
    """Return a part that may be an id as it stands: where lanes aren't known."""
    return text if _NAME.fullmatch(text) and not several(text) else None


class LaneNames:
    """The lanes of a procedure, by whatever they may be called."""

    def __init__(self, lanes: tuple[Pelaksana, ...]) -> None:
        self._ids = tuple(lane.id for lane in lanes)
        self._by_words = {_letters(lane.nama): lane.id for lane in reversed(lanes)}
        self._by_words |= {_letters(lane.id): lane.id for lane in reversed(lanes)}
        self._by_words.pop("", None)
        self._groups: dict[str, list[str]] = {}
        self._by_name: dict[str, list[str]] = {}
        for lane in lanes:
            self._by_name.setdefault(_letters(lane.nama), []).append(lane.id)
            if lane.kelompok:
                for name in {_letters(lane.kelompok.id), _letters(lane.kelompok.nama)}:
                    self._groups.setdefault(name, []).append(lane.id)

    def find(self, text: str) -> str | None:
        """Return the lane whose id or printed name this is, whole, in part or nearly; None where it is none or two."""
        words = _letters(text)
        if not words:
            return None
        if words in self._by_words:
            return self._by_words[words]
        if several(text):
            return None
        held = {lane for name, lane in self._by_words.items() if words in name or name in words}
        if len(words) > 2 and len(held) == 1:  # noqa: PLR2004 - "a" is in every name
            return held.pop()
        near = nearest(words, tuple(self._by_words))
        return self._by_words[near] if near and not held else None

    def hints(self, text: str) -> tuple[str, ...]:
        """Return what to write instead of a text that is no lane."""
        alike = self._by_name.get(_letters(text), [])
        if len(alike) > 1:
            return (_("{count} lanes have this name: write {lanes}").format(count=len(alike), lanes=_either(alike)),)
        if _letters(text) in self._groups:
            lanes = self._groups[_letters(text)]
            return (_("this is a group of lanes: write {lanes}").format(lanes=_either(lanes)),)
        if _ALL.fullmatch(text.strip()):
            return (remedy(SEMUA),)
        text = _NUMBERS.sub(", ", text[:_LONGEST]).strip(" ,") or text
        ready = written_out(text, self.find)
        if ready is None or (_letters(text) not in self._by_words and nearest(text, self._ids) == ready):
            return did_you_mean(text, self._ids)
        return (remedy(ready),)


def _either(lanes: list[str]) -> str:
    return _(" or ").join(f"`{lane}`" for lane in lanes[:_NAMED])


def remedy(ready: str | None) -> str:
    """Return the hint that has what to write."""
    if ready is None:
        return _("write `[a, b]` if they act together, `a -> b` if one hands over to the other, each by the lane's id")
    return _("write `{text}`").format(text=ready)


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text[:_LONGEST]).casefold()

"""Which SOPs are known, by title and by number, and which one an entry of keterkaitan means."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import islice

from sopdoc.daftar.entry import MOST_REFERENCES, Identity, Said
from sopdoc.model.keys import folded, is_registered, judul_key, nomor_key
from sopdoc.reading.kinds import kind

_NONE = frozenset({"tidak ada", "nihil", "tidak terkait", "tidak ada keterkaitan"})
_SEVERAL = re.compile(r"\s*;\s*|\s*,\s*(?:dan\s+)?(?=SOP\b)|\s+dan\s+(?=SOP\b)", re.IGNORECASE)
_REMARK = re.compile(r"\s*\([^()]*\)\s*$")
_NEAREST_AMONG = 30
"""Titles that share most words with an entry; comparing all letter by letter would take seconds in a large region."""
_FEW = 60


def entries_of(text: str) -> Iterator[str]:
    """Yield the SOPs that an entry names: none for "-", several for "SOP A, SOP B dan SOP C"."""
    for part in _SEVERAL.split(text):
        name = part.strip()
        if judul_key(name) and judul_key(name) not in _NONE:
            yield name


def references_of(identity: Identity) -> Iterator[tuple[Said, str]]:
    """Yield the SOPs that one refers to, each with the text that names it; no more than anybody would look up."""
    named = ((said, name) for said in identity.keterkaitan for name in entries_of(said.text))
    return islice(named, MOST_REFERENCES)


class Known:
    """Titles and numbers of all SOPs."""

    def __init__(self, identities: Iterable[Identity]) -> None:
        self._titles: dict[str, str] = {}
        self._numbers: set[str] = set()
        for identity in identities:
            for title in (identity.judul.text, *identity.prosedur):
                self._titles.setdefault(judul_key(title), title)
            self._numbers.add(nomor_key(identity.nomor.text))
        self._titles.pop("", None)
        self._numbers.discard("")
        self._hints: dict[str, str] = {}

    def __contains__(self, name: str) -> bool:
        """Tell whether a name is a title or a number, or both together."""
        return any(self._is_known(form) for form in (name, _REMARK.sub("", name), *self._parted(name)))

    def knows_all(self, identities: Iterable[Identity]) -> bool:
        """Tell whether every SOP that others refer to is known."""
        return all(name in self for identity in identities for _said, name in references_of(identity))

    def _is_known(self, name: str) -> bool:
        return judul_key(name) in self._titles or nomor_key(name) in self._numbers

    def _parted(self, name: str) -> Iterator[str]:
        """Yield the words that could be a registered number: "SOP 065/2/2025 Pelaksanaan Rapat"."""
        words = (word.strip("()[].,;:") for word in name.split())
        yield from (word for word in words if is_registered(word) and len(word) > 1)
        key = judul_key(name)
        if key.startswith(("nomor ", "no. ", "no ")):
            yield key.split(" ", 1)[1]

    def nearest(self, name: str, writer: Identity | None = None) -> str:
        """Return the title that is most like a name, "" if none is near; never one of the SOP that it is written in."""
        key = judul_key(name)
        if key not in self._hints:
            self._hints[key] = kind.nearest(key, self._candidates(key)) or ""
        near = self._hints[key]
        own = {judul_key(title) for title in (writer.judul.text, *writer.prosedur)} if writer else set()
        if near in own:
            near = kind.nearest(key, tuple(title for title in self._candidates(key) if title not in own)) or ""
        return self._titles.get(near, "")

    def _candidates(self, key: str) -> tuple[str, ...]:
        if len(self._titles) <= _FEW:
            return tuple(self._titles)
        shared = Counter(title for word in dict.fromkeys(key.split()) for title in self._by_word.get(word, ()))
        return tuple(title for title, _count in shared.most_common(_NEAREST_AMONG))

    @cached_property
    def _by_word(self) -> dict[str, list[str]]:
        index: dict[str, list[str]] = defaultdict(list)
        for title in self._titles:
            for word in dict.fromkeys(folded(title).split()):
                index[word].append(title)
        return index

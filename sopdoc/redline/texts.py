"""Weave two texts or lists into one that says of each word, and of each item, what became of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.diff.forms.words import Part, parts_of
from sopdoc.diff.matching.moves import moved
from sopdoc.diff.matching.pairing import Pairs
from sopdoc.diff.matching.printed import same_isi, same_text
from sopdoc.diff.parts.lists import length_and_texts, pair_texts
from sopdoc.layout.blocks.lists.listed import WovenList
from sopdoc.model.isi import Isi, Tanda, kolom_of, tanda_of, texts_of, with_texts
from sopdoc.model.tanggal import Tanggal
from sopdoc.typography.faces import Face, OwnCut
from sopdoc.typography.fate import Fate
from sopdoc.typography.markup import Run, coded, fated, parse_markup

LEAST_KEPT = 1 / 3
"""Where less of the longer text's letters stay, the texts are shown one after the other."""
_NOTHING = Part(Fate.KEPT, "")


def weave(old: str, new: str) -> str:
    """Weave two texts with markup; the new one comes back as it is where both print the same."""
    if same_text(old, new):
        return new
    olds, news = parse_markup(old), parse_markup(new)
    was, now = _joined(olds), _joined(news)
    old_faces, new_faces = _faces(olds), _faces(news)
    runs: list[Run] = []
    for part in _parts(was, now):
        faces = old_faces if part.fate is Fate.DELETED else new_faces
        runs += (Run(letter, next(faces), part.fate) for letter in part.text)
        if part.fate is Fate.KEPT:
            _skip(old_faces, len(part.text))
    return coded(_together(runs))


def fated_isi(isi: Isi, mark: Fate) -> Isi:
    """Return a text or list of which all came or went."""
    if isinstance(isi, str):
        return fated(isi, mark)
    return with_texts(isi, tuple(fated(item, mark) for item in texts_of(isi)))


def weave_isi(old: Isi, new: Isi) -> Isi:
    """Weave two texts or lists: items as rows are, with those that went where they stood."""
    if same_isi(old, new):
        return new
    if isinstance(old, str) and isinstance(new, str):
        return weave(old, new)
    olds, news = texts_of(old), texts_of(new)
    pairs = pair_texts(olds, news)
    gone = moved(pairs, lambda at, to: length_and_texts(olds[at], news[to]))
    places = union(len(olds), len(news), {at: to for at, to in pairs.items() if (at, to) not in gone})
    return _set_as(old, new, tuple(_item(place, olds, news) for place in places))


def _set_as(old: Isi, new: Isi, texts: tuple[str, ...]) -> Isi:
    """Return woven items as the new list is set; marks that it had before are woven, too. A text has none."""
    was, now = _tanda(old), _tanda(new)
    return with_texts(new or old, texts) if was == now else WovenList(texts, now, kolom_of(new), was)


def _tanda(isi: Isi) -> Tanda | None:
    """Return the mark that a content names; None where it is the page format's."""
    return Tanda.TANPA if isinstance(isi, str) and isi else tanda_of(isi)


def weave_tanggal(old: Tanggal | None, new: Tanggal | None) -> Tanggal | None:
    """Weave two dates: one that is not the other is replaced whole."""
    was, now = ("" if date is None else str(date) for date in (old, new))
    if was == now:
        return new
    teks = coded((Run(f"{was} " if was and now else was, Face.REGULAR, Fate.DELETED), Run(now, mark=Fate.INSERTED)))
    return replace(new or Tanggal(), teks=teks)


class Place(Struct, frozen=True):
    """A place in the union of two lists: where its thing stands in each, None where it doesn't."""

    old: int | None
    new: int | None

    @property
    def mark(self) -> Fate:
        """What became of the thing."""
        return Fate.INSERTED if self.old is None else Fate.DELETED if self.new is None else Fate.KEPT


def union(olds: int, news: int, pairs: Pairs) -> tuple[Place, ...]:
    """Return the things of two lists in the order of the new one, those that went behind those they stood behind."""
    back = {to: at for at, to in pairs.items()}
    behind: dict[int, list[Place]] = {}
    before = -1
    for at in range(olds):
        if at in pairs:
            before = at
        else:
            behind.setdefault(before, []).append(Place(at, None))
    places = behind.pop(-1, [])
    for to in range(news):
        places += (Place(back.get(to), to), *behind.pop(back.get(to, -1), ()))
    return tuple(places)


def _item(place: Place, olds: Sequence[str], news: Sequence[str]) -> str:
    if place.old is None or place.new is None:
        text = news[place.new] if place.new is not None else olds[place.old or 0]
        return fated(text, place.mark)
    return weave(olds[place.old], news[place.new])


def _parts(old: str, new: str) -> tuple[Part, ...]:
    """Return both texts as one; where little stays, one after the other."""
    parts = _apart(parts_of(old, new))
    kept = sum(len("".join(part.text.split())) for part in parts if part.fate is Fate.KEPT)
    longest = max(len("".join(text.split())) for text in (old, new))
    if kept >= LEAST_KEPT * longest:
        return parts
    blank = " " if old and new else ""
    return tuple(part for part in (Part(Fate.DELETED, f"{old}{blank}"), Part(Fate.INSERTED, new)) if part.text)


def _apart(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Let a blank that stays come and go with the words beside it that would touch: "1 2 hari", not "12 hari"."""
    apart = list(parts)
    for at in range(len(apart) - 1):
        if not _touch(apart[at], apart[at + 1]):
            continue
        before, after = apart[at - 1] if at else _NOTHING, apart[at + 2] if at + 2 < len(apart) else _NOTHING
        if after.text.startswith(" "):
            apart[at : at + 2] = (replace(part, text=f"{part.text} ") for part in apart[at : at + 2])
            apart[at + 2] = replace(after, text=after.text[1:])
        elif before.text.endswith(" "):
            apart[at : at + 2] = (replace(part, text=f" {part.text}") for part in apart[at : at + 2])
            apart[at - 1] = replace(before, text=before.text[:-1])
    return tuple(part for part in apart if part.text)


def _touch(one: Part, other: Part) -> bool:
    """Tell whether words that went end right where words that came begin."""
    changed = (one.fate, other.fate) == (Fate.DELETED, Fate.INSERTED)
    return changed and not one.text[-1:].isspace() and not other.text[:1].isspace()


def _joined(runs: tuple[Run, ...]) -> str:
    return "".join(run.text for run in runs)


def _faces(runs: tuple[Run, ...]) -> Iterator[OwnCut]:
    """Yield the face of each letter, and for a blank behind them that of the last one."""
    yield from chain.from_iterable([run.face] * len(run.text) for run in runs)
    while True:
        yield runs[-1].face if runs else Face.REGULAR


def _skip(faces: Iterator[OwnCut], count: int) -> None:
    for _letter in range(count):
        next(faces)


def _together(letters: list[Run]) -> Iterator[Run]:
    """Yield runs of one face and fate."""
    start = 0
    for at in range(1, len(letters) + 1):
        if at == len(letters) or (letters[at].face, letters[at].mark) != (letters[start].face, letters[start].mark):
            text = "".join(run.text for run in letters[start:at])
            yield Run(text, letters[start].face, letters[start].mark)
            start = at

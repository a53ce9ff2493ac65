"""Lanes of two posts, and posts with two lanes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations

from sopdoc.check.asked import Asked
from sopdoc.indonesian.posts import Words, equal_posts, is_post, names_of, same_post
from sopdoc.messages import _
from sopdoc.model.instansi import Instansi
from sopdoc.model.prosedur import Pelaksana
from sopdoc.rules.rule import Broken
from sopdoc.source.text import excerpt, ready
from sopdoc.typography.markup import plain_text

_JOINT = re.compile(r"\s*/\s*|\s+(?:dan|serta|&)\s+|\s*,\s*(?:dan\s+)?", re.IGNORECASE)
_BRACKETS = re.compile(r"\([^()]*\)")
_READ = 200
_MOST = 40
"""Of more lanes no pairs are compared."""
_HEADS = {
    ("kepala", "dinas"),
    ("kepala", "badan"),
    ("kepala", "kantor"),
    ("kepala", "puskesmas"),
    ("sekretaris", "dinas"),
    ("sekretaris", "badan"),
    ("camat",),
    ("lurah",),
}
"""Posts of which an office has one: with the office's name behind it, it is the same."""
_OFFICES = {"dinas", "badan", "kantor", "inspektorat", "kecamatan", "kelurahan"}


def double_posts(asked: Asked) -> Iterator[Broken]:
    """Report lanes whose name is that of two posts, and lanes that are one post under two names."""
    for table in asked.tables:
        lanes = table.prosedur.pelaksana
        for lane in lanes:
            joint = posts_in(plain_text(lane.nama))
            if joint:
                message = _("one lane for two posts: `{first}` and `{second}`")
                hint = _("give each post a lane of its own: `{first}`, `{second}`")
                message = message.format(first=excerpt(joint[0]), second=excerpt(joint[1]))
                hint = hint.format(first=ready(joint[0]), second=ready(joint[1]))
                yield Broken(message, lane.span, (hint,))
        if len(lanes) <= _MOST:
            yield from _twice(lanes, asked.instansi)


def _twice(lanes: tuple[Pelaksana, ...], instansi: Instansi) -> Iterator[Broken]:
    for lane, other in combinations(lanes, 2):
        if lane.kelompok == other.kelompok and _is_one(plain_text(lane.nama), plain_text(other.nama), instansi):
            message = _("two lanes for one post: `{name}` and `{other}`")
            hint = _("keep one of them, and write `oleh: {id}` at the steps of both")
            message = message.format(name=excerpt(plain_text(lane.nama)), other=excerpt(plain_text(other.nama)))
            yield Broken(message, other.span, (hint.format(id=lane.id),))


@lru_cache(maxsize=1024)
def posts_in(name: str) -> tuple[str, str] | None:
    """Return the two posts that the name of a lane joins by "dan" or a stroke, None where it is one."""
    text = _BRACKETS.sub(" ", name[:_READ])
    for sign in _JOINT.finditer(text):
        first, second = text[: sign.start()].strip(), text[sign.end() :].strip()
        is_stroke = sign[0].strip() == "/"
        if is_post(first) and _begins_with_post(second) and (is_stroke or not _is_tail(first)):
            return None if same_post(first, second) else (first, second)
    return None


def _is_tail(text: str) -> bool:
    """Tell whether the last word is a post within a name: "Kabid Pembinaan Guru dan Pengawas" is one post."""
    words = text.split()
    return len(words) > 1 and is_post(words[-1])


def _begins_with_post(text: str) -> bool:
    """Tell whether what follows is a post, or several."""
    sign = _JOINT.search(text)
    return is_post(text) or (sign is not None and is_post(text[: sign.start()]))


@lru_cache(maxsize=4096)
def _is_one(name: str, other: str, instansi: Instansi) -> bool:
    if equal_posts(name, other):
        return True
    office = names_of(instansi.nama)
    pairs = (sorted((words, others), key=len) for words in names_of(name) for others in names_of(other))
    return any(_goes_on(short, long, office) for short, long in pairs)


def _goes_on(short: Words, long: Words, office: tuple[Words, ...]) -> bool:
    """Tell whether a name goes on where the other ends only with what the office is called."""
    tail = long[len(short) :]
    if not tail or long[: len(short)] != short:
        return False
    if short == ("sekretaris",):
        return len(tail) == 1 and tail[0] in _OFFICES
    return short in _HEADS and any(tail == own[1 : len(tail) + 1] for own in office)

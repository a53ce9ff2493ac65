"""Who approves: what is written of it, and where it isn't certain whose data they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from sopdoc.messages import _
from sopdoc.model.instansi import Pengesahan, WrittenPengesahan
from sopdoc.model.pejabat import OF_THE_PERSON, Officials, letters, named, same_person
from sopdoc.reading.characters.ready import as_value
from sopdoc.reading.keys.values import Values
from sopdoc.rules.document import ANOTHER_PERSON, WHOSE_JABATAN, WHOSE_NIP
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.text import excerpt

OFFICIAL = ("jabatan", "nama", "pangkat", "nip")
_ALIKE = 0.85
_LONGEST = 80
_LONGEST_POST = 400
_ACTING = {
    "plt": re.compile(r"\bplt\b|\bpelaksana tugas\b"),
    "plh": re.compile(r"\bplh\b|\bpelaksana harian\b"),
    "pj": re.compile(r"\bpjs?\b|\bpenjabat\b"),
    "an": re.compile(r"\ba\. ?n\b|^\W*an\b|\batas nama\b|\bu\. ?b\b"),
}
"""How a post is written by whom stands in for its holder."""


def written_pengesahan(values: Values | None) -> WrittenPengesahan:
    """Return what was written of who approves."""
    written = values.found if values else {}
    return WrittenPengesahan(**{key: written[key] for key in OFFICIAL if key in written})


def same_post(jabatan: str, other: str) -> bool:
    """Tell whether two wordings name one post: one goes on where the other ends, as "Kepala Dinas Perdagangan" does.

    Who stands in for somebody (Plt., Plh., Pj., a.n.) is another person. An empty wording names no other post.
    """
    (acting, words), (other_acting, other_words) = _post(jabatan), _post(other)
    common = min(len(words), len(other_words))
    return not common or (acting == other_acting and words[:common] == other_words[:common])


def _post(jabatan: str) -> tuple[str, list[str]]:
    """Return in what way somebody stands in for a post, and the words of the post."""
    text = jabatan[:_LONGEST_POST].casefold()
    acting = "".join(sign for sign, pattern in _ACTING.items() if pattern.search(text))
    for pattern in _ACTING.values():
        text = pattern.sub(" ", text)
    return acting, re.findall(r"\w+", text)


def check_official(outer: Pengesahan, values: Values | None, further: Officials = ()) -> Iterator[Diagnostic]:
    """Warn where it isn't certain that the person written over ``outer`` is another one, or the same."""
    if values is None:
        return
    nama, nip = values.get("nama"), values.get("nip")
    if nama and not same_person(outer.nama, nama):
        if not named(nama, further) and (not outer.nama or alike(outer.nama, nama)):
            yield from _not_taken(outer, values)
    elif nama is None and nip and outer.nama and outer.nip and letters(nip) != letters(outer.nip):
        message = _("this NIP is printed under the name of {nama}, who has another one")
        yield _whose("nip", message, outer, values)
    elif nama is None and outer.nama and not same_post(outer.jabatan, values.get("jabatan") or ""):
        message = _("this post is printed over the name of {nama}, whose post is `{jabatan}`")
        yield _whose("jabatan", message, outer, values)


def _whose(key: str, message: str, outer: Pengesahan, values: Values) -> Diagnostic:
    """Warn of a number or post without the name of its person."""
    message = message.format(nama=excerpt(outer.nama), jabatan=excerpt(outer.jabatan))
    hints = (
        _("somebody else's? write the name beside it: `nama: …`"),
        _("the same person's? write `nama: {nama}` beside it").format(nama=as_value(outer.nama)),
    )
    return (WHOSE_NIP if key == "nip" else WHOSE_JABATAN).found(message, values.span(key), *hints)


def _not_taken(outer: Pengesahan, values: Values) -> Iterator[Diagnostic]:
    """Warn that a name so like the replaced one, or the first name given, is printed without rank and number."""
    left = [key for key in OF_THE_PERSON if getattr(outer, key) and key not in values.found]
    if not left:
        return
    nama, keys = excerpt(values.get("nama")), _(" and ").join(f"`{key}`" for key in left)
    if outer.nama:
        message = _("`{nama}` is printed without {keys}: these are given for `{other}`")
    else:
        message = _("`{nama}` is printed without {keys}: these are given without a name")
    same = ", ".join(f"`{key}: {as_value(getattr(outer, key))}`" for key in left)
    other = ", ".join(f"`{key}: ''`" for key in left)
    hints = (
        _("the same person? write {lines} beside the name").format(lines=same),
        _("another person? write {lines} beside the name").format(lines=other),
    )
    message = message.format(nama=nama, keys=keys, other=excerpt(outer.nama))
    yield ANOTHER_PERSON.found(message, values.span("nama"), *hints)


def alike(nama: str, other: str) -> bool:
    """Tell whether two names may be spellings of one: with and without titles, or a letter or two apart."""
    bare, other_bare = (letters(name.split(",", 1)[0])[:_LONGEST] for name in (nama, other))
    return SequenceMatcher(None, bare, other_bare, autojunk=False).ratio() >= _ALIKE

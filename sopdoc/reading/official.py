"""Who approves: what is written over what applies already. A person's data are never mixed with another's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from msgspec.structs import replace

from sopdoc.messages import _
from sopdoc.model.instansi import Pengesahan
from sopdoc.reading.ready import as_value
from sopdoc.reading.record import Values
from sopdoc.source.diagnostic import Diagnostic, warning
from sopdoc.source.text import excerpt

OFFICIAL = ("jabatan", "nama", "pangkat", "nip")
OF_THE_PERSON = ("pangkat", "nip")
_ALIKE = 0.85
_LONGEST = 80


def merge_pengesahan(outer: Pengesahan, values: Values | None) -> Pengesahan:
    """Put what was written over what applied; a key written empty empties it.

    Another ``nama`` takes neither ``pangkat`` nor ``nip`` from the person it replaces; ``jabatan`` is the office's
    post and stays.
    """
    if values is None:
        return outer
    written = {key: values.found[key] for key in OFFICIAL if key in values.found}
    same = same_person(outer.nama, written.get("nama", outer.nama))
    return replace(outer if same else Pengesahan(jabatan=outer.jabatan), **written)


def same_person(nama: str, other: str) -> bool:
    """Tell whether two spellings name one person: letters and digits decide, not case, blanks, dots and commas."""
    return nama == other or _letters(nama) == _letters(other) != ""


def check_official(outer: Pengesahan, values: Values | None) -> Iterator[Diagnostic]:
    """Warn where it isn't certain that the person written over ``outer`` is another one, or the same."""
    if values is None:
        return
    nama, nip = values.get("nama"), values.get("nip")
    if nama and not same_person(outer.nama, nama) and (not outer.nama or _alike(outer.nama, nama)):
        yield from _not_taken(outer, values)
    elif nama is None and nip and outer.nama and outer.nip and _letters(nip) != _letters(outer.nip):
        message = _("this NIP is printed under the name of {nama}, who has another one").format(
            nama=excerpt(outer.nama)
        )
        hints = (
            _("somebody else's? write the name beside it: `nama: …`"),
            _("the same person's? write `nama: {nama}` beside it").format(nama=as_value(outer.nama)),
        )
        yield warning("whose-nip", message, values.span("nip"), *hints)


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
    yield warning("another-person", message, values.span("nama"), *hints)


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


def _alike(nama: str, other: str) -> bool:
    """Tell whether two names may be spellings of one: with and without titles, or a letter or two apart."""
    bare, other_bare = (_letters(name.split(",", 1)[0])[:_LONGEST] for name in (nama, other))
    return SequenceMatcher(None, bare, other_bare, autojunk=False).ratio() >= _ALIKE

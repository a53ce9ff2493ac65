"""Who approves: one person's data written over another's, which are never mixed."""

from __future__ import annotations

import re

from msgspec.structs import asdict, replace

from sopdoc.model.instansi import Pengesahan, WrittenPengesahan

Officials = tuple[Pengesahan, ...]
"""Those who approve in the offices around a document, the innermost first."""
OF_THE_PERSON = ("pangkat", "nip")


def merge_pengesahan(outer: Pengesahan, written: WrittenPengesahan, further: Officials = ()) -> Pengesahan:
    """Put what was written over what applied; a key written empty empties it.

    Another ``nama`` takes neither ``pangkat`` nor ``nip`` from the person it replaces, but has those of the first of
    the ``further`` officials, from the inner ones outwards, who is that person. ``jabatan`` is the office's post and
    stays, unless that official has one of his own.
    """
    changed = {key: value for key, value in asdict(written).items() if value is not None}
    nama = changed.get("nama", outer.nama)
    if same_person(outer.nama, nama):
        return replace(outer, **changed)
    known = named(nama, further) or Pengesahan()
    return replace(known, **{"jabatan": known.jabatan or outer.jabatan, **changed})


def named(nama: str, officials: Officials) -> Pengesahan | None:
    """Return the first of some officials who has this name, None where nobody has."""
    return next((official for official in officials if nama and same_person(official.nama, nama)), None)


def same_person(nama: str, other: str) -> bool:
    """Tell whether two spellings name one person: letters and digits decide, not case, blanks, dots and commas."""
    return nama == other or letters(nama) == letters(other) != ""


def letters(text: str) -> str:
    """Return the letters and digits of a text, without case."""
    return re.sub(r"[\W_]+", "", text).casefold()

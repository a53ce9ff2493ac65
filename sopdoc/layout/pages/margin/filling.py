"""Texts whose places in braces are filled anew on each page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from msgspec import Struct

from sopdoc.layout.margin_text import Field, Piece
from sopdoc.model.instansi import Instansi
from sopdoc.model.sop import Sop
from sopdoc.typography.fate import Fate
from sopdoc.typography.markup import as_written, parse_markup, without

_PLACE = re.compile(r"\{(\w+)\}")
_CODES = {Field.PAGE: "\ufdee", Field.PAGES: "\ufdef"}
"""Noncharacters, which reading lets into no text."""
_CODED = re.compile(f"([{''.join(_CODES.values())}])")
_FIELDS = {code: field for field, code in _CODES.items()}


class Filling(Struct, frozen=True):
    """What a document puts into places: its title, number and office, each on one line and without markup."""

    judul: str = ""
    nomor: str = ""
    instansi: str = ""

    @classmethod
    def of(cls, sop: Sop, instansi: Instansi) -> Filling:
        """Return what a document puts into places; of two revisions woven together the new one counts."""
        return cls(one_line(sop.judul), one_line(sop.nomor), one_line(instansi.nama or instansi.pemerintah))

    def filled(self, text: str, number: int, total: int) -> str:
        """Return a text with markup as it is on one page; other braces stay."""
        return self._put(text, {Field.PAGE: str(number), Field.PAGES: str(total)})

    def pieces(self, text: str, number: int, total: int) -> tuple[Piece, ...]:
        """Return the same in pieces, numbers by themselves."""
        return tuple(_pieces(self._put(text, _CODES), {Field.PAGE: str(number), Field.PAGES: str(total)}))

    def plainly(self, text: str, written: Callable[[str], str]) -> str:
        """Return a text that knows no markup, with what the document has in its places, each ``written`` its way.

        Nothing where it has nothing for one of them.
        """
        own = {name: written(getattr(self, name)) for name in self.__struct_fields__}
        if any(own.get(name) == "" for name in _PLACE.findall(text)):
            return ""
        return _PLACE.sub(lambda place: own.get(place[1], place[0]), text)

    def _put(self, text: str, numbers: Mapping[Field, str]) -> str:
        own = {name: as_written(getattr(self, name)) for name in self.__struct_fields__}
        values = {**own, **{str(field): number for field, number in numbers.items()}}
        return _PLACE.sub(lambda place: values.get(place[1], place[0]), text)


def one_line(text: str) -> str:
    """Return a text as it reads now, without markup and line breaks."""
    return " ".join(without(text, Fate.DELETED).split())


def _pieces(coded: str, numbers: Mapping[Field, str]) -> Iterator[Piece]:
    for run in parse_markup(coded):
        for part in filter(None, _CODED.split(run.text)):
            field = _FIELDS.get(part, Field.NONE)
            yield Piece(numbers[field] if field else part, run.face, field)

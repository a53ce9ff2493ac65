"""The keys of a template that say how its pages are composed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from sopdoc.reading.keys.field import Field
from sopdoc.reading.keys.record import Record
from sopdoc.reading.keys.shorthand import Shorthand, one_entry
from sopdoc.reading.kinds.choice import Choice, Switch
from sopdoc.reading.kinds.kind import is_empty
from sopdoc.reading.kinds.number import Millimetres, Whole
from sopdoc.reading.kinds.places import TextWithPlaces
from sopdoc.reading.kinds.words import ShortText, Text
from sopdoc.source.tree import Mapping, Node, Scalar
from sopdoc.templat.halaman import TEMPAT, TEMPAT_QR, HalamanIdentitas, JudulProsedur, SisiQr
from sopdoc.templat.tabel import Mendatar

MOST_LETTERS = 1000
"""Of a text in a margin."""
_LAST = 99
"""The last page on which heads and feet may begin."""
_SIDES = ("identitas", "penutup")
_MARGIN_TEXT = TextWithPlaces(MOST_LETTERS, TEMPAT)


_MARGIN = Record(
    (
        Field("kiri", _MARGIN_TEXT, "at the left of the margin"),
        Field("tengah", _MARGIN_TEXT, "in the middle"),
        Field("kanan", _MARGIN_TEXT, "at the right"),
        Field("mulai", Whole(1, _LAST), "page of the document on which it begins"),
    )
)


@dataclass(frozen=True)
class SignatureAlignment(Shorthand):
    """Where lines stand across, by where is signed; one word for both."""

    word: ClassVar[Choice] = Choice(tuple(Mendatar))

    def spelled_out(self, node: Node) -> Node:
        """Return the word under both keys."""
        if is_empty(node) or not isinstance(node, Scalar) or node.text not in self.word.words:
            return node
        return Mapping(tuple(one_entry(key, node.text, node.span) for key in _SIDES), node.span)


PENGESAHAN_LOOKS = Record(
    (
        Field(
            "rata",
            SignatureAlignment(
                (
                    Field("identitas", Choice(tuple(Mendatar), Mendatar), "in the identity block"),
                    Field("penutup", Choice(tuple(Mendatar), Mendatar), "under a table"),
                )
            ),
            "where lines stand: kiri, tengah or kanan",
        ),
        Field(
            "nama",
            Record(
                (
                    Field("tebal", Switch(), "whether the name is bold"),
                    Field("garis_bawah", Switch(), "whether it is underlined"),
                )
            ),
            "how the name is set",
        ),
        Field("ruang", Millimetres(0, 100), "kept free between the post and the name, as ruang_tanda_tangan, mm"),
        Field("gambar", Text(), "PNG or JPEG file in the template's folder, in the middle of that room"),
    )
)

PAGE_KEYS = (
    Field(
        "halaman_identitas",
        Choice(tuple(HalamanIdentitas), HalamanIdentitas),
        "identity block: `sendiri` (a page of its own), `menyatu` (with the first table if it fits) or `mengalir`",
    ),
    Field("prosedur_sehalaman", Switch(), "whether procedures follow each other on a page where they fit whole"),
    Field(
        "judul_prosedur",
        Choice(tuple(JudulProsedur), JudulProsedur),
        "title over each table: selalu, bila_berbeda (where it isn't the document's, or there are several) or tanpa",
    ),
    Field("total_waktu", Switch(), "whether a last row of each table tells how long its main path takes"),
    Field("kepala_halaman", _MARGIN, "head of each page: texts with {judul} {nomor} {instansi} {halaman}"),
    Field("kaki_halaman", _MARGIN, "foot of each page; with {halaman} in it or in the head no halaman_label"),
    Field(
        "tte",
        Record(
            (
                Field("catatan", ShortText(MOST_LETTERS), "note at the foot of every page"),
                Field("qr", Choice(tuple(SisiQr), SisiQr), "side at which the QR's place is: kiri, kanan or tanpa"),
                Field(
                    "isi_qr",
                    TextWithPlaces(MOST_LETTERS, TEMPAT_QR),
                    "text of a QR that is printed there, with {judul} {nomor} {instansi}; without it the place is free",
                ),
            )
        ),
        "electronic signature: the note, and the place for the QR, at the foot of every page",
    ),
    Field("pengesahan", PENGESAHAN_LOOKS, "how it looks where somebody signs"),
)

"""The keys of an office's book: what the office says of it, and the words that a page format prints in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from sopdoc.reading.keys.field import Field
from sopdoc.reading.keys.record import Record
from sopdoc.reading.keys.shorthand import Shorthand
from sopdoc.reading.kinds.kind import is_empty
from sopdoc.reading.kinds.names import NamesInFull
from sopdoc.reading.kinds.number import Whole
from sopdoc.reading.kinds.places import TextWithPlaces
from sopdoc.reading.kinds.tanggal import Date
from sopdoc.reading.kinds.words import Notes, ShortText, Text, TextOrList
from sopdoc.reading.tables.marked_list import TextOrMarkedList
from sopdoc.reading.tables.officials import OFFICIAL, PENGESAHAN, PENUTUP
from sopdoc.source.tree import Entry, Mapping, Node, Scalar, Sequence
from sopdoc.templat.buku import TEMPAT_BUKU

MOST_LETTERS = 1000
"""Of a title, and of words printed."""
_WORDS = TextWithPlaces(MOST_LETTERS, TEMPAT_BUKU)
_ISI = "isi"


@dataclass(frozen=True)
class Decree(Shorthand):
    """A decree: a text alone is the office's own."""

    word: ClassVar[TextOrMarkedList] = TextOrMarkedList()

    def spelled_out(self, node: Node) -> Node:
        """Return the text under its key."""
        if is_empty(node) or not isinstance(node, (Scalar, Sequence)):
            return node
        return Mapping((Entry(Scalar(_ISI, node.span), node),), node.span)


KEPUTUSAN = Decree(
    (
        Field("nomor", Text(), "number of the decree; without it a blank to be filled by hand"),
        Field("tentang", ShortText(MOST_LETTERS), "what it is about", default="templat: buku: tentang_sop"),
        Field("tempat", Text(), "where it is signed", default="instansi.yaml: tempat"),
        Field("tanggal", Date(), "when it is signed; without it a blank"),
        Field("menimbang", TextOrList(), "why it is made", default="templat: buku: menimbang"),
        Field("mengingat", TextOrList(), "what it rests on", default="templat: buku: mengingat"),
        Field("memutuskan", TextOrList(), "what it decides: KESATU, KEDUA …", default="templat: buku: memutuskan"),
        Field(_ISI, TextOrMarkedList(), "a text of your own instead of menimbang, mengingat and memutuskan"),
        *OFFICIAL,
    )
)

PENJELASAN = Record(
    (
        Field("ruang_lingkup", TextOrMarkedList(), "what the SOPs are for, and for whom"),
        Field("ringkasan", TextOrMarkedList(), "what is in the book, in short"),
        Field("definisi", TextOrMarkedList(), "terms and what they mean"),
    )
)

LEMBAR_PENGESAHAN = Record(
    (
        Field("disusun_oleh", PENGESAHAN, "who made the book"),
        Field("diperiksa_oleh", PENGESAHAN, "who checked it"),
        Field("disahkan_oleh", PENGESAHAN, "who approves it", default="instansi.yaml: disahkan_oleh"),
        *PENUTUP.fields,
    )
)

BUKU = Record(
    (
        Field("judul", ShortText(MOST_LETTERS), "title on the cover", default="templat: buku: judul"),
        Field("tahun", Whole(1945, 2999), "year on the cover; otherwise that of the decree or of the last SOP"),
        Field("keputusan", KEPUTUSAN, "the decree that puts the SOPs in force: its data, or a text of your own"),
        Field("penjelasan", PENJELASAN, "how the book is to be read and used"),
        Field("pelaksana", NamesInFull(), "performers' names in full, by the names or ids that SOPs have for them"),
        Field("pengesahan", LEMBAR_PENGESAHAN, "who signs the book: made, checked, approved"),
    )
)

_PRINTED = (
    ("judul", "title of the book"),
    ("kepala", "head of its pages, where the page format has none"),
    ("keputusan", "title of the decree"),
    ("nomor", "before the decree's number"),
    ("tentang", "before what it is about"),
    ("tentang_sop", "what it is about"),
    ("judul_menimbang", "word beside why it is made"),
    ("judul_mengingat", "word beside what it rests on"),
    ("judul_memutuskan", "word over what it decides"),
    ("judul_menetapkan", "word beside its title"),
)
_USUAL = (
    ("menimbang", "why a decree is made, unless the office says it"),
    ("mengingat", "what it rests on"),
    ("memutuskan", "what it decides"),
)
_TITLES = (
    ("ditetapkan_di", "before the place where it is signed"),
    ("pada_tanggal", "before the day"),
    ("daftar_isi", "title of the contents"),
    ("halaman", "column of page numbers"),
    ("penjelasan", "title of the explanation"),
    ("ruang_lingkup", "title of its first part"),
    ("ringkasan", "title of its second part"),
    ("definisi", "title of its third part"),
    ("daftar_pelaksana", "title of the list of performers"),
    ("singkatan", "its column of short names"),
    ("dalam_sop", "its column of SOPs"),
    ("lembar_pengesahan", "title of the page that is signed"),
    ("disusun_oleh", "beside who made the book"),
    ("diperiksa_oleh", "beside who checked it"),
    ("jabatan", "column of posts"),
    ("nama", "column of names"),
    ("tanda_tangan", "column in which they sign"),
)
KATA_BUKU = Record(
    (
        *(Field(key, _WORDS, told) for key, told in _PRINTED),
        *(Field(key, Notes(), told) for key, told in _USUAL),
        *(Field(key, _WORDS, told) for key, told in _TITLES),
    )
)

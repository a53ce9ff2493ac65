"""The keys of an office's book: what the office says of it, and the words that a page format prints in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from sopdoc.reading.keys.field import Field
from sopdoc.reading.keys.record import Record
from sopdoc.reading.keys.shorthand import Shorthand
from sopdoc.reading.keys.values import Values
from sopdoc.reading.kinds.choice import MEANT, is_no
from sopdoc.reading.kinds.kind import Faults, Faulty, is_empty
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
_APPROVES = "disahkan_oleh"
_OFFICIAL = frozenset(field.key for field in OFFICIAL)


@dataclass(frozen=True)
class Decree(Shorthand):
    """A decree: a text alone is the office's own, `ya` the usual one; `tidak` is none (`reading.office.book`)."""

    word: ClassVar[TextOrMarkedList] = TextOrMarkedList()

    def spelled_out(self, node: Node) -> Node:
        """Return the text under its key."""
        if is_empty(node) or not isinstance(node, (Scalar, Sequence)):
            return node
        if isinstance(node, Scalar) and (is_no(node) or node.text.casefold() in MEANT["ya"]):
            return Mapping((), node.span)
        return Mapping((Entry(Scalar(_ISI, node.span), node),), node.span)


KEPUTUSAN = Decree(
    (
        Field("nomor", Text(), "number of the decree; without it dots to be filled in by hand"),
        Field("tentang", ShortText(MOST_LETTERS), "what it is about", default="templat: buku: tentang_sop"),
        Field("tempat", Text(), "where it is signed", default="instansi.yaml: tempat"),
        Field("tanggal", Date(), "when it is signed; without it dots"),
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


@dataclass(frozen=True)
class Approval(Record):
    """Who signs; one official's data alone are those of who approves, as in a signature block."""

    def decode(self, node: Node, faults: Faults) -> Values | Faulty:
        """Return the values, an official's own keys below that of who approves."""
        own = tuple(entry for entry in node if entry.key.text in _OFFICIAL) if isinstance(node, Mapping) else ()
        if not isinstance(node, Mapping) or not own or node.get(_APPROVES) is not None:
            return super().decode(node, faults)
        rest = tuple(entry for entry in node if entry.key.text not in _OFFICIAL)
        approves = Entry(Scalar(_APPROVES, own[0].key.span), Mapping(own, node.span))
        return super().decode(Mapping((*rest, approves), node.span, node.whole), faults)


LEMBAR_PENGESAHAN = Approval(
    (
        Field("disusun_oleh", PENGESAHAN, "who made the book"),
        Field("diperiksa_oleh", PENGESAHAN, "who checked it"),
        Field(_APPROVES, PENGESAHAN, "who approves it", default="instansi.yaml: disahkan_oleh"),
        *PENUTUP.fields[: -len(OFFICIAL)],
    )
)

BUKU = Record(
    (
        Field("judul", ShortText(MOST_LETTERS), "title on the cover", default="templat: buku: judul"),
        Field("tahun", Whole(1945, 2999), "year on the cover; otherwise that of the decree or of the last SOP"),
        Field("keputusan", KEPUTUSAN, "the decree that puts the SOPs in force: its data, or a text of your own"),
        Field("penjelasan", PENJELASAN, "how the book is to be read and used"),
        Field("pelaksana", NamesInFull(), "performers' names in full, by those that SOPs have for them"),
        Field("pengesahan", LEMBAR_PENGESAHAN, "who signs the book: made, checked, approved"),
    )
)

KATA_BUKU = Record(
    (
        Field("judul", _WORDS, "title of the book"),
        Field("kepala", _WORDS, "head of its pages, where the page format has none"),
        Field("judul_keputusan", _WORDS, "title of the decree"),
        Field("nomor", _WORDS, "before the decree's number"),
        Field("tentang", _WORDS, "before what it is about"),
        Field("tentang_sop", _WORDS, "what it is about"),
        Field("judul_menimbang", _WORDS, "word beside why it is made"),
        Field("judul_mengingat", _WORDS, "word beside what it rests on"),
        Field("judul_memutuskan", _WORDS, "word over what it decides"),
        Field("judul_menetapkan", _WORDS, "word beside its title"),
        Field("menimbang", Notes(), "why a decree is made, unless the office says it"),
        Field("mengingat", Notes(), "what it rests on"),
        Field("memutuskan", Notes(), "what it decides"),
        Field("ditetapkan_di", _WORDS, "before the place where it is signed"),
        Field("pada_tanggal", _WORDS, "before the day"),
        Field("daftar_isi", _WORDS, "title of the contents"),
        Field("halaman", _WORDS, "column of page numbers"),
        Field("judul_penjelasan", _WORDS, "title of the explanation"),
        Field("ruang_lingkup", _WORDS, "title of its first part"),
        Field("ringkasan", _WORDS, "title of its second part"),
        Field("definisi", _WORDS, "title of its third part"),
        Field("daftar_pelaksana", _WORDS, "title of the list of performers"),
        Field("singkatan", _WORDS, "its column of short names"),
        Field("dalam_sop", _WORDS, "its column of SOPs"),
        Field("lembar_pengesahan", _WORDS, "title of the sheet that is signed"),
        Field("judul_disusun", _WORDS, "beside who made the book"),
        Field("judul_diperiksa", _WORDS, "beside who checked it"),
        Field("judul_disahkan", _WORDS, "beside who approves it"),
        Field("jabatan", _WORDS, "column of posts"),
        Field("nama", _WORDS, "column of names"),
        Field("tanda_tangan", _WORDS, "column in which they sign"),
    )
)

"""Groups of keys of a page format that measure or colour its parts."""

from __future__ import annotations

from sopdoc.reading.keys.field import Field
from sopdoc.reading.keys.record import Record
from sopdoc.reading.kinds.number import Colour, Millimetres, Number
from sopdoc.reading.kinds.order import Order
from sopdoc.reading.tables.widths import Widths
from sopdoc.templat.susunan import KOLOM, PELAKSANA

_BODY_SIZE = Number(3, 16)
_TITLE_SIZE = Number(3, 48)
_FOOTER_SIZE = Number(3, 12)
_MARGIN = Millimetres(0, 100)
_COLUMN = Millimetres(5, 300)
_SPACE = Millimetres(0, 5)
_SIDE = Millimetres(5, 100)
_PART = Number(6, 200)

TEPI = Record(
    (
        Field("atas", _MARGIN, "above"),
        Field("bawah", _MARGIN, "below"),
        Field("kiri", _MARGIN, "at the left"),
        Field("kanan", _MARGIN, "at the right"),
    )
)

UKURAN_HURUF = Record(
    (
        Field("sampul_judul", _TITLE_SIZE, "title on the cover"),
        Field("sampul_instansi", _TITLE_SIZE, "names of government, office and unit on the cover"),
        Field("sampul_alamat", _TITLE_SIZE, "address on the cover"),
        Field("instansi", _TITLE_SIZE, "names of government, office and unit on the identity page"),
        Field("alamat", _BODY_SIZE, "address on the identity page"),
        Field("identitas", _BODY_SIZE, "fields of the identity page, and the texts of its parts"),
        Field("bagian", _BODY_SIZE, "titles of the parts on the identity page"),
        Field("judul_prosedur", _TITLE_SIZE, "title over the procedure table"),
        Field("kepala_tabel", _BODY_SIZE, "heads of the procedure table"),
        Field("isi_tabel", _BODY_SIZE, "texts in the procedure table"),
        Field("simbol", _BODY_SIZE, "words inside a symbol"),
        Field("label_arus", _BODY_SIZE, "words on an arrow"),
        Field("catatan", _BODY_SIZE, "notes under the procedure table"),
        Field("penutup", _BODY_SIZE, "signature block under the procedure table"),
        Field("lembar_kerja", _BODY_SIZE, "worksheet"),
        Field("riwayat", _BODY_SIZE, "revision history"),
        Field("buku", _BODY_SIZE, "texts of the book's own parts"),
        Field("halaman", _FOOTER_SIZE, "page number"),
    )
)

JARAK_SEL = Record(
    (
        Field("mendatar", _SPACE, "at the left and right of the text"),
        Field("tegak", _SPACE, "above and below the text"),
    )
)

_LEBAR_PELAKSANA = Record(
    (
        Field("paling_sempit", _COLUMN, "the least width, for many lanes"),
        Field("wajar", _COLUMN, "the usual width"),
        Field("paling_lebar", _COLUMN, "the greatest width, for few lanes"),
    )
)

ORDER = Order(KOLOM, needed=("kegiatan", PELAKSANA))
WIDTHS = Widths(
    (
        Field("no", _COLUMN, "width of the column with the numbers of rows"),
        Field("kegiatan", _COLUMN, "width of the column kegiatan"),
        Field("pelaksana", _LEBAR_PELAKSANA, "width of each lane"),
        Field("kelengkapan", _COLUMN, "width of the column kelengkapan"),
        Field("waktu", _COLUMN, "width of the column waktu"),
        Field("output", _COLUMN, "width of the column output"),
        Field("keterangan", _COLUMN, "width of the column keterangan"),
    ),
    ORDER,
)

LOGO = Record(
    (
        Field("lebar", _SIDE, "width of the logo, at most"),
        Field("tinggi", _SIDE, "height of the logo, at most"),
    )
)

SIMBOL = Record(
    (
        Field("lebar", _PART, "width of a symbol, at most; narrower in narrow lanes"),
        Field("tinggi", _PART, "height of box and capsule"),
        Field("tinggi_keputusan", _PART, "height of the diamond"),
        Field("segilima", _PART, "width and height of the pentagon at a page's end"),
        Field("strip", _PART, "height of the row that holds pentagons, at least"),
        Field("jarak", Number(0, 50), "from a symbol to the lane's rule, at least"),
        Field("garis", Number(0.1, 5), "thickness of outlines and arrows"),
        Field("panah", Number(1, 20), "length of an arrowhead: of those that Word has, the nearest is drawn"),
    )
)

WARNA = Record(
    (
        Field("simbol", Colour(), "inside symbols"),
        Field("kepala", Colour(), "heads of the procedure table"),
        Field("bagian", Colour(), "titles of the parts on the identity page"),
    )
)

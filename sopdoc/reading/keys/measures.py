"""Groups of keys of a page format that measure or colour its parts."""

from __future__ import annotations

from sopdoc.messages import _
from sopdoc.reading.keys.field import Field
from sopdoc.reading.keys.record import Record
from sopdoc.reading.keys.widths import Widths
from sopdoc.reading.kinds.number import Colour, Millimetres, Number
from sopdoc.reading.kinds.order import Order
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
        Field("atas", _MARGIN, _("above")),
        Field("bawah", _MARGIN, _("below")),
        Field("kiri", _MARGIN, _("at the left")),
        Field("kanan", _MARGIN, _("at the right")),
    )
)

UKURAN_HURUF = Record(
    (
        Field("sampul_judul", _TITLE_SIZE, _("title on the cover")),
        Field("sampul_instansi", _TITLE_SIZE, _("names of government, office and unit on the cover")),
        Field("sampul_alamat", _TITLE_SIZE, _("address on the cover")),
        Field("instansi", _TITLE_SIZE, _("names of government, office and unit on the identity page")),
        Field("alamat", _BODY_SIZE, _("address on the identity page")),
        Field("identitas", _BODY_SIZE, _("fields of the identity page, and the texts of its parts")),
        Field("bagian", _BODY_SIZE, _("titles of the parts on the identity page")),
        Field("judul_prosedur", _TITLE_SIZE, _("title over the procedure table")),
        Field("kepala_tabel", _BODY_SIZE, _("heads of the procedure table")),
        Field("isi_tabel", _BODY_SIZE, _("texts in the procedure table")),
        Field("simbol", _BODY_SIZE, _("words inside a symbol")),
        Field("label_arus", _BODY_SIZE, _("words on an arrow")),
        Field("catatan", _BODY_SIZE, _("notes under the procedure table")),
        Field("penutup", _BODY_SIZE, _("signature block under the procedure table")),
        Field("lembar_kerja", _BODY_SIZE, _("worksheet")),
        Field("riwayat", _BODY_SIZE, _("revision history")),
        Field("halaman", _FOOTER_SIZE, _("page number")),
    )
)

JARAK_SEL = Record(
    (
        Field("mendatar", _SPACE, _("at the left and right of the text")),
        Field("tegak", _SPACE, _("above and below the text")),
    )
)

_LEBAR_PELAKSANA = Record(
    (
        Field("paling_sempit", _COLUMN, _("the least width, for many lanes")),
        Field("wajar", _COLUMN, _("the usual width")),
        Field("paling_lebar", _COLUMN, _("the greatest width, for few lanes")),
    )
)

ORDER = Order(KOLOM, needed=("kegiatan", PELAKSANA))
WIDTHS = Widths(
    (
        Field("no", _COLUMN, _("width of the column with the numbers of rows")),
        Field("kegiatan", _COLUMN, _("width of the column kegiatan")),
        Field("pelaksana", _LEBAR_PELAKSANA, _("width of each lane")),
        Field("kelengkapan", _COLUMN, _("width of the column kelengkapan")),
        Field("waktu", _COLUMN, _("width of the column waktu")),
        Field("output", _COLUMN, _("width of the column output")),
        Field("keterangan", _COLUMN, _("width of the column keterangan")),
    ),
    ORDER,
)

LOGO = Record(
    (
        Field("lebar", _SIDE, _("width of the logo, at most")),
        Field("tinggi", _SIDE, _("height of the logo, at most")),
    )
)

SIMBOL = Record(
    (
        Field("lebar", _PART, _("width of a symbol, at most; narrower in narrow lanes")),
        Field("tinggi", _PART, _("height of box and capsule")),
        Field("tinggi_keputusan", _PART, _("height of the diamond")),
        Field("segilima", _PART, _("width and height of the pentagon at a page's end")),
        Field("strip", _PART, _("height of the row that holds pentagons, at least")),
        Field("jarak", Number(0, 50), _("from a symbol to the lane's rule, at least")),
        Field("garis", Number(0.1, 5), _("thickness of outlines and arrows")),
        Field("panah", Number(1, 20), _("length of an arrowhead: of those that Word has, the nearest is drawn")),
    )
)

WARNA = Record(
    (
        Field("simbol", Colour(), _("inside symbols")),
        Field("kepala", Colour(), _("heads of the procedure table")),
        Field("bagian", Colour(), _("titles of the parts on the identity page")),
    )
)

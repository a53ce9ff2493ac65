"""The one table of keys: it decodes sources, finds their faults, and gives editors the JSON Schema.

Beyond JSON Schema, and checked elsewhere: dates that don't exist, ids given twice, lanes and targets that aren't
there, the flow, symbols that can't stand where they are, pictures, templates and their bases, places in words
printed and their length, and a page that leaves no room.
"""

from __future__ import annotations

from sopdoc.messages import _
from sopdoc.reading.keys.astray import INSTANSI_FILE, TEMPLAT_FILE
from sopdoc.reading.keys.field import Field
from sopdoc.reading.keys.record import ListOf, Named, Record
from sopdoc.reading.kinds.choice import Choice, Switch
from sopdoc.reading.kinds.number import Millimetres, Number, Paper
from sopdoc.reading.kinds.order import Order
from sopdoc.reading.kinds.plain_words import PlainWords
from sopdoc.reading.kinds.tanggal import Date
from sopdoc.reading.kinds.words import FolderName, Id, Notes, ShortText, Text, TextOrList
from sopdoc.reading.steering.actors import Actors
from sopdoc.reading.steering.exits import Exits, Targets
from sopdoc.reading.steering.lanes import Lanes
from sopdoc.reading.steering.symbols import SYMBOLS
from sopdoc.reading.tables.book import BUKU, KATA_BUKU
from sopdoc.reading.tables.marked_list import TANDA, TextOrMarkedList
from sopdoc.reading.tables.measures import JARAK_SEL, LOGO, ORDER, SIMBOL, TEPI, UKURAN_HURUF, WARNA, WIDTHS
from sopdoc.reading.tables.officials import PENGESAHAN, PENUTUP
from sopdoc.reading.tables.page_keys import PAGE_KEYS
from sopdoc.reading.tables.table_looks import NOMOR_KOLOM, RATA
from sopdoc.reading.tables.typeface import TYPEFACE
from sopdoc.templat.label import LABEL_KEYS
from sopdoc.templat.susunan import BAGIAN, IDENTITAS, KOLOM, KOP, SAMPUL_LENGKAP
from sopdoc.templat.tabel import Konektor, LebarKolom
from sopdoc.templat.tanggal import BentukTanggal
from sopdoc.templat.templat import Terminator

MAX_ROWS = 2000
MAX_PARTS = 30
MAX_TITLE = 10_000
MAX_LABEL = 1000
_WORDS, _PLAIN = ShortText(MAX_LABEL), PlainWords(MAX_LABEL)
_IN_SYMBOLS = ("mulai_label", "selesai_label")

_OLEH = Field(
    "oleh",
    Actors(),
    "who does it: a lane, [a, b] together, a -> b -> c from hand to hand, or semua",
    required=True,
    example="kadis",
    unless="bagian",
)
_WAYS = (
    Field("keputusan", Exits(), "a decision: label on the arrow: id, lanjut or selesai"),
    Field(
        "lanjut",
        Targets(),
        "where it leads instead of the next row: id, selesai, or a list that runs in parallel",
        default="lanjut",
    ),
    Field("simbol", SYMBOLS, "symbols in the cell, top to bottom"),
    Field("teks", PlainWords(MAX_TITLE), "a short word inside the symbol"),
)

BAGIAN_LANGKAH = Record(
    (_OLEH, Field("id", Id(), "only where another step points at this part"), *_WAYS),
    main="oleh",
    outer=lambda: LANGKAH,
)

LANGKAH: Record = Record(
    (
        Field("kegiatan", Text(), "what is done", required=True, example="Menerima surat"),
        _OLEH,
        Field("id", Id(), "only where another step points at this one"),
        Field("kelengkapan", TextOrMarkedList(), "what is needed"),
        Field("waktu", TextOrList(), "how long it takes, as printed"),
        Field("output", TextOrMarkedList(), "what comes of it"),
        Field("keterangan", TextOrList(), "remarks"),
        *_WAYS,
        Field(
            "bagian",
            ListOf(BAGIAN_LANGKAH, 1, MAX_PARTS),
            "symbols with ways of their own, instead of oleh, keputusan, lanjut, simbol and teks",
            example="[{oleh: kadis}]",
            filled=True,
        ),
    ),
    outer=lambda: PROSEDUR,
)

_PROSEDUR_EXAMPLE = "[{pelaksana: {kadis: Kepala Dinas}, langkah: [{kegiatan: Menerima surat, oleh: kadis}]}]"

LABEL_PROSEDUR = Named(
    tuple(Field(key, ShortText(MAX_LABEL), "what is printed instead of this word") for key in (*KOLOM, "mutu_baku")),
    main="kegiatan",
)

PROSEDUR: Record = Record(
    (
        Field("judul", ShortText(MAX_TITLE), "title over the table; default: the document's"),
        Field(
            "pelaksana",
            Lanes(),
            "lanes from left to right, id: name as printed",
            required=True,
            example="{kadis: Kepala Dinas}",
        ),
        Field("satuan_waktu", Text(), "unit printed in the header: Waktu (menit)"),
        Field("label", LABEL_PROSEDUR, 'words over the columns instead of the template\'s; "" for none'),
        Field(
            "langkah",
            ListOf(LANGKAH, 1, MAX_ROWS),
            "rows, in order",
            required=True,
            example="[{kegiatan: Menerima surat, oleh: kadis}]",
        ),
        Field("catatan", Notes(), "footnotes under the table"),
        Field("penutup", PENUTUP, "signature block under this table; what it leaves out is taken from disahkan_oleh"),
    ),
    outer=lambda: SOP,
)

LEMBAR_KERJA = Record(
    (
        Field("judul", ShortText(MAX_TITLE), "title in section A", default="judul"),
        Field("jenis_kegiatan", Choice(("Pelayanan", "Rutin", "Penugasan")), "kind of activity"),
        Field(
            "penanggung_jawab",
            Record(
                (
                    Field("produk", Text(), "who answers for the product"),
                    Field("kegiatan", Text(), "who answers for the activity"),
                )
            ),
            "who answers for the product and for the activity",
        ),
        Field("ruang_lingkup", Text(), "scope"),
        Field("judul_kegiatan", Text(), "activity in section B", default="lembar_kerja: judul"),
        Field("langkah_awal", Text(), "first step in section B; otherwise that of the first procedure"),
        Field("langkah_utama", Text(), "main steps in section B"),
        Field("langkah_akhir", Text(), "last step in section B; otherwise that of the first procedure"),
    )
)

REVISI = Record(
    (
        Field("revisi", Text(), "number of the revision"),
        Field("tanggal", Date(), "its date"),
        Field("uraian", Text(), "what changed"),
    )
)

TAMBAHAN = Record(
    (
        Field("judul", ShortText(MAX_TITLE), "title of the row"),
        Field("isi", TextOrMarkedList(), "what it says; a list is printed numbered"),
    )
)

SOP: Record = Record(
    (
        Field("judul", ShortText(MAX_TITLE), "title of the document", required=True, example="Pengelolaan Surat Masuk"),
        Field("nomor", Text(), "number, as printed; may be empty in a draft"),
        Field("tanggal_pembuatan", Date(), "date of making"),
        Field("tanggal_revisi", Date(), 'date of the last revision, or "-"'),
        Field("tanggal_efektif", Date(), "date from which it holds"),
        Field("disahkan_oleh", PENGESAHAN, "who approves", default="instansi.yaml: disahkan_oleh"),
        Field("dasar_hukum", TextOrMarkedList(), "legal basis; a list is printed numbered"),
        Field(
            "kualifikasi_pelaksana",
            TextOrMarkedList(),
            "what performers must be able to do; a list is printed numbered",
        ),
        Field("keterkaitan", TextOrMarkedList(), "related SOPs; a list is printed numbered"),
        Field("peralatan_perlengkapan", TextOrMarkedList(), "tools and equipment; a list is printed numbered"),
        Field("peringatan", TextOrMarkedList(), "what happens if the SOP isn't followed; a list is printed numbered"),
        Field("pencatatan_pendataan", TextOrMarkedList(), "records to keep; a list is printed numbered"),
        Field("tambahan", ListOf(TAMBAHAN), "free rows over the full width below these parts"),
        Field("prosedur", ListOf(PROSEDUR, 1), "each is one flowchart table", required=True, example=_PROSEDUR_EXAMPLE),
        Field("lembar_kerja", LEMBAR_KERJA, "worksheet pages"),
        Field("sampul", Switch(), "whether there is a cover page"),
        Field(
            "penutup",
            PENUTUP,
            "signature block under the last table; what it leaves out is taken from disahkan_oleh",
        ),
        Field("riwayat_revisi", ListOf(REVISI), "revision history"),
        Field("templat", FolderName(), "page format: a folder under templates/", default="instansi.yaml: templat"),
    ),
    others=lambda: ((INSTANSI_FILE, INSTANSI), (TEMPLAT_FILE, TEMPLAT)),
)

INSTANSI: Record = Record(
    (
        Field("pemerintah", ShortText(MAX_TITLE), "government, as printed"),
        Field("nama", ShortText(MAX_TITLE), "office"),
        Field("unit", ShortText(MAX_TITLE), "unit within the office"),
        Field("alamat", ShortText(MAX_TITLE), "address, on the cover"),
        Field("tempat", Text(), "place, for signature blocks"),
        Field("logo", Text(), "PNG or JPEG file, relative to this file"),
        Field("templat", FolderName(), "page format: a folder under templates/", default="permenpan35"),
        Field("disahkan_oleh", PENGESAHAN, "who approves, unless a document says otherwise"),
        Field("buku", BUKU, "what stands in the office's book besides its SOPs (`sopdoc book`)"),
    ),
    others=lambda: ((TEMPLAT_FILE, TEMPLAT), (_("a document"), SOP)),
)

SUSUNAN = Record(
    (
        Field(
            "sampul", Order(SAMPUL_LENGKAP, needed=("judul",)), "cover: head, then the title (sop, judul), then foot"
        ),
        Field("kop", Order(KOP), "left cell of the identity block, from top to bottom"),
        Field(
            "identitas",
            Order(IDENTITAS, needed=("disahkan_oleh", "judul"), freely=True),
            "fields of the identity block, also twice; [] where the cover holds them",
        ),
        Field("kolom", ORDER, "columns of the procedure table, as in a list under `kolom`"),
        Field("bagian", Order(BAGIAN), "parts below it, two beside each other; a last odd one takes the full width"),
    )
)


TEMPLAT: Record = Record(
    (
        Field("dasar", FolderName(), "template that this one changes"),
        Field("kertas", Paper(), "A4, F4, A3, Letter, Legal, or [width, height] of the upright sheet in millimetres"),
        Field("orientasi", Choice(("mendatar", "tegak")), "mendatar (landscape) or tegak (portrait)"),
        Field("tepi", TEPI, "margins, millimetres"),
        Field("ruang_tte", Millimetres(0, 100), "kept free at the foot for the electronic signature, millimetres"),
        Field("huruf", TYPEFACE, "typeface: its name, or its name and files in the template's folder"),
        Field("jarak_baris", Number(1, 2), "line height, in type sizes"),
        Field("ukuran_huruf", UKURAN_HURUF, "type sizes, points"),
        Field("garis", Number(0.1, 2), "thickness of rules, points"),
        Field("jarak_sel", JARAK_SEL, "rule to text, millimetres"),
        Field("kolom", WIDTHS, "procedure table: a list of its columns in order, or their widths, millimetres"),
        Field(
            "lebar_kolom",
            Choice(tuple(LebarKolom), LebarKolom),
            "columns' widths: isi (they follow what stands there; those of `kolom` are usual) or tetap (as written)",
        ),
        Field("logo", LOGO, "largest size, millimetres; on the cover a quarter more"),
        Field("ruang_tanda_tangan", Millimetres(0, 100), "kept free for signature and stamp, millimetres"),
        Field("simbol", SIMBOL, "flowchart, points"),
        Field("nomor_kolom", NOMOR_KOLOM, "a row (1) (2) (3) under the header: whether there is one, or its looks"),
        Field("kepala_pelaksana", Switch(), "whether a heading stands over the lanes"),
        Field("rata", RATA, "where texts stand in each column, across and upright"),
        Field("konektor", Choice(tuple(Konektor), Konektor), "off-page connectors: huruf or angka, which start anew"),
        Field("label_arus_kapital", Switch(), "whether words on arrows get a capital first letter"),
        Field(
            "terminator",
            Choice(tuple(Terminator), Terminator),
            "capsules: the first and last kegiatan itself, or of their own (terpisah), as where a loop leads back",
        ),
        Field("warna", WARNA, "fills, as RRGGBB"),
        *PAGE_KEYS,
        Field(
            "bentuk_tanggal",
            Choice(tuple(BentukTanggal), BentukTanggal),
            "how dates in ISO form are printed; those in words print as written",
        ),
        Field("tanda", TANDA, "marks of lists that name none: one for all, or each part's"),
        Field("susunan", SUSUNAN, "what is printed, in order; what is left out is not printed"),
        Field("sumber", Switch(), "whether DOCX and PDF carry the source that they were made from"),
        Field("bertanda", Switch(), "whether PDF is tagged, so that it can be read aloud (PDF/UA)"),
        Field("buku", KATA_BUKU, "words of the office's book"),
        *(Field(key, _PLAIN if key in _IN_SYMBOLS else _WORDS, "words printed") for key in LABEL_KEYS),
    )
)

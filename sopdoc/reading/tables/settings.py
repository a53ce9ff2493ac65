"""The keys of `sopdoc.toml`, the settings of a project."""

from __future__ import annotations

from sopdoc.reading.keys.field import Field
from sopdoc.reading.keys.record import Record
from sopdoc.reading.kinds.check_words import NumberPattern, RuleCode
from sopdoc.reading.kinds.choice import Choice, Switch
from sopdoc.reading.kinds.listed import Listed
from sopdoc.reading.kinds.number import Number, Whole
from sopdoc.reading.kinds.path_text import PathText
from sopdoc.reading.kinds.words import FolderName

LANGUAGES = ("id", "en")
FORMATS = ("docx", "pdf", "json", "svg")
"""Formats of documents; a test holds them to be those of the painters."""

SEVERITIES = ("error", "warning", "info")
MOST_WARNINGS = 1_000_000

SETTINGS = Record(
    (
        Field("sumber", Listed(PathText()), "files and folders of sources, relative to this file; default sop_sources"),
        Field("keluaran", PathText(), "output folder, relative to this file; default output"),
        Field("format", Listed(Choice(FORMATS)), "formats of the documents; default docx and pdf"),
        Field("bahasa", Choice(LANGUAGES), "language of the messages: id or en; default that of the system"),
        Field("templat", FolderName(), "page format, unless an office or a document says otherwise"),
        Field("periksa", Listed(RuleCode()), "rules that `sopdoc check` asks, by code or family; default all"),
        Field("abaikan", Listed(RuleCode()), "rules that it doesn't ask, by code or family"),
        Field("gagal_pada", Choice(SEVERITIES), "from which severity on `sopdoc check` fails", default="error"),
        Field("batas_peringatan", Whole(0, MOST_WARNINGS), "how many warnings are allowed at most; default no limit"),
        Field("jam_kerja", Number(1, 24), "hours of a working day, to convert days and hours", default="7.5"),
        Field("bulan_tinjauan", Whole(1, 120), "months within which an SOP is to be reviewed; default not asked"),
        Field("pola_nomor", NumberPattern(), "how the numbers of SOPs are made up; default not asked"),
        Field("buku_lengkap", Switch(), "whether the parts of the office's book are asked for", default="tidak"),
        Field(
            "permen_sesudah_perda",
            Switch(),
            "whether regulations of ministers stand behind those of a region in dasar_hukum",
            default="tidak",
        ),
    )
)

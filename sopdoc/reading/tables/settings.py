"""The keys of `sopdoc.toml`, the settings of a project."""

from __future__ import annotations

from sopdoc.reading.keys.field import Field
from sopdoc.reading.keys.record import Record
from sopdoc.reading.kinds.choice import Choice
from sopdoc.reading.kinds.listed import Listed
from sopdoc.reading.kinds.path_text import PathText
from sopdoc.reading.kinds.words import FolderName

LANGUAGES = ("id", "en")
FORMATS = ("docx", "pdf", "json", "svg")
"""Formats of documents; a test holds them to be those of the painters."""

SETTINGS = Record(
    (
        Field("sumber", Listed(PathText()), "files and folders of sources, relative to this file; default sop_sources"),
        Field("keluaran", PathText(), "output folder, relative to this file; default output"),
        Field("format", Listed(Choice(FORMATS)), "formats of the documents; default docx and pdf"),
        Field("bahasa", Choice(LANGUAGES), "language of the messages: id or en; default that of the system"),
        Field("templat", FolderName(), "page format, unless an office or a document says otherwise"),
    )
)

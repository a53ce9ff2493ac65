"""The keys of a template that say how its pages are composed."""

from __future__ import annotations

from sopdoc.reading.keys.field import Field
from sopdoc.reading.kinds.words import Choice
from sopdoc.templat.halaman import JudulProsedur

PAGE_KEYS = (
    Field(
        "judul_prosedur",
        Choice(tuple(JudulProsedur), JudulProsedur),
        "title over each table: selalu, bila_berbeda (where it isn't the document's, or there are several) or tanpa",
    ),
)

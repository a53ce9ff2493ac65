"""The keys of those who sign."""

from __future__ import annotations

from sopdoc.reading.keys.field import Field
from sopdoc.reading.keys.record import Record
from sopdoc.reading.kinds.tanggal import Date
from sopdoc.reading.kinds.words import Text

OFFICIAL = (
    Field("jabatan", Text(), "post, as printed"),
    Field("nama", Text(), "name with titles"),
    Field("pangkat", Text(), "rank"),
    Field("nip", Text(), "the official's number"),
)

PENGESAHAN = Record(OFFICIAL)

PENUTUP = Record(
    (
        Field("tempat", Text(), "place", default="instansi.yaml: tempat"),
        Field("tanggal", Date(), "day, month or year; may be left out"),
        *OFFICIAL,
    )
)

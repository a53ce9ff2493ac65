"""The table of all checks of a document, family by family."""

from __future__ import annotations

from sopdoc.check.families import (
    alur,
    bagian,
    dasar_hukum,
    dokumen,
    identitas,
    kegiatan,
    mutu_baku,
    pelaksana,
    pengesahan,
)
from sopdoc.check.family import Family

CHECKS: Family = (
    *identitas.FAMILY,
    *pengesahan.FAMILY,
    *bagian.FAMILY,
    *dasar_hukum.FAMILY,
    *kegiatan.FAMILY,
    *pelaksana.FAMILY,
    *alur.FAMILY,
    *mutu_baku.FAMILY,
    *dokumen.FAMILY,
)

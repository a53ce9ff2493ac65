"""What is seen only when several sources are looked at together."""

from __future__ import annotations

from sopdoc.rules.rule import Need, Rule
from sopdoc.source.diagnostic import Severity

SAME_NOMOR = Rule(
    code="same-nomor",
    name="numbers given twice",
    severity=Severity.WARNING,
    need=Need.REGION,
    what="A number belongs to one SOP: one of the official register in the whole government, others in their office.",
    why="Letters that cite it mean one.",
    wrong="nomor: 1/2026 in two files",
    right="nomor: 1/2026 and 2/2026",
)
SAME_JUDUL = Rule(
    code="same-judul",
    name="titles given twice",
    severity=Severity.WARNING,
    need=Need.REGION,
    what="A title belongs to one SOP of an office.",
    why="One of both is probably an old one.",
    wrong="judul: Cuti in two files",
    right="one of them removed",
)
UNKNOWN_KETERKAITAN = Rule(
    code="unknown-keterkaitan",
    name="related SOPs",
    severity=Severity.WARNING,
    need=Need.REGION,
    what="An SOP named under keterkaitan exists.",
    why="A reader looks for it.",
    wrong="keterkaitan: [SOP Cutti]",
    right="keterkaitan: [SOP Cuti]",
)
NO_DATE = Rule(
    code="no-date",
    name="undated SOPs",
    severity=Severity.WARNING,
    need=Need.REGION,
    what="An SOP in force has a date.",
    why="It can't be said when it must be reviewed.",
    wrong="no tanggal_efektif",
    right="tanggal_efektif: 2026-03-02",
)
OLD_REVIEW = Rule(
    code="old-review",
    name="reviews",
    severity=Severity.WARNING,
    need=Need.REGION,
    what="The last review of an SOP is at most a year old.",
    why="The regulation asks for an evaluation at set times.",
    wrong="tanggal_revisi of two years ago",
    right="a review of this year",
)

"""What a document as a whole is held to, and who signs it."""

from __future__ import annotations

from sopdoc.rules.rule import Need, Rule
from sopdoc.source.diagnostic import Severity

NOT_A_DOCUMENT = Rule(
    code="not-a-document",
    name="files that are no SOP",
    severity=Severity.ERROR,
    need=Need.SOP,
    what="A source is an SOP.",
    why="Settings of offices and templates have no pages.",
    wrong="sopdoc build instansi.yaml",
    right="sopdoc build cuti.yaml",
)
DOUBLE_PENUTUP = Rule(
    code="double-penutup",
    name="two signature blocks",
    severity=Severity.ERROR,
    need=Need.SOP,
    what="The document's penutup isn't beside the last procedure's.",
    why="One of them wouldn't be printed.",
    wrong="penutup in both",
    right="penutup in one",
)
WHOSE_NIP = Rule(
    code="whose-nip",
    name="a number without a name",
    severity=Severity.WARNING,
    need=Need.SOP,
    what="A NIP stands beside its person's name.",
    why="It would be printed under the name that the office gives.",
    wrong="disahkan_oleh: {nip: …}",
    right="disahkan_oleh: {nama: …, nip: …}",
)
WHOSE_JABATAN = Rule(
    code="whose-jabatan",
    name="a post without a name",
    severity=Severity.WARNING,
    need=Need.SOP,
    what="A post stands beside its person's name.",
    why="It would be printed over the name that the office gives.",
    wrong="disahkan_oleh: {jabatan: …}",
    right="disahkan_oleh: {jabatan: …, nama: …}",
)
ANOTHER_PERSON = Rule(
    code="another-person",
    name="nearly the same name",
    severity=Severity.WARNING,
    need=Need.SOP,
    what="It is certain whether somebody is the office's official.",
    why="Their rank and number are taken from the office only if they are.",
    wrong="nama: Andi Conto",
    right="nama: Andi Contoh",
)

"""Sources whose texts are exchanged for others: what checks read, cut, doubled, and much too long."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from random import Random

from sopdoc.reading.tree.compose import compose
from sopdoc.source.edit import Edit, edited
from sopdoc.source.tree import Mapping, Node, Scalar, Sequence
from tests.checkers.building import ROOT, sources
from tests.checkers.random_sop import small_source

PATH = "naskah.yaml"
"""What finds the places in a source is told as its name."""
SMALL = 40
PHRASES = [
    *("Kepala Dinas", "Kasubbag Umum dan Keuangan", "Kabid/Kasi", "para Kepala Seksi", "Tim", "Plt. Camat", "PPK"),
    *("menyetujui", "diperiksa oleh", "Pengarsipan", "rapat", "kembali ke langkah 3", "jika lengkap", "jika tidak,"),
    *("Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah", "PP 60/2008", "Perbup No. 188.45/2/KEP/2022"),
    *("Peraturan Daerah Kabupaten X", "UUD 1945", "SOP Surat Masuk", "ISO 9001", "juncto", "sebagaimana telah diubah"),
    *("10 menit", "1-3 hari kerja", "± 2 jam 30 mnt", "sesuai kebutuhan", "menyesuaikan", "0 menit", "1/2", "½ jam"),
    *(
        "19700101 199503 1 001",
        "197001011995031001",
        "0",
        "NIP.",
        "Dinas Sosial Kota Mataram",
        "Kabupaten",
        "(11) langkah",
    ),
    *(
        "sebelas langkah",
        "apabila maka",
        "-",
        "—",
        "",
        " ",
        "\u00a0",
        "a. ",
        "1) ",
        "•",
        "**Kabid**",
        "*ter*",
        "\u0301",
    ),
]
FEATURES = [
    "Nomor ",
    "Tahun ",
    "tentang ",
    "me",
    "dan ",
    "/",
    ", ",
    "jika ",
    "1",
    "1 hari ",
    "Kepala ",
    "SOP ",
    "(",
    ". ",
]
JOINTS = [" ", " ", " ", "", ", ", "; ", "\n", "/", " dan ", "."]


def hard_source(number: int) -> bytes:
    """Return the source with this number: one of some, with other texts in a few places."""
    dice = Random(number)
    data = dice.choice(_sources())
    tree, _faults = compose(data, PATH)
    texts = [text for text in _texts(tree) if " " in text.text and text.span.start >= 0] if tree else []
    chosen = dice.sample(texts, min(len(texts), dice.choice((1, 1, 2, 3, 8))))
    return edited(data, [Edit(text.span, json.dumps(_hard(dice), ensure_ascii=False)) for text in chosen])


def _hard(dice: Random) -> str:
    if dice.random() < 0.1:
        return dice.choice(FEATURES) * dice.choice((50, 500, 3000))
    words = [dice.choice(PHRASES) for _word in range(dice.choice((1, 1, 2, 3, 6, 20)))]
    return "".join(word + dice.choice(JOINTS) for word in words)[: dice.choice((7, 60, 3000))]


@cache
def _sources() -> tuple[bytes, ...]:
    small = tuple(small_source(number).encode() for number in range(SMALL))
    return (*(path.read_bytes() for path in sources()), (ROOT / "sopdoc/starter/sop.yaml").read_bytes(), *small)


def _texts(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _texts(item)
    elif isinstance(node, Mapping):
        for entry in node:
            yield from _texts(entry.value)

"""The exits that are meant by a list or a text; what is told to be written is accepted."""

from __future__ import annotations

import re

import pytest

from sopdoc.reading.sop.document import read_sop
from sopdoc.reading.steering.exit_list import PLACEHOLDER, exits_of
from sopdoc.source.diagnostic import Diagnostic
from tests.reading.decoding import node_of

SOURCE = """judul: A
prosedur:
  - pelaksana: {{petugas: Petugas}}
    langkah:
      - kegiatan: Menerima surat
        oleh: petugas
      - kegiatan: Memeriksa surat
        oleh: petugas
        keputusan: {exits}
      - kegiatan: Menyimpan surat
        oleh: petugas
"""


def faults(exits: str) -> tuple[Diagnostic, ...]:
    return read_sop(SOURCE.format(exits=exits).encode(), "x.yaml")[1]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("ya -> lanjut, tidak -> kembali", (("ya", "lanjut"), ("tidak", "kembali"))),
        ("ya = lanjut; tidak = selesai", (("ya", "lanjut"), ("tidak", "selesai"))),
        ("ya → lanjut dan tidak → selesai", (("ya", "lanjut"), ("tidak", "selesai"))),
        ("'ya: lanjut, tidak: selesai'", (("ya", "lanjut"), ("tidak", "selesai"))),
        ("ya lanjut, tidak kembali ke awal", (("ya", "lanjut"), ("tidak", "kembali ke awal"))),
        ("a, b -> lanjut, c -> ulangi, dari awal", (("a, b", "lanjut"), ("c", "ulangi, dari awal"))),
        ("\n  ya -> lanjut\n  tidak -> selesai", (("ya", "lanjut"), ("tidak", "selesai"))),
        ("[ya -> lanjut, tidak -> selesai]", (("ya", "lanjut"), ("tidak", "selesai"))),
        ("[ya: lanjut, tidak: ke awal]", (("ya", "lanjut"), ("tidak", "ke awal"))),
        ("[ya: lanjut, tidak]", ()),
        ("Apakah lengkap?", ()),
    ],
)
def test_labels_and_targets_are_told_apart(text: str, pairs: tuple[tuple[str, str], ...]) -> None:
    assert exits_of(node_of(text)) == pairs


@pytest.mark.parametrize(
    ("written", "exits"),
    [
        ("\n          - ya: lanjut\n          - tidak: kembali ke nomor 1", "{ya: lanjut, tidak: menerima}"),
        ("\n          - ya: Menyimpan surat\n          - tidak: akhir", "{ya: menyimpan, tidak: selesai}"),
        ("ya -> lanjut, tidak -> kembali ke langkah 1", "{ya: lanjut, tidak: menerima}"),
        ("ya: lanjut, tidak: sebelumnya", "{ya: lanjut, tidak: menerima}"),
        ("ya = Lanjut; tidak = Selesai", "{ya: lanjut, tidak: selesai}"),
        ("ya -> lanjut", "{ya: lanjut, tidak: selesai}"),
        ("ya/tidak", "{ya: lanjut, tidak: selesai}"),
    ],
)
def test_ready_exits_are_accepted(written: str, exits: str) -> None:
    (fault,) = faults(written)
    assert f"{exits}`" in fault.hints[0]
    better = SOURCE.format(exits=exits)
    for line, name in re.findall(r"\(line (\d+)\) the name `(.*?)`", " ".join(fault.hints)):
        lines = better.split("\n")
        lines[int(line) - 1] += f"\n        {name}"
        better = "\n".join(lines)
    assert read_sop(better.encode(), "x.yaml")[1] == ()


@pytest.mark.parametrize("written", ["ya -> lanjut, tidak -> kembali", "ya: lanjut, tidak: kembali"])
def test_what_nobody_can_tell_is_left_open_and_told(written: str) -> None:
    (fault,) = faults(written)
    assert fault.hints == (
        f"write `keputusan: {{ya: lanjut, tidak: {PLACEHOLDER}}}`",
        f"instead of `{PLACEHOLDER}` write the `id` of the step that `kembali` means; if it has none, give it one",
    )
    (left,) = faults(f"{{ya: lanjut, tidak: {PLACEHOLDER}}}")
    assert left.code == "unknown-target"


def test_a_word_for_some_step_asks_for_its_id() -> None:
    (fault,) = faults("{ya: lanjut, tidak: kembali}")
    assert fault.hints[0].startswith("write the `id` of the step that `kembali` means")

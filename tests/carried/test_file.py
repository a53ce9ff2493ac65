from __future__ import annotations

import pytest

from sopdoc.carried.file import (
    MOST_FILES,
    CarriedFile,
    document_of,
    documents_of,
    is_book,
    numbered,
    refuse_impossible,
)

SOP = "sop_sources/sop.yaml"
POSSIBLE = (
    "sop_sources/instansi.yaml",
    "sop_sources/kantor/kantor/instansi.yaml",
    "sop_sources/kantor/logo.png",
    "sop_sources/logo.jpg",
    "templates/banggai/templat.yaml",
    "templates/1-kop.baru_2/dasar.docx",
    "sop_sources/templates/banggai/templat.yaml",
    "templates/console/templat.yaml",
)
IMPOSSIBLE = (
    "",
    "../sop_sources/instansi.yaml",
    "/sop_sources/instansi.yaml",
    "sop_sources/../instansi.yaml",
    "sop_sources\\instansi.yaml",
    "C:/sop_sources/instansi.yaml",
    "sop_sources/kantor/surat.yaml",
    "sop_sources/kantor/logo.svg",
    "sop_sources/" + "kantor/" * 65 + "instansi.yaml",
    "templates/../templat.yaml",
    "templates/./templat.yaml",
    "templates/a./templat.yaml",
    "templates/con/templat.yaml",
    "templates/COM1.x/templat.yaml",
    "templates/a/b/templat.yaml",
    "templates/a/lain.docx",
    "templates/" + "a" * 101 + "/templat.yaml",
    "sop_sources/instansi.yaml\n",
    ".git/config",
)


def files(*names: str) -> tuple[CarriedFile, ...]:
    return tuple(CarriedFile(name, b"") for name in names)


@pytest.mark.parametrize("name", POSSIBLE)
def test_what_a_document_carries_is_taken(name: str) -> None:
    refuse_impossible(files(SOP, name))


@pytest.mark.parametrize("name", IMPOSSIBLE)
def test_another_name_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="name that none has"):
        refuse_impossible(files(SOP, name))


@pytest.mark.parametrize(
    "names",
    [
        (),
        (POSSIBLE[0],),
        (SOP, SOP),
        (SOP, "sop_sources/kantor/sop.yaml"),
        (SOP, "sop_sources/sop-0002.yaml"),
        (SOP, *(f"templates/a{number}/templat.yaml" for number in range(MOST_FILES))),
    ],
)
def test_files_of_no_document_or_of_several_are_refused(names: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match=r"of one document|that none has"):
        refuse_impossible(files(*names))


def test_the_document_is_found_in_any_place() -> None:
    assert document_of(files("sop_sources/instansi.yaml", "sop_sources/kantor/sop.yaml")).name.endswith(
        "kantor/sop.yaml"
    )


def test_the_sources_of_a_book_are_numbered_and_of_one_office() -> None:
    book = files(*(numbered("sop_sources/kantor/sop.yaml", at) for at in (1, 2)), "sop_sources/kantor/instansi.yaml")

    refuse_impossible(book)

    assert [file.name for file in documents_of(book)] == [
        "sop_sources/kantor/sop-0001.yaml",
        "sop_sources/kantor/sop-0002.yaml",
    ]
    assert is_book(book) and is_book(book[:1]) and not is_book(files(SOP))

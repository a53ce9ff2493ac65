"""What pages become in the tree."""

from __future__ import annotations

import io
from textwrap import dedent

import pikepdf
from msgspec.structs import replace

from sopdoc.geometry.image import ImageFormat
from sopdoc.layout.entry import Entry
from sopdoc.layout.margin_text import MarginText, Piece
from sopdoc.layout.page import Cell, Document, Table, TableRole, TableRow
from sopdoc.layout.share import Share
from sopdoc.typography.fate import Fate
from tests.checkers.archival import archival_faults
from tests.checkers.tagged import read_tagged, tree_text
from tests.painters.pages import block, document, flowchart_page, listed, page
from tests.painters.pdf.reading import content_of, painted, picture


def tree(made: Document) -> str:
    data = painted(made)
    assert archival_faults(data, 2) == []
    return tree_text(data)


def is_tree(made: Document, wanted: str) -> bool:
    assert tree(made) == dedent(wanted).lstrip()
    return True


def table(*texts: tuple[str, str], role: TableRole = TableRole.IDENTITY, y: float = 60.0) -> Table:
    """A table of rows of a role and a text."""
    rows = tuple(TableRow(y + 20 * at, y + 20 * at + 20) for at in range(len(texts)))
    cells = tuple(
        Cell(at, 0, blocks=(block(text, x=52, y=y + 20 * at, role=role_),)) for at, (role_, text) in enumerate(texts)
    )
    return Table((50.0, 400.0), rows, cells, 0.5, role)


def test_a_flowchart_s_symbols_stand_in_the_cells_of_their_rows_and_lanes() -> None:
    assert is_tree(
        document(flowchart_page()),
        """
        Document
          Sect
            H1 SOP Uji
            Table
              THead
                TR
                  TH Scope=Column No
                  TH Scope=Column Kegiatan
                  TH Scope=Column Kepala
                  TH Scope=Column Staf
                  TH Scope=Column Waktu
              TBody
                TR
                  TH Scope=Row isi 1-0
                  TD isi 1-1
                  TD
                    Figure (Mulai, langkah 1, kepala: ke langkah 2)
                  TD
                  TD isi 1-4
                TR
                  TH Scope=Row isi 2-0
                  TD isi 2-1
                  TD
                    Figure (Kegiatan, langkah 2, kepala, bersama staf)
                  TD
                    Figure (Keputusan, langkah 2, staf, bersama kepala: bila tidak ke penghubung A)
                  TD isi 2-4
                TR
                  TH Scope=Row isi 3-0
                  TD isi 3-1
                  TD
                  TD
                    Figure (Penghubung A)
                  TD isi 3-4
        """,
    )


def test_what_is_left_of_a_text_are_paragraphs_and_lists() -> None:
    assert is_tree(
        document(page(block("satu", "dua"), listed(("butir", "lagi"), ("lain",), y=90), picture("L", ImageFormat.PNG))),
        """
        Document
          Sect
            P satu dua
            L ListNumbering=Decimal
              LI
                Lbl 1.
                LBody butir lagi
              LI
                Lbl 2.
                LBody lain
            Figure (Logo Dinas Uji)
        """,
    )


def test_a_text_alone_in_its_cell_is_the_cell() -> None:
    both = Cell(0, 0, blocks=(block("atas", x=52, y=62), block("bawah", x=52, y=72)))
    two = replace(table(("", ""), ("", "sendiri")), cells=(both, Cell(1, 0, blocks=(block("sendiri", x=52, y=82),))))
    assert is_tree(
        document(page(two)),
        """
        Document
          Sect
            Table
              TR
                TD
                  P atas
                  P bawah
              TR
                TD sendiri
        """,
    )


def test_lines_to_be_filled_in_by_hand_hold_nothing() -> None:
    assert tree(document(page(block("", ""), block("isi", y=90)))) == "Document\n  Sect\n    P isi\n"


def test_cells_say_what_they_cover() -> None:
    rows = tuple(TableRow(60 + 20 * at, 80 + 20 * at) for at in range(2))
    cells = (Cell(0, 0, row_span=2), Cell(0, 1, column_span=2), Cell(1, 1), Cell(1, 2))
    assert is_tree(
        document(page(Table((50.0, 100.0, 150.0, 200.0), rows, cells, 0.5, TableRole.WORKSHEET))),
        """
        Document
          Sect
            Table
              TR
                TD RowSpan=2
                TD ColSpan=2
              TR
                TD
                TD
        """,
    )


def test_titles_have_two_levels_and_a_cover_s_title_is_said_once() -> None:
    identity = page(table(("judul", "Uji"), ("bagian", "Dasar Hukum")), number=2)
    told = tree(document(page(block("UJI", role="judul")), identity, flowchart_page(3)))
    titles = [line.strip() for line in told.splitlines() if line.strip().startswith("H")]
    assert titles == ["H1 UJI", "H2 Dasar Hukum", "H2 SOP Uji"]
    told = tree(document(identity))
    assert [line.strip() for line in told.splitlines() if line.strip().startswith("H")] == ["H1 Uji", "H2 Dasar Hukum"]


def test_the_next_document_of_a_book_has_its_own_title() -> None:
    one, last = page(table(("judul", "Uji")), entry=Entry("Uji", "Uji")), page(block("RIWAYAT", role="judul"))
    told = tree(document(one, flowchart_page(), last, one))
    assert told.count("H1 Uji") == 2


def test_a_title_of_several_texts_is_one() -> None:
    told = tree(document(page(block("KEPUTUSAN", role="judul"), block("NOMOR 1", role="judul", y=70))))
    assert told.splitlines()[2:] == ["    H1 KEPUTUSAN NOMOR 1"]


def test_the_first_title_of_all_is_on_the_first_level() -> None:
    told = tree(document(page(table(("bagian", "Dasar Hukum"), ("bagian", "Peringatan")))))
    assert "H1 Dasar Hukum" in told
    assert "H1 Peringatan" in told


def test_a_table_goes_on_over_pages_and_its_headings_are_read_once() -> None:
    first, second = flowchart_page(), replace(flowchart_page(3), opens="")
    second = replace(second, flow=second.flow[1:])
    told = tree(document(first, second))
    assert (told.count("Table"), told.count("THead"), told.count("Sect")) == (1, 1, 1)
    assert told.count("TH Scope=Column Kegiatan") == 1
    assert told.count("isi 1-1") == told.count("Mulai, langkah 1") == 2


def test_another_procedure_begins_another_table() -> None:
    second = replace(flowchart_page(3), prosedur=1)
    told = tree(document(flowchart_page(), replace(second, flow=second.flow[1:])))
    assert (told.count("Table"), told.count("THead"), told.count("Sect")) == (2, 2, 2)


def test_procedures_that_share_a_page_are_sections() -> None:
    upper, lower = flowchart_page(), flowchart_page()
    moved = tuple(item.moved(250) for item in lower.flow)
    shares = (Share(0, opens="Satu"), Share(1, 2, 4, 3, opens="Dua"))
    told = tree(document(replace(upper, flow=(*upper.flow, *moved), shares=shares)))
    assert (told.count("Sect"), told.count("Table")) == (2, 2)


def test_headers_footers_rules_and_arrows_are_not_read() -> None:
    footer = MarginText(block("bawah", y=560), (Piece("bawah"),))
    made = replace(flowchart_page(), head=(footer,), foot=(footer,))
    assert "bawah" not in tree(document(made))
    drawn = content_of(made, tagged=True)
    assert "/Artifact<</Type/Pagination/Subtype/Header>>BDC" in drawn
    assert "/Artifact<</Type/Pagination/Subtype/Footer>>BDC" in drawn
    assert "BMC\nEMC" not in drawn


def test_addresses_are_links_within_their_paragraph() -> None:
    data = painted(document(page(block("lihat www.a.go.id", "atau a@b.go.id saja"))))
    assert archival_faults(data, 2) == []
    assert tree_text(data).splitlines()[2:] == [
        "    P lihat atau  saja",
        "      Link www.a.go.id",
        "      Link a@b.go.id",
    ]
    with pikepdf.open(io.BytesIO(data)) as file:
        assert [str(each.Contents) for each in file.pages[0].Annots] == ["http://www.a.go.id", "a@b.go.id"]
    made = read_tagged(data)
    assert made.said(made.root) == "lihat www.a.go.id atau a@b.go.id saja"


def test_links_in_what_is_not_read_can_be_clicked_all_the_same() -> None:
    footer = MarginText(block("www.a.go.id", y=560), (Piece("www.a.go.id"),))
    data = painted(document(page(block("isi"), foot=(footer,))))
    assert archival_faults(data, 2) == []
    assert tree_text(data).endswith("    P isi\n    Link\n")


def test_what_came_and_went_is_said() -> None:
    words = block("tetap ", "baru juga", "lama")
    (paragraph,) = words.paragraphs
    lines = tuple(
        replace(line, runs=tuple(replace(run, mark=mark) for run in line.runs))
        for line, mark in zip(paragraph.lines, (Fate.KEPT, Fate.INSERTED, Fate.DELETED), strict=True)
    )
    told = tree(document(page(replace(words, paragraphs=(replace(paragraph, lines=lines),)))))
    assert "Span (ditambahkan: baru juga)" in told
    assert "Span (dihapus: lama)" in told


def test_a_document_that_is_not_tagged_has_no_tree_and_no_marks() -> None:
    data = painted(replace(document(flowchart_page()), bertanda=False))
    assert archival_faults(data, 2) == []
    with pikepdf.open(io.BytesIO(data)) as file:
        assert not {"/StructTreeRoot", "/MarkInfo"} & set(file.Root.keys())
        assert not {"/StructParents", "/Tabs"} & set(file.pages[0].obj.keys())
        assert "pdfuaid" not in file.Root.Metadata.read_bytes().decode()
    assert "BDC" not in content_of(flowchart_page())

"""The free room between post and name: 800 × 600 with margins of 50, lines of 12, cells padded by 5 and 4."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from sopdoc.geometry.rect import Rect
from sopdoc.layout.blocks.grid import Look, make_table
from sopdoc.layout.blocks.rows import Box, Grid
from sopdoc.layout.blocks.text import Style
from sopdoc.layout.document import layout_document
from sopdoc.layout.page import Anchor, Document, Page, Table, TableRole
from sopdoc.layout.pages.signing.free_room import LEAST_HEIGHT, signatures_of
from sopdoc.layout.pages.signing.places import signing_places
from sopdoc.layout.picture import Signature
from sopdoc.layout.texts import blocks_of
from sopdoc.model.instansi import Instansi, Pengesahan
from sopdoc.model.prosedur import Penutup
from sopdoc.model.signing_place import SigningKind
from sopdoc.model.tanggal import Tanggal
from sopdoc.templat.halaman import RataPengesahan, SisiQr, TampilanPengesahan, Tte
from sopdoc.templat.susunan import Susunan
from sopdoc.templat.tabel import Mendatar
from tests.layout.fake import SETTER, HalfEmMeasurer, make_sop, make_templat

KEPALA = Pengesahan("Kepala *Dinas*", "Hasrin **Karim**", "Pembina", "1962")
BUDI = Pengesahan("Sekretaris", "Budi")


def laid_out(
    official: Pengesahan, *, penutup: Pengesahan | None = None, sampul: bool = False, **changes: object
) -> Document:
    sop = make_sop(2, disahkan_oleh=official, sampul=sampul)
    if penutup:
        block = Penutup("Palu", Tanggal(2020, 1, 2), penutup)
        sop = replace(sop, prosedur=tuple(replace(each, penutup=block) for each in sop.prosedur))
    return layout_document(sop, Instansi("P", "Dinas"), make_templat(**changes), HalfEmMeasurer())


def rects(document: Document) -> list[Rect]:
    return [one.rect for page in document.pages for one in page.signatures]


def role_rect(page: Page, role: str) -> Rect:
    return next(block.rect for block in blocks_of(page) if block.role == role)


def test_the_place_is_what_lies_between_post_and_name_and_says_whose_it_is() -> None:
    document = laid_out(KEPALA)
    (signature,) = document.pages[0].signatures
    post, name = (role_rect(document.pages[0], role) for role in ("jabatan", "nama"))
    assert signature.rect == Rect.from_edges(name.x, post.bottom, name.right, name.y)
    assert signature.rect.height == 40  # ruang_tanda_tangan, as no high logo stands beside it
    assert signature.official == Pengesahan("Kepala Dinas", "Hasrin Karim", "Pembina", "1962")


def test_a_block_under_the_table_has_a_place_of_its_own() -> None:
    document = laid_out(KEPALA, penutup=BUDI)
    first, second = (one for page in document.pages for one in page.signatures)
    assert (first.official.nama, second.official) == ("Hasrin Karim", BUDI)
    assert (second.rect.width, second.rect.height) == (252, 40)  # .36 × 700


@pytest.mark.parametrize("official", [Pengesahan(), Pengesahan("Kepala", "Budi")])
def test_without_room_or_a_name_there_is_no_place(official: Pengesahan) -> None:
    document = laid_out(official, ruang_tanda_tangan=0.0 if official.nama else 40.0)
    assert rects(document) == []


@pytest.mark.parametrize(("official", "edges"), [(Pengesahan("Kepala"), "foot"), (Pengesahan("", "Budi"), "head")])
def test_what_is_missing_of_an_official_is_room(official: Pengesahan, edges: str) -> None:
    (page, *_others) = laid_out(official).pages
    (signature,) = page.signatures
    (table,) = (item for item in page.flow if isinstance(item, Table))
    (cell,) = (table.cell_rect(each) for each in table.cells if any(block.official for block in each.blocks))
    if edges == "foot":
        assert signature.rect.bottom == pytest.approx(cell.bottom - 4)
        assert signature.rect.y == role_rect(page, "jabatan").bottom
    else:
        assert signature.rect.y == pytest.approx(cell.y + 4)
        assert signature.rect.bottom == role_rect(page, "nama").y


def test_who_approves_on_the_cover_signs_there() -> None:
    susunan = Susunan(sampul=("sop", "judul", "disahkan_oleh"), identitas=())
    document = laid_out(KEPALA, sampul=True, susunan=susunan)
    assert [len(page.signatures) for page in document.pages][:2] == [1, 0]
    (signature,) = document.pages[0].signatures
    assert signature.rect.height == 40


def test_boxes_are_counted_from_the_lower_left_corner() -> None:
    document = laid_out(KEPALA, tte=Tte("Sah", SisiQr.KIRI))
    official, free, *_others = signing_places(document)
    rect = document.pages[0].signatures[0].rect
    assert official.box == pytest.approx((rect.x, 600 - rect.bottom, rect.right, 600 - rect.y))
    assert (free.kind, free.page, free.box, free.text) == (SigningKind.QR, 1, (50, 50, 84, 84), "")
    assert [place.page for place in signing_places(document)] == [1, 1, 2]


def test_a_text_without_lines_makes_the_whole_cell_a_place() -> None:
    templat = make_templat()
    grid = Grid.of((50, 300, 750), templat.jarak_sel)
    silent = replace(SETTER.block("", *grid.inside(1)[:1], 0.0, grid.inside(1)[1], Style(10)), official=BUDI)
    row = grid.row(grid.box(SETTER, "Budi", Style(10), 0), Box(1, blocks=(silent,), anchor=Anchor.MIDDLE), minimum=48)
    table = make_table(grid, (row,), 100, Look(TableRole.LIST, 0.5))
    assert signatures_of((table,), templat) == (Signature(Rect(305, 104, 440, 40), BUDI),)  # 48 − 2 × 4


_TEXT = st.sampled_from(("", "Kepala", "Kepala Bidang Perdagangan dan Perindustrian " * 3, "Budi"))
_OFFICIAL = st.builds(Pengesahan, _TEXT, _TEXT, _TEXT, st.sampled_from(("", "19621205")))
_SIDES = st.sampled_from(Mendatar)


@settings(max_examples=80, deadline=None)
@given(
    _OFFICIAL,
    st.none() | _OFFICIAL,
    st.sampled_from(((800.0, 600.0), (600.0, 800.0), (420.0, 300.0), (900.0, 1200.0))),
    st.sampled_from((0.0, 14.0, 40.0, 90.0)),
    st.booleans(),
    _SIDES,
)
def test_a_place_lies_on_the_sheet_and_on_nothing_else(
    official: Pengesahan,
    penutup: Pengesahan | None,
    kertas: tuple[float, float],
    ruang: float,
    sampul: bool,
    rata: Mendatar,
) -> None:
    looks = make_templat().pengesahan
    document = laid_out(
        official,
        penutup=penutup,
        sampul=sampul,
        kertas=kertas,
        ruang_tanda_tangan=ruang,
        pengesahan=TampilanPengesahan(RataPengesahan(rata, rata), looks.nama),
        tte=Tte("Sah", SisiQr.KANAN, "{judul}"),
    )
    for page in document.pages:
        frame = Rect(50, 50, kertas[0] - 100, kertas[1] - 100)
        for signature in page.signatures:
            assert signature.rect.height >= LEAST_HEIGHT
            assert frame.contains(signature.rect, 0.1)
            inner = signature.rect.inset(0.05, 0.05)
            assert not any(inner.overlaps(block.rect) for block in blocks_of(page) if block.paragraphs)
            assert not any(inner.overlaps(symbol.rect) for symbol in page.symbols)
            assert page.qr is not None
            assert not inner.overlaps(page.qr.rect)

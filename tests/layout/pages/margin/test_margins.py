"""What stands in the margins of pages: 800 × 600 with margins of 50, lines of 12, glyphs of 5."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from sopdoc.geometry.length import from_millimetres
from sopdoc.geometry.rect import Rect
from sopdoc.layout.blocks.frame import frame_of
from sopdoc.layout.blocks.press import Press
from sopdoc.layout.document import layout_document
from sopdoc.layout.margin_text import MarginText
from sopdoc.layout.page import Page, Table
from sopdoc.layout.pages.margin.filling import Filling
from sopdoc.layout.pages.margin.margins import margin_press, page_margins, tall_margins
from sopdoc.layout.pages.margin.qr import qr_place
from sopdoc.layout.picture import QrPlace
from sopdoc.layout.text_block import TextBlock
from sopdoc.model.instansi import Instansi
from sopdoc.rules.facts.fact import findings
from sopdoc.source.span import Places, Span
from sopdoc.templat.halaman import SisiQr, TeksTepi, Tte
from sopdoc.templat.templat import Templat, Tepi
from tests.layout.fake import SETTER, HalfEmMeasurer, make_sop, make_templat, texts

EDGE = from_millimetres(8)
NONE = TeksTepi("", "", "", 1)
FILLING = Filling("Surat Masuk", "07/2026", "Dinas Contoh")


def pressed(**changes: Any) -> Press:
    return margin_press(Press(make_templat(**changes), SETTER), FILLING)


def margins(press: Press, number: int = 3, total: int = 12, at: int = 3, *, cover: bool = False) -> list[TextBlock]:
    head, foot = page_margins(press, FILLING, number, total, at, is_cover=cover)
    return [text.block for text in (*head, *foot)]


def test_the_page_number_stands_at_the_right_eight_millimetres_above_the_edge() -> None:
    (block,) = margins(pressed())
    assert texts((block,)) == ["Halaman 3 dari 12"]
    assert (block.rect.x, block.rect.right) == (50, 750)
    assert round(block.rect.y + 0.8 * 12, 3) == round(600 - EDGE, 3)


def test_a_low_margin_has_the_page_number_in_its_middle() -> None:
    (block,) = margins(pressed(tepi=Tepi(50, 20, 50, 50)))
    assert (block.rect.y, block.rect.bottom) == (584, 596)  # (20 − 12) ÷ 2 = 4 above the edge


def test_braces_of_a_format_are_no_fault() -> None:
    assert texts(tuple(margins(pressed(halaman_label="{x} {halaman}/{jumlah} {")))) == ["{x} 3/12 {"]


def test_head_and_foot_stand_at_three_places_and_say_what_document_it_is() -> None:
    press = pressed(
        kepala_halaman=TeksTepi("{judul}", "{halaman}", "{nomor}", 1), kaki_halaman=TeksTepi("{instansi}", "", "", 1)
    )
    title, number, nomor, office = margins(press)
    assert texts((title, number, nomor, office)) == ["Surat Masuk", "3", "07/2026", "Dinas Contoh"]
    assert [block.align for block in (title, number, nomor, office)] == ["left", "centre", "right", "left"]
    assert title.rect.x == 50
    assert number.rect.centre.x == 400
    assert nomor.rect.right == 750
    assert round(title.rect.y + 0.8 * 12, 2) == pytest.approx(EDGE, abs=0.05)
    assert {block.rect.y for block in (title, number, nomor)} == {title.rect.y}
    assert round(office.rect.y + 0.8 * 12, 3) == round(600 - EDGE, 3)
    assert (office.rect.x, office.rect.right) == (50, 750)  # alone it has all the width


@pytest.mark.parametrize(
    ("kepala", "kaki", "printed"),
    [
        (NONE, NONE, ["Halaman 3 dari 12"]),
        (TeksTepi("", "{halaman}", "", 1), NONE, ["3"]),
        (NONE, TeksTepi("", "- {halaman} -", "", 1), ["- 3 -"]),
        (TeksTepi("{jumlah} lembar", "", "", 1), NONE, ["12 lembar", "Halaman 3 dari 12"]),
        (NONE, TeksTepi("kiri", "", "", 1), ["kiri", "Halaman 3 dari 12"]),
        (NONE, TeksTepi("", "", "kanan", 1), ["kanan", "Halaman 3 dari 12"]),
    ],
)
def test_a_page_number_in_head_or_foot_takes_the_place_of_the_usual_one(
    kepala: TeksTepi, kaki: TeksTepi, printed: list[str]
) -> None:
    found = margins(pressed(kepala_halaman=kepala, kaki_halaman=kaki))
    assert texts(tuple(found)) == printed


def test_what_a_document_has_not_leaves_nothing_in_a_margin() -> None:
    templat = make_templat(kepala_halaman=TeksTepi("{nomor}", "{halaman}", "", 1))
    press = margin_press(Press(templat, SETTER), Filling("Surat"))
    head, foot = page_margins(press, Filling("Surat"), 1, 1, 1, is_cover=False)
    assert texts(tuple(text.block for text in (*head, *foot))) == ["1"]


def test_heads_and_feet_begin_on_the_page_that_the_template_says() -> None:
    press = pressed(kepala_halaman=TeksTepi("", "{halaman}", "", 2), kaki_halaman=TeksTepi("", "x", "", 3))
    assert texts(tuple(margins(press, 1, at=1))) == []
    assert texts(tuple(margins(press, 2, at=2))) == ["2"]
    assert texts(tuple(margins(press, 3, at=3))) == ["3", "x"]
    assert texts(tuple(margins(press, 9, at=2))) == ["9"]  # the second page of a document in a book


def test_covers_bear_the_note_of_an_electronic_signature_and_nothing_else() -> None:
    press = pressed(kepala_halaman=TeksTepi("a", "", "", 1), tte=Tte("Sah", SisiQr.KIRI))
    assert texts(tuple(margins(press, cover=True))) == ["Sah"]


@pytest.mark.parametrize(("qr", "qr_left", "note_left"), [("kiri", 50, 92), ("kanan", 716, 50), ("tanpa", None, 50)])
def test_the_note_stands_beside_the_place_of_the_qr(qr: str, qr_left: float | None, note_left: float) -> None:
    press = pressed(tte=Tte("Dokumen ini sah.", SisiQr(qr)))
    place = qr_place(press.templat, FILLING)
    note = margins(press)[0]
    assert place == (None if qr_left is None else QrPlace(Rect(qr_left, 600 - 50 - 34, 34, 34)))
    assert note.rect.x == note_left
    assert note.rect.right == (708 if qr == "kanan" else 750)  # 8 from the QR
    height = 34 if place else 12
    assert note.rect.centre.y == 600 - 50 - height / 2
    assert frame_of(press.templat).bottom == 600 - 50 - height - 6


def test_more_room_that_the_template_keeps_stays() -> None:
    assert pressed(ruang_tte=90, tte=Tte("Sah", SisiQr.KIRI)).templat.ruang_tte == 90
    assert pressed(ruang_tte=20).templat.ruang_tte == 20


def test_a_high_head_or_foot_moves_the_page_and_not_the_text_over_it() -> None:
    lines = TeksTepi("a\nb\nc\nd\ne", "", "", 1)
    high = pressed(kepala_halaman=lines, kaki_halaman=lines)
    frame = frame_of(high.templat)
    head, foot, number = margins(high)
    assert head.rect.y == pytest.approx(EDGE - 0.8 * 12, abs=0.05)  # baselines as far from the edge as ever
    assert foot.rect.bottom == pytest.approx(600 - EDGE + 0.2 * 12, abs=0.05)
    assert frame.y == pytest.approx(head.rect.bottom + 4, abs=0.1)
    assert frame.bottom == pytest.approx(foot.rect.y - 4, abs=0.1)
    assert texts((number,)) == ["Halaman 3 dari 12"]


@pytest.mark.parametrize("changes", [{"tte": Tte("", SisiQr.KIRI)}, {"kaki_halaman": TeksTepi("a", "", "", 1)}])
def test_what_a_low_margin_has_no_room_for_gets_it(changes: dict[str, Any]) -> None:
    press = pressed(tepi=Tepi(50, 0, 50, 50), **changes)
    assert press.templat.tepi.bawah == pytest.approx(EDGE - 0.2 * 12 + 12 + 4, abs=0.05)
    assert margins(press)[-1].rect.y + 0.8 * 12 == pytest.approx(600 - EDGE, abs=0.05)


def test_texts_that_leave_no_room_are_an_error_at_their_key() -> None:
    spans = {key: Span("t.yaml", at, 1) for at, key in enumerate(("kepala_halaman", "kaki_halaman", "tte"), 1)}
    long = "x\n" * 30
    templat = make_templat(
        kepala_halaman=TeksTepi("{judul}", "", "", 1),
        kaki_halaman=TeksTepi(long, "", "", 1),
        tte=Tte(long, SisiQr.TANPA),
        places=Places(spans),
    )
    filling = replace(FILLING, judul="kata " * 3000)
    found = findings(tall_margins(Press(templat, SETTER), filling))
    assert [(one.code, one.span.line) for one in found] == [("label-too-long", line) for line in (1, 2, 3)]
    assert found[0].message.startswith("`kepala_halaman` takes 108 lines")
    assert found[0].hints == ("shorten it, or write `{nomor}` for `{judul}`",)
    assert findings(tall_margins(Press(make_templat(), SETTER), FILLING)) == ()


_WORDS = st.sampled_from(("", "{halaman}", "{judul}", "Dinas", "Halaman {halaman} dari {jumlah}", "kata " * 30, "a\nb"))
_TEXTS = st.builds(TeksTepi, _WORDS, _WORDS, _WORDS, st.integers(1, 3))
_QR = st.sampled_from(
    ("", "{nomor}", "https://sop.contoh.go.id/?judul={judul}&nomor={nomor}", "https://x.id/" + "a" * 250)
)
_TTE = st.builds(Tte, st.sampled_from(("", "Sah", "kata " * 80)), st.sampled_from(SisiQr), _QR)
_LOW = st.sampled_from((0.0, 10.0, 24.0, 50.0))
_TEPI = st.builds(Tepi, _LOW, st.sampled_from((24.0, 50.0)), _LOW, _LOW)


def _rects(page: Page) -> list[Rect]:
    return [item.rect for item in page.flow]


def _apart(one: Rect, other: Rect) -> bool:
    beside = one.right <= other.x + 0.05 or other.right <= one.x + 0.05
    return beside or one.bottom <= other.y + 0.05 or other.bottom <= one.y + 0.05


@settings(max_examples=60, deadline=None)
@given(_TEXTS, _TEXTS, _TTE, _TEPI)
def test_nothing_in_a_margin_lies_on_anything_or_outside_the_sheet(
    kepala: TeksTepi, kaki: TeksTepi, tte: Tte, tepi: Tepi
) -> None:
    templat: Templat = make_templat(kepala_halaman=kepala, kaki_halaman=kaki, tte=tte, tepi=tepi)
    document = layout_document(make_sop(30, sampul=True), Instansi("P", "Dinas"), templat, HalfEmMeasurer())
    assert document.facts == ()
    sheet = Rect(0, 0, 800, 600)
    filling = Filling.of(make_sop(30), Instansi("P", "Dinas"))
    inner = margin_press(Press(templat, SETTER), filling).templat
    for page in document.pages:
        assert page.qr == qr_place(inner, filling)
        own = [text.block.rect for text in (*page.head, *page.foot)] + ([page.qr.rect] if page.qr else [])
        assert all(sheet.x <= rect.x and rect.right <= sheet.right + 0.05 for rect in own)
        assert all(rect.y >= -0.05 and rect.bottom <= sheet.bottom + 0.05 for rect in own)
        assert all(_apart(one, other) for at, one in enumerate(own) for other in own[:at])
        assert all(_apart(one, other) for one in own for other in _rects(page))
        assert all(isinstance(item, Table) or item.rect.bottom <= frame_of(inner).bottom + 0.05 for item in page.flow)
        assert [piece.text for text in _texts(page) for piece in text.pieces if piece.field == "halaman"] == [
            str(page.number) for text in _texts(page) for piece in text.pieces if piece.field == "halaman"
        ]


def _texts(page: Page) -> tuple[MarginText, ...]:
    return (*page.head, *page.foot)

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from sopdoc.layout.blocks.press import Press
from sopdoc.layout.pages.cover import cover_pages
from sopdoc.layout.pages.masthead import ALAMAT_GAP
from sopdoc.layout.picture import Picture
from sopdoc.layout.text_block import TextBlock
from sopdoc.model.instansi import Instansi
from sopdoc.model.tanggal import Tanggal
from sopdoc.templat.susunan import Susunan
from tests.layout.fake import LOGO, SETTER, blocks_of, lines_by_role, make_sop, make_templat, texts
from tests.layout.sound import assert_sound

TEMPLAT = make_templat()
OFFICE = Instansi("Pemerintah Kabupaten", "Dinas Perdagangan", alamat="Jl. Merdeka 1")


def test_title_and_office_stand_in_capitals_with_the_year_below() -> None:
    (draft,) = cover_pages(make_sop(tanggal_pembuatan=Tanggal(2025, 1)), OFFICE, Press(TEMPLAT, SETTER))
    assert texts(blocks_of(draft)) == [
        *("STANDAR OPERASIONAL PROSEDUR", "JUDUL"),
        *("PEMERINTAH KABUPATEN", "DINAS PERDAGANGAN", "Jl. Merdeka 1", "2025"),
    ]


def test_the_office_stands_at_the_foot_and_the_title_a_little_above_the_middle() -> None:
    (draft,) = cover_pages(make_sop(), OFFICE, Press(TEMPLAT, SETTER))
    label, judul, *office = blocks_of(draft)
    assert office[-1].rect.bottom == 550 - 25  # 5 of 100 of the frame's 500 stay free
    above = label.rect.y - 75
    below = office[0].rect.y - 20 - judul.rect.bottom  # a gap of the title's size belongs to the office
    assert abs(above / (above + below) - 0.46) < 0.001
    assert all(block.rect.centre.x == 400 for block in (label, judul, *office))


def test_the_logo_stands_at_the_head() -> None:
    (draft,) = cover_pages(make_sop(), replace(OFFICE, logo=LOGO), Press(TEMPLAT, SETTER))
    logo = draft.flow[0]
    assert isinstance(logo, Picture)
    assert (logo.rect.y, logo.rect.height, logo.rect.width) == (75, 75, 37.5)  # 1.25 × 60 high, half as wide
    assert logo.rect.centre.x == 400


def test_a_wide_logo_is_no_wider_than_a_quarter_more_than_the_template_says() -> None:
    wide = replace(LOGO, width=4 * LOGO.height)
    (draft,) = cover_pages(make_sop(), replace(OFFICE, logo=wide), Press(TEMPLAT, SETTER))
    logo = draft.flow[0]
    assert isinstance(logo, Picture)
    assert (logo.rect.width, logo.rect.height) == (1.25 * TEMPLAT.logo.lebar, 1.25 * TEMPLAT.logo.lebar / 4)


def test_a_year_that_is_not_known_is_not_printed() -> None:
    drafts = cover_pages(make_sop(tanggal_pembuatan=Tanggal()), OFFICE, Press(TEMPLAT, SETTER))
    assert lines_by_role(drafts, "tahun") == []


def test_the_lines_of_a_long_title_are_about_equally_long() -> None:
    judul = "pengumpulan dan pengukuran data kinerja dinas perdagangan dan transmigrasi"
    drafts = cover_pages(make_sop(judul=judul), OFFICE, Press(TEMPLAT, SETTER))
    # 74 glyphs of 10 pt: 560 pt hold 56, and would leave a second line of 17
    assert lines_by_role(drafts, "judul") == [
        "PENGUMPULAN DAN PENGUKURAN DATA KINERJA",
        "DINAS PERDAGANGAN DAN TRANSMIGRASI",
    ]


def test_smaller_type_keeps_a_long_title_on_one_page() -> None:
    (draft,) = cover_pages(make_sop(judul="data kinerja " * 80), OFFICE, Press(TEMPLAT, SETTER))
    assert_sound((draft,), TEMPLAT)
    (size,) = {block.size for block in blocks_of(draft) if block.role == "judul"}
    assert size < 20
    assert size * 2 == round(size * 2)


@settings(max_examples=25)
@given(st.integers(0, 1500), st.integers(0, 300), st.integers(0, 60), st.booleans())
def test_no_word_is_lost_and_nothing_leaves_the_page(title: int, name: int, lines: int, has_logo: bool) -> None:
    office = replace(OFFICE, nama="nama " * name, alamat="jalan\n" * lines, logo=LOGO if has_logo else None)
    drafts = cover_pages(make_sop(judul="judul " * title), office, Press(TEMPLAT, SETTER))
    assert_sound(drafts, TEMPLAT)
    words = " ".join(texts(tuple(item for d in drafts for item in d.flow if isinstance(item, TextBlock)))).split()
    assert (words.count("JUDUL"), words.count("NAMA"), words.count("jalan")) == (title, name, lines)
    assert sum(isinstance(item, Picture) for draft in drafts for item in draft.flow) == has_logo


def composed(*sampul: str) -> Press:
    return Press(replace(TEMPLAT, susunan=Susunan(sampul=sampul)), SETTER)


def test_what_precedes_the_title_in_the_templates_order_is_the_head_and_the_rest_the_foot() -> None:
    press = composed("pemerintah", "nama", "judul", "tahun", "logo")
    sop = make_sop(tanggal_pembuatan=Tanggal(2025, 1))
    drafts = cover_pages(sop, replace(OFFICE, logo=LOGO), press)
    assert texts(blocks_of(drafts[0])) == ["PEMERINTAH KABUPATEN", "DINAS PERDAGANGAN", "JUDUL", "2025"]
    head, _nama, judul, tahun, logo = (item.rect for item in drafts[0].flow)
    assert head.y == 75  # 50 + 5 of 100 of the frame's 500
    assert logo.bottom == 525
    assert logo.y - tahun.bottom == pytest.approx(9.6)  # .6 of the names' type size, 16
    assert 0 < judul.y - 75 < 450
    assert_sound(drafts, press.templat)


def test_without_a_logo_the_address_keeps_its_gap() -> None:
    office = replace(OFFICE, alamat="Jalan Satu")
    (draft,) = cover_pages(make_sop(), office, composed("judul", "nama", "logo", "alamat"))
    _judul, nama, alamat = (item.rect for item in draft.flow)
    assert alamat.y - nama.bottom == pytest.approx(ALAMAT_GAP * TEMPLAT.ukuran_huruf.sampul_alamat)


def test_the_logo_may_stand_between_the_label_and_the_title() -> None:
    press = composed("judul", "logo", "sop")
    (draft,) = cover_pages(make_sop(), replace(OFFICE, logo=LOGO), press)
    assert [type(item) for item in draft.flow] == [TextBlock, Picture, TextBlock]
    assert texts(blocks_of(draft)) == ["JUDUL", "STANDAR OPERASIONAL PROSEDUR"]
    assert_sound((draft,), press.templat)


def test_an_overlong_cover_has_its_texts_in_the_templates_order() -> None:
    press = composed("nama", "judul", "pemerintah", "logo")
    drafts = cover_pages(make_sop(judul="data " * 2000), replace(OFFICE, logo=LOGO), press)
    assert len(drafts) > 2
    printed = [line for draft in drafts for line in texts(blocks_of(draft))]
    assert (printed[0], printed[-1]) == ("DINAS PERDAGANGAN", "PEMERINTAH KABUPATEN")
    assert_sound(drafts, press.templat)

"""A template is complete, and its values leave room on the page and fit each other."""

from __future__ import annotations

import pytest

from sopdoc.geometry.length import from_millimetres
from sopdoc.model.isi import Tanda
from sopdoc.reading.office.build_templat import build_templat
from sopdoc.reading.office.overlay import overlaid
from sopdoc.reading.office.whole_templat import whole_templat
from sopdoc.reading.sop.document import decode_values
from sopdoc.reading.tables.schema import TEMPLAT
from sopdoc.reading.tree.compose import compose
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.templat.huruf import Huruf
from sopdoc.templat.templat import ROOM, Templat
from tests.reading.trees import ROOT

SHIPPED = (ROOT / "templates" / "permenpan35" / "templat.yaml").read_text(encoding="utf-8")
MM = from_millimetres(1)


def built(*changes: tuple[str, str]) -> tuple[Templat | None, tuple[Diagnostic, ...]]:
    """Build the shipped template with other values."""
    text = SHIPPED
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    tree, faults = compose(text.encode(), "t.yaml")
    assert tree is not None
    values, faults = decode_values(whole_templat(tree, []), faults, TEMPLAT)
    assert values is not None
    assert faults == ()
    return build_templat(values, ("t.yaml",))


def said(*changes: tuple[str, str]) -> list[str]:
    templat, faults = built(*changes)
    assert (templat is None) == any(fault.severity.value == "error" for fault in faults)
    return [fault.code for fault in faults]


def line_of(key: str) -> str:
    (line,) = [line for line in SHIPPED.splitlines(keepends=True) if line.startswith(f"{key}:")]
    return line


def number_of(start: str) -> int:
    (number,) = [number for number, line in enumerate(SHIPPED.splitlines(), 1) if line.startswith(start)]
    return number


def test_the_shipped_template_is_right() -> None:
    templat, faults = built()
    assert faults == ()
    assert templat is not None
    assert templat.kertas == pytest.approx((297 * MM, 210 * MM))  # A4, lying


def test_an_upright_sheet_is_higher_than_wide() -> None:
    templat, _ = built((line_of("orientasi"), "orientasi: tegak\n"))
    assert templat is not None
    assert templat.kertas == pytest.approx((210 * MM, 297 * MM))


@pytest.mark.parametrize(
    ("tepi", "ruang_tte", "kertas", "is_told"),
    [
        # 297 - 100 - 97 = 100 wide and 210 - 75 - 75 = 60 high, which is the least
        ("{atas: 75, bawah: 75, kiri: 100, kanan: 97}", 0, "A4", False),
        ("{atas: 75, bawah: 76, kiri: 100, kanan: 97}", 0, "A4", True),  # 59 high
        ("{atas: 75, bawah: 70, kiri: 10, kanan: 10}", 5, "A4", False),  # 210 - 75 - 70 - 5 = 60
        ("{atas: 75, bawah: 70, kiri: 10, kanan: 10}", 6, "A4", True),
        ("{atas: 10, bawah: 10, kiri: 70, kanan: 70}", 0, "[200, 200]", False),  # 200 - 140 = 60 wide
        ("{atas: 10, bawah: 10, kiri: 70, kanan: 71}", 0, "[200, 200]", True),
    ],
)
def test_sixty_millimetres_of_the_page_must_be_left(tepi: str, ruang_tte: int, kertas: str, is_told: bool) -> None:
    changes = [("tepi", tepi), ("ruang_tte", str(ruang_tte)), ("kertas", kertas)]
    found = said(*((line_of(key), f"{key}: {value}\n") for key, value in changes))
    assert ("no-room" in found) is is_told


@pytest.mark.parametrize(
    ("widths", "is_told"),
    [("20 20 20", False), ("10 20 30", False), ("21 20 30", True), ("10 31 30", True)],
)
def test_lanes_grow_from_the_narrowest_to_the_widest(widths: str, is_told: bool) -> None:
    narrow, usual, wide = widths.split()
    old = "{paling_sempit: 15, wajar: 21, paling_lebar: 30}"
    new = f"{{paling_sempit: {narrow}, wajar: {usual}, paling_lebar: {wide}}}"
    assert said((old, new)) == ["lane-widths"] * is_told


@pytest.mark.parametrize(("line", "head", "is_told"), [(1, 3, False), (1, 2.9, True), (0.5, 1.5, False)])
def test_an_arrowhead_is_three_times_as_long_as_its_line_is_thick(line: float, head: float, is_told: bool) -> None:
    changes = ("  garis: 0.75 ", f"  garis: {line} "), ("  panah: 5 ", f"  panah: {head} ")
    assert said(*changes) == ["arrowhead"] * is_told


@pytest.mark.parametrize(
    ("words", "unknown"),
    [
        ("Halaman {halaman} dari {jumlah}", []),
        ("{halaman} {dari}", ["{dari}"]),
        ("{halaman", ["{"]),
        ("halaman} {x}", ["}", "{x}"]),
    ],
)
def test_braces_hold_what_is_put_in_there(words: str, unknown: list[str]) -> None:
    _, faults = built((line_of("halaman_label"), f"halaman_label: '{words}'\n"))
    assert [fault.message for fault in faults] == [f"`{place}` has no meaning here" for place in unknown]
    assert {fault.hints for fault in faults} <= {("the places are {halaman}, {jumlah}",)}


def test_a_typeface_is_a_name_and_its_files_are_read_elsewhere() -> None:
    templat, faults = built((line_of("huruf"), "huruf: {nama: Georgia, tegak: georgia.ttf}\n"))
    assert templat is not None
    assert (templat.huruf, faults) == (Huruf("Georgia"), ())


def test_what_is_missing_is_told_once_with_the_groups_of_its_keys() -> None:
    (fault,) = built((line_of("huruf"), ""), (line_of("garis"), ""))[1]
    assert fault.message == "2 keys of this template are missing: huruf, garis"
    assert fault.hints == ("take them from another template: `dasar: permenpan35`",)
    assert built((line_of("huruf"), "dasar: x\n"))[1][0].hints == ()  # that one lacks it too


def test_a_key_without_a_value_is_told_for_itself() -> None:
    (fault,) = built((line_of("garis"), "garis:\n"))[1]
    assert (fault.code, fault.message) == ("no-value", "`garis` has no value")
    assert (fault.span.line, fault.span.column) == (number_of("garis:"), 1)


def test_the_room_of_a_page_is_blamed_on_the_size_of_its_type() -> None:
    templat, _ = built()
    assert templat is not None
    assert templat.places.of(ROOM).line == number_of("  sampul_judul:")  # where the value of `ukuran_huruf` begins
    assert templat.places.of("no_label").line == number_of("no_label:")


def test_lists_have_the_marks_that_a_template_names() -> None:
    templat, faults = built(("  output: 1.", '  output: "-"'), ("  keterkaitan: 1.", "  keterkaitan: tanpa"))
    assert templat is not None
    assert faults == ()
    marks = [templat.tanda.of(name) for name in ("output", "keterkaitan", "dasar_hukum", "waktu")]
    assert marks == [Tanda.STRIP, Tanda.TANPA, Tanda.ANGKA, Tanda.ANGKA]


@pytest.mark.parametrize(
    ("key", "words", "hints"),
    [
        ("halaman_label", "Halaman", ("write `halaman_label: 'Halaman {halaman}'`",)),
        ("halaman_label", "dari {jumlah}", ("write `halaman_label: 'dari {jumlah} {halaman}'`",)),
        ("halaman_label", "Hal. {halaman}", ()),
        ("halaman_label", '""', ()),
        ("panah_label", "Ada panah", ("write `panah_label: 'Ada panah {dari} {ke}'`",)),
        ("panah_label", "Panah ke {ke}", ("write `panah_label: 'Panah ke {ke} {dari}'`",)),
    ],
)
def test_words_that_lack_their_place_are_told(key: str, words: str, hints: tuple[str, ...]) -> None:
    templat, faults = built((line_of(key), f"{key}: {words}\n"))
    assert templat is not None
    assert [(fault.code, *fault.hints) for fault in faults] == [("lost-place", hint) for hint in hints]


@pytest.mark.parametrize(("qr", "hints"), [("tanpa", ["write `qr: kiri`"]), ("kiri", []), ("kanan", [])])
def test_the_text_of_a_qr_needs_a_place(qr: str, hints: list[str]) -> None:
    templat, faults = built((line_of("tte"), f'tte: {{catatan: "", qr: {qr}, isi_qr: "x {{nomor}}"}}\n'))
    assert templat is not None
    assert templat.tte.isi_qr == "x {nomor}"
    assert [(fault.code, *fault.hints) for fault in faults] == [("qr-without-place", hint) for hint in hints]


def test_a_template_may_take_the_place_of_an_inherited_qr_away() -> None:
    texts = {"luar.yaml": SHIPPED.replace('isi_qr: ""', 'isi_qr: "x"'), "dalam.yaml": "tte: {qr: tanpa}\n"}
    trees = [whole_templat(compose(text.encode(), path)[0], []) for path, text in texts.items()]
    values, faults = decode_values(overlaid(trees[1], trees[0]), (), TEMPLAT)
    assert values is not None
    assert (faults, build_templat(values, ("dalam.yaml", "luar.yaml"))[1]) == ((), ())

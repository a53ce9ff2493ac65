from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopdoc.typography.faces import Face
from sopdoc.typography.markup import Run, parse_markup, plain_text, spelled

R, B, I, BI = Face.REGULAR, Face.BOLD, Face.ITALIC, Face.BOLD_ITALIC  # noqa: E741


@pytest.mark.parametrize(
    ("marked", "runs"),
    [
        ("biasa", (Run("biasa", R),)),
        ("", ()),
        ("**tebal**", (Run("tebal", B),)),
        ("*miring*", (Run("miring", I),)),
        ("sistem *e-office* baru", (Run("sistem ", R), Run("e-office", I), Run(" baru", R))),
        ("**a *b* c**", (Run("a ", B), Run("b", BI), Run(" c", B))),
        ("*a **b** c*", (Run("a ", I), Run("b", BI), Run(" c", I))),
        ("per*kata*an", (Run("per", R), Run("kata", I), Run("an", R))),
        (
            "ter*upgrade* dan di*scan*.",
            (Run("ter", R), Run("upgrade", I), Run(" dan di", R), Run("scan", I), Run(".", R)),
        ),
        ("ke-**satu**an", (Run("ke-", R), Run("satu", B), Run("an", R))),
        ("me***re***set", (Run("me", R), Run("re", BI), Run("set", R))),
        ("*men*-cetak", (Run("men", I), Run("-cetak", R))),
        ("(*online*)", (Run("(", R), Run("online", I), Run(")", R))),
        ("versi 2*beta*", (Run("versi 2", R), Run("beta", I))),
        ("*beta*2", (Run("beta", I), Run("2", R))),
        ("**dua\nbaris**", (Run("dua\nbaris", B),)),
    ],
)
def test_stars_in_pairs_set_bold_and_italic(marked: str, runs: tuple[Run, ...]) -> None:
    assert parse_markup(marked) == runs


@pytest.mark.parametrize(
    ("marked", "runs"),
    [
        ("***x***", (Run("x", BI),)),
        ("***x* y**", (Run("x", BI), Run(" y", B))),
        ("***x** y*", (Run("x", BI), Run(" y", I))),
        ("**x *y***", (Run("x ", B), Run("y", BI))),
        ("*x **y***", (Run("x ", I), Run("y", BI))),
        ("a ***x*** b ***y*** c", (Run("a ", R), Run("x", BI), Run(" b ", R), Run("y", BI), Run(" c", R))),
        ("**x***y*", (Run("x", B), Run("y", I))),
    ],
)
def test_three_stars_are_two_marks_in_whichever_order_nests(marked: str, runs: tuple[Run, ...]) -> None:
    assert parse_markup(marked) == runs


@pytest.mark.parametrize(
    "text",
    [
        "*",
        "*) coret yang tidak perlu",
        "**) lihat lampiran",
        "***) lihat lampiran",
        "****) lihat lampiran",
        "****",
        "2 * 3 * 4",
        "a ** b ** c",
        "* satu * dua",
        "**belum selesai",
        "selesai** tanpa awal",
        "*) satu *) dua",
        "C:\\berkas",
        "\\",
        "<b>&amp;{x}</b>",
        "_tidak_ `miring`",
    ],
)
def test_a_star_without_a_partner_and_all_else_print_as_themselves(text: str) -> None:
    assert parse_markup(text) == (Run(text, R),)


@pytest.mark.parametrize(
    ("marked", "runs"),
    [
        (r"\*bukan miring\*", (Run("*bukan miring*", R),)),
        (r"*a\*b*", (Run("a*b", I),)),
        (r"**harga\* naik**", (Run("harga* naik", B),)),
        (r"\**x*", (Run("*", R), Run("x", I))),
    ],
)
def test_a_star_behind_a_backslash_marks_nothing(marked: str, runs: tuple[Run, ...]) -> None:
    assert parse_markup(marked) == runs


def test_crossing_marks_are_not_nested_so_the_inner_one_prints() -> None:
    assert parse_markup("*x **y* z**") == (Run("x **y", I), Run(" z**", R))


def test_a_text_can_be_bold_altogether() -> None:
    assert parse_markup("a *b* **c**", bold=True) == (Run("a ", B), Run("b", BI), Run(" c", B))


def test_plain_text_is_what_prints() -> None:
    assert plain_text(r"**a** *b* \* c *") == "a b * c *"


@given(st.text(st.sampled_from(["*", "\\", "a", " ", "\n", "-"]), max_size=25))
def test_markup_loses_nothing_but_stars_and_their_backslashes(marked: str) -> None:
    runs = parse_markup(marked)

    printed = plain_text(marked)
    unescaped = marked.replace("\\*", "*")
    assert printed.replace("*", "") == unescaped.replace("*", "")
    assert printed.count("*") >= marked.count("\\*")
    assert all(one.face is not other.face for one, other in pairwise(runs))
    assert all(run.text for run in runs)


@given(st.text(st.sampled_from(["*", "a", " ", "\n", "-"]), max_size=25))
def test_escaping_each_star_prints_a_text_as_it_is(text: str) -> None:
    assert plain_text(text.replace("*", r"\*")) == text


@pytest.mark.parametrize(
    "text", ["ukuran 2*3*4 cm", "5*6 m dan 7*8 m", "2**3**4", "1***2***3", "catatan*) lihat bawah*)", "a**) dan b**)"]
)
def test_stars_between_digits_and_before_a_closing_bracket_open_nothing(text: str) -> None:
    assert parse_markup(text) == (Run(text, R),)


def test_a_star_between_digits_leaves_others_their_partners() -> None:
    assert parse_markup("*ukuran 2*3 cm*") == (Run("ukuran 2*3 cm", I),)


@given(st.text(st.sampled_from("**\\a1 )-"), max_size=14))
def test_what_is_spelled_anew_is_read_as_the_same_runs(marked: str) -> None:
    runs = parse_markup(marked)
    assert parse_markup(spelled(runs)) == runs
    assert spelled(parse_markup(spelled(runs))) == spelled(runs)


def test_stars_are_spelled_so_that_they_nest() -> None:
    runs = (Run("a ", B), Run("b", BI), Run(" c", B), Run(" d* ", R), Run("e", BI), Run("f", I))
    assert spelled(runs) == r"**a *b* c** d\* ***e**f*"

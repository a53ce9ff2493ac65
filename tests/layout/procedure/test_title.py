from __future__ import annotations

import pytest
from msgspec.structs import replace

from sopdoc.layout.procedure.title import named, printed_title
from sopdoc.layout.woven import Side, WovenProsedur
from sopdoc.model.prosedur import Prosedur
from sopdoc.model.sop import Sop
from sopdoc.templat.halaman import JudulProsedur
from sopdoc.typography.fate import Fate
from sopdoc.typography.markup import fated, without

SELALU, BILA_BERBEDA, TANPA = JudulProsedur


def sop(*titles: str, judul: str = "Surat Masuk") -> Sop:
    return Sop(judul, tuple(Prosedur(title, (), ()) for title in titles))


@pytest.mark.parametrize(
    ("rule", "titles", "printed"),
    [
        (SELALU, ("Surat Masuk",), ["Surat Masuk"]),
        (SELALU, ("Lain",), ["Lain"]),
        (SELALU, ("",), [""]),
        (SELALU, ("Surat Masuk", ""), ["Surat Masuk", ""]),
        (BILA_BERBEDA, ("Surat Masuk",), [""]),
        (BILA_BERBEDA, ("SURAT  *masuk*",), [""]),
        (BILA_BERBEDA, ("SOP Surat Masuk",), ["SOP Surat Masuk"]),
        (BILA_BERBEDA, ("Surat Masuk", "Surat Masuk"), ["Surat Masuk", "Surat Masuk"]),
        (BILA_BERBEDA, ("", "B"), ["", "B"]),
        (TANPA, ("Lain", "B"), ["", ""]),
    ],
)
def test_a_title_is_printed_where_the_page_format_says_so(
    rule: JudulProsedur, titles: tuple[str, ...], printed: list[str]
) -> None:
    document = sop(*titles)
    assert [printed_title(each, document, rule) for each in document.prosedur] == printed


def test_a_procedure_without_a_title_is_called_as_the_document() -> None:
    document = sop("", "B\n*c*", judul="Surat *Masuk*")
    assert [named(each, document) for each in document.prosedur] == ["Surat Masuk", "B c"]


def test_each_of_two_revisions_follows_the_rule_by_itself() -> None:
    """The old one says what its document says, so it prints none; the new one has a title of its own."""
    whole = Side(Prosedur("", (), ()), ())
    woven = WovenProsedur("Surat Masuk" + fated(" Dinas", Fate.INSERTED), (), (), new=whole, old=whole)
    document = replace(sop(""), prosedur=(woven,))
    came = printed_title(woven, document, BILA_BERBEDA)
    assert (without(came, Fate.INSERTED), without(came, Fate.DELETED)) == ("", "Surat Masuk Dinas")
    assert printed_title(woven, document, SELALU) == woven.judul

    went = replace(woven, judul=fated("Lain", Fate.DELETED))
    gone = printed_title(went, replace(document, prosedur=(went,)), BILA_BERBEDA)
    assert (without(gone, Fate.INSERTED), without(gone, Fate.DELETED)) == ("Lain", "")


def test_a_second_procedure_that_came_brings_the_first_ones_title() -> None:
    whole = Side(Prosedur("", (), ()), ())
    first = WovenProsedur("Surat Masuk", (), (), new=whole, old=whole)
    second = WovenProsedur(fated("Surat Keluar", Fate.INSERTED), (), (), new=whole)
    document = replace(sop(""), prosedur=(first, second))
    assert printed_title(first, document, BILA_BERBEDA) == fated("Surat Masuk", Fate.INSERTED)

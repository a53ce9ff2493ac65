import pytest

from sopdoc.reading.characters.blanks import with_plain_blanks
from sopdoc.reading.sop.document import read_sop
from sopdoc.reading.tree.compose import compose
from sopdoc.source.diagnostic import render
from sopdoc.source.tree import Mapping, Scalar

NB = "\u00a0"
TITLE = "prosedur:\n  - pelaksana: {a: Staf}\n    langkah:\n      - {kegiatan: Satu, oleh: a}\n"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("__- a: b\n", "  - a: b\n"),
        ("  _ a: b\n", "    a: b\n"),
        ("judul:_Uji\n", "judul: Uji\n"),
        ("judul: _ Uji\n", "judul:   Uji\n"),
        ("judul_: Uji\n", "judul : Uji\n"),
        ("'no':_Nomor\n", "'no': Nomor\n"),
        ("prosedur:_\n", "prosedur: \n"),
        ("tidak lengkap:_lanjut\n", "tidak lengkap: lanjut\n"),
        ("-_Satu\n- _Dua\n", "- Satu\n-  Dua\n"),
        ("- _- kegiatan:_Satu\n", "-  - kegiatan: Satu\n"),
        ("- {kegiatan:_Satu dua,_oleh:_a}\n", "- {kegiatan: Satu dua, oleh: a}\n"),
        ("a: {_b:_c}\n", "a: { b: c}\n"),
        ("_\na: b\n", " \na: b\n"),
        ("__# catatan\n", "  # catatan\n"),
        ("a: |_\n__satu\n__dua\n", "a: | \n  satu\n  dua\n"),
        ("- a: >-\n  __satu\n  b:_c\n", "- a: >-\n    satu\n  b: c\n"),
    ],
)
def test_blanks_that_lay_out_a_file_are_plain_ones(written: str, read: str) -> None:
    for blank in (NB, "\u202f", "\u2007", "\u3000"):
        assert with_plain_blanks(written.replace("_", blank)) == read


@pytest.mark.parametrize(
    "text",
    [
        "judul: Nomor_1\n",
        "judul: Kepala:_Dinas\n",
        "- Kepala:_Dinas\n",
        "- Pasal_5\n  dan_6\n",
        "# judul:_Uji\n",
        "a: |\n  satu\n  _dua\n  _\n  b:_c\n  -_d\nb: c\n",
        "- |-\n  satu\n\n  _dua\n",
        "- x: |-\n    satu\n    -_dua\n  y: 'a:_b'\n",
        "'no': |-\n  satu\n  _dua\n",
        '- "a b": |-\n    satu\n    _dua\n',
        "'a_b': satu_dua\n",
    ],
)
def test_blanks_of_a_text_stay_as_they_are(text: str) -> None:
    assert with_plain_blanks(text.replace("_", NB)) == text.replace("_", NB)


def test_a_block_ends_where_its_lines_do() -> None:
    text = "a: |\n  satu\nb:_c\nd: |\ne:_f\n".replace("_", NB)
    assert with_plain_blanks(text) == text.replace(NB, " ")


def test_no_break_blanks_at_the_start_of_lines_are_read_with_one_warning() -> None:
    head, rest = TITLE.split("\n", 1)
    source = f"judul:{NB}Uji\n{head}\n" + rest.replace("      - {", f"{NB * 6}- {{").replace(
        "    langkah", f" {NB}  langkah"
    )
    sop, faults = read_sop(source.encode(), "sop.yaml")
    assert sop is not None
    assert (sop.judul, sop.prosedur[0].langkah[0].kegiatan) == ("Uji", "Satu")
    assert [render(fault) for fault in faults] == [
        "sop.yaml:1:7: warning: 8 blanks that lay out this file are U+00A0 NO-BREAK SPACE, read as plain ones\n"
        "    hint: such blanks come along when text is pasted; write plain ones in their place"
    ]


def test_a_no_break_blank_between_words_is_text() -> None:
    tree, faults = compose(f"judul: Nomor{NB}1\n".encode(), "x.yaml")
    assert isinstance(tree, Mapping)
    assert (tree.get("judul"), faults) == (Scalar(f"Nomor{NB}1"), ())

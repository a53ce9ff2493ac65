"""How the parts of a row are written: in short where that means the same."""

from __future__ import annotations

import pytest

from sopdoc.model.prosedur import Bagian, Cabang, Langkah, Simbol
from sopdoc.reading.sop.spelled import one_or_list, spelled_parts

YA, TIDAK = Cabang("ya", "lanjut"), Cabang("tidak", "x")


def spelled(*bagian: Bagian) -> dict[str, object]:
    return {key: value for key, value in spelled_parts(Langkah("", bagian)).items() if value}


@pytest.mark.parametrize(
    ("parts", "keys"),
    [
        ((Bagian(("a",)),), {"oleh": "a"}),
        ((Bagian(("a", "b")),), {"oleh": ["a", "b"]}),
        ((Bagian(("a",)), Bagian(("b", "c")), Bagian(("d",))), {"oleh": "a -> b + c -> d"}),
        (
            (Bagian(("a",)), Bagian(("b",), keputusan=(YA, TIDAK))),
            {"oleh": "a -> b", "keputusan": {"ya": "lanjut", "tidak": "x"}},
        ),
        (
            (Bagian(("a",), keputusan=(Cabang("", "lanjut"), Cabang("", "x"))),),
            {"oleh": "a", "keputusan": ["lanjut", "x"]},
        ),
        (
            (Bagian(("a",), keputusan=(Cabang("ya", "b"), Cabang("ya", "c"), TIDAK)),),
            {"oleh": "a", "keputusan": {"ya": ["b", "c"], "tidak": "x"}},
        ),
        ((Bagian(("a",), lanjut=(Cabang("selesai diuji", "b"),)),), {"oleh": "a", "lanjut": {"selesai diuji": "b"}}),
        ((Bagian(("a",), lanjut=(Cabang("", "b"),)),), {"oleh": "a", "lanjut": "b"}),
        (
            (
                Bagian(("a",), simbol=(Simbol.PROSES,)),
                Bagian(("a",), simbol=(Simbol.KEPUTUSAN,), keputusan=(YA, TIDAK)),
            ),
            {"oleh": "a", "simbol": ["proses", "keputusan"], "keputusan": {"ya": "lanjut", "tidak": "x"}},
        ),
    ],
)
def test_what_can_be_said_in_short(parts: tuple[Bagian, ...], keys: dict[str, object]) -> None:
    assert spelled(*parts) == keys


@pytest.mark.parametrize(
    "parts",
    [
        (Bagian(("a",), id="x"), Bagian(("b",))),
        (Bagian(("a",)), Bagian(("a",))),
        (Bagian(("a",), keputusan=(YA, TIDAK)), Bagian(("b",))),
        (Bagian(("a",), teks="Cek"), Bagian(("b",))),
        (Bagian(("a",), lanjut=(Cabang("", "x"),)), Bagian(("b",))),
    ],
)
def test_what_can_only_be_said_part_by_part(parts: tuple[Bagian, ...]) -> None:
    listed = spelled(*parts)["bagian"]
    assert isinstance(listed, list)
    assert [each["oleh"] for each in listed] == [bagian.pelaksana[0] for bagian in parts]


def test_one_name_is_no_list() -> None:
    assert [one_or_list(names) for names in (("a",), ("a", "b"), ())] == ["a", ["a", "b"], []]

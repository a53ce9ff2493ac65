"""What settings say of checks: each key as its kind decodes it, and nothing where it isn't written."""

from __future__ import annotations

from fractions import Fraction

import pytest

from sopdoc.reading.settings.periksa import Periksa, periksa_of
from sopdoc.reading.settings.toml_tree import compose_toml
from sopdoc.reading.tables.settings import SETTINGS
from sopdoc.source.diagnostic import Diagnostic


def decoded(text: str) -> tuple[Periksa, list[str]]:
    tree, found = compose_toml(text.encode(), "sopdoc.toml")
    assert tree is not None
    faults: list[Diagnostic] = list(found)
    values = SETTINGS.decode(tree, faults)
    return periksa_of(values), [fault.message for fault in faults]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "periksa"),
    [
        ("", Periksa()),
        ('periksa = ["KG003", "MB"]', Periksa(periksa=("KG003", "MB"))),
        ('abaikan = "DH"', Periksa(abaikan=("DH",))),
        ('gagal_pada = "info"', Periksa(gagal_pada="info")),
        ("batas_peringatan = 0", Periksa(batas_peringatan=0)),
        ('batas_peringatan = "12"', Periksa(batas_peringatan=12)),
        ("jam_kerja = 7.5", Periksa(jam_kerja=Fraction(15, 2))),
        ('jam_kerja = "8"', Periksa(jam_kerja=Fraction(8))),
        ("bulan_tinjauan = 6", Periksa(bulan_tinjauan=6)),
        ('pola_nomor = "{angka}/{tahun}"', Periksa(pola_nomor="{angka}/{tahun}")),
        ("buku_lengkap = true", Periksa(buku_lengkap=True)),
        ('permen_sesudah_perda = "ya"', Periksa(permen_sesudah_perda=True)),
        ("permen_sesudah_perda = false", Periksa()),
    ],
)
def test_each_key_is_decoded(text: str, periksa: Periksa) -> None:
    assert decoded(text) == (periksa, [])


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('periksa = "KG03"', "no rule has the code `KG03`"),
        ("batas_peringatan = 1.5", "1.5 is no whole number"),
        ("batas_peringatan = -1", "-1 is out of range: it must be from 0 to 1e+06"),
        ("jam_kerja = 25", "25 is out of range: it must be from 1 to 24"),
        ('jam_kerja = "7,5"', "`7,5` is not a number"),
        ('pola_nomor = "{nomer}"', "`{nomer}` is no pattern of numbers"),
        ('gagal_pada = "warn"', "`warn` is not one of error, warning, info"),
        ('buku_lengkap = "mungkin"', "`mungkin` is neither ya nor tidak"),
    ],
)
def test_what_is_none_is_told(text: str, message: str) -> None:
    assert decoded(text) == (Periksa(), [message])

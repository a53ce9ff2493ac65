from __future__ import annotations

from sopdoc.reading.keys.record import Record
from sopdoc.reading.keys.values import Values
from sopdoc.reading.kinds.kind import Faults
from sopdoc.reading.office.page_values import MARGIN_KEYS, page_values
from sopdoc.reading.tables.page_keys import PAGE_KEYS
from sopdoc.templat.halaman import NamaPengesahan, RataPengesahan, SisiQr, TampilanPengesahan, TeksTepi, Tte
from sopdoc.templat.tabel import Mendatar
from tests.reading.decoding import node_of

TEXT = """
  kepala_halaman: {kiri: a, tengah: b, kanan: c, mulai: 2}
  kaki_halaman: {kiri: '', tengah: '', kanan: '{halaman}', mulai: 1}
  tte: {catatan: Sah, qr: kiri}
  pengesahan: {rata: tengah, nama: {tebal: ya, garis_bawah: tidak}}"""


def test_each_group_becomes_a_value_of_the_page_format() -> None:
    faults: Faults = []
    values = Record(PAGE_KEYS).decode(node_of(TEXT), faults)
    assert isinstance(values, Values)
    found = page_values(values)
    assert faults == []
    assert found == {
        "kepala_halaman": TeksTepi("a", "b", "c", 2),
        "kaki_halaman": TeksTepi("", "", "{halaman}", 1),
        "tte": Tte("Sah", SisiQr.KIRI),
        "pengesahan": TampilanPengesahan(
            RataPengesahan(Mendatar.TENGAH, Mendatar.TENGAH), NamaPengesahan(tebal=True, garis_bawah=False)
        ),
    }
    assert set(MARGIN_KEYS) <= set(found)

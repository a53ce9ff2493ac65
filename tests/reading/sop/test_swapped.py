"""Words on arrows in the place of targets."""

from __future__ import annotations

from sopdoc.reading.sop.swapped import as_word
from tests.reading.steps import faults_of

TURNED = "the word stands before the colon, the target behind it: `keputusan: {lengkap: y, kurang: lanjut}`"


def test_exits_whose_keys_are_targets_are_turned_and_others_are_not() -> None:
    row = "kegiatan: X, oleh: a, keputusan: {y: lengkap, lanjut: kurang}"
    last = "kegiatan: Y, oleh: a, id: y"
    assert [fault.hints for fault in faults_of(row, last)] == [(TURNED,)] * 2
    mixed = faults_of("kegiatan: X, oleh: a, keputusan: {y: lengkap, lanjut: y}", last)
    assert [TURNED in fault.hints for fault in mixed] == [False]


def test_words_alone_lead_to_the_next_row_or_to_the_end() -> None:
    assert as_word("surat jadi", is_last=False).endswith("`lanjut: {surat jadi: lanjut}`")
    assert as_word("surat jadi", is_last=True).endswith("`lanjut: {surat jadi: selesai}`")

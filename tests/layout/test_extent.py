"""How long a document is: what lists say of it."""

from __future__ import annotations

from sopdoc.layout.extent import extent_of
from sopdoc.model.extent import Extent
from sopdoc.model.sop import Sop
from tests.durations.rows import procedure, row
from tests.flows import exits

BRANCHED = (row("1 jam", keputusan=exits(ya="z", tidak="lanjut")), row("1 hari"), row("30 menit", id="z"))


def test_times_are_those_of_the_main_path_and_of_the_longest() -> None:
    extent = extent_of(Sop(judul="S", prosedur=(procedure(*BRANCHED),)), 2)
    assert extent == Extent(2, 3, "1 jam 30 menit", 5400.0, "1 hari 1 jam 30 menit")  # 60 × 60 + 30 × 60


def test_procedures_are_added_up_and_steps_without_a_time_are_counted() -> None:
    other = procedure(row("10 menit"), row("nanti"), row(""))
    extent = extent_of(Sop(judul="S", prosedur=(procedure(*BRANCHED), other)), 1)
    assert extent.waktu == "1 jam 40 menit + 1 langkah tanpa waktu + 1 langkah dengan waktu lain"
    assert extent.langkah == 6


def test_a_document_without_times_comes_first() -> None:
    extent = extent_of(Sop(judul="S", prosedur=(procedure(row("")),)), 1)
    assert (extent.waktu, extent.terlama, extent.nominal) == ("– (1 langkah tanpa waktu)",) * 2 + (-1.0,)

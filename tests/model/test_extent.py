"""How long a document is: a few figures that lists keep, and sort by."""

from __future__ import annotations

import msgspec

from sopdoc.model.extent import Extent


def test_a_document_without_times_comes_before_one_whose_steps_take_none() -> None:
    timeless, instant, long = Extent(), Extent(1, 1, "0 menit", 0.0), Extent(1, 1, "1 jam", 3600.0)  # 60 × 60
    assert sorted((long, instant, timeless), key=lambda extent: extent.nominal) == [timeless, instant, long]
    assert (timeless.pages, timeless.langkah, timeless.waktu) == (0, 0, "")


def test_it_is_kept_as_values_in_a_row() -> None:
    kept = b'[3,12,"1 jam 30 menit",5400.0,"2 jam"]'  # 60 × 60 + 30 × 60
    extent = Extent(3, 12, "1 jam 30 menit", 5400.0, "2 jam")
    assert msgspec.json.encode(extent) == kept
    assert msgspec.json.decode(kept, type=Extent) == extent

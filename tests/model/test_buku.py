"""What an office says of its book."""

from __future__ import annotations

from sopdoc.model.buku import Buku


def test_of_nothing_that_is_said_there_are_no_parts() -> None:
    assert (Buku().keputusan, Buku().penjelasan, Buku().pengesahan, Buku().tahun) == (None, None, None, None)

"""Signed documents: what is told of them, byte for byte what was told before."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.verify.edited import put
from tests.verify.signed import SIGNED, signed


@pytest.mark.parametrize("visible", [False, True], ids=["invisible", "visible"])
def test_it_gives_its_source_back_and_is_what_its_source_makes(visible: bool, run: Run, tmp_path: Path) -> None:
    path = put(tmp_path, "surat.pdf", signed(visible=visible))
    given, verified = run("source", path), run("verify", path)
    assert (given.code, given.out) == (0, SIGNED)
    assert (verified.code, verified.out) == (0, f"{path}: it is what its source makes\n")

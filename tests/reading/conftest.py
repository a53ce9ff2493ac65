from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty tree of sources, seen from the folder that holds it."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "sop_sources"
    folder.mkdir()
    return folder

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from sopdoc.errors import InputOutputError
from sopdoc.revising.save import save
from tests.revising.writing import PROSEDUR, revised


def test_what_somebody_else_wrote_meanwhile_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    found = revised(path, ("judul: Surat\n" + PROSEDUR).encode())
    path.write_bytes(b"judul: Lain\n")
    with pytest.raises(InputOutputError, match="changed while it was read"):
        save(found)
    assert path.read_bytes() == b"judul: Lain\n"


def test_a_file_that_may_not_be_written_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = revised(tmp_path / "x.yaml", ("judul: Surat\n" + PROSEDUR).encode())
    monkeypatch.setattr("os.access", lambda *_: False)
    with pytest.raises(InputOutputError, match="Permission denied"):
        save(found)
    assert found.path.read_bytes() == found.before
    monkeypatch.undo()
    save(found)
    assert found.path.read_bytes() == found.after
    with pytest.raises(InputOutputError, match="can't be written"):
        save(replace(found, path=tmp_path / "tiada.yaml"))

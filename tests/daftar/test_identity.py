from pathlib import Path

import pytest

from sopdoc.daftar.identity import identity_of
from sopdoc.reading.tree.compose import compose


@pytest.mark.parametrize(
    "value",
    [
        "\n  - SOP Surat Masuk\n  - SOP Arsip",
        "\n  1. SOP Surat Masuk\n  2. SOP Arsip",
        "\n  - 1. SOP Surat Masuk\n  - 2. SOP Arsip",
        "\n  • SOP Surat\n    Masuk\n  • SOP Arsip",
        " |\n  SOP Surat Masuk\n  SOP Arsip",
        " |\n  • SOP Surat Masuk\n  • SOP Arsip",
        ' {tanda: "-", butir: [SOP Surat Masuk, SOP Arsip]}',
        "\n  tanda: •\n  butir:\n  - 1. SOP Surat Masuk\n  - 2. SOP Arsip",
        "\n  kolom: 2\n  butir: |\n    - SOP Surat Masuk\n    - SOP Arsip",
    ],
)
def test_keterkaitan_is_known_without_the_marks_of_its_list(value: str) -> None:
    tree, _faults = compose(f"keterkaitan:{value}\n".encode(), "x.yaml")
    said = identity_of(tree, Path("x.yaml")).keterkaitan
    assert [item.text for item in said] == ["SOP Surat Masuk", "SOP Arsip"]
    assert all(item.span.line >= 1 for item in said)

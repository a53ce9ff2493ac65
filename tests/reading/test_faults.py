from pathlib import Path

import pytest

from sopdoc.reading.sop.document import decode_values, read_sop
from sopdoc.reading.tables.schema import INSTANSI, TEMPLAT
from sopdoc.reading.tree.compose import compose
from sopdoc.source.diagnostic import Diagnostic, render

FOLDER = Path(__file__).parents[1] / "cases" / "faults"
CASES = sorted(FOLDER.glob("*.yaml"))


def findings(case: Path) -> str:
    data, path = case.read_bytes(), case.name
    found: tuple[Diagnostic, ...]
    if case.name.startswith(("instansi-", "templat-")):
        tree, found = compose(data, path)
        table = INSTANSI if case.name.startswith("instansi-") else TEMPLAT
        found = found if tree is None else decode_values(tree, found, table)[1]
    else:
        _sop, found = read_sop(data, path)
    return "".join(render(diagnostic) + "\n" for diagnostic in found)


@pytest.mark.parametrize("case", CASES, ids=[case.stem for case in CASES])
def test_a_faulty_source_is_told_what_is_wrong(case: Path) -> None:
    assert findings(case) == case.with_suffix(".txt").read_text(encoding="utf-8")


def test_there_are_cases_of_every_kind() -> None:
    assert len(CASES) >= 60

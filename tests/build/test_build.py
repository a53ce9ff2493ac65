"""What the Python function asks for before it builds."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from sopdoc.build.build import build_documents


@pytest.mark.parametrize(
    ("wishes", "message"),
    [
        ({"formats": ("docx", "doc")}, "formats are some of docx, pdf, svg, json, not doc"),
        ({"formats": "pdf"}, "formats are some of docx, pdf, svg, json, not p, d, f"),
        ({"formats": ()}, "formats are some of docx, pdf, svg, json, not none"),
        ({"jobs": 0}, "there must be a job, not 0"),
        ({"sources": "sop_sources"}, "sources are a list, not 'sop_sources'"),
    ],
)
def test_wishes_that_make_no_sense_are_refused(project: Path, wishes: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=f"^{message}$"):
        build_documents(**{"sources": ["sop_sources"], **wishes})
    assert not (project / "output").exists()


def test_documents_and_pages_come_from_one_call(project: Path) -> None:
    report = build_documents(["sop_sources"], "there", iter(["docx", "json"]), jobs=None)
    assert sorted({path.suffix for path in (project / "there").rglob("*/*")}) == [".docx", ".json"]
    assert report.exit == 0

"""What the documentation says of packages and modules is so."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
FOLDERS = ("sopdoc", "tests", "benchmarks", "docs")
MODULES = tuple(path.relative_to(ROOT) for folder in FOLDERS for path in (ROOT / folder).rglob("*.py"))


def packages() -> Iterator[str]:
    """Yield the names of all packages that a user, a test, a check or a build needs."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    extras = settings["project"]["optional-dependencies"].values()
    wanted = (*settings["project"]["dependencies"], *(each for extra in extras for each in extra))
    for requirement in (*wanted, *settings["build-system"]["requires"]):
        name = re.split(r"[\[<>=;]", requirement)[0].strip()
        if name != "sopdoc":
            yield name


@pytest.mark.parametrize("package", sorted(set(packages())))
def test_each_package_has_its_reason(package: str) -> None:
    reasons = (ROOT / "docs" / "decisions" / "dependencies.md").read_text(encoding="utf-8")

    assert re.search(rf"(?<![\w-]){re.escape(package)}(?![\w-])", reasons, re.IGNORECASE)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.stem)
def test_modules_that_a_document_names_are_there(document: Path) -> None:
    named = re.findall(r"`([\w/]+\.py)`", document.read_text(encoding="utf-8"))

    assert [name for name in named if not any(module.match(name) for module in MODULES)] == []


def test_a_module_that_moved_would_be_seen() -> None:
    assert any(module.match("cli/main.py") for module in MODULES)
    assert not any(module.match("cli/principal.py") for module in MODULES)

"""The guide in Indonesian: sources are read, commands run, sayings are the program's, and links lead on."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

import click
import pytest

from sopdoc.cli.main import main
from sopdoc.cli.registry import sopdoc

ROOT = Path(__file__).parent.parent
GUIDE = ROOT / "docs" / "panduan"
PAGES = sorted(GUIDE.glob("*.md"))
IMAGES = ROOT / "docs" / "images" / "panduan"
MOST_BYTES_OF_PICTURES = 600_000
NEED_MORE = ("perubahan",)
"""Pages whose commands compare files that a new project has not."""
COMMANDS = [
    (page.stem, line.strip())
    for page in PAGES
    for line in page.read_text(encoding="utf-8").splitlines()
    if re.match(r"\s{4,}sopdoc ", line)
]
each_page = pytest.mark.parametrize("page", PAGES, ids=[page.stem for page in PAGES])


@pytest.fixture
def guide(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(ROOT / "docs"))
    return import_module("guide")


@pytest.mark.parametrize(("page", "line"), COMMANDS, ids=[f"{page}-{at}" for at, (page, _line) in enumerate(COMMANDS)])
def test_a_command_is_understood(page: str, line: str) -> None:
    del page
    _program, name, *arguments = shlex.split(line)
    with click.Context(sopdoc) as context:
        found, command, rest = sopdoc.resolve_command(context, [name, *arguments])
        assert command is not None
        command.make_context(found, rest, parent=context)


@pytest.mark.long
@pytest.mark.parametrize("page", sorted({page for page, _line in COMMANDS if page not in NEED_MORE}))
def test_the_commands_of_a_page_run_in_a_new_project(
    page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["init", "kantor-saya"]) == 0
    monkeypatch.chdir(tmp_path / "kantor-saya")
    main(["build"])

    for line in (line for name, line in COMMANDS if name == page):
        shutil.rmtree("kantor-saya", ignore_errors=True)
        assert (line, main(shlex.split(line)[1:])) == (line, 0)


@each_page
def test_each_block_of_yaml_says_what_it_is(page: Path, guide: ModuleType) -> None:
    written = page.read_text(encoding="utf-8").count("```yaml\n")

    assert len(list(guide.blocks(page))) == written


@each_page
def test_each_block_is_read_without_a_word_or_with_the_finding_that_it_names(page: Path, guide: ModuleType) -> None:
    for block in guide.blocks(page):
        codes = {found.code for found in block.findings()}
        assert (block.example.text, codes) == (block.example.text, {block.code} if block.code else set())


@each_page
def test_each_picture_is_below_the_block_that_makes_it(page: Path, guide: ModuleType) -> None:
    drawn = [block for block in guide.blocks(page) if block.example.picture != "none"]
    shown = [block for block in guide.blocks(page) if block.picture]

    assert drawn == shown
    assert [block.picture for block in shown if not (IMAGES / block.picture).is_file()] == [], (
        "run make panduan-pictures"
    )
    assert len(shown) == page.read_text(encoding="utf-8").count("](../images/panduan/")


def test_no_picture_is_left_over_and_all_are_small(guide: ModuleType) -> None:
    shown = [block.picture for page in PAGES for block in guide.blocks(page) if block.picture]

    assert sorted(shown) == sorted(path.name for path in IMAGES.glob("*.png"))
    assert sum(path.stat().st_size for path in IMAGES.glob("*.png")) < MOST_BYTES_OF_PICTURES


def test_what_the_guide_lets_sopdoc_say_is_what_it_says() -> None:
    check = [sys.executable, str(ROOT / "docs" / "make_panduan.py"), "--check"]

    assert subprocess.run(check, check=False, cwd=ROOT).returncode == 0, "run make panduan"


def test_the_commonest_faults_have_their_place(guide: ModuleType) -> None:
    told = [block.code for block in guide.blocks(GUIDE / "pesan.md") if block.code]

    assert len(told) >= 30
    assert len(set(told)) >= 25


@each_page
def test_links_lead_to_pages_and_headings(page: Path) -> None:
    assert [link for link in _links(page) if not _leads_on(page, link)] == []


def test_a_link_to_nowhere_would_be_seen() -> None:
    assert not _leads_on(GUIDE / "README.md", "nirgends.md")
    assert not _leads_on(GUIDE / "README.md", "pasang.md#nirgends")


def test_the_index_names_every_page() -> None:
    links = {link.partition("#")[0] for link in _links(GUIDE / "README.md")}

    assert {page.name for page in PAGES} - {"README.md"} <= links


def test_git_is_set_up_as_the_readme_says() -> None:
    guide, readme = (_of_git(page) for page in (ROOT / "docs/panduan/perubahan.md", ROOT / "README.md"))
    assert guide == readme
    assert len(guide) == 5


def _links(page: Path) -> list[str]:
    found = re.findall(r"(?<!!)\[[^\]]+\]\(([^)]+)\)", page.read_text(encoding="utf-8"))
    return [link for link in found if not link.startswith("http")]


def _leads_on(page: Path, link: str) -> bool:
    name, _sign, heading = link.partition("#")
    target = page.parent / name if name else page
    return target.is_file() and (not heading or heading in _places(target))


def _places(page: Path) -> Iterator[str]:
    text = page.read_text(encoding="utf-8")
    yield from re.findall(r'<a id="([^"]+)">', text)
    for heading in re.findall(r"^#+ (.+)$", text, re.MULTILINE):
        yield re.sub(r"[^\w\- ]", "", heading).strip().lower().replace(" ", "-")


def _of_git(page: Path) -> list[str]:
    return [
        line for line in page.read_text(encoding="utf-8").splitlines() if re.match(r"\*\.\w+ diff=|git config", line)
    ]

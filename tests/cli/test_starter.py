"""The optional lines of the starters do what their comments say once their ``# `` is removed."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from sopdoc.build.start import sop_starter, starter
from sopdoc.reading.keys.record import ListOf, Record
from sopdoc.reading.settings.toml_tree import compose_toml
from sopdoc.reading.tables.schema import INSTANSI, SOP
from sopdoc.reading.tables.settings import SETTINGS
from sopdoc.reading.tree.compose import compose
from sopdoc.source.tree import Mapping, Node, Sequence
from sopdoc.starter.optional import optional_blocks, switched_on
from tests.cli.conftest import Run

SOURCE = Path("sop_sources/dinas-contoh/sop-contoh.yaml")
OFFICE = Path("sop_sources/dinas-contoh/instansi.yaml")
MODELINE = "# yaml-language-server: $schema="
LINES = ["sop.yaml", "instansi.yaml", "sopdoc.toml"]


def texts(name: str) -> dict[str, str]:
    """Return a starter with each of its optional blocks switched on alone, and with all of them."""
    text = (sop_starter(date.today()) if name == "sop.yaml" else starter(name)).decode()
    blocks = optional_blocks(text)
    alone = {f"{key}-{lines.start + 1}": switched_on(text, [lines]) for key, lines in blocks}
    return {**alone, "all": switched_on(text, [lines for _key, lines in blocks])}


CHOICES = [(name, which) for name in LINES for which in texts(name)]


@pytest.fixture
def office(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    run("init", ".")
    Image.new("RGB", (40, 40), "white").save(OFFICE.with_name("logo.png"))
    return tmp_path


def built(run: Run) -> str:
    """Build strictly, without a finding, and return the finished pages as text."""
    ran = run("build", "--strict", "--format", "docx,pdf,json", "--output", "jadi")
    assert (ran.code, ran.err) == (0, "")
    return Path("jadi/dinas-contoh/sop-contoh.json").read_text(encoding="utf-8")


@pytest.mark.usefixtures("office")
def test_nothing_is_found_in_a_new_project(run: Run) -> None:
    for command in (("build", "--strict"), ("build", "--check"), ("index",)):
        ran = run(*command)
        assert (ran.code, ran.err) == (0, ""), command
    assert run("index").out.endswith("; 0 findings\n")


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize(("name", "which"), CHOICES)
def test_lines_work_alone_and_together(run: Run, name: str, which: str) -> None:
    before = built(run)
    {"sop.yaml": SOURCE, "instansi.yaml": OFFICE, "sopdoc.toml": Path(name)}[name].write_text(
        texts(name)[which], "utf-8"
    )
    says_the_usual = name == "sopdoc.toml" or which.startswith(("templat-", "buku-"))
    assert (built(run) == before) is says_the_usual


def unused(node: Node, record: Record, place: str = "") -> set[str]:
    """Return the keys of a record that are written nowhere in a tree, by their paths."""
    groups = node.items if isinstance(node, Sequence) else (node,)
    entries: dict[str, list[Node]] = {}
    for group in groups:
        for entry in group if isinstance(group, Mapping) else ():
            entries.setdefault(entry.key.text, []).append(entry.value)
    found = set()
    for field in record.fields:
        path, values = f"{place}{field.key}", entries.get(field.key, [])
        inner = field.kind.item if isinstance(field.kind, ListOf) else field.kind
        items = tuple(item for value in values for item in (value.items if isinstance(value, Sequence) else (value,)))
        found |= set() if values else {path}
        found |= unused(Sequence(items), inner, f"{path}.") if isinstance(inner, Record) and values else set()
    return found


@pytest.mark.parametrize(("name", "record"), [("sop.yaml", SOP), ("instansi.yaml", INSTANSI)])
def test_every_key_of_the_table_is_shown_at_work(name: str, record: Record) -> None:
    tree, _faults = compose(texts(name)["all"].encode(), name)
    assert tree is not None
    assert unused(tree, record) == set()


def test_every_setting_is_shown_at_work() -> None:
    tree, _faults = compose_toml(texts("sopdoc.toml")["all"].encode(), "sopdoc.toml")
    assert tree is not None
    assert unused(tree, SETTINGS) == set()


def test_a_key_that_is_not_shown_is_seen() -> None:
    tree, _faults = compose(texts("sop.yaml")["all"].replace("teks:", "text:").encode(), "x")
    assert tree is not None
    assert unused(tree, SOP) == {"prosedur.langkah.teks", "prosedur.langkah.bagian.teks"}


@pytest.mark.parametrize(("kind", "least", "most"), [("ringkas", 10, 14), ("lengkap", 130, 200)])
def test_a_source_of_another_kind_builds_at_once(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch, kind: str, least: int, most: int
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("new", "coba baru.yaml", "--dari", kind).code == 0
    ran = run("build", "coba baru.yaml", "--strict")
    assert (ran.code, ran.err) == (0, "")
    assert least <= len(Path("coba baru.yaml").read_text("utf-8").splitlines()) <= most


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize(
    ("folder", "command"),
    [
        ("sop_sources", "new sop_sources/sop.yaml"),
        ("sop_sources/dinas-contoh", "new sop_sources/dinas-contoh/sop.yaml"),
        ("sop_sources/dinas-lain/bidang", "new sop_sources/dinas-lain/bidang/sop.yaml"),
        ("lain/sop_sources", "init lain"),
        ("lain/sop_sources/dinas", "init lain"),
    ],
)
def test_no_project_begins_among_sources_and_the_command_that_is_named_works(
    run: Run, folder: str, command: str
) -> None:
    before = sorted(Path().rglob("*"))
    ran = run("init", folder)
    assert (ran.code, ran.out, sorted(Path().rglob("*"))) == (2, "", before)
    assert ran.err.startswith(f"sopdoc: error: {folder} is a place for the sources of a project\n    hint: ")
    assert ran.err.endswith(f" with: sopdoc {command}\n")
    assert run(*command.split()).code == 0


def test_an_office_has_no_other_kind(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("new", "instansi.yaml", "--dari", "lengkap").code == 2


def test_the_page_format_that_is_explained_works(office: Path, run: Run) -> None:
    example = re.findall(r"^    (.*)$", (office / "templates/README.md").read_text(encoding="utf-8"), re.MULTILINE)
    (office / "templates/dinas").mkdir()
    (office / "templates/dinas/templat.yaml").write_text("\n".join(example), encoding="utf-8")
    with OFFICE.open("a", encoding="utf-8") as file:
        file.write("templat: dinas\n")
    assert "Uraian Prosedur" in built(run)


@pytest.mark.usefixtures("office")
def test_the_first_line_of_each_starter_names_the_schema_that_is_there(run: Run) -> None:
    run("new", "sop_sources/dinas-contoh/bidang/surat.yaml")
    run("new", "sop_sources/dinas-contoh/bidang/instansi.yaml")
    files = [*Path("sop_sources").rglob("*.yaml"), Path("sopdoc.toml")]
    assert len(files) == 5
    for file in files:
        first = file.read_text("utf-8").splitlines()[0]
        sign, place = ("#:schema ", first[9:]) if file.suffix == ".toml" else (MODELINE, first[len(MODELINE) :])
        schema = json.loads((file.parent / place).read_text("utf-8"))
        keys = {"instansi.yaml": "pemerintah", "sopdoc.toml": "keluaran"}.get(file.name, "prosedur")
        assert (first.startswith(sign), keys in schema["properties"]) == (True, True), file


def test_without_a_schema_no_line_names_one(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    run("new", "surat.yaml")
    assert "$schema" not in Path("surat.yaml").read_text("utf-8")

"""A room imports only from rooms below it, modules never in a circle, and each outside library only in its room."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

import pytest

from sopdoc.late import from_place

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "sopdoc"

FLOORS = (
    ("__init__", "__main__"),
    ("cli",),
    ("perubahan", "review", "revising"),
    ("checking",),
    ("daftar", "build", "pairs", "verify"),
    ("work",),
    ("book",),
    ("pipeline",),
    ("check", "painters", "inspection", "redline"),
    ("drawing", "diff", "explain"),
    ("layout",),
    ("durations", "reading"),
    ("typography",),
    ("carried", "templat", "rules"),
    ("indonesian",),
    ("model",),
    ("source", "geometry"),
    ("errors", "late", "messages", "shell", "version", "starter", "web"),
)
"""From the top down: a room knows its own modules and those of lower floors, not its neighbours."""

INNER = {
    "sopdoc.reading": (
        ("load", "write"),
        ("built", "carry"),
        ("office",),
        ("settings",),
        ("word",),
        ("sop",),
        ("git",),
        ("shelf",),
        ("tree",),
        ("syntax",),
        ("repair",),
        ("tables",),
        ("keys",),
        ("steering",),
        ("kinds",),
        ("lists", "yaml_text"),
        ("characters",),
    ),
    "sopdoc.layout": (
        ("book",),
        ("document", "extent", "in_family"),
        ("drafts",),
        ("charts_alone", "strung"),
        ("procedure",),
        ("alone",),
        ("pages", "table"),
        ("flowchart", "shares", "texts"),
        ("blocks",),
        ("page",),
        ("entry", "margin_text", "share"),
        ("picture", "text_block", "woven"),
    ),
    "sopdoc.layout.flowchart": (
        ("strips",),
        ("chart",),
        ("choice",),
        ("costs",),
        ("ways",),
        ("passages",),
        ("standing",),
    ),
    "sopdoc.diff": (
        ("forms", "revisions"),
        ("applying",),
        ("compare",),
        ("parts",),
        ("matching",),
        ("change",),
    ),
    "sopdoc.review": (
        ("files", "made"),
        ("apart",),
        ("registry",),
        ("forms",),
        ("page",),
        ("review",),
        ("documents", "templat"),
        ("kantor",),
        ("revised",),
        ("beside", "faults", "textconv", "wish"),
    ),
    "sopdoc.inspection": (
        ("strict",),
        ("inspect",),
        ("registry",),
        ("rules",),
        ("check",),
        ("figures",),
        ("drawings", "pentagons"),
        ("notes", "scene", "trunks"),
        ("asked", "grid", "pieces", "sharing"),
        ("defect", "space"),
    ),
    "sopdoc.painters.docx": (
        ("document",),
        ("package",),
        ("body",),
        ("section",),
        ("flow",),
        ("drawing", "table"),
        ("picture",),
        ("kit",),
        ("text",),
        ("ooxml",),
    ),
    "sopdoc.painters.pdf": (
        ("document",),
        ("attachment", "outline", "sheet"),
        ("link", "metadata", "pen"),
        ("tags",),
        ("file", "resources"),
        ("fonts", "packing", "picture", "profile"),
        ("objects",),
    ),
    "sopdoc.painters.pdf.tags": (
        ("hanging",),
        ("page",),
        ("table", "texts", "tree"),
        ("element",),
    ),
    "sopdoc.work": (
        ("memory",),
        ("tasks",),
        ("files", "running"),
    ),
    "sopdoc.cli": (
        ("main",),
        ("registry",),
        ("commands",),
        ("making",),
        ("options", "target", "telling"),
        ("dashes", "day", "late_group", "place"),
        ("completing",),
        ("project_language", "translated"),
    ),
}
"""The floors within rooms that have folders, from the top down."""

ONLY_IN = {
    "yaml": ("sopdoc.reading",),
    "xlsxwriter": ("sopdoc.daftar.reporters.workbook",),
    "click": ("sopdoc.cli",),
    "docx": ("sopdoc.painters.docx", "sopdoc.reading.word"),
    "lxml": (
        "sopdoc.carried.unpack",
        "sopdoc.reading.built.docx_texts",
        "sopdoc.reading.built.links",
        "sopdoc.reading.word.base",
    ),
    "deflate": ("sopdoc.painters.compression",),
    "pikepdf": ("sopdoc.reading.built.in_pdf", "sopdoc.reading.built.links", "sopdoc.reading.built.pdf_texts"),
    "jinja2": ("sopdoc.web",),
    "markupsafe": ("sopdoc.web",),
    "pyphen": ("sopdoc.typography.syllables",),
    "filelock": ("sopdoc.work.files.lock",),
    "reportlab": ("sopdoc.typography.pdf_library",),
    "graphviz": ("sopdoc.drawing", "sopdoc.painters.dot"),
    "pygraphviz": ("sopdoc.drawing",),
    "distributed": ("sopdoc.work.running.cluster",),
    "importlib": ("sopdoc.__init__", "sopdoc.late"),
    "fontTools": ("sopdoc.painters.svg.font",),
    "segno": ("sopdoc.layout.pages.margin.qr_picture",),
    "PIL": ("sopdoc.reading.office.logo", "sopdoc.painters"),
}
"""Outside libraries, and the only places that may import them."""


_PLACE = re.compile(r"sopdoc(\.\w+)+:\w+")
"""What a table says that `sopdoc.late` is to import: held to the floors as any import is."""

MOST_LATE = 31
"""So many functions may import."""


@dataclass(frozen=True)
class Import:
    """An import statement: who imports what, and within which function, if in one."""

    importer: str
    imported: str
    function: str = ""
    for_types: bool = False


def module_name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" and len(parts) > 2 else parts)


MODULES = {module_name(path): path for path in sorted(PACKAGE.rglob("*.py"))}


def imports_of(module: str) -> list[Import]:
    return list(_imports(ast.parse(MODULES[module].read_text(encoding="utf-8")), module, "", for_types=False))


def _imports(node: ast.AST, module: str, function: str, *, for_types: bool) -> Iterator[Import]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import):
            for alias in child.names:
                yield Import(module, alias.name, function, for_types)
        elif isinstance(child, ast.ImportFrom):
            assert child.level == 0, f"{module} imports relatively"
            yield from (Import(module, name, function, for_types) for name in _names(child))
        elif isinstance(child, ast.Constant) and _PLACE.fullmatch(str(child.value)):
            yield Import(module, str(child.value).partition(":")[0], "", for_types)
        else:
            inside = child.name if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef) else function
            checked = isinstance(child, ast.If) and ast.unparse(child.test) == "TYPE_CHECKING"
            yield from _imports(child, module, inside, for_types=for_types or checked)


def _names(node: ast.ImportFrom) -> Iterator[str]:
    """Yield the modules that a from-import takes names from: submodules by their own names."""
    base = node.module or ""
    for alias in node.names:
        whole = f"{base}.{alias.name}"
        yield whole if whole in MODULES else base


ALL = [found for module in MODULES for found in imports_of(module)]
OURS = [found for found in ALL if found.imported.split(".")[0] == "sopdoc"]


def room(module: str) -> str:
    return module.split(".")[1] if "." in module else "__init__"


def floor(module: str) -> int:
    return next(at for at, rooms in enumerate(FLOORS) if room(module) in rooms)


def inner(module: str, parent: str) -> str:
    """Return which part of a room a module belongs to, or nothing if it isn't in there."""
    return module.removeprefix(f"{parent}.").split(".")[0] if module.startswith(f"{parent}.") else ""


def test_every_room_has_its_floor() -> None:
    placed = {name for rooms in FLOORS for name in rooms}
    assert {room(module) for module in MODULES} == placed


def test_imports_go_down() -> None:
    upwards = [
        f"{found.importer} imports {found.imported}"
        for found in OURS
        if room(found.importer) != room(found.imported) and floor(found.imported) <= floor(found.importer)
    ]
    assert upwards == []


@pytest.mark.parametrize("parent", INNER)
def test_imports_within_a_room_go_down(parent: str) -> None:
    floors = {name: at for at, names in enumerate(INNER[parent]) for name in names}
    assert {part for module in MODULES if (part := inner(module, parent))} == floors.keys()
    upwards = [
        f"{found.importer} imports {found.imported}"
        for found in OURS
        if (importer := inner(found.importer, parent))
        and (imported := inner(found.imported, parent))
        and importer != imported
        and floors[imported] <= floors[importer]
    ]
    assert upwards == []


def test_no_module_is_imported_in_a_circle() -> None:
    graph = {module: {found.imported for found in OURS if found.importer == module} - {module} for module in MODULES}
    while free := [module for module, wanted in graph.items() if not wanted & graph.keys()]:
        for module in free:
            del graph[module]
    assert graph == {}, f"these modules import each other in a circle: {sorted(graph)}"


@pytest.mark.parametrize("library", ONLY_IN)
def test_a_library_stays_in_its_room(library: str) -> None:
    importers = {found.importer for found in ALL if found.imported.split(".")[0] == library}
    strangers = [name for name in importers if not any(f"{name}.".startswith(f"{home}.") for home in ONLY_IN[library])]
    assert sorted(strangers) == []


LATE = {
    ("sopdoc.__init__", "__getattr__"): "Ctrl-C is heard sooner",
    ("sopdoc.work.running.cluster", "_client"): "only those who have a cluster have the package",
    ("sopdoc.work.running.runner", "run"): "a single document is built faster",
    ("sopdoc.build.single", "_built"): "only a process that draws pays for it",
    ("sopdoc.build.worker", "_render"): "only a process that draws pays for it",
    ("sopdoc.cli.making.documents", "_build_file"): "only a build of one file pays for it",
    ("sopdoc.cli.making.documents", "_build_on_cluster"): "only those who have a cluster pay for it",
    ("sopdoc.cli.commands.build", "build_command"): "a command's own --help doesn't wait for layout",
    ("sopdoc.cli.commands.diff", "_print_for_git"): "git asks for one file after the other",
    ("sopdoc.cli.commands.diff", "_diff"): "a command's own --help doesn't wait for layout",
    ("sopdoc.cli.commands.flowchart", "_draw"): "a command's own --help doesn't wait for layout",
    ("sopdoc.cli.commands.flowchart", "_write"): "a command's own --help doesn't wait for layout",
    ("sopdoc.cli.commands.since", "list_changes"): "only the list of changes pays for it",
    ("sopdoc.cli.commands.index", "_list"): "a command's own --help doesn't wait for layout",
    ("sopdoc.cli.main", "_interrupted"): "Ctrl-C while importing is caught",
    ("sopdoc.cli.main", "_tried"): "Ctrl-C while importing is caught",
    ("sopdoc.cli.main", "_unprinted"): "Ctrl-C while importing is caught",
    ("sopdoc.cli.telling.build", "_end"): "only a build with --report pays for it",
    ("sopdoc.drawing.library", "_load"): "only where the program isn't installed",
    ("sopdoc.messages.choice", "_windows_language"): "only Windows has, and needs, what asks it",
    ("sopdoc.layout.pages.margin.qr_picture", "qr_picture"): "only documents with a QR of their own pay for it",
    ("sopdoc.painters.pdf.picture", "_read"): "only documents with a picture pay for it",
    ("sopdoc.pipeline", "inspect"): "only a strict build pays for it",
    ("sopdoc.build.report.write", "_html"): "only a report for people pays for it",
    ("sopdoc.work.memory.freshness", "_same_value"): "only a template whose bytes have changed is read again",
    ("sopdoc.reading.office.logo", "_decode"): "only documents with a picture pay for it",
    ("sopdoc.reading.office.logo", "_tables"): "only documents with a picture pay for it",
    ("sopdoc.reading.office.logo", "_flattened"): "only documents with a picture pay for it",
    ("sopdoc.reading.word.find", "_judged"): "only projects with a Word file of their own pay for it",
    ("sopdoc.typography.syllables", "_dictionary"): "only a document with a word that must be parted pays for it",
    ("sopdoc.typography.files.font_file", "read_font"): "layout starts without reportlab in tests",
}
"""The functions that may import, and why."""


def test_imports_stand_at_the_top_but_for_those_with_a_reason() -> None:
    late = {(found.importer, found.function) for found in ALL if found.function}
    assert sorted(late) == sorted(LATE)
    assert len(LATE) <= MOST_LATE


def test_what_tables_say_that_is_to_be_imported_late_is_there() -> None:
    places = {
        node.value
        for path in MODULES.values()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and _PLACE.fullmatch(node.value)
    }
    assert "sopdoc.painters.pdf.document:paint_pdf" in places
    assert [place for place in sorted(places) if not callable(from_place(place))] == []


def test_the_test_sees_what_it_forbids() -> None:
    source = "from sopdoc.cli import main\ndef later():\n    import yaml\nX = late('sopdoc.cli.main:main')\n"
    found = list(_imports(ast.parse(source), "sopdoc.geometry.rect", "", for_types=False))
    assert found == [
        Import("sopdoc.geometry.rect", "sopdoc.cli.main"),
        Import("sopdoc.geometry.rect", "yaml", "later"),
        Import("sopdoc.geometry.rect", "sopdoc.cli.main"),
    ]
    assert floor("sopdoc.cli.main") < floor("sopdoc.geometry.rect")


LIBRARIES = {*ONLY_IN, "msgspec"} - {"importlib"}
"""What may be imported beside Python's own library: what `pyproject.toml` has a user install."""
FORBIDDEN = frozenset(("__import__", "eval", "exec", "compile"))
"""Names by which a module could be imported, or anything run, that no test would see."""


def strangers(modules: Iterable[Import]) -> list[str]:
    """Return libraries that are imported and don't come with the program."""
    known = {*sys.stdlib_module_names, *LIBRARIES, "sopdoc"}
    return sorted({found.imported for found in modules if found.imported.split(".")[0] not in known})


def hidden(source: str) -> list[str]:
    """Return calls that import or run what no import statement names."""
    calls = [node.func for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    names = [name.id for name in calls if isinstance(name, ast.Name) and name.id in FORBIDDEN]
    return names + [name.attr for name in calls if isinstance(name, ast.Attribute) and name.attr == "__import__"]


def test_only_what_comes_with_the_program_is_imported() -> None:
    assert strangers(ALL) == []
    assert strangers([Import("sopdoc.x", "hypothesis.strategies"), Import("sopdoc.x", "os.path")]) == [
        "hypothesis.strategies"
    ]


def test_nothing_is_imported_or_run_out_of_sight() -> None:
    assert [module for module, path in MODULES.items() if hidden(path.read_text(encoding="utf-8"))] == []
    assert hidden("import re\nre.compile('x')\n__import__('yaml')\n") == ["__import__"]
    assert hidden("import builtins\nbuiltins.__import__('yaml')\n") == ["__import__"]
    assert {
        found.importer for found in ALL if found.imported.split(".")[0] in ("runpy", "code", "imp", "pkgutil")
    } == set()


def test_no_folder_of_tests_is_passed_by(pytestconfig: pytest.Config) -> None:
    tests = Path(__file__).parent
    folders = {part for file in tests.rglob("test_*.py") for part in file.relative_to(tests).parts[:-1]}
    assert "build" in folders
    assert not [name for name in folders for pattern in pytestconfig.getini("norecursedirs") if fnmatch(name, pattern)]


MIRRORED = ("sopdoc.layout.flowchart.", "sopdoc.model.", "sopdoc.reading.")
"""Rooms in which each module has a test of its own name, so that a defect is seen where it is made."""


def test_each_module_of_the_hard_rooms_has_a_test_of_its_name() -> None:
    tests = {
        module: Path(__file__).parent / path.relative_to(PACKAGE).with_name(f"test_{path.name}")
        for module, path in MODULES.items()
        if module.startswith(MIRRORED) and path.name != "__init__.py"
    }
    assert len(tests) > 100
    assert [module for module, test in tests.items() if not test.is_file()] == []

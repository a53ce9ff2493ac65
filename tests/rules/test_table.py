"""One table has all that sopdoc finds fault with: the code itself is read, so that nothing is found past it."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from types import ModuleType

import pytest

from sopdoc.rules import characters, files, ground, lists, syntax
from sopdoc.rules.rule import Basis, Need, Rule
from sopdoc.rules.table import FAMILIES, RULES
from sopdoc.source.diagnostic import Severity
from sopdoc.source.span import Span
from tests.rules.manual import PAGES, pages_of

PACKAGE = Path(__file__).parents[2] / "sopdoc"
BY_THEMSELVES = {
    "rules/rule.py": "here a rule makes its finding",
    "rules/facts/shown.py": "what stands for findings that aren't shown has their severity",
    "checking/reporters/report.py": "a file that can't be read is none of the source's faults",
    "work/memory/said.py": "findings of an earlier run are recalled",
}
"""The modules that make a finding otherwise than by a rule, and why."""
TREES = {path.relative_to(PACKAGE).as_posix(): ast.parse(path.read_text("utf-8")) for path in PACKAGE.rglob("*.py")}
PARTS = "bagian identitas|bagian flowchart|pemantauan|unsur dokumentasi"
PASSAGE = re.compile(rf"PermenPAN-RB 35/2012, lampiran, ({PARTS}): [^.]+[^. ]")
GUIDANCE = re.compile(r"pedoman identifikasi kegiatan SOP AP, [^.]+[^. ]")
FORMS = {Basis.READ: PASSAGE, Basis.BELIEVED: PASSAGE, Basis.GUIDANCE: GUIDANCE, Basis.SENSE: re.compile("")}
"""How a ground is spelled, by how certain it is; what was seen in practice needs none."""
CODE = re.compile(r"[a-z]+(-[a-z]+)*|[A-Z]{2,3}[0-9]{3}(-[a-z]+)?")
REGULATION = [family for family in FAMILIES if family.__name__.startswith("sopdoc.rules.regulation.")]
"""Families whose names are the regulation's, and Indonesian; people read their headings."""
CONSTANTS = {name: rule for family in FAMILIES for name, rule in vars(family).items() if isinstance(rule, Rule)}


def makers(trees: dict[str, ast.Module]) -> set[str]:
    """Return the modules that call ``Diagnostic``."""
    return {
        path
        for path, tree in trees.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Diagnostic"
    }


def names_used(trees: dict[str, ast.Module]) -> set[str]:
    """Return all names that the code outside the families reads."""
    return {
        node.id
        for path, tree in trees.items()
        if not path.startswith("rules/") or path.startswith(("rules/facts/shown.py", "rules/facts/"))
        for node in ast.walk(tree)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)
    }


def wording(trees: dict[str, ast.Module]) -> set[str]:
    """Return the modules of layout that import what texts for people are made with."""
    return {
        path
        for path, tree in trees.items()
        if path.startswith("layout/")
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module in ("sopdoc.messages", "sopdoc.source.diagnostic")
    }


def compared(trees: dict[str, ast.Module]) -> set[str]:
    """Return the texts that a ``.code`` is compared with: codes spelled out instead of their rules."""
    return {
        text.value
        for tree in trees.values()
        for node in ast.walk(tree)
        if isinstance(node, ast.Compare) and isinstance(node.left, ast.Attribute) and node.left.attr == "code"
        for text in ast.walk(node)
        if isinstance(text, ast.Constant) and isinstance(text.value, str)
    }


def test_a_finding_is_made_by_a_rule() -> None:
    assert makers(TREES) == set(BY_THEMSELVES)


def test_each_rule_is_used() -> None:
    assert sorted(CONSTANTS.keys() - names_used(TREES)) == []


def test_layout_puts_nothing_into_words() -> None:
    assert wording(TREES) == set()


def test_codes_are_compared_with_a_rules_code() -> None:
    assert compared(TREES) == set()


def test_the_tests_see_what_they_forbid() -> None:
    trees = {"reading/x.py": ast.parse("Diagnostic(a, 'new', b, c)\nfault.code == 'new'\nTAB.found(a, b)")}
    assert (makers(trees), compared(trees)) == ({"reading/x.py"}, {"new"})
    assert "TAB" in names_used(trees)
    assert wording({"layout/x.py": ast.parse("from sopdoc.messages import _")}) == {"layout/x.py"}


def test_a_code_is_given_once() -> None:
    assert len(RULES) == len(CONSTANTS)
    assert all(rule.code == code for code, rule in RULES.items())


def test_each_module_of_rules_is_a_family_of_the_table() -> None:
    folders = {"sopdoc.rules": PACKAGE / "rules", "sopdoc.rules.regulation": PACKAGE / "rules" / "regulation"}
    modules = {f"{name}.{path.stem}" for name, folder in folders.items() for path in folder.glob("*.py")}
    families = [family.__name__ for family in FAMILIES]
    others = {f"sopdoc.rules.{name}" for name in ("__init__", "rule", "ground", "table", "regulation.__init__")}
    assert sorted(families) == sorted(modules - others)
    assert len({name.rpartition(".")[2] for name in families}) == len(families)  # the manual's files have their names


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.__name__.rpartition(".")[2])
def test_the_manual_has_a_page_for_each_rule_in_the_tables_order(family: ModuleType) -> None:
    rules = [rule for rule in vars(family).values() if isinstance(rule, Rule)]
    pages = pages_of(family.__name__.rpartition(".")[2])
    assert [page.code for page in pages] == [rule.code for rule in rules]
    if family not in REGULATION:
        assert [page.heading for page in pages] == [rule.name for rule in rules]


@pytest.mark.parametrize("code", RULES)
def test_a_page_of_the_manual_is_whole(code: str) -> None:
    page = PAGES[code]
    assert CODE.fullmatch(code)
    assert page.heading
    assert len(re.findall(r"[.;](?: |$)", page.text.split("\n")[0])) >= 2  # what, and why
    assert page.text.endswith(".")
    assert "" != page.wrong != page.right != ""


def test_a_ground_is_spelled_once() -> None:
    passages = {passage for name, passage in vars(ground).items() if name.isupper() and not name.startswith("_")}
    grounds = {rule.code: rule.ground for rule in RULES.values() if rule.ground}
    assert set(grounds.values()) == passages
    assert grounds.keys() >= {"whose-nip", "unknown-lane", "few-exits", "drawn-letters", "old-review", "KG003", "FL015"}


@pytest.mark.parametrize("basis", Basis)
def test_a_ground_is_in_the_form_of_how_certain_it_is(basis: Basis) -> None:
    grounds = {rule.code: rule.ground for rule in RULES.values() if rule.basis is basis}
    assert grounds
    form = FORMS.get(basis)
    assert [code for code, passage in grounds.items() if form and not form.fullmatch(passage)] == []


def test_a_rule_of_yaml_or_of_files_is_none_of_the_regulations() -> None:
    families = (files, characters, syntax, lists)
    assert {rule.ground for family in families for rule in vars(family).values() if isinstance(rule, Rule)} == {""}


def test_a_finding_has_code_and_severity_of_its_rule() -> None:
    span = Span("a.yaml", 2, 3)
    rule = Rule(Severity.WARNING, Need.PAGES, "tall", "tall rows")
    found = rule.found("too tall", span, "shorten it")
    assert (found.severity, found.code, found.message, found.span) == (Severity.WARNING, "tall", "too tall", span)
    assert found.hints == ("shorten it",)

"""A template's name stands for the nearest file of it, told of where there is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from sopdoc.reading.office.find_templat import find_templat
from sopdoc.reading.shelf.files import FileKey, file_key
from sopdoc.reading.shelf.project import Project
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.span import Span
from tests.reading.trees import write

AT = Span("x.yaml", 3, 10)


@pytest.fixture
def project(tree: Path) -> Project:
    """Templates in three places, the nearest first: in the tree, beside it, and with the program."""
    return Project(tree, (tree / "templates", tree.parent / "templates", tree.parent / "program"))


def place(project: Project, at: int, name: str) -> Path:
    return write(project.templates[at] / name / "templat.yaml", "huruf: Arial\n")


def keys(*files: Path) -> list[FileKey]:
    return [file_key(file, file.name) for file in files]


def found(project: Project, name: str, *chain: Path) -> tuple[Path, list[Path]]:
    key, absent = find_templat(name, AT, project, project.root / "x.yaml", keys(*chain))
    assert isinstance(key, FileKey)
    return key.path, absent


def refused(project: Project, name: str, *chain: Path) -> Diagnostic:
    fault, _ = find_templat(name, AT, project, project.root / "x.yaml", keys(*chain))
    assert isinstance(fault, Diagnostic)
    assert fault.span == AT
    return fault


def test_the_nearest_counts_and_the_places_before_it_are_remembered(project: Project) -> None:
    program = place(project, 2, "dinas")
    nearer = [folder / "dinas" / "templat.yaml" for folder in project.templates[:2]]
    assert found(project, "dinas") == (program, nearer)
    beside = place(project, 1, "dinas")
    assert found(project, "dinas") == (beside, nearer[:1])
    inner = place(project, 0, "dinas")
    assert found(project, "dinas") == (inner, [])


def test_one_that_rests_on_its_own_name_rests_on_the_one_it_hides(project: Project) -> None:
    inner, beside, program = (place(project, at, "dinas") for at in range(3))
    assert found(project, "dinas", inner) == (beside, [])
    assert found(project, "dinas", inner, beside) == (program, [])


def test_where_nothing_is_hidden_it_is_a_circle(project: Project) -> None:
    a, b = place(project, 0, "a"), place(project, 1, "b")
    fault = refused(project, "a", a, b)
    assert (fault.code, fault.message) == ("templat-circle", "templates inherit in a circle: a → b → a")


def test_an_unknown_name_is_told_with_the_nearest_known_one(project: Project) -> None:
    for at, name in enumerate(("dinas", "badan", "permenpan35")):
        place(project, at, name)
    fault = refused(project, "dinass")
    assert (fault.code, fault.hints) == ("unknown-templat", ("did you mean `dinas`?",))
    assert refused(project, "xyzzy").hints == ("known here: badan, dinas, permenpan35",)


def test_a_chain_of_twenty_is_the_longest(project: Project) -> None:
    base = place(project, 0, "base")
    chain = [place(project, 0, f"t{number}") for number in range(20)]
    assert found(project, "base", *chain[:19])[0] == base
    assert refused(project, "base", *chain).code == "templat-chain"


def test_a_folder_in_the_files_place_is_told_unless_there_is_a_file_elsewhere(project: Project) -> None:
    odd = project.templates[0] / "dinas" / "templat.yaml"
    odd.mkdir(parents=True)
    fault = refused(project, "dinas")
    assert (fault.code, fault.message) == ("unknown-templat", f"{odd} is not a file")
    program = place(project, 2, "dinas")
    assert found(project, "dinas")[0] == program


@pytest.mark.parametrize("at", [0, 1])
def test_a_link_out_of_the_projects_templates_is_refused(project: Project, at: int, tmp_path: Path) -> None:
    outside = write(tmp_path / "luar" / "dinas" / "templat.yaml", "huruf: Rahasia\n").parent
    project.templates[at].mkdir()
    (project.templates[at] / "dinas").symlink_to(outside)
    assert refused(project, "dinas").code == "linked-outside"


def test_the_programs_own_may_lie_anywhere(project: Project, tmp_path: Path) -> None:
    outside = write(tmp_path / "luar" / "dinas" / "templat.yaml", "huruf: Arial\n").parent
    project.templates[2].mkdir()
    (project.templates[2] / "dinas").symlink_to(outside)
    assert found(project, "dinas")[0] == project.templates[2] / "dinas" / "templat.yaml"


def test_names_in_a_folder_that_lies_outside_are_not_proposed(project: Project, tmp_path: Path) -> None:
    outside = write(tmp_path / "luar" / "rahasia" / "templat.yaml", "huruf: Arial\n").parents[1]
    project.templates[0].symlink_to(outside)
    place(project, 2, "permenpan35")
    assert refused(project, "rahasi").hints == ("known here: permenpan35",)

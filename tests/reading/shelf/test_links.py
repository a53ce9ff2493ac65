"""Links lead anywhere within a tree; what lies outside is neither read nor quoted."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from sopdoc.daftar.others import other_identities
from sopdoc.daftar.survey import entry_of
from sopdoc.daftar.workers import Workers
from sopdoc.errors import InputOutputError
from sopdoc.reading.load import Loaded
from sopdoc.reading.shelf.links import link_out
from sopdoc.source.diagnostic import render
from sopdoc.work.tasks.plan import Task, make_plan
from tests.reading.trees import SOP, load, write

SECRET = "judul: Rahasia Negara\nkata_sandi: hunter2\nnomor: 065/RAHASIA\n"


@pytest.fixture
def secret(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder outside the project, with files that could be taken for a project's."""
    folder = tmp_path_factory.mktemp("outside")
    for name in ("x.yaml", "instansi.yaml", "templat.yaml", "daerah/templat.yaml"):
        write(folder / name, SECRET)
    return folder


def refused(loaded: Loaded) -> list[str]:
    """Return what is said of a source that is not read, which quotes nothing of what is outside."""
    found = [render(fault) for fault in (*loaded.diagnostics, *loaded.shared_diagnostics)]
    assert loaded.sop is None
    assert not any(word in text for text in found for word in ("Rahasia", "kata_sandi", "hunter2", "RAHASIA"))
    return found


def test_a_source_that_is_a_link_out_of_the_tree_is_not_read(tree: Path, secret: Path) -> None:
    source = tree / "a" / "x.yaml"
    source.parent.mkdir()
    source.symlink_to(secret / "x.yaml")
    assert refused(load(Path("sop_sources/a/x.yaml"))) == [
        "sop_sources/a/x.yaml:1:1: error: sop_sources/a/x.yaml is a link that leads out of sop_sources, "
        "and nothing outside is read\n    hint: put the file itself in the place of the link"
    ]


def test_a_source_behind_a_linked_folder_is_not_read(tree: Path, secret: Path) -> None:
    (tree / "a").symlink_to(secret)
    assert refused(load(Path("sop_sources/a/x.yaml"))) == [
        "sop_sources/a/x.yaml:1:1: error: sop_sources/a is a link that leads out of sop_sources, "
        "and nothing outside is read\n    hint: put the folder itself in the place of the link",
        "sop_sources/a/instansi.yaml:1:1: error: sop_sources/a is a link that leads out of sop_sources, "
        "and nothing outside is read\n    hint: put the folder itself in the place of the link",
    ]


def test_a_loose_source_that_is_a_link_leads_out_of_its_folder(tree: Path, secret: Path) -> None:
    folder = tree.parent / "loose"
    folder.mkdir()
    (folder / "x.yaml").symlink_to(secret / "x.yaml")
    os.chdir(folder)
    assert refused(load(Path("x.yaml"))) == [
        f"x.yaml:1:1: error: x.yaml is a link that leads out of {folder}, and nothing outside is read\n"
        "    hint: put the file itself in the place of the link"
    ]


def test_a_name_through_a_link_and_up_again_is_judged_by_where_it_ends(tree: Path, secret: Path) -> None:
    write(tree / "x.yaml", SOP)
    (tree / "a").symlink_to(secret / "daerah")
    assert load(Path("sop_sources/x.yaml")).sop is not None
    [found] = refused(load(Path("sop_sources/a/../x.yaml")))
    assert "sop_sources/a/../x.yaml is a link that leads out of sop_sources" in found


def test_an_office_that_is_a_link_out_of_the_tree_is_a_fault_at_its_place(tree: Path, secret: Path) -> None:
    write(tree / "x.yaml", SOP)
    (tree / "instansi.yaml").symlink_to(secret / "instansi.yaml")
    assert refused(load(Path("sop_sources/x.yaml"))) == [
        "sop_sources/instansi.yaml:1:1: error: sop_sources/instansi.yaml is a link that leads out of sop_sources, "
        "and nothing outside is read\n    hint: put the file itself in the place of the link"
    ]


@pytest.mark.parametrize("linked", ["templates/daerah/templat.yaml", "templates/daerah", "templates"])
@pytest.mark.parametrize("above", [True, False])
def test_a_template_that_is_linked_from_outside_is_a_fault_where_it_is_named(
    tree: Path, secret: Path, linked: str, above: bool
) -> None:
    source = write(tree / "x.yaml", SOP + "templat: daerah\n")
    link = (tree.parent if above else tree) / linked
    link.parent.mkdir(parents=True, exist_ok=True)
    target = {"templates/daerah/templat.yaml": "templat.yaml", "templates/daerah": "daerah", "templates": "."}[linked]
    link.symlink_to(secret / target)
    [found] = refused(load(source))
    assert found.startswith(f"{source}:3:10: error: {link} is a link that leads out of ")
    assert "put the f" in found


def test_a_template_elsewhere_in_the_project_is_outside_its_folder_of_templates(tree: Path, secret: Path) -> None:
    source = write(tree / "x.yaml", SOP + "templat: daerah\n")
    folder = tree.parent / "templates" / "daerah"
    folder.mkdir(parents=True)
    (folder / "templat.yaml").symlink_to(write(tree.parent / "kunci.yaml", SECRET))
    [found] = refused(load(source))
    assert f"{folder / 'templat.yaml'} is a link that leads out of {folder.parent}" in found


def test_a_base_that_is_linked_from_outside_is_a_fault_where_dasar_names_it(tree: Path, secret: Path) -> None:
    source = write(tree / "x.yaml", SOP + "templat: daerah\n")
    write(tree / "templates" / "daerah" / "templat.yaml", "# ours\ndasar: luar\n")
    (tree / "templates" / "luar").symlink_to(secret / "daerah")
    [found] = refused(load(source))
    assert found.startswith(f"{tree / 'templates/daerah/templat.yaml'}:2:8: error: {tree / 'templates/luar'} is a link")


def test_names_of_templates_outside_are_not_offered(tree: Path, secret: Path) -> None:
    source = write(tree / "x.yaml", SOP + "templat: daerahh\n")
    (tree / "templates").symlink_to(secret)
    [found] = refused(load(source))
    assert "no template is named `daerahh`" in found
    assert "`daerah`" not in found


def test_links_within_the_tree_are_followed(tree: Path) -> None:
    write(tree / "bersama" / "instansi.yaml", "nama: Dinas\ntempat: Luwuk\n")
    write(tree / "bersama" / "x.yaml", SOP + "templat: daerah\n")
    write(tree / "templates" / "dasar" / "templat.yaml", "dasar: permenpan35\nno_label: Nomor\n")
    (tree / "templates" / "daerah").symlink_to("dasar")
    (tree / "a").mkdir()
    (tree / "a" / "instansi.yaml").symlink_to("../bersama/instansi.yaml")
    (tree / "a" / "x.yaml").symlink_to(tree / "bersama" / "x.yaml")
    (tree / "b").symlink_to("a")
    for name in ("a/x.yaml", "b/x.yaml"):
        loaded = load(tree / name)
        assert loaded.sop is not None
        assert loaded.templat is not None
        assert (loaded.instansi.nama, loaded.templat.label.no) == ("Dinas", "Nomor")


def test_a_tree_that_is_a_link_itself_is_a_tree(tree: Path, secret: Path) -> None:
    write(secret / "y.yaml", SOP)
    (secret / "instansi.yaml").unlink()
    tree.rmdir()
    tree.symlink_to(secret)
    assert load(Path("sop_sources/y.yaml")).sop is not None


@pytest.mark.parametrize("to", [lambda path: path, lambda _path: Path("/dev/zero"), lambda path: path.parent])
def test_a_link_to_itself_a_device_or_a_folder_is_a_sentence(tree: Path, to: Callable[[Path], Path]) -> None:
    link = tree / "x.yaml"
    link.symlink_to(to(link))
    if to(link) == Path("/dev/zero"):
        assert len(refused(load(link))) == 1
    else:
        with pytest.raises(InputOutputError, match=r"x\.yaml"):
            load(link)


def task_of(source: Path) -> Task:
    (task,) = make_plan((source,), Path("o")).tasks
    return task


def test_a_list_says_nothing_of_what_is_outside(tree: Path, secret: Path) -> None:
    write(tree / "a.yaml", SOP)
    (tree / "x.yaml").symlink_to(secret / "x.yaml")
    entry = entry_of(task_of(tree / "x.yaml"))
    assert (entry.identity.judul.text, entry.identity.nomor.text, len(entry.faults)) == ("", "", 1)
    [other] = other_identities([task_of(tree / "a.yaml")], Workers())
    assert (other.judul.text, other.nomor.text) == ("", "")


def test_the_first_link_that_leads_out_is_named(tmp_path: Path) -> None:
    tree = tmp_path / "tree"
    write(tree / "a" / "b" / "x", "")
    (tree / "in").symlink_to("a")
    (tree / "a" / "out").symlink_to(tmp_path)
    (tree / "top").symlink_to(tree)
    assert link_out(tree / "in" / "b" / "x", tree) is None
    assert link_out(tree / "top" / "a" / "b" / "x", tree) is None
    assert link_out(tree / "in" / "out" / "x", tree) == tree / "in" / "out"
    assert link_out(tree / "missing" / "x", tree) is None
    assert link_out(tmp_path / "elsewhere" / "x", tree) is None
    assert link_out(Path("/x"), Path("/")) is None

"""The templates that a project may use."""

from __future__ import annotations

from pathlib import Path

from sopdoc.reading.office.known_templates import known_templates, nearest_template, read_known
from sopdoc.reading.shelf.project import find_project

OWN = sorted(path.parent.name for path in (Path(__file__).parents[3] / "templates").glob("*/templat.yaml"))
"""The program's own templates."""


def test_of_several_of_one_name_the_nearest_counts(tmp_path: Path) -> None:
    root = tmp_path / "sop_sources"
    for folder, base in ((root, "permenpan35"), (tmp_path, "kami")):
        file = folder / "templates" / "kami" / "templat.yaml"
        file.parent.mkdir(parents=True)
        file.write_text(f"dasar: {base}\n", "utf-8")
    project = find_project(root)
    known = known_templates(project, root)
    assert [each.name for each in known] == sorted(["kami", *OWN])
    found = {each.name: each for each in known}
    assert (found["kami"].base, found["kami"].file.parents[2]) == ("permenpan35", root)
    assert (found["permenpan35"].base, found["permenpan35"].file.parents[2]) == ("", project.templates[-1].parent)
    assert read_known(found["kami"], project, root).templat is not None
    assert nearest_template("kamy", known) == ("did you mean `kami`?",)


def test_a_folder_of_templates_that_leads_out_says_nothing(tmp_path: Path) -> None:
    (tmp_path / "luar" / "asing").mkdir(parents=True)
    (tmp_path / "luar" / "asing" / "templat.yaml").write_text("dasar: permenpan35\n", "utf-8")
    root = tmp_path / "proyek" / "sop_sources"
    root.mkdir(parents=True)
    (root / "templates").symlink_to(tmp_path / "luar")
    assert [each.name for each in known_templates(find_project(root), root)] == OWN


def test_a_folder_that_no_source_can_name_is_told_another(tmp_path: Path) -> None:
    root = tmp_path / "sop_sources"
    file = root / "templates" / "dinas saya" / "templat.yaml"
    file.parent.mkdir(parents=True)
    file.write_text("dasar: permenpan35\n", "utf-8")
    project = find_project(root)
    found = {each.name: each for each in known_templates(project, root)}["dinas saya"]
    [fault] = read_known(found, project, root).diagnostics
    assert (fault.code, fault.hints[-1]) == ("bad-name", "name the folder `dinas-saya`, and use that name")
    assert read_known(found, project, root).templat is not None

"""Files and folders that people name stand for SOP sources."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from sopdoc.errors import InputOutputError
from sopdoc.work.tasks.sources import find_sources


def fill(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("judul: x\n")


def found(folder: Path) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in find_sources(folder).files]


def test_a_folder_stands_for_its_sources_in_order_without_offices_and_hidden_files(tmp_path: Path) -> None:
    fill(tmp_path, "b/2.yaml", "b/10.yaml", "a.yaml", "instansi.yaml", "b/instansi.yaml", ".git/x.yaml", ".y.yaml")
    fill(tmp_path, "notes.txt", "templates/dinas/templat.yaml", "_draf.yaml", "b/LOUD.YAML")
    assert found(tmp_path) == ["_draf.yaml", "a.yaml", "b/10.yaml", "b/2.yaml", "b/LOUD.YAML"]


def test_a_file_stands_for_itself(tmp_path: Path) -> None:
    fill(tmp_path, "a.yaml")
    assert find_sources(tmp_path / "a.yaml").files == (tmp_path / "a.yaml",)


def test_a_yml_file_is_not_passed_over_in_silence(tmp_path: Path) -> None:
    fill(tmp_path, "a.yaml", "b.yml")
    [warning] = find_sources(tmp_path).warnings
    assert warning.message == "b.yml is not built, as the name of a source ends in .yaml"
    assert warning.hints == ("rename it to b.yaml",)


def test_links_to_folders_are_not_followed_in_circles(tmp_path: Path) -> None:
    fill(tmp_path, "a/x.yaml")
    (tmp_path / "a" / "again").symlink_to(tmp_path, target_is_directory=True)
    assert found(tmp_path) == ["a/x.yaml"]


@pytest.mark.parametrize(
    ("name", "message", "hint"),
    [
        ("nowhere.yaml", "there is no file or folder {}", "write it with: sopdoc new {}"),
        ("nowhere", "there is no file or folder {}", "name a file or folder that is there"),
        ("*.yaml", "there is no file or folder {}", "no name fits this pattern"),
        ("lain.yml", "there is no file or folder {}", "write it with: sopdoc new {parent}/lain.yaml"),
        ("emty", "there is no file or folder {}", "did you mean {parent}/empty?"),
        (
            "instansi.yaml",
            "{} describes an office and is no document",
            "write an SOP beside it with: sopdoc new {parent}/sop.yaml",
        ),
        ("notes.txt", "{} is no SOP source", "the name of a source ends in .yaml"),
        ("empty", "there is no SOP source in the folder {}", "write one with: sopdoc new {}/sop.yaml"),
    ],
)
def test_an_argument_that_stands_for_nothing_is_told_with_a_remedy(
    tmp_path: Path, name: str, message: str, hint: str
) -> None:
    fill(tmp_path, "instansi.yaml", "notes.txt")
    (tmp_path / "empty").mkdir()
    argument = tmp_path / name
    with pytest.raises(InputOutputError) as caught:
        find_sources(argument)
    assert caught.value.message == message.format(argument)
    assert caught.value.hint == hint.format(argument, parent=tmp_path)


@pytest.mark.parametrize(
    ("name", "right"),
    [
        ("b.yml", "b.yaml"),
        ("b.yaml.txt", "b.yaml"),
        ("B.YML.TXT", "B.yaml"),
        ("sub/Instansi.yaml", "instansi.yaml"),
        ("instansi.yml", "instansi.yaml"),
        ("INSTANSI.yaml.txt", "instansi.yaml"),
        ("instansi.txt", "instansi.yaml"),
        ("instansi.yaml.yaml", "instansi.yaml"),
        ("Instansi.yml.txt", "instansi.yaml"),
        ("istansi.yaml", "instansi.yaml"),
        ("instnasi.yml", "instansi.yaml"),
        ("instansi (1).yaml", "instansi.yaml"),
        ("instansi - Copy (2).yaml", "instansi.yaml"),
        ("Salinan instansi.yaml", "instansi.yaml"),
    ],
)
def test_a_name_that_is_almost_right_is_told_with_the_right_one(tmp_path: Path, name: str, right: str) -> None:
    fill(tmp_path, "a.yaml", name)
    sources = find_sources(tmp_path)
    assert [path.name for path in sources.files] == ["a.yaml"]
    assert [each.hints for each in sources.warnings] == [(f"rename it to {right}",)]
    with pytest.raises(InputOutputError) as caught:
        find_sources(tmp_path / name)
    assert caught.value.hint == f"rename it to {right}"


def test_a_rename_never_costs_another_file(tmp_path: Path) -> None:
    fill(tmp_path, "a.yaml", "a.yml")
    [warning] = find_sources(tmp_path).warnings
    assert warning.hints == ("a.yaml is there, too: remove this file, or give it a name of its own",)


def test_a_copy_of_an_offices_file_is_no_document(tmp_path: Path) -> None:
    fill(tmp_path, "a.yaml", "instansi.yaml", "instansi - Salinan.yaml")
    [warning] = find_sources(tmp_path).warnings
    assert warning.message == (
        "instansi - Salinan.yaml is not read: an office is described in a file named instansi.yaml"
    )
    assert warning.hints == ("instansi.yaml is there, too: remove this file, or move it to the folder that it is for",)


@pytest.mark.parametrize("name", ["instalasi.yaml", "investasi.yaml", "surat (1).yaml", "surat.yaml.yaml", "copy.yaml"])
def test_other_words_and_copies_of_documents_are_documents(tmp_path: Path, name: str) -> None:
    fill(tmp_path, name)
    assert found(tmp_path) == [name]


def test_a_folder_of_misnamed_files_alone_says_so(tmp_path: Path) -> None:
    fill(tmp_path, "b.yml", "c.yml")
    with pytest.raises(InputOutputError) as caught:
        find_sources(tmp_path)
    assert caught.value.hint == f"{tmp_path}/b.yml: b.yml is not built, as the name of a source ends in .yaml: " + (
        "rename it to b.yaml"
    )


@pytest.mark.parametrize(
    ("name", "meant"),
    [("surat.docx", "surat.yaml"), ("surat", "surat.yaml"), ("surta.yaml", "surat.yaml"), ("surat.yml", "surat.yaml")],
)
def test_a_name_that_is_not_there_is_answered_with_the_nearest(tmp_path: Path, name: str, meant: str) -> None:
    fill(tmp_path, "surat.yaml", "lain.yaml")
    with pytest.raises(InputOutputError) as caught:
        find_sources(tmp_path / name)
    assert caught.value.hint == f"did you mean {tmp_path / meant}?"


def test_an_ending_alone_makes_no_likeness(tmp_path: Path) -> None:
    fill(tmp_path, "surat.yaml")
    with pytest.raises(InputOutputError) as caught:
        find_sources(tmp_path / "a.yaml")
    assert caught.value.hint == f"write it with: sopdoc new {tmp_path}/a.yaml"


def close(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nobody, not even root, look into a folder."""
    scandir = os.scandir

    def refusing(path: str | Path = ".") -> object:
        if Path(path) == folder:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refusing)


def test_a_folder_that_may_not_be_read_hides_only_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(tmp_path, "a/x.yaml", "b/x.yaml", "c/x.yaml")
    close(tmp_path / "b", monkeypatch)
    sources = find_sources(tmp_path)
    assert [path.parent.name for path in sources.files] == ["a", "c"]
    assert [fault.message for fault in sources.closed] == [f"{tmp_path}/b can't be read: Permission denied"]


def test_a_folder_without_another_source_is_said_to_be_closed_and_not_empty(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(tmp_path, "b/x.yaml")
    close(tmp_path / "b", monkeypatch)
    with pytest.raises(InputOutputError, match="b can't be read: Permission denied"):
        find_sources(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    with pytest.raises(InputOutputError, match="neither a file nor a folder"):
        find_sources(tmp_path / "pipe.yaml")

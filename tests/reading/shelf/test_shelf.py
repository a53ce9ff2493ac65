"""What stands on any shelf can be asked without a fault, also where nothing stands or nothing can be seen."""

from __future__ import annotations

import pytest

from sopdoc.reading.shelf.shelf import Kind, Name, State, is_file, is_folder, is_link, is_there, names_in

KINDS = {"file": Kind.FILE, "folder": Kind.FOLDER, "pipe": Kind.OTHER, "to-file": Kind.LINK, "to-none": Kind.LINK}
BEHIND = {"to-file": Kind.FILE}


class Few:
    """A shelf with one of each kind, a link to a file, one to nowhere, and a folder that can't be looked into."""

    def state(self, path: Name, follow: bool = True) -> State:
        if path == "bad\0name":
            raise ValueError("embedded null byte")
        kind = KINDS.get(str(path))
        kind = BEHIND.get(str(path)) if follow and kind is Kind.LINK else kind
        if kind is None:
            raise FileNotFoundError(str(path))
        return State(kind, 0, 0, self)

    def real(self, path: Name) -> str:
        return str(path)

    def read(self, path: Name, size: int, most: int) -> bytes:
        raise PermissionError(str(path))

    def names(self, folder: Name) -> tuple[str, ...]:
        if folder == "bad\0name":
            raise ValueError("embedded null byte")
        if folder != "folder":
            raise NotADirectoryError(str(folder))
        return ("a", "b")


@pytest.mark.parametrize(
    ("name", "answers"),
    [  # is it a file, a folder, a link, is anything there
        ("file", (True, False, False, True)),
        ("folder", (False, True, False, True)),
        ("pipe", (False, False, False, True)),
        ("to-file", (True, False, True, True)),
        ("to-none", (False, False, True, True)),
        ("none", (False, False, False, False)),
        ("bad\0name", (False, False, False, False)),
    ],
)
def test_what_stands_under_a_name(name: str, answers: tuple[bool, ...]) -> None:
    assert tuple(ask(Few(), name) for ask in (is_file, is_folder, is_link, is_there)) == answers


@pytest.mark.parametrize(("name", "names"), [("folder", ("a", "b")), ("file", ()), ("none", ()), ("bad\0name", ())])
def test_a_folder_that_cannot_be_looked_into_holds_nothing(name: str, names: tuple[str, ...]) -> None:
    assert names_in(Few(), name) == names


def test_states_of_two_shelves_are_told_apart() -> None:
    one, other = Few(), Few()
    assert one.state("file") == one.state("file") != other.state("file")

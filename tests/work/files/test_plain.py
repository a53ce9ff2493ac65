"""Only what stays below a folder is a plain name."""

from __future__ import annotations

import pytest

from sopdoc.work.files.plain import are_plain

ASTRAY = ["", ".", "..", "/", "/x", "x/", "a//b", "a/./b", "a/../b", "../a", "a/..", "./a", "\0", "a\0b", "a\0", "\0a"]
ASTRAY_ON_WINDOWS = [
    *("C:x", "C:/x", "a/C:", "x:stream", "a/x.pdf:s", "\\x", "a\\..\\b", "\\\\share\\x", "con", "a/NUL", "com1.txt/b"),
    *("a./b", "a. /b", ". ./x", "... /x", "a ", "a.", "a?b", "a|b", "x\ny"),
]
PLAIN = ["a", "a/b", "a b", "..a", "a..", "...", "a/...b", ".a", "é/☃", "a-2", "\ud800", "x\ny", "x" * 5000]


@pytest.mark.parametrize("name", ASTRAY)
@pytest.mark.parametrize("on_windows", [False, True])
def test_what_leads_elsewhere_is_not_plain_wherever_it_stands(name: str, on_windows: bool) -> None:
    for names in ([name], ["a/b", name], [name, "a/b"], ["a", name, "b"]):
        assert not are_plain(names, on_windows=on_windows)


@pytest.mark.parametrize("name", ASTRAY_ON_WINDOWS)
def test_windows_has_more_ways_to_lead_elsewhere(name: str) -> None:
    assert are_plain([name], on_windows=False)
    assert not are_plain(["a", name], on_windows=True)


@pytest.mark.parametrize("name", PLAIN)
def test_a_name_below_a_folder_is_plain(name: str) -> None:
    assert are_plain([name, "a", name], on_windows=False)


def test_no_name_leads_nowhere() -> None:
    assert are_plain([])

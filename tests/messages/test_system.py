"""Why the system can't do something is said in words that are ours to translate."""

from __future__ import annotations

import errno
import os

import pytest

from sopdoc.messages.system import _REASONS, reason_of


@pytest.mark.skipif(os.name == "nt", reason="Windows has words of its own")
@pytest.mark.parametrize("number", sorted(_REASONS))
def test_in_english_it_is_what_the_system_says(number: int) -> None:
    assert reason_of(OSError(number, "whatever")) == os.strerror(number)


def test_what_is_not_known_is_said_by_the_system() -> None:
    assert reason_of(OSError(errno.ENOTSOCK, "Socket operation on non-socket")) == "Socket operation on non-socket"
    assert reason_of(OSError("the file is elsewhere")) == "the file is elsewhere"
    assert reason_of(OSError()) == "OSError"


def test_windows_says_that_a_file_is_open() -> None:
    fault = PermissionError(errno.EACCES, "Der Prozess kann nicht auf die Datei zugreifen")
    fault.winerror = 32
    assert reason_of(fault) == "another program has the file open"

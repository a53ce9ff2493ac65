"""Faults of the environment: never of the user's text, which are diagnostics."""

from __future__ import annotations


class SopdocError(Exception):
    """Tell of something that stops the program, in words for a person.

    ``hint`` says what would put it right: often a command.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.lines: tuple[str, ...] = ()
        """What is printed instead, where it is about places in a file."""


class InputOutputError(SopdocError):
    """A file or folder can't be read or written (exit code 2)."""


class MissingToolError(SopdocError):
    """A program, library or font that sopdoc needs is not there or doesn't work (exit code 3)."""

"""An ``--output`` that may name a file: then its ending is the format."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from sopdoc.messages import _

_FILES = (
    *("docx", "pdf", "json", "svg", "png", "dot", "xlsx", "html"),
    *("doc", "odt", "rtf", "txt", "md", "xls", "ods", "csv", "htm", "xml", "yaml", "yml", "zip"),
    *("jpg", "jpeg", "gif", "bmp", "tif", "tiff", "webp", "eps", "ps", "emf", "wmf"),
)
"""Endings of files that somebody could hope for, and that no folder has."""


def file_format(output: Path, formats: Sequence[str]) -> str:
    """Return the one of ``formats`` that a file's name ends in, "" for a folder.

    Raise UsageError for a file of another kind: a folder of that name is not what was meant.
    """
    ending = output.suffix.lower().removeprefix(".")
    if output.is_dir() or ending not in (*formats, *_FILES):
        return ""
    if ending not in formats:
        *others, last = (f".{name}" for name in formats)
        message = _("--output can't be written as .{ending}: name a folder, or a file that ends in {others} or {last}")
        raise click.UsageError(message.format(ending=ending, others=", ".join(others), last=last))
    return ending


def check_same(ending: str, wanted: Sequence[str]) -> None:
    """Raise UsageError where an output's name ends otherwise than the format that was asked for."""
    if ending and tuple(wanted) not in ((), (ending,)):
        message = _("the output's name ends in .{ending}, but the format is {format}")
        raise click.UsageError(message.format(ending=ending, format=",".join(wanted)))

"""What an output rests on beside its inputs, and the one mark that stands for all of it."""

from __future__ import annotations

import os
import platform
import re
import sys
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path

from msgspec import Struct

from sopdoc.errors import MissingToolError
from sopdoc.late import late
from sopdoc.source.content import digest
from sopdoc.version import VERSION

_open_engine = late("sopdoc.drawing.engine:open_engine")
"""Who only looks at sources draws nothing."""
_PACKAGE = Path(__file__).resolve().parents[2]
_FONTS = "typography/fonts/"
_NO_PART = ("__pycache__", "templates", "starter", "locale")
"""Folders of the package that no output rests on, and the templates, which are inputs of their own."""
_LIBRARIES = ("deflate", "lxml", "pillow", "pygraphviz", "pyphen", "python_docx", "pyyaml", "reportlab", "segno")
_INSTALLED = re.compile(r"(.+)-([^-]+)\.dist-info")


class Tools(Struct, frozen=True, dict=True):
    """The program and all that it draws with, each part by its name: ``("engine", "neato 2.43.0")``."""

    parts: tuple[tuple[str, str], ...]

    @cached_property
    def key(self) -> str:
        """What tells these tools from others."""
        return digest("\n".join(f"{name} {value}" for name, value in self.parts).encode())

    def differences(self, others: Tools | None) -> Iterator[tuple[str, str, str]]:
        """Yield the name of each part that differs, as it was with the others and as it is."""
        before = dict(others.parts) if others else {}
        for name, value in self.parts:
            if before.get(name) != value:
                yield name, before.get(name, ""), value


def present_tools() -> Tools:
    """Look at the tools of this run."""
    program, fonts = _digests_of_package()
    return Tools(
        (
            ("sopdoc", f"{VERSION} {program[:8]}"),
            ("fonts", fonts[:8]),
            ("engine", _engine()),
            ("Python", f"{platform.python_version()} {sys.implementation.name}"),
            ("libraries", ", ".join(_libraries())),
        )
    )


def fingerprint(tools: str, kind: str, basis: str) -> str:
    """Return the mark of an output: made with tools of that key, of that format, from that basis."""
    return digest(f"{tools} {kind} {basis}".encode())


def basis_of(inputs: Iterable[tuple[str, str]]) -> str:
    """Return what stands for a document's inputs, each given by its name and its digest."""
    lines = "\n".join(f"{mark or '-'} {name}" for name, mark in sorted(inputs))
    return digest(lines.encode(errors="surrogatepass"))  # a file's name may be no text


def _engine() -> str:
    try:
        return str(_open_engine().describe())
    except MissingToolError:
        return "none"


def _digests_of_package() -> tuple[str, str]:
    """Return the digests of the program's files and of its fonts: a version number alone can hide a change."""
    files = {path.relative_to(_PACKAGE).as_posix(): digest(path.read_bytes()) for path in _files(str(_PACKAGE))}
    fonts = basis_of((name, mark) for name, mark in files.items() if name.startswith(_FONTS))
    return basis_of((name, mark) for name, mark in files.items() if not name.startswith(_FONTS)), fonts


def _files(folder: str) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name not in _NO_PART]
        yield from (Path(place, name) for name in names)


def _libraries() -> list[str]:
    """Return the libraries' versions, by the names of the folders that every installer leaves beside them.

    The standard library would read the same from the same place, but takes 40 ms to be imported.
    """
    found: dict[str, str] = {}
    for folder in sys.path:
        for entry in _names_in(folder):
            match = _INSTALLED.fullmatch(entry)
            name = re.sub("[-_.]+", "_", match[1]).lower() if match else ""
            if match and name in _LIBRARIES:
                found.setdefault(name, match[2])
    return [f"{name} {found[name]}" for name in _LIBRARIES if name in found]


def _names_in(folder: str) -> list[str]:
    try:
        return os.listdir(folder or ".")  # noqa: PTH208 - only the names count
    except OSError:
        return []

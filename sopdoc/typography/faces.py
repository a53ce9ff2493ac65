"""Typefaces: Liberation Sans, whose widths equal Arial's, other families, and DejaVu Sans for what these lack."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path

FAMILY = "Liberation Sans"
SUBSTITUTE_FAMILY = "DejaVu Sans"
_FOLDER = Path(__file__).parent / "fonts"


class Face(StrEnum):
    """A cut of the typeface; its value ends the name of its file."""

    REGULAR = "Regular"
    BOLD = "Bold"
    ITALIC = "Italic"
    BOLD_ITALIC = "BoldItalic"

    @property
    def bold(self) -> bool:
        """Whether the cut is bold."""
        return self in (Face.BOLD, Face.BOLD_ITALIC)

    @property
    def italic(self) -> bool:
        """Whether the cut is slanted."""
        return self in (Face.ITALIC, Face.BOLD_ITALIC)

    @property
    def file(self) -> Path:
        """The TrueType file."""
        return _FOLDER / f"LiberationSans-{self.value}.ttf"


class Substitute(StrEnum):
    """A cut of the second typeface; its value is the name of its file. Signs and foreign letters need no slant."""

    REGULAR = "DejaVuSans"
    BOLD = "DejaVuSans-Bold"

    @property
    def bold(self) -> bool:
        """Whether the cut is bold."""
        return self is Substitute.BOLD

    @property
    def italic(self) -> bool:
        """Whether the cut is slanted."""
        return False

    @property
    def file(self) -> Path:
        """The TrueType file."""
        return _FOLDER / f"{self.value}.ttf"


class FamilyFace:
    """A face of another family than the usual one; equal to itself alone, as its family is."""

    __slots__ = ("face", "family", "source")

    def __init__(self, family: str, face: Face, source: Path | bytes) -> None:
        self.family = family
        self.face = face
        self.source = source

    @property
    def bold(self) -> bool:
        """Whether the cut is asked for where type is bold."""
        return self.face.bold

    @property
    def italic(self) -> bool:
        """Whether the cut is asked for where type is slanted."""
        return self.face.italic


class Family:
    """A typeface by its name in word processors, with a cut for each face; equal to itself alone."""

    def __init__(self, name: str, sources: Mapping[Face, Path | bytes]) -> None:
        self.name = name
        self._cuts = {face: FamilyFace(name, face, sources[face]) for face in Face}

    def cut(self, face: Face | FamilyFace) -> FamilyFace:
        """Return the cut that sets a face; one of a family is its own."""
        return face if isinstance(face, FamilyFace) else self._cuts[face]


def bundled_family(name: str, stem: str) -> Family:
    """Return a family whose files come with the program: ``stem`` is how their names begin."""
    return Family(name, {face: _FOLDER / f"{stem}-{face.value}.ttf" for face in Face})


Cut = Face | FamilyFace | Substitute
"""A cut of any typeface: what a painter sets a piece of a text in."""
OwnCut = Face | FamilyFace
"""A cut of the document's typeface."""


def face_in(cut: OwnCut) -> Face:
    """Return which face a cut of the document's typeface is."""
    return cut.face if isinstance(cut, FamilyFace) else cut


def source_of(cut: Cut) -> Path | bytes:
    """Return the TrueType file of a cut, or what is in it."""
    return cut.source if isinstance(cut, FamilyFace) else cut.file


def font_name(cut: Cut) -> str:
    """Return how a cut is named to people: by its file, or its family."""
    source = source_of(cut)
    return source.name if isinstance(source, Path) else getattr(cut, "family", "")


def face_of(*, bold: bool, italic: bool) -> Face:
    """Return the cut that is bold or slanted as asked."""
    if bold:
        return Face.BOLD_ITALIC if italic else Face.BOLD
    return Face.ITALIC if italic else Face.REGULAR

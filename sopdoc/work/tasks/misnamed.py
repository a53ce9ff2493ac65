"""What a person may have meant by a file or folder that isn't there, or isn't named as sources are."""

from __future__ import annotations

import re
from difflib import SequenceMatcher, get_close_matches
from pathlib import Path

from sopdoc.reading.shelf.project import OFFICE_FILE

SUFFIX = ".yaml"
_ALMOST = (".yml", ".yaml.txt", ".yml.txt")
"""Endings that other programs, or an editor that hides them, give to a source."""
_TEXT = ".txt"
_PRODUCTS = (".txt", ".docx", ".doc", ".odt", ".rtf", ".pdf", ".xlsx", ".html", ".json", ".svg", ".png", ".dot")
"""Endings of files that a source is taken for, or made into."""
_LIKENESS = 0.7
_SAME_WORD = 0.85
"""How alike a name and that of an office are if a letter or two were mistyped: "instalasi" is another word."""
_COPY = re.compile(r"^(?:copy of|salinan(?: dari)?) | *(?:\(\d+\)|(?:- |_)?(?:copy|salinan)(?: *\(\d+\))?)$")
"""What file managers and browsers put before or behind the name of a copy."""


def right_name(path: Path) -> str:
    """Return the name of a file that was to be a source or an office but for its spelling, "" for any other."""
    lower = path.name.lower()
    if _is_office(lower):
        return "" if path.name == OFFICE_FILE else OFFICE_FILE
    ending = next((ending for ending in _ALMOST if lower.endswith(ending) and lower != ending), "")
    return f"{path.name[: len(path.name) - len(ending)]}{SUFFIX}" if ending else ""


def _is_office(lower: str) -> bool:
    """Tell whether a name in small letters is that of an office's file: doubled endings, copies, slips of a letter."""
    stem, office = lower, Path(OFFICE_FILE).stem
    while ending := next((ending for ending in (SUFFIX, *_ALMOST) if stem.endswith(ending)), ""):
        stem = stem.removesuffix(ending)
    if stem == lower:
        return lower == f"{office}{_TEXT}"
    stem = _COPY.sub("", stem)
    return stem == office or SequenceMatcher(None, stem, office).ratio() > _SAME_WORD


def source_name(path: Path) -> Path:
    """Return the path of a new source, or of what ``path`` was made from, whose name ends as that of a source does."""
    if right_name(path):
        return path.with_name(right_name(path))
    if path.suffix.lower() == SUFFIX:
        return path
    stem = path.name.removesuffix(path.suffix) if path.suffix.lower() in _PRODUCTS else path.name
    return path.with_name(f"{stem}{SUFFIX}")


def unused_source(folder: Path) -> Path:
    """Return the path of a source that isn't yet in a folder."""
    names = (f"sop-{number}{SUFFIX}" if number > 1 else f"sop{SUFFIX}" for number in range(1, 10_000))
    return next(path for name in names if not (path := folder / name).exists())


def nearest(path: Path) -> Path | None:
    """Return the source or folder that is named most like one that isn't there, None where nothing is."""
    meant = source_name(path) if path.name else path
    if meant != path and meant.is_file():
        return meant
    beside = _sources_beside(path)
    near = get_close_matches(_without_ending(path), beside, n=1, cutoff=_LIKENESS)
    return path.with_name(beside[near[0]]) if near else None


def _sources_beside(path: Path) -> dict[str, str]:
    """Return the names of sources and folders beside a path, by what is to be compared: all end alike."""
    try:
        beside = sorted(each for each in path.parent.iterdir() if not each.name.startswith("."))
        return {_without_ending(each): each.name for each in beside if each.is_dir() or each.suffix.lower() == SUFFIX}
    except OSError:
        return {}


def _without_ending(path: Path) -> str:
    return path.stem if path.suffix.lower() == SUFFIX else path.name

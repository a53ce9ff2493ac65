"""What a person may have meant by a file or folder that isn't there, or isn't named as sources are."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path

from sopdoc.reading.project import OFFICE_FILE

SUFFIX = ".yaml"
_ALMOST = (".yml", ".yaml.txt", ".yml.txt")
"""Endings that other programs, or an editor that hides them, give to a source."""
_TEXT = ".txt"
_PRODUCTS = (".txt", ".docx", ".doc", ".odt", ".rtf", ".pdf", ".xlsx", ".html", ".json", ".svg", ".png", ".dot")
"""Endings of files that a source is taken for, or made into."""
_LIKENESS = 0.7


def right_name(path: Path) -> str:
    """Return the name of a file that was to be a source or an office but for its spelling, "" for any other."""
    lower = path.name.lower()
    ending = next((ending for ending in (SUFFIX, *_ALMOST) if lower.endswith(ending) and lower != ending), "")
    ending = ending or (_TEXT if lower == f"{Path(OFFICE_FILE).stem}{_TEXT}" else "")
    stem = path.name[: len(path.name) - len(ending)]
    name = OFFICE_FILE if f"{stem.lower()}{SUFFIX}" == OFFICE_FILE else f"{stem}{SUFFIX}"
    is_right = path.name == name or (ending == SUFFIX and name != OFFICE_FILE)
    return "" if not ending or is_right else name


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

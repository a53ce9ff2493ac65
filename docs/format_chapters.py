"""The table of keys as chapters of the manual: which keys there are, where each is told, and where its example lies."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sopdoc.reading.keys.field import Field
from sopdoc.reading.keys.record import ListOf, Record
from sopdoc.reading.kinds.kind import Kind
from sopdoc.reading.tables.book import BUKU
from sopdoc.reading.tables.schema import INSTANSI, SOP, TEMPLAT
from sopdoc.reading.tables.settings import SETTINGS

EXAMPLES = Path(__file__).parent / "format"
LABEL = "_label"
"""How keys of words printed end, and the name of their example."""
ALSO = "+"
"""Between keys that share an example, in its name."""


@dataclass(frozen=True)
class Chapter:
    """A group of keys that are told one by one."""

    name: str
    record: Record

    @property
    def fields(self) -> tuple[Field, ...]:
        """Return the keys that have a section of their own."""
        return tuple(field for field in self.record.fields if not field.key.endswith(LABEL))

    @property
    def labels(self) -> tuple[Field, ...]:
        """Return the keys of words printed, which are told together."""
        return tuple(field for field in self.record.fields if field.key.endswith(LABEL))

    def anchor(self, key: str) -> str:
        """Return where a key's section begins."""
        return f"{self.name}-{key}"

    def example(self, key: str) -> Path | None:
        """Return the example that shows a key, if there is one."""
        paths = [path for path in examples() if path.parent.name == self.name]
        return next((path for path in paths if key in path.stem.split(ALSO)), None)


def chapters() -> tuple[Chapter, ...]:
    """Return all chapters, in order."""
    prosedur = _items(SOP, "prosedur")
    langkah = _items(prosedur, "langkah")
    return (
        Chapter("naskah", SOP),
        Chapter("prosedur", prosedur),
        Chapter("langkah", langkah),
        Chapter("bagian", _items(langkah, "bagian")),
        Chapter("instansi", INSTANSI),
        Chapter("buku", BUKU),
        Chapter("templat", TEMPLAT),
        Chapter("pengaturan", SETTINGS),
    )


def examples() -> list[Path]:
    """Return all examples: pieces of sources, offices and page formats, and settings."""
    return sorted(path for ending in ("yaml", "toml") for path in EXAMPLES.rglob(f"*.{ending}"))


def group_of(kind: Kind) -> Record | None:
    """Return the keys that a value of this kind, or each item of it, holds."""
    inner = kind.item if isinstance(kind, ListOf) else kind
    return inner if isinstance(inner, Record) else None


def chapter_of(kind: Kind) -> Chapter | None:
    """Return the chapter that tells of the keys below one of this kind, if they have a chapter of their own."""
    group = group_of(kind)
    return next((chapter for chapter in chapters() if chapter.record is group), None)


def _items(record: Record, key: str) -> Record:
    group = next(group_of(field.kind) for field in record.fields if field.key == key)
    if group is None:
        raise LookupError(key)
    return group

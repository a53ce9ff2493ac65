"""The manual of the format as a page in Markdown, in the language of the messages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import yaml
from examples import read_example
from format_chapters import EXAMPLES, LABEL, Chapter, chapter_of, chapters, group_of
from format_words import WORDS

from sopdoc.messages import _
from sopdoc.reading.keys.field import Field
from sopdoc.reading.keys.record import Record
from sopdoc.reading.kinds.choice import Switch
from sopdoc.reading.tables.described import described

BASE = EXAMPLES.parents[1] / "templates" / "permenpan35" / "templat.yaml"


class Writer:
    """Writes the manual in one language."""

    def __init__(self, language: str) -> None:
        self._words = WORDS[language]
        self._base = {key: _as_group(value) for key, value in _texts(BASE).items()}

    def page(self) -> str:
        """Return the whole page."""
        return "\n".join(self._lines()).rstrip() + "\n"

    def _lines(self) -> Iterator[str]:
        yield f"<!-- {self._words['generated']} -->\n"
        yield f"# {self._words['title']}\n"
        yield self._words["introduction"]
        for chapter in chapters():
            yield from self._contents(chapter)
        yield ""
        for chapter in chapters():
            heading, text = self._words[chapter.name]
            yield f'<a id="{chapter.name}"></a>\n\n## {heading}\n\n{text}\n'
            for field in chapter.fields:
                yield from self._section(chapter, field)
            if chapter.labels:
                yield from self._labels(chapter)

    def _contents(self, chapter: Chapter) -> Iterator[str]:
        names = [f"[`{field.key}`](#{chapter.anchor(field.key)})" for field in chapter.fields]
        labels = [f"[`…{LABEL}`](#{chapter.anchor(LABEL)})"] if chapter.labels else []
        heading, _text = self._words[chapter.name]
        yield f"* [{heading}](#{chapter.name}): {', '.join([*names, *labels])}"

    def _section(self, chapter: Chapter, field: Field) -> Iterator[str]:
        yield f'<a id="{chapter.anchor(field.key)}"></a>\n\n### `{field.key}`\n'
        yield f"{_sentence(_(field.note))}\n"
        yield f"* {self._words['type']}: {described(field.kind)}"
        yield f"* {self._absent(chapter, field)}\n"
        yield from self._group(chapter, field)
        yield from self._example(chapter, field.key)

    def _absent(self, chapter: Chapter, field: Field) -> str:
        """Return what holds where a key isn't written."""
        if field.required:
            beside = field.unless in chapter.record.keys
            word = self._words["required_unless"].format(key=field.unless) if beside else self._words["required"]
            return _sentence(word, "")
        if chapter.name == "templat" and field.key in self._base:
            value = self._base[field.key]
            word = self._words["template_group" if isinstance(value, dict) else "template_default"]
            return f"{self._words['default']}: {word.format(value=_shown(value))}"
        told = field.default or ("tidak" if isinstance(field.kind, Switch) else "")
        return f"{self._words['default']}: `{told}`" if told else _sentence(self._words["optional"], "")

    def _group(self, chapter: Chapter, field: Field) -> Iterator[str]:
        """Tell of the keys below one: in a table, unless they have a chapter of their own."""
        group = group_of(field.kind)
        if group is None:
            return
        own = chapter_of(field.kind)
        if own:
            heading, _text = self._words[own.name]
            yield f"{self._words['keys']}: [{heading}](#{own.name})\n"
            return
        base = self._base.get(field.key) if chapter.name == "templat" else None
        yield from _table(self._words["group"], self._rows(group, base, ""))

    def _rows(self, group: Record, base: object, above: str) -> Iterator[tuple[str, ...]]:
        for field in group.fields:
            value = base.get(field.key) if isinstance(base, dict) else None
            shown = "" if value is None or isinstance(value, dict) else _shown(value)
            yield f"`{above}{field.key}`", _(field.note), described(field.kind), _code(shown or field.default)
            inner = group_of(field.kind)
            if inner:
                yield from self._rows(inner, value, f"{above}{field.key}.")

    def _example(self, chapter: Chapter, key: str) -> Iterator[str]:
        path = chapter.example(key)
        if path is None:
            return
        first = path.stem.split("+")[0]
        if key not in (first, LABEL):
            yield f"{self._words['see_example'].format(key=first, anchor=chapter.anchor(first))}\n"
            return
        example = read_example(path)
        yield f"```{path.suffix[1:]}\n{example.text}```\n"
        if example.picture != "none":
            yield f"![{key}](images/format/{chapter.name}-{first}.png)\n"

    def _labels(self, chapter: Chapter) -> Iterator[str]:
        yield f'<a id="{chapter.anchor(LABEL)}"></a>\n\n### {self._words["label"]}\n'
        yield f"{self._words['label_text']}"
        yield from self._example(chapter, LABEL)
        rows = ((f"`{field.key}`", str(self._base[field.key])) for field in chapter.labels)
        yield from _table(self._words["label_head"], rows)


def _texts(path: Path) -> dict[str, object]:
    """Return what a template says, as texts, groups and lists of them."""
    return dict(yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader))  # noqa: S506


def _as_group(value: object) -> object:
    """Return a list of keys with one value each (columns with their widths) as one group."""
    if isinstance(value, list) and all(isinstance(item, dict) for item in value):
        return {key: inner for item in value for key, inner in item.items()}
    return value


def _table(head: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield "|" + "---|" * len(head)
    for row in rows:
        cells = [cell.replace("|", "\\|") for cell in row]
        yield f"| {' | '.join(cells)} |"
    yield ""


def _shown(value: object) -> str:
    """Return a value of the base format as it is written in a line; of two ways the Indonesian one."""
    if isinstance(value, list):
        return f"[{', '.join(map(str, value))}]"
    return {"true": "ya", "false": "tidak"}.get(str(value), str(value))


def _code(text: str) -> str:
    return f"`{text}`" if text else ""


def _sentence(text: str, stop: str = ".") -> str:
    """Return a note as a sentence of its own."""
    return f"{text[:1].upper()}{text[1:]}{stop}"

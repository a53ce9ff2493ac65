"""Words on arrows that stand where targets belong: `{lanjut: ya, a: tidak}`, `lanjut: laporan selesai`."""

from __future__ import annotations

from collections.abc import Container, Iterator

from sopdoc.messages import _
from sopdoc.model.prosedur import LANJUT, SELESAI
from sopdoc.reading.characters.ready import LONGEST, as_value
from sopdoc.reading.keys.values import Values
from sopdoc.reading.sop.parts import all_holders
from sopdoc.source.span import Span
from sopdoc.source.tree import Mapping, Scalar


def swapped_exits(rows: tuple[Values, ...], ids: Container[str]) -> Iterator[tuple[Span, str]]:
    """Yield each word behind a colon whose targets stand before it, with the exits as they are meant."""
    for holder in all_holders(rows):
        for key in ("keputusan", "lanjut"):
            node = holder.node.get(key)
            ready = _turned(node, ids) if isinstance(node, Mapping) else ""
            if isinstance(node, Mapping) and ready:
                hint = _("the word stands before the colon, the target behind it: `{key}: {exits}`")
                yield from ((entry.value.span, hint.format(key=key, exits=ready)) for entry in node)


def _turned(node: Mapping, ids: Container[str]) -> str:
    """Return exits with words and targets changed; "" where any key is no target, or any value is one."""
    pairs = [(entry.key.text, entry.value.text) for entry in node if isinstance(entry.value, Scalar)]
    words = [word for _target, word in pairs]
    if len(pairs) < len(node.entries) or not all(words) or len(set(words)) < len(words):
        return ""
    if any(_leads(word, ids) or not _leads(target, ids) for target, word in pairs):
        return ""
    ready = f"{{{', '.join(f'{as_value(word)}: {target}' for target, word in pairs)}}}"
    return ready if len(ready) <= 2 * LONGEST else ""


def _leads(text: str, ids: Container[str]) -> bool:
    return text in (LANJUT, SELESAI) or text in ids


def as_word(text: str, is_last: bool) -> str:
    """Return how the words on an arrow are written that were written for its target."""
    ready = f"{{{as_value(text)}: {SELESAI if is_last else LANJUT}}}"
    return _("words on an arrow stand before its target: `lanjut: {exits}`").format(exits=ready)

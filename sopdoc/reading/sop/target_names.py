"""What officials write as targets: "kembali ke langkah 2", or a step's text → what to write instead."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from sopdoc.messages import _
from sopdoc.model.prosedur import LANJUT, SELESAI
from sopdoc.reading.keys.values import Values
from sopdoc.reading.kinds.kind import did_you_mean, nearest
from sopdoc.reading.sop.parts import all_holders
from sopdoc.reading.sop.swapped import as_word
from sopdoc.reading.steering.exit_list import PLACEHOLDER, placeholder_note
from sopdoc.reading.steering.lane_names import HANDOVER, as_ids, several, written_out
from sopdoc.source.text import excerpt

_STEP_WORD = re.compile(
    r"kembali|ke|pada|di|lagi|langkah|kegiatan|tahap|nomor|no|baris|step|poin|lanjut|menuju|ulang|ulangi", re.IGNORECASE
)
_END = re.compile(r"selesai|akhir|berakhir|stop|tamat|berhenti|end", re.IGNORECASE)
_NEXT = re.compile(
    r"(?:ke )?(?:langkah )?(?:di|se)?lanjut\w*|(?:ke )?(?:langkah )?berikut\w*|seterusnya|next|terus", re.IGNORECASE
)
_FIRST = re.compile(r"\b(?:awal|pertama|semula)\b", re.IGNORECASE)
_BEFORE = re.compile(r"\bsebelum\w*", re.IGNORECASE)
_WORDS = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"[A-Za-z]+")
_LONGEST = 200
_SAME = 0.8
"""So much alike are several words and the one that was meant by them."""


class TargetNames:
    """The steps of a procedure, by whatever they may be called."""

    def __init__(self, rows: tuple[Values, ...]) -> None:
        self._rows = rows
        self.ids = tuple(str(each.get("id")) for each in all_holders(rows) if each.get("id"))

    def hints(self, text: str, row: int) -> tuple[str, ...]:
        """Return what to write instead of a text that is no target of the step in ``row``."""
        meant = self._meant(text[:_LONGEST], row)
        if isinstance(meant, int):
            return (self._step(meant),)
        if meant is None and self._is_unsure(text):
            return (_unsure(text), *(did_you_mean(text, self.ids)))
        ready = meant or (written_out(text, as_ids) if several(text) else None)
        if ready and HANDOVER not in ready:
            return (_("write `{text}`").format(text=ready),)
        return did_you_mean(text, (*self.ids, LANJUT, SELESAI))

    def word(self, text: str, row: int) -> tuple[str, ...]:
        """Return what to write for a text under `lanjut` that is rather the words on its arrow; nothing for others."""
        if len(text.split()) == 1 or len(text) > _LONGEST or several(text) or self._is_unsure(text):
            return ()
        near = nearest(text, (*self.ids, LANJUT, SELESAI))
        if near and SequenceMatcher(None, _letters(text), _letters(near)).ratio() >= _SAME:
            return ()
        if near is None and self._meant(text, row) is not None:
            return ()
        return (as_word(text, row == len(self._rows) - 1), *did_you_mean(text, (near,) if near else ()))

    def target(self, row: int, text: str) -> tuple[str, str]:
        """Return the target that a text means, and what else is to be done for it; else a placeholder, and for what."""
        meant = self._meant(text[:_LONGEST], row)
        if isinstance(meant, int):
            named = str(self._rows[meant].get("id") or "")
            return (named, "") if named else (self._new_id(meant), self._naming(meant))
        name = meant or nearest(text, (*self.ids, LANJUT, SELESAI))
        if name is None:
            return PLACEHOLDER, placeholder_note(text)
        return (SELESAI if name == LANJUT and row == len(self._rows) - 1 else name), ""

    def _naming(self, at: int) -> str:
        hint = _("give step {number} (line {line}) the name `id: {id}`")
        return hint.format(number=at + 1, line=self._rows[at].node.span.line, id=self._new_id(at))

    def _is_unsure(self, text: str) -> bool:
        """Tell whether a text says no more than that it leads to some step: "kembali"."""
        words = _WORDS.findall(text[:_LONGEST])
        is_near = nearest(text, (*self.ids, LANJUT, SELESAI))
        return bool(words) and all(map(_STEP_WORD.fullmatch, words)) and not re.search("[0-9]", text) and not is_near

    def _meant(self, text: str, row: int) -> int | str | None:
        """Return the row that is meant, or the target; None where nobody can tell."""
        numbers = re.findall(r"[0-9]+", text)
        if len(numbers) == 1 and all(map(_STEP_WORD.fullmatch, _WORDS.findall(text))):
            at = int(numbers[0][:6]) - 1
            return at if at in range(len(self._rows)) else None
        if nearest(text, (*self.ids, LANJUT, SELESAI)):
            return None
        found = self._by_text(text)
        return _by_words(text, row) if found is None else found

    def _by_text(self, text: str) -> int | None:
        """Return the row whose text this is, or is the beginning of: the only one."""
        words = _letters(text)
        texts = [_letters(row.get("kegiatan", "")) for row in self._rows]
        found = [at for at, kegiatan in enumerate(texts) if kegiatan and len(words) > 3 and kegiatan.startswith(words)]  # noqa: PLR2004
        return found[0] if len(found) == 1 else None

    def _step(self, at: int) -> str:
        step = self._rows[at]
        if step.get("id"):
            return _("write `{id}`, the id of step {number}").format(id=step.get("id"), number=at + 1)
        hint = _("give step {number} (line {line}) a name, `id: {id}`, and write `{id}` here")
        return hint.format(number=at + 1, line=step.node.span.line, id=self._new_id(at))

    def _new_id(self, at: int) -> str:
        """Return an id for a step: no other has it, nor would be given it."""
        proposed = self._word(at)
        taken = {*self.ids, LANJUT, SELESAI, *(self._word(row) for row in range(at) if not self._rows[row].get("id"))}
        if proposed in taken:
            proposed = f"{proposed}-{at + 1}"
        while proposed in taken:
            proposed += "b"
        return proposed

    def _word(self, at: int) -> str:
        word = _WORD.search(str(self._rows[at].get("kegiatan", ""))[:_LONGEST])
        return word.group().lower() if word else "langkah"


def _unsure(text: str) -> str:
    hint = _("write the `id` of the step that `{text}` means; if it has none, give it one, such as `id: periksa`")
    return hint.format(text=excerpt(text))


def _by_words(text: str, row: int) -> int | str | None:
    if _FIRST.search(text):
        return 0
    if _BEFORE.search(text) and row:
        return row - 1
    if _END.fullmatch(text):
        return SELESAI
    return LANJUT if _NEXT.fullmatch(text) else None


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text[:_LONGEST]).casefold()

"""An activity in the words that the regulation asks for: an active verb first, and nobody who acts."""

from __future__ import annotations

import re

from sopdoc.indonesian.heads import ADVERBS, BLOCKING, Head, compound, tokens_of
from sopdoc.indonesian.subjects import name_end
from sopdoc.indonesian.words.kinds import Kind, word_of
from sopdoc.indonesian.words.lists import sections_of

_BY = re.compile(r"\s+(?:oleh|o/)\s+", re.IGNORECASE)
_AND = re.compile(r"\s+(?:dan|serta)\s+", re.IGNORECASE)
_REACH = 9
_PARTICLES = sections_of("particles")
_BARE_VERBS = _PARTICLES["tanpa-awalan"]
_DROPPED = _PARTICLES["lepas"] - {"sudah", "telah"}
_KEPT = _PARTICLES["tetap"]
_NOT_SIMPLE = (
    (ADVERBS | _PARTICLES["pembatas"] | _PARTICLES["waktu"] | {"atau", "serta", "setiap", "tiap"}) - _DROPPED
) | {"sudah", "telah"}
"""With one of these before a passive verb the sentence isn't simply turned round."""
_JOINING = frozenset(["dan", "serta", "kemudian", "lalu", "selanjutnya", "sekaligus", "lantas"])
_CLAUSES = BLOCKING | _PARTICLES["anak-kalimat"] | {"telah", "sudah", "akan", "perlu", "harus", "apakah", "bahwa"}
"""Behind these a passive verb tells more of something else."""
_PREPOSITIONS = frozenset(
    "dalam di dari ke kepada melalui menggunakan pada secara selama sesuai tentang terhadap untuk via".split()  # noqa: SIM905
)
_NEAR = 3


def capitalised(text: str) -> str:
    """Return a text whose first letter is a capital."""
    return text[:1].upper() + text[1:]


def passive_in(text: str) -> Head | None:
    """Return the passive verb of a sentence whose subject is a thing: "Surat dicatat oleh staf"; else None.

    What "yang" or "untuk" goes before tells more of a thing, and isn't what is done.
    """
    tokens = tokens_of(text)
    # a noun of an action may be the first of several things that are done: "Pemeriksaan berkas, dicatat …"
    noun = bool(tokens) and word_of(tokens[0].word).kind in (Kind.NOMINAL, Kind.BARE)
    for index in range(1, min(_REACH, len(tokens))):
        token, before = tokens[index], tokens[index - 1].word
        if before in BLOCKING or before == "oleh":
            return None
        if noun and (before in _JOINING or "," in text[tokens[index - 1].end : token.start]):
            return None
        torn = compound(tokens, index) if token.word == "di" else None
        word, length = torn or (word_of(token.word), 1)
        if word.kind is Kind.ACTIVE and token.word not in _BARE_VERBS:
            return None
        if word.kind is Kind.PASSIVE and token.word.startswith("di"):
            return Head(word, token.start, tokens[index + length - 1].end, index)
    return None


def active_sentence(text: str, head: Head) -> str:
    """Return an activity with an active verb in the place of its head; "" where the whole isn't certain.

    Who acts is left out where "oleh" names him: "Pencatatan surat oleh staf" is "Mencatat surat". Of a noun that
    somebody stands behind nothing is certain, since he may be the one who acts: "Persetujuan Kepala Dinas".
    """
    tokens = tokens_of(text)
    before = [token.word for token in tokens[: head.index]]
    kept = [word for word in before if word not in _DROPPED]
    if not head.word.active or not _KEPT.issuperset(kept):
        return ""
    verbs, rest = _verbs(text, head)
    behind = tokens_of(rest or "")
    first = behind[0].word if behind else ""
    if rest is None or (head.kind is not Kind.PASSIVE and name_end(rest.lstrip())):
        return ""
    if head.kind is not Kind.PASSIVE and first in _PARTICLES["kepada"] and head.word.root not in _PARTICLES["memberi"]:
        verbs = f"melakukan {text[head.start : head.end].casefold()}"
    elif first and verbs.endswith(f" {first}"):
        rest = rest[behind[0].end :]
    return capitalised(" ".join([*kept, verbs]) + rest)


def active_of_passive(text: str, passive: Head) -> str:
    """Return a passive sentence in the active voice, "Mencatat surat" of "Surat dicatat oleh staf"; "" for none."""
    tokens = tokens_of(text)[: passive.index]
    while len(tokens) > 1 and tokens[-1].word in _DROPPED:
        tokens = tokens[:-1]
    verbs, rest = _verbs(text, passive)
    if not verbs or rest is None or any(token.word in _NOT_SIMPLE for token in tokens):
        return ""
    first, *others = text[tokens[0].start : tokens[-1].end + text.startswith(")", tokens[-1].end)].split()
    person = tokens[0].word in sections_of("nouns")["pelaku"]
    if person and verbs.endswith("kan") and rest and tokens_of(rest)[0].word not in _PREPOSITIONS:
        return ""  # "Siswa dibagikan rapor": it is the thing behind that is handed out
    if first[1:].islower() or len(first) == 1:
        first = first.lower()
    return " ".join([capitalised(verbs), first, *others]) + rest


def _verbs(text: str, head: Head) -> tuple[str, str | None]:
    """Return the active verbs that say what a head and those joined to it do, and what stands behind them.

    "Verifikasi dan validasi berkas" has two. None stands behind them where one of them, or that, isn't certain.
    """
    verbs, end = head.word.active, head.end
    tokens = tokens_of(text)
    at = next((index for index, token in enumerate(tokens) if token.start >= end), len(tokens))
    while at + 1 < len(tokens) and tokens[at].word in ("dan", "serta"):
        word = word_of(tokens[at + 1].word)
        if word.kind not in (Kind.BARE, Kind.NOMINAL, Kind.PASSIVE) or not word.active:
            return verbs, None
        verbs += f" {tokens[at].word} {word.active}"
        end = tokens[at + 1].end
        at += 2
    rest = _without_agent(text[end:].rstrip(" .;"), passive=head.kind is Kind.PASSIVE)
    return verbs, rest if rest is not None and _is_simple(rest) else None


def _without_agent(rest: str, *, passive: bool) -> str | None:
    """Return what stands behind a verb without who acts; None where it isn't certain where his name ends."""
    by = _BY.search(rest)
    before, agent = (rest[: by.start()], rest[by.end() :]) if by else ("", rest.lstrip() if passive else "")
    words = [token.word for token in tokens_of(before)]
    if "yang" in words:  # who it is belongs to a clause: "data yang diverifikasi oleh Kasi"
        return rest
    if any(word_of(word).kind in (Kind.ACTIVE, Kind.PASSIVE) for word in words):
        return None
    end = name_end(agent)
    if not end:
        return None if by else rest
    joined = _AND.match(agent, end)
    if joined and (other := name_end(agent[joined.end() :])):  # "oleh Kepala Dinas dan Sekretaris"
        end = joined.end() + other
    behind = agent[end:]
    tokens = tokens_of(behind)
    if behind.strip() and not (tokens and behind[: tokens[0].start].isspace() and tokens[0].word in _PREPOSITIONS):
        return None
    return before + behind


def _is_simple(rest: str) -> bool:
    """Tell whether nothing else is done in what stands behind a verb."""
    tokens = tokens_of(rest)
    for index, token in enumerate(tokens):
        before = [each.word for each in tokens[max(index - _NEAR, 0) : index]]
        kind = word_of(token.word).kind
        joined = bool(before) and (before[-1] in _JOINING or "," in rest[tokens[index - 1].end : token.start])
        if (kind is Kind.NOMINAL and joined) or (kind is Kind.PASSIVE and _CLAUSES.isdisjoint(before)):
            return False
    return True

"""What is wrong with the head of an activity: one fault a row, the first that holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from sopdoc.check.activities.jumps import is_jump
from sopdoc.check.asked import Asked, Step, Table
from sopdoc.indonesian.heads import Head, head_of
from sopdoc.indonesian.offices.named import long_form
from sopdoc.indonesian.posts import same_post
from sopdoc.indonesian.rewording import active_of_passive, active_sentence, capitalised, passive_in
from sopdoc.indonesian.subjects import Name, Subject, name_of, names_of, subject_of
from sopdoc.indonesian.words.kinds import Kind
from sopdoc.messages import _
from sopdoc.model.prosedur import Pelaksana
from sopdoc.rules.regulation.kegiatan import BERSUBJEK, BUKAN_KATA_KERJA, DIBENDAKAN, HANYA_LOMPATAN, PASIF
from sopdoc.rules.rule import Broken, Rule
from sopdoc.source.edit import Edit
from sopdoc.source.text import excerpt, ready

_SHORTEST_ID = 3
_MOST = 2000


class HeadFault(Struct, frozen=True):
    """The fault of a row's head: the rule that it breaks, and how."""

    rule: Rule
    broken: Broken


def activity_of(step: Step) -> str:
    """Return an activity without markup, as far as it is looked at: what is done stands at its beginning."""
    return step.kegiatan[:_MOST]


@lru_cache(1)
def head_faults(asked: Asked) -> tuple[HeadFault, ...]:
    """Return the faults of all heads; several rules ask for them, one after the other."""
    return tuple(fault for table in asked.tables for fault in _faults(asked, table))


@lru_cache(256)
def lane_names(lanes: tuple[tuple[str, str], ...]) -> tuple[Name, ...]:
    """Return all names of lanes, given by id and name; an id counts as one too: "kadis"."""
    names = (name for id_, text in lanes for name in (*names_of(text), *_id_name(id_)))
    return tuple(dict.fromkeys(names))


def names_in(table: Table) -> tuple[Name, ...]:
    """Return all names of a table's lanes."""
    return lane_names(tuple((lane.id, lane.nama) for lane in table.prosedur.pelaksana))


def _id_name(id_: str) -> tuple[Name, ...]:
    words = names_of(re.sub(r"[-_]", " ", id_)) if len(id_) >= _SHORTEST_ID and id_.isascii() else ()
    # an id is a short form that its author chose: only one that is no word of its own names somebody
    return tuple(name for name in words if head_of(" ".join(name)).kind is Kind.OTHER)


def _faults(asked: Asked, table: Table) -> Iterator[HeadFault]:
    names = names_in(table)
    for step in table.steps:
        text = activity_of(step)
        head = head_of(text)
        if head.kind is Kind.ACTIVE and not is_jump(text, names):
            continue
        subject = subject_of(text, names)
        # whom something is done to is no performer: "Pasien diperiksa"
        if subject is not None and (subject.predicate >= 0 or passive_in(text) is None):
            yield HeadFault(BERSUBJEK, _with_subject(asked, table, step, subject))
        else:
            yield _without_subject(step, text, head, names)


def _without_subject(step: Step, text: str, head: Head, names: tuple[Name, ...]) -> HeadFault:
    if head.kind is Kind.PASSIVE:
        return HeadFault(PASIF, _passive(step, text, head, active_sentence(text, head)))
    if is_jump(text, names):
        return HeadFault(HANYA_LOMPATAN, _jump(step, text))
    passive = passive_in(text)
    if passive is not None:
        return HeadFault(PASIF, _passive(step, text, passive, active_of_passive(text, passive)))
    if head.kind is Kind.NOMINAL:
        return HeadFault(DIBENDAKAN, _nominal(step, text, head))
    return HeadFault(BUKAN_KATA_KERJA, _no_verb(step, text, head))


_CLAUSE = re.compile(r"[,;.]\s+(?:(?:dan|lalu|kemudian|sedangkan|serta)\s+)?|\s(?:dan|lalu|kemudian|sedangkan)\s+")
"""Where another may begin to act: "mencatat, Kasubbag memeriksa"."""


def _with_subject(asked: Asked, table: Table, step: Step, subject: Subject) -> Broken:
    message = _("the activity begins with who does it, `{subject}`").format(subject=excerpt(subject.text))
    text, span = activity_of(step), step.span("kegiatan")
    left = capitalised(text[subject.predicate :])
    others = _CLAUSE.split(left)[1:]
    several = any(subject_of(clause, names_in(table)) is not None for clause in others)
    if several or subject.predicate < 0 or not subject.alone or head_of(left).kind is not Kind.ACTIVE:
        hint = _("leave that to `oleh`, and begin with what is done, as an active verb: `Menerima …`, `Mencatat …`")
        return Broken(message, span, (hint,))
    lanes = [lane for lane in table.prosedur.pelaksana if _is_lane(subject.text, lane)]
    acting = {id_ for bagian in step.langkah.bagian for id_ in bagian.pelaksana}
    if acting.isdisjoint(lane.id for lane in lanes):
        return Broken(message, span, (_other_lane(subject.text, lanes[0] if lanes else None, left),))
    hint = _("`oleh` says who does it; write `{text}`").format(text=ready(left))
    same = acting <= {lane.id for lane in lanes if _says_all(lane, subject.text)}
    return Broken(message, span, (hint,), _strip(asked, step, subject) if same else ())


def _other_lane(subject: str, lane: Pelaksana | None, left: str) -> str:
    """Return the remedy where `oleh` doesn't name who stands in the activity."""
    if lane:
        hint = _("`oleh` names somebody else: write `{id}` into it if that is who acts, and write `{text}` here")
        return hint.format(id=lane.id, text=ready(left))
    hint = _(
        "no lane is called `{subject}`: give that performer one and name it in `oleh`, unless another stands for it; "
        "here write `{text}`"
    )
    return hint.format(subject=excerpt(subject), text=ready(left))


def _is_lane(subject: str, lane: Pelaksana) -> bool:
    """Tell whether a subject is who acts in a lane."""
    return _same(subject, lane.nama) or name_of(subject) in lane_names(((lane.id, lane.nama),))


def _says_all(lane: Pelaksana, subject: str) -> bool:
    """Tell whether a lane says all that a subject does: "Staf Umum" says more than the lane "Staf"."""
    return len(long_form(subject)) <= len(long_form(lane.nama)) or name_of(subject) in names_of(lane.nama)


_same = lru_cache(4096)(same_post)


def _strip(asked: Asked, step: Step, subject: Subject) -> tuple[Edit, ...]:
    text, at = activity_of(step), subject.predicate
    start = text.index(subject.text)
    word = re.match(r"\S+", text[at:])
    behind = at + (word.end() if word else 0)
    node = step.node("kegiatan")
    # the first words may stand there twice: then the whole text is put in anew
    for end in (behind, len(text)):
        edits = asked.put(node, text[start:end], capitalised(text[at:end]))
        if edits:
            return edits
    return ()


def _passive(step: Step, text: str, passive: Head, active: str) -> Broken:
    message = _("the activity is told in the passive: `{verb}`")
    message = message.format(verb=excerpt(text[passive.start : passive.end]))
    return Broken(message, step.span("kegiatan"), (_remedy(active, passive),))


def _nominal(step: Step, text: str, head: Head) -> Broken:
    message = _("the activity begins with a noun, `{word}`, in the place of a verb")
    message = message.format(word=excerpt(text[head.start : head.end]))
    return Broken(message, step.span("kegiatan"), (_remedy(active_sentence(text, head), head),))


def _no_verb(step: Step, text: str, head: Head) -> Broken:
    word = excerpt(text[head.start : head.end] or text.strip())
    if head.kind is Kind.BARE:
        message = _("`{word}` is no active verb").format(word=word)
        return Broken(message, step.span("kegiatan"), (_remedy(active_sentence(text, head), head),))
    message = _("the activity doesn't begin with a verb but with `{word}`").format(word=word)
    return Broken(message, step.span("kegiatan"), (_remedy("", head),))


def _remedy(active: str, head: Head) -> str:
    """Return the whole activity in the active voice; where that isn't certain, how it begins."""
    if active:
        return _("write `{text}`").format(text=ready(active))
    if head.word.active:
        verb = capitalised(head.word.active)
        return _("begin with what is done, as an active verb: `{verb} …`").format(verb=ready(verb))
    return _("begin with what is done, as an active verb: `Menerima …`, `Memeriksa …`, `Menyampaikan …`")


def _jump(step: Step, text: str) -> Broken:
    message = _("`{text}` is no activity: an arrow says where the flow goes on").format(text=excerpt(text))
    hint = _("delete this langkah; give the step that is meant an `id`, and name it in the step before: `lanjut: id`")
    return Broken(message, step.span("kegiatan"), (hint,))

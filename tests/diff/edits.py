"""Random revisions of a source that know what they changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from random import Random

from tests.checkers.random_words import OFFICES, WORDS
from tests.diff.alike import WORDS as OFFICIAL
from tests.diff.alike import sentence
from tests.diff.document import ON, OUT, Document, Part, Spelling, Step, parsed, written

Planted = tuple[str, str, object, str]
"""Kind, what, the tag or the key of what changed, and the field."""
MOVED_FAR = 2
OTHER_PERFORMER = OFTEN = 0.5
SELDOM = 0.2
FEWEST = 3
"""A text of fewer words isn't reworded but replaced."""
MARKS = ("-", "•", "a.", "1)", "tanpa")
LABELS = ("ya", "tidak", "setuju", "ditolak", "lengkap", "belum lengkap", "perlu perbaikan")


@dataclass
class Script:
    """A document, its revision, and what was changed; ``touched`` are the tags that may not be changed again."""

    rng: Random
    old: Document
    new: Document
    tags: count[int]
    planted: list[Planted] = field(default_factory=list)
    touched: set[object] = field(default_factory=set)
    spelling: Spelling = field(default_factory=Spelling)

    def note(self, kind: str, what: str, tag: object, key: str = "") -> None:
        """Remember a change; of a row that stays other cells may still be changed."""
        self.planted.append((kind, what, tag, key))
        stays = what == "alur" or key or (kind, what) == ("moved", "langkah")
        self.touched.add((tag, what if what == "alur" else key or kind) if stays else tag)

    def is_touched(self, step: Step) -> bool:
        """Tell whether anything of a row was changed."""
        return any(each == step.tag or (isinstance(each, tuple) and each[0] == step.tag) for each in self.touched)

    def texts(self) -> tuple[str, str]:
        """Return both sources."""
        as_it_was = Spelling(numbered=self.spelling.numbered)
        return written(self.old, as_it_was), written(self.new, self.spelling, self.rng)


Edit = Callable[[Script], bool]


def script(source: str, seed: int, edits: int, kinds: tuple[Edit, ...]) -> Script:
    """Return a script of so many edits, fewer where there is nothing left to change."""
    rng, tags = Random(seed), count()
    old = parsed(source, tags)
    made = Script(rng, old, old.copy(), tags)
    for _ in range(edits):
        any(rng.choice(kinds)(made) for _try in range(12) if kinds)
    _respell(made)
    return made


def _respell(made: Script) -> None:
    rng = made.rng
    renamed = any(each[:2] == ("changed", "pelaksana") for each in made.planted)
    made.spelling = Spelling(
        ids=rng.choice(("", "", "n-")),
        numbered=rng.random() < SELDOM,
        lanes="" if renamed else rng.choice(("", "", "l-")),
        on=rng.choice(("as it is", "either", "named")),
        lists=rng.random() < 0.5,
        width=rng.choice((40, 100, 1000)),
        flow=rng.choice((False, False, None)),
    )


def words(rng: Random, least: int, most: int) -> str:
    """Return some words."""
    source = rng.choice((WORDS, OFFICIAL))
    return " ".join(rng.choice(source) for _ in range(rng.randint(least, most)))


def reworded(rng: Random, text: str, share: float) -> str:
    """Return a text with a share of its words replaced."""
    parts = text.split()
    for at in rng.sample(range(len(parts)), max(1, round(share * len(parts)))):
        parts[at] = rng.choice([word for word in rng.choice((WORDS, OFFICIAL)) if word != parts[at]])
    return " ".join(parts)


def _part(made: Script) -> Part:
    return made.rng.choice([part for part in made.new.parts if part.tag not in made.touched] or made.new.parts)


def _step(made: Script, key: str) -> tuple[Part, Step] | None:
    """Return a row of which this wasn't changed yet."""
    part = _part(made)
    free = [step for step in part.steps if not {step.tag, (step.tag, key)} & made.touched]
    return (part, made.rng.choice(free)) if free and part.tag not in made.touched else None


def reword(made: Script) -> bool:
    """Replace 20 to 60 % of a row's words."""
    return _reword(made, 0.2, 0.6)


def reword_much(made: Script) -> bool:
    """Replace 40 to 80 % of a row's words, and often its performer."""
    if not _reword(made, 0.4, 0.8):
        return False
    tag = made.planted[-1][2]
    part, step = next((part, step) for part in made.new.parts for step in part.steps if step.tag == tag)
    others = [lane.tag for lane in part.lanes if lane.tag not in (*step.oleh, *made.touched)]
    if others and (step.tag, "oleh") not in made.touched and made.rng.random() < OTHER_PERFORMER:
        step.oleh = [made.rng.choice(others), *step.oleh[1:]]
        made.note("changed", "langkah", step.tag, "oleh")
    return True


def _reword(made: Script, least: float, most: float) -> bool:
    found = _step(made, "kegiatan")
    if not found:
        return False
    step = found[1]
    if len(str(step.cells["kegiatan"]).split()) < FEWEST:
        return False
    text = reworded(made.rng, str(step.cells["kegiatan"]), made.rng.uniform(least, most))
    if text == " ".join(str(step.cells["kegiatan"]).split()):
        return False
    step.cells["kegiatan"] = text
    made.note("changed", "langkah", step.tag, "kegiatan")
    return True


def cell(made: Script) -> bool:
    """Change, add or empty a cell."""
    key = made.rng.choice(("waktu", "output", "kelengkapan", "keterangan"))
    found = _step(made, key)
    if not found:
        return False
    step = found[1]
    was = step.cells.get(key)
    if was and made.rng.random() < 0.25:
        del step.cells[key]
    else:
        new = f"{made.rng.randint(1, 90)} hari" if key == "waktu" else words(made.rng, 1, 4)
        if was in (new, [new]):
            return False
        step.cells[key] = new
    made.note("changed" if was and key in step.cells else "added" if not was else "removed", "langkah", step.tag, key)
    return True


def performer(made: Script) -> bool:
    """Let another lane do a row."""
    found = _step(made, "oleh")
    if not found:
        return False
    part, step = found
    others = [lane.tag for lane in part.lanes if lane.tag not in (*step.oleh, *made.touched)]
    if not others:
        return False
    step.oleh = [made.rng.choice(others), *step.oleh[1:]]
    made.note("changed", "langkah", step.tag, "oleh")
    return True


def add_step(made: Script) -> bool:
    """Add a row."""
    part = _part(made)
    lanes = [lane.tag for lane in part.lanes if lane.tag not in made.touched]
    if part.tag in made.touched or not lanes:
        return False
    kegiatan = sentence(made.rng) if made.rng.random() < OFTEN else words(made.rng, 5, 20).capitalize()
    like = made.rng.choice(part.steps).cells
    cells = {"kegiatan": kegiatan, "output": words(made.rng, 1, 4), "waktu": "7 menit"}
    cells |= {key: value for key, value in like.items() if key != "kegiatan" and made.rng.random() < OFTEN}
    step = Step(next(made.tags), cells, [made.rng.choice(lanes)], False, [("", ON)])
    part.steps.insert(made.rng.randint(0, len(part.steps)), step)
    made.note("added", "langkah", step.tag)
    return True


def remove_step(made: Script) -> bool:
    """Remove a row that no exit names."""
    found = _step(made, "")
    if not found or len(found[0].steps) < 3 or made.is_touched(found[1]):
        return False
    part, step = found
    if any(tag == step.tag for other in part.steps for _label, tag in other.exits):
        return False
    part.steps.remove(step)
    made.note("removed", "langkah", step.tag)
    return True


def move_step(made: Script) -> bool:
    """Move a row further than to its neighbour's place."""
    found = _step(made, "moved")
    if not found:
        return False
    part, step = found
    at = part.steps.index(step)
    places = [to for to in range(len(part.steps)) if abs(to - at) >= MOVED_FAR]
    if not places or any(("moved", part.tag) == each for each in made.touched):
        return False
    part.steps.remove(step)
    part.steps.insert(made.rng.choice(places), step)
    made.note("moved", "langkah", step.tag)
    made.touched.add(("moved", part.tag))
    return True


def _deciding(made: Script) -> tuple[Part, Step] | None:
    found = _step(made, "alur")
    return found if found and found[1].exits[0][0] else None


def retarget(made: Script) -> bool:
    """Let an exit of a decision lead to another row."""
    found = _deciding(made)
    if not found:
        return False
    part, step = found
    at = made.rng.randrange(len(step.exits))
    label, was = step.exits[at]
    following = {one.tag: other.tag for one, other in zip(part.steps, part.steps[1:], strict=False)}
    plain = [other.tag for other in part.steps if other.tag not in (was, following.get(step.tag), *made.touched)]
    if not plain:
        return False
    step.exits[at] = (label, made.rng.choice(plain))
    made.note("changed", "alur", step.tag, label)
    return True


def relabel(made: Script) -> bool:
    """Give an exit another label."""
    found = _deciding(made)
    if not found:
        return False
    step = found[1]
    at = made.rng.randrange(len(step.exits))
    label = made.rng.choice(LABELS)
    if label in [each.casefold() for each, _tag in step.exits]:
        return False
    step.exits[at] = (label, step.exits[at][1])
    made.note("changed", "alur", step.tag, label)
    return True


def add_exit(made: Script) -> bool:
    """Give a decision one more exit."""
    found = _deciding(made)
    if not found:
        return False
    step = found[1]
    label = made.rng.choice(LABELS)
    if label in [each.casefold() for each, _tag in step.exits] or any(tag == OUT for _label, tag in step.exits):
        return False
    step.exits.append((label, OUT))
    made.note("added", "alur", step.tag, label)
    return True


def remove_exit(made: Script) -> bool:
    """Take an exit from a decision that has more than two."""
    found = _deciding(made)
    if not found or len(found[1].exits) < 3:
        return False
    step = found[1]
    label, _tag = step.exits.pop(made.rng.randrange(len(step.exits)))
    made.note("removed", "alur", step.tag, label)
    return True


def rename_lane(made: Script) -> bool:
    """Print another name over a lane, be it one of the same post."""
    part = _part(made)
    free = [lane for lane in part.lanes if lane.tag not in made.touched]
    if not free or part.tag in made.touched:
        return False
    lane = made.rng.choice(free)
    lane.nama = f"{made.rng.choice(OFFICES)} {words(made.rng, 2, 3).title()}"
    made.note("changed", "pelaksana", lane.tag)
    return True


def add_lane(made: Script) -> bool:
    """Add a lane, and let it do a row."""
    part, found = _part(made), _step(made, "oleh")
    if not found or len(part.lanes) > 10:
        return False
    part, step = found
    lane = type(part.lanes[0])(next(made.tags), f"baru{len(part.lanes)}", words(made.rng, 3, 4).title())
    part.lanes.insert(made.rng.randint(0, len(part.lanes)), lane)
    step.oleh = [lane.tag]
    step.handed = False
    made.note("added", "pelaksana", lane.tag)
    made.note("changed", "langkah", step.tag, "oleh")
    return True


def remove_lane(made: Script) -> bool:
    """Remove a lane; another one does its rows."""
    part = _part(made)
    free = [lane for lane in part.lanes if lane.tag not in made.touched]
    if len(free) < 2 or part.tag in made.touched:
        return False
    lane, other = made.rng.sample(free, 2)
    rows = [step for step in part.steps if lane.tag in step.oleh]
    if any({step.tag, (step.tag, "oleh")} & made.touched or len(step.oleh) > 1 for step in rows):
        return False
    part.lanes.remove(lane)
    for step in rows:
        step.oleh = [other.tag]
        made.note("changed", "langkah", step.tag, "oleh")
    made.note("removed", "pelaksana", lane.tag)
    made.touched.add(other.tag)
    return True


def move_lane(made: Script) -> bool:
    """Put a lane into another column, further than its neighbour's."""
    part = _part(made)
    free = [lane for lane in part.lanes if lane.tag not in made.touched]
    if not free or ("lanes", part.tag) in made.touched or part.tag in made.touched:
        return False
    lane = made.rng.choice(free)
    at = part.lanes.index(lane)
    places = [to for to in range(len(part.lanes)) if abs(to - at) >= MOVED_FAR]
    if not places:
        return False
    part.lanes.remove(lane)
    part.lanes.insert(made.rng.choice(places), lane)
    made.note("moved", "pelaksana", lane.tag)
    made.touched.add(("lanes", part.tag))
    return True


def single(made: Script) -> bool:
    """Change, add or empty a key of the document."""
    key, new = made.rng.choice(
        (
            ("nomor", f"065/{made.rng.randint(1, 99)}/SOP"),
            ("judul", words(made.rng, 3, 8).capitalize()),
            ("tanggal_efektif", f"202{made.rng.randint(0, 6)}-0{made.rng.randint(1, 9)}-1{made.rng.randint(0, 9)}"),
            ("tanggal_revisi", f"{made.rng.randint(1, 28)} Maret 2026"),
            ("templat", "lain"),
        )
    )
    was = made.new.keys.get(key, "")
    if key in made.touched or was == new:
        return False
    if was and key != "judul" and made.rng.random() < 0.3:
        new = ""
    made.new.keys[key] = new
    made.note("changed" if was and new else "removed" if was else "added", "field", key)
    return True


def item(made: Script) -> bool:
    """Reword, add, remove or move an item of a list."""
    lists = [key for key, items in made.new.lists.items() if len(items) > 1]
    if not lists:
        return False
    key = made.rng.choice(lists)
    items = made.new.lists[key]
    kind = made.rng.choice(("changed", "added", "removed", "moved"))
    at = made.rng.randrange(len(items))
    tag, text = items[at]
    if kind == "added":
        tag = next(made.tags)
        items.insert(at, (tag, words(made.rng, 5, 14).capitalize()))
    elif tag in made.touched or (kind == "moved" and (("items", key) in made.touched or len(items) < 4)):
        return False
    elif kind == "changed":
        if len(text.split()) < 4:
            return False
        items[at] = (tag, reworded(made.rng, text, made.rng.uniform(0.1, 0.5)))
    elif kind == "removed":
        del items[at]
        if len(items) < 2:
            items.insert(at, (tag, text))
            return False
    else:
        to = made.rng.choice([to for to in range(len(items)) if abs(to - at) >= MOVED_FAR])
        items.insert(to, items.pop(at))
        made.touched.add(("items", key))
    made.note(kind, "item", tag)
    return True


def mark(made: Script) -> bool:
    """Give a list a mark of its own."""
    free = [key for key, items in made.new.lists.items() if len(items) > 1 and ("tanda", key) not in made.touched]
    if not free:
        return False
    key = made.rng.choice(free)
    made.new.marks[key] = made.rng.choice(MARKS)
    made.note("added", "field", ("tanda", key))
    return True


def rename_part(made: Script) -> bool:
    """Give a procedure another title."""
    part = _part(made)
    if part.tag in made.touched or ("judul", part.tag) in made.touched:
        return False
    was = part.keys.get("judul")
    part.keys["judul"] = words(made.rng, 3, 7).capitalize()
    made.note("changed" if was else "added", "field", ("judul", part.tag))
    return True


def add_part(made: Script) -> bool:
    """Add a procedure."""
    lane = type(made.new.parts[0].lanes[0])(next(made.tags), "petugas", "Petugas Baru")
    steps = [
        Step(next(made.tags), {"kegiatan": words(made.rng, 6, 14)}, [lane.tag], False, [("", ON)]) for _ in range(4)
    ]
    part = Part(next(made.tags), {"judul": words(made.rng, 4, 7)}, [lane], steps)
    made.new.parts.insert(made.rng.randint(0, len(made.new.parts)), part)
    made.note("added", "prosedur", part.tag)
    return True


def remove_part(made: Script) -> bool:
    """Remove a procedure in which nothing was changed."""
    part = _part(made)
    own = {part.tag, ("judul", part.tag), *(lane.tag for lane in part.lanes)}
    changed = own & made.touched or any(map(made.is_touched, part.steps))
    was = next((each for each in made.old.parts if each.tag == part.tag), None)
    if changed or "parts" in made.touched or len(made.new.parts) < 2 or was is None:
        return False
    if {step.tag for step in was.steps} != {step.tag for step in part.steps}:
        return False
    made.new.parts.remove(part)
    made.note("removed", "prosedur", part.tag)
    return True


def jump(made: Script) -> bool:
    """Let a plain row lead to another one than the next."""
    found = _step(made, "alur")
    if not found or found[1].exits != [("", ON)]:
        return False
    part, step = found
    at = part.steps.index(step)
    others = [other.tag for other in part.steps[at + 2 :] if other.tag not in made.touched]
    if not others or any((part.tag, "moved") == each for each in made.touched):
        return False
    step.exits = [("", made.rng.choice(others))]
    made.note("changed", "alur", step.tag)
    return True


def symbol(made: Script) -> bool:
    """Put a word into a row's symbol, or another one."""
    found = _step(made, "teks")
    if not found:
        return False
    step = found[1]
    was = step.cells.get("teks")
    step.cells["teks"] = "Cek" if was != "Cek" else "Uji"
    made.note("changed" if was else "added", "langkah", step.tag, "teks")
    return True


def move_part(made: Script) -> bool:
    """Put a procedure before or behind all others."""
    parts = made.new.parts
    if len(parts) < 2 or "parts" in made.touched or (len(parts) == 2 and made.rng.random() < OFTEN):
        return False
    part = parts[-1]
    kept = {each.tag for each in made.old.parts} & {each.tag for each in parts}
    if part.tag not in kept or len(kept) < 2:
        return False
    parts.insert(0, parts.pop())
    made.touched.add("parts")
    made.planted.append(("moved", "prosedur", part.tag, ""))
    return True


EDITS: tuple[Edit, ...] = (
    *(jump, symbol, move_part),
    *(reword, reword_much, cell, performer, add_step, remove_step, move_step) * 2,
    *(retarget, relabel, add_exit, remove_exit),
    *(rename_lane, add_lane, remove_lane, move_lane),
    *(single, item, item, mark, rename_part, add_part, remove_part),
)
HARD: tuple[Edit, ...] = (reword_much, reword_much, performer, add_step, remove_step, move_step)

"""Posts that act in the words of a step and have no lane."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from sopdoc.check.asked import Asked, Item, Step
from sopdoc.indonesian.offices.named import Kind, is_verb, named_at_start
from sopdoc.indonesian.offices.post_words import EACH, GENERIC, OF_THE_POST
from sopdoc.indonesian.posts import Words, agree, names_of, starting_posts, starting_subject
from sopdoc.messages import _
from sopdoc.reading.characters.ready import as_value
from sopdoc.rules.rule import Broken
from sopdoc.source.text import excerpt, ready
from sopdoc.typography.markup import plain_text

_BY = re.compile(r"\bdi[a-z]{3,}(?:\s+\w+){0,3}?\s+oleh\s+", re.IGNORECASE)
_BY_SHORT = re.compile(
    r"\bdi(?:tandatangani|paraf|periksa|verifikasi|koreksi|setujui|sahkan|pimpin|lakukan|laksanakan|buat|catat|ketik)\s+",
    re.IGNORECASE,
)
"""Verbs behind which whoever acts may stand without "oleh"."""
_TOGETHER = re.compile(
    r"\b(?:bersama(?:-sama)?\s+(?:dengan\s+)?|di(?:dampingi|bantu|sertai)\s+(?:oleh\s+)?)", re.IGNORECASE
)
_CLAUSE = re.compile(
    r"(?:[.;,]\s+|\b(?:dan|serta|kemudian|lalu|selanjutnya|jika|apabila|bila|maka|ketika|sedangkan|sementara)\b,?\s+)",
    re.IGNORECASE,
)
"""Before whom a new clause begins."""
_DONE = re.compile(r"\b(?:yang|telah|sudah|setelah|sesudah|hasil|sebelum)\b", re.IGNORECASE)
"""Words in whose clause somebody has acted before, or acts elsewhere."""
_TRANSITIVE = re.compile(r"\bme[a-z]{4,}\s+(?:kepada\s+|agar\s+|supaya\s+)?", re.IGNORECASE)
_READ_OBJECTS = 400
_CLAUSE_END = re.compile(r"[.;,]")
_NEXT = re.compile(
    r"[\s:]*(?:(?:tidak|belum|telah|sudah|akan|dapat|harus|wajib|segera|langsung|juga|kemudian|lalu)\s+)*([a-z]+)",
    re.IGNORECASE,
)
_MARK = re.compile(r"\W*(?:\d+[.)]\s*|[a-z][.)]\s+)?", re.IGNORECASE)
_EACH = re.compile(rf"^(?:(?:{'|'.join(sorted(EACH))})\s+)+", re.IGNORECASE)
_READ = 2000
_BARE = {"rapat", "paraf", "cek", "acc", "setuju", "tanda", "disposisi", "buat", "terima"}
_TOP = {"dinas", "badan", "kantor", "inspektorat", "biro", "satuan", "perangkat", "opd", "skpd"}
_BELOW = {"bidang", "bagian", "seksi", "subbagian", "subbidang", "upt", "uptd", "desa", "dusun", "urusan", "unit"}
_SERVICES = {"upt", "uptd", "uptb", "unit", "puskesmas", "sekolah", "balai", "rsud"}
_WHICHEVER = OF_THE_POST - {"teknis"}
_OUTSIDE = {
    *(
        "bupati",
        "wali",
        "gubernur",
        "menteri",
        "presiden",
        "camat",
        "lurah",
        "deputi",
        "konsultan",
        "jaksa",
        "perangkat",
    ),
    *("pendamping", "kader", "desa", "dusun", "lingkungan", "rt", "rw", "dprd", "bpd", "komisi", "adat", "daerah"),
}
"""Posts of the region's heads and of villages, and what other posts outside are of."""
_OFFICES = {"dinas", "badan", "kantor", "puskesmas", "sekolah", "upt", "uptd"}
_NAMELESS = 2
_GUESTS = {"bpk", "bpkp", "bpn", "kpk", "tni", "polri", "pkk", "apip", "penggerak", "dari"}
"""Words by which a team is somebody else's."""
_TEAMS = {"tim", "panitia", "pokja"}
_STAFF = {
    *("staf", "pelaksana", "fungsional", "petugas", "operator", "pengadministrasi", "admin", "pengelola", "analis"),
    *("pengolah", "pranata", "arsiparis", "agendaris", "caraka", "konseptor", "penata", "penelaah", "penyusun"),
}
_SUPERIORS = {"pimpinan", "atasan"}
_CHIEFS = {"kepala", "camat", "lurah", "direktur", "inspektur", "sekretaris"}
_MEMBERS = {"kepala", "sekretaris", "ketua", "anggota", "staf", "operator", "petugas", "pelaksana", "pimpinan"}


def without_lane(asked: Asked) -> Iterator[Broken]:
    """Report each post that acts in a table's steps and has no lane there, once."""
    for table in asked.tables:
        seen: set[Words] = set()
        lanes = _names(tuple(lane.nama for lane in table.prosedur.pelaksana))
        ids = {lane.id for lane in table.prosedur.pelaksana}
        for step in table.steps:
            for item in _items(step):
                for post in acting_posts(item.text[:_READ]):
                    words = _words(post)
                    if words and words not in seen:
                        seen.add(words)
                        if not has_lane(words, lanes):
                            yield _broken(post, item, step.number, ids)


def _items(step: Step) -> Iterator[Item]:
    """Yield those texts of a step in which somebody acts."""
    kegiatan = step.kegiatan[:_READ]
    if acting_posts(kegiatan):
        yield Item(kegiatan, step.span("kegiatan"))
    if step.langkah.keterangan:
        yield from step.items("keterangan")


def _broken(post: str, item: Item, number: int, ids: set[str]) -> Broken:
    post = _EACH.sub("", " ".join(post.split()))
    message = _("`{post}` acts in step {number} and has no lane").format(post=excerpt(post), number=number)
    hint = _("add a lane below `pelaksana`, as `{id}: {post}`, or name the lane that is meant")
    new = _new_id(post, ids)
    ids.add(new)
    return Broken(message, item.span, (hint.format(id=new, post=as_value(ready(post))),))


def _new_id(post: str, ids: set[str]) -> str:
    """Return an id for a lane that no other has: of the first words of its post, or with a number."""
    words = re.findall(r"[a-z]+", post.casefold()) or ["pelaksana"]
    of_words = ("_".join(words[:count]) for count in range(min(2, len(words)), len(words) + 1))
    numbered = (f"{'_'.join(words[:2])}_{at}" for at in range(2, len(ids) + 3))
    return next(each for each in chain(of_words, numbered) if each not in ids)


@lru_cache(maxsize=4096)
def acting_posts(text: str) -> tuple[str, ...]:
    """Return the posts that do something in a text: at its beginning, "… oleh", "bersama …", or in another clause."""
    mark = _MARK.match(text)
    found = list(_subjects(text[mark.end() if mark else 0 :]))
    by = (match for pattern in (_BY, _BY_SHORT) for match in pattern.finditer(text) if not _is_done(text, match))
    found += (post for match in by for post in _posts(text[match.end() :]))
    joined = (post for match in _TOGETHER.finditer(text) for post in _posts(text[match.end() :]))
    found += (post for post in joined if not _is_guest(post))
    objects = _objects(text)
    for match in _CLAUSE.finditer(text):
        if not any(start <= match.start() < end for start, end in objects):
            found += _subjects(text[match.end() :])
    return tuple(dict.fromkeys(found))


def _objects(text: str) -> list[tuple[int, int]]:
    """Return where those stand with whom an activity has to do: "Memfasilitasi kepala desa dan perangkat desa …"."""
    verbs = [match.end() for match in _TRANSITIVE.finditer(text)]
    return [(end, end + len(starting_subject(text[end : end + _READ_OBJECTS]))) for end in verbs]


def _subjects(text: str) -> Iterator[str]:
    """Yield the posts with which a clause begins, if a verb follows them."""
    subject = starting_subject(text)
    following = _NEXT.match(text, len(subject)) if subject else None
    if following and (is_verb(following[1].casefold()) or following[1].casefold() in _BARE):
        yield from _posts(subject)


def _posts(text: str) -> Iterator[str]:
    for name in starting_posts(text):
        named = named_at_start(name)
        if named and named.kind is Kind.POST:
            yield name


def _is_done(text: str, match: re.Match[str]) -> bool:
    """Tell whether somebody has acted before the step, or elsewhere: "surat yang ditandatangani oleh Bupati"."""
    ends = [end.end() for end in _CLAUSE_END.finditer(text, 0, match.start())]
    return _DONE.search(text, ends[-1] if ends else 0, match.start()) is not None


def _is_guest(post: str) -> bool:
    """Tell whether a post may be that of a guest from outside the office, who needs no lane."""
    words = _words(post)
    if words[1:2] and words[0] in ("kepala", "sekretaris", "ketua"):
        return words[1] in _OUTSIDE or (words[1] in _OFFICES and len(words) > _NAMELESS)
    return not words or words[0] in _OUTSIDE or (words[0] in _TEAMS and bool(_GUESTS & set(words)))


@lru_cache(maxsize=2048)
def _words(post: str) -> Words:
    """Return the words of a post; none where they don't say who is meant."""
    words = next(iter(names_of(post)), ())
    while words and words[-1] in _WHICHEVER:
        words = words[:-1]
    return () if len(words) == 1 and words[0] in GENERIC - {"tim"} else words


@lru_cache(maxsize=2048)
def _names(lanes: tuple[str, ...]) -> tuple[Words, ...]:
    texts = (text for nama in map(plain_text, lanes) for text in (nama, *starting_posts(nama)))
    return tuple(dict.fromkeys(words for text in texts for words in names_of(text)))


@lru_cache(maxsize=4096)
def has_lane(post: Words, lanes: tuple[Words, ...]) -> bool:
    """Tell whether a post has a lane: by its name, by that of its unit, or by a word that means it too."""
    return any(_is_meant(post, lane) for lane in lanes)


def _is_meant(post: Words, lane: Words) -> bool:
    return agree(post, lane) or _is_of_the_unit(post, lane) or _is_general(post, lane)


def _is_of_the_unit(post: Words, lane: Words) -> bool:
    """Tell whether a lane is that of a post's unit, or of a member of the team that acts."""
    first, rest = post[0], post[1:]
    if first in _TEAMS:
        return any(agree(post, lane[at:]) for at in range(1, len(lane)) if lane[at] in _TEAMS)
    if first == "sekretaris" and lane[0] == "sekretariat":
        return True
    return first in _MEMBERS and bool(rest) and agree(rest, lane)


def _is_general(post: Words, lane: Words) -> bool:
    """Tell whether a lane is named by a word for all such posts: "Pimpinan", "Kepala Perangkat Daerah"."""
    if post[0] in _CHIEFS and lane[0] in _SUPERIORS:
        return True
    if post[0] == lane[0] == "kepala":
        of, lane_of = set(post[1:2]), set(lane[1:2])
        return bool((of & _TOP and not lane_of & _BELOW) or (of & _SERVICES and lane_of & _SERVICES))
    return post == ("staf",) and lane[0] in _STAFF

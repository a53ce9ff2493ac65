"""Titles: whether the same stands everywhere, and whether it names an activity."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sopdoc.check.asked import Asked
from sopdoc.indonesian.words.affixes import is_root, verb_of_nominal
from sopdoc.indonesian.words.kinds import Kind, word_of
from sopdoc.messages import _, ngettext
from sopdoc.model.keys import SOP
from sopdoc.reading.characters.ready import as_value
from sopdoc.rules.rule import Broken
from sopdoc.source.edit import Edit
from sopdoc.source.span import Span
from sopdoc.source.text import excerpt, ready
from sopdoc.source.tree import Scalar
from sopdoc.typography.markup import plain_text

_BEFORE_THE_TITLE = re.compile(
    rf"[\W_]*(?:[a-z0-9]{{1,3}}[.)]\s*)?(?:(?:(?:bagan|diagram)\s+alir|flow\s?chart|alur|prosedur)\b[\W_]*)*"
    rf"(?:{SOP}[\W_]*)?(?:(?:tentang|mengenai|prosedur)\b\s*)?",
    re.IGNORECASE,
)
"""What doesn't count in a title: "A.", "Bagan Alir", "SOP"."""
_LEADING_SOP = re.compile(rf"\W*{SOP}[\s:–—-]*(?:(?:tentang|mengenai)\b\s*)?", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_OF_AN_OFFICE = (
    "pada di lingkungan lingkup tingkat dinas badan inspektorat kecamatan kelurahan kabupaten kab kota provinsi"
)
_OFFICE = frozenset(_OF_AN_OFFICE.split())
"""Words with which an office begins at the end of a title."""
_FIRST = re.compile(r"\W*([a-z]+(?:-[a-z]+)?)\s+(\S.*)", re.IGNORECASE | re.DOTALL)
_NOUN_ENDINGS = ("asi", "isi", "usi")
"""How foreign roots end that name an action by themselves: "Verifikasi"."""
_SHORTEST = 6
_MOST_WORDS = 15
"""A title of more words surely tells more than a name; at about twelve it begins to be long."""
_READ = 400


def different_titles(asked: Asked) -> Iterator[Broken]:
    """Report titles that differ from the document's: of its only procedure, and of the worksheet."""
    judul = plain_text(asked.sop.judul)
    if len(asked.tables) == 1:
        table = asked.tables[0]
        message = _("the title above the table, `{other}`, isn't that of the SOP, `{judul}`")
        yield from _different(message, judul, table.prosedur.judul, table.values.span("judul"))
    if asked.sop.lembar_kerja:
        message = _("the title in the worksheet, `{other}`, isn't that of the SOP, `{judul}`")
        span = asked.values.get("lembar_kerja").span("judul")
        yield from _different(message, judul, asked.sop.lembar_kerja.judul, span)


def _different(message: str, judul: str, other: str, span: Span) -> Iterator[Broken]:
    other = plain_text(other)
    if not _is_same(judul, other):
        hint = _("write `{judul}` here, or leave the key out: it is then taken from the SOP")
        message = message.format(other=excerpt(other), judul=excerpt(judul))
        yield Broken(message, span, (hint.format(judul=ready(judul)),))


def _is_same(judul: str, other: str) -> bool:
    """Tell whether two titles are one, the office at the end of one of them aside; an empty one is none."""
    if judul == other or not other:
        return True
    short, long = sorted((_words(judul), _words(other)), key=len)
    return not short or (long[: len(short)] == short and (len(long) == len(short) or long[len(short)] in _OFFICE))


def _words(judul: str) -> list[str]:
    judul = judul[:_READ].replace("&", " dan ")
    before = _BEFORE_THE_TITLE.match(judul)
    return _WORD.findall(judul[before.end() if before else 0 :].casefold())


def no_name(asked: Asked) -> Iterator[Broken]:
    """Report a title that is no name of an activity: with "SOP" before it, a verb, or a whole sentence."""
    judul = plain_text(asked.sop.judul)
    leading, first = _LEADING_SOP.match(judul), _FIRST.match(judul)
    words = len(_words(judul))
    if leading:
        name = _name(asked.sop.judul, judul[leading.end() :])
        hint = _("leave it out: `judul: {name}`").format(name=as_value(ready(name))) if name else _("name the activity")
        message = _("the title begins with `{sop}`, which isn't part of the activity's name")
        message = message.format(sop=excerpt(leading[0].strip(" :–—-")))
        yield Broken(message, asked.span("judul"), (hint,), _without_sop(asked, leading.end()))
    elif first and first[1][:2].casefold() == "me" and word_of(first[1].casefold()).kind is Kind.ACTIVE:
        name = _named(first[1], first[2])
        hint = _("write it as a noun, as in `{name}`").format(name=ready(name or "Pengelolaan Arsip"))
        message = _("the title begins with the verb `{verb}`; an SOP has the name of an activity")
        yield Broken(message.format(verb=excerpt(first[1])), asked.span("judul"), (hint,))
    elif words > _MOST_WORDS:
        message = ngettext("the title has {count} word", "the title has {count} words", words).format(count=words)
        hint = _("write what is done to what in about twelve words; the office and the details stand elsewhere")
        yield Broken(message, asked.span("judul"), (hint,))


def _without_sop(asked: Asked, end: int) -> tuple[Edit, ...]:
    """Return the change that deletes what stands in a title before ``end``; none where the title has markup."""
    node, judul = asked.values.node.get("judul"), asked.sop.judul
    if (
        not isinstance(node, Scalar)
        or not node.text == judul == plain_text(judul)
        or not judul[end : end + 1].isalnum()
    ):
        return ()
    return asked.put(node, judul[: end + 1], judul[end].upper())


def _name(judul: str, plain: str) -> str:
    """Return the end of a title with a capital letter: with its markup, if that is whole, else ``plain``."""
    leading = _LEADING_SOP.match(judul)
    marked = judul[leading.end() :] if leading else ""
    return _capital(marked if plain_text(marked) == plain else plain)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _named(verb: str, rest: str) -> str:
    """Return a title that begins with a verb as one that begins with a noun; "" where that isn't certain."""
    low = verb.casefold()
    if low == "melakukan" and word_of(rest.split(maxsplit=1)[0].casefold()).kind is Kind.NOMINAL:
        return _capital(rest)
    noun = _noun_of(low)
    return f"{noun.upper() if verb.isupper() else _capital(noun)} {rest}" if noun else ""


def _noun_of(verb: str) -> str:
    """Return the noun that names the action of a verb, "pengelolaan" of "mengelola"; "" where none is certain."""
    stem, root = verb.removeprefix("me"), word_of(verb).root
    whole = re.sub(r"^(?:m|ng?)", "", stem.removesuffix("kan"))
    for noun in (whole, root):
        if noun.endswith(_NOUN_ENDINGS) and len(noun) >= _SHORTEST and is_root(noun):
            return noun
    stems = dict.fromkeys((stem, stem.removesuffix("kan"), stem.removesuffix("i")))
    nouns = [f"pe{each}an" for each in stems]
    if stem.startswith("mper"):
        nouns.append(f"per{root}an")
    # "pemrosesan" loses a letter that "memproses" keeps, as other loanwords do
    return next((noun for noun in nouns if verb_of_nominal(noun) == verb and not noun.startswith("pempr")), "")

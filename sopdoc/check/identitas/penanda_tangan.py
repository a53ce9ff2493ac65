"""Those who sign a document: their names and their numbers (NIP)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from sopdoc.check.asked import Asked
from sopdoc.indonesian.offices.nip import Doubt, age_of, digits_of, doubt_of
from sopdoc.messages import _, ngettext
from sopdoc.model.instansi import Pengesahan
from sopdoc.model.pejabat import letters
from sopdoc.reading.keys.values import Values
from sopdoc.reading.sop.official import alike, same_post
from sopdoc.rules.rule import Broken
from sopdoc.source.span import Span
from sopdoc.source.text import excerpt, ready
from sopdoc.typography.markup import plain_text

NIP = "19700101 199503 2 001"
"""How a NIP is usually written."""
RANKS = re.compile(
    r"\b(?:(?:ajun )?komisaris|akbp|akp|kompol|kombes|iptu|ipda|aiptu|brigjen|letkol|letnan|kolonel|mayor|kapten)\b",
    re.IGNORECASE,
)
"""Ranks of the police and the army, whose numbers are no NIPs."""
_PLACEHOLDER = re.compile(
    r"[\W_]*(?:(?:nama|nip|jabatan|nama lengkap|nama pejabat|diisi)[\W_]*)?|(?:nip)?[\d\W_]*x{2,}[\dx\W_]*",
    re.IGNORECASE,
)
_READ = 100


class _Signer(Struct, frozen=True):
    """Who signs somewhere, and where name and NIP are written."""

    official: Pengesahan
    nama: Span
    nip: Span


def is_open(text: str) -> bool:
    """Tell whether a text is empty, or only marks the place of one: "-", "……", "(nama)"."""
    return _PLACEHOLDER.fullmatch(plain_text(text)[:_READ]) is not None


def implausible_nips(asked: Asked) -> Iterator[Broken]:
    """Report each NIP that can't be right, once."""
    seen: set[str] = set()
    for signer in _signers(asked):
        nip = plain_text(signer.official.nip)
        digits = digits_of(nip)
        if digits and digits not in seen and not RANKS.search(signer.official.pangkat):
            seen.add(digits)
            if doubt := doubt_of(nip):
                hint = _("write it as in the decree of appointment, in this form: `{nip}`").format(nip=NIP)
                yield Broken(_doubtful(doubt, nip, digits), signer.nip, (hint,))


def _doubtful(doubt: Doubt, nip: str, digits: str) -> str:
    """Return what can't be right about a NIP."""
    messages = {
        Doubt.LENGTH: ngettext(
            "the NIP `{nip}` has {count} digit, not 18", "the NIP `{nip}` has {count} digits, not 18", len(digits)
        ),
        Doubt.OLD: _("the NIP `{nip}` is an old one of nine digits; it has 18 today"),
        Doubt.BIRTH: _("the NIP `{nip}` begins with `{birth}`, which is no day of birth"),
        Doubt.APPOINTMENT: _("in the NIP `{nip}`, `{appointed}` is no year and month of an appointment"),
        Doubt.AGE: _("by the NIP `{nip}` the official was appointed at the age of {age}"),
        Doubt.SEX: _("in the NIP `{nip}`, the digit `{sex}` must be 1 for a man or 2 for a woman"),
    }
    parts = {"birth": digits[:8], "appointed": digits[8:14], "sex": digits[14:15]}
    return messages[doubt].format(nip=excerpt(nip), count=len(digits), age=age_of(digits), **parts)


def two_names(asked: Asked) -> Iterator[Broken]:
    """Report a NIP under two names, and a name with two NIPs."""
    by_nip: dict[str, str] = {}
    by_name: dict[str, str] = {}
    first, *further = _signers(asked)
    yield from (broken for signer in further if (broken := _nearly(signer, first.official)))
    for signer in (first, *further):
        nama, nip = plain_text(signer.official.nama), plain_text(signer.official.nip)
        if not digits_of(nip) or is_open(nama):
            continue
        other, other_nip = by_nip.setdefault(digits_of(nip), nama), by_name.setdefault(letters(nama), nip)
        if letters(other) != letters(nama) or _words(other) != _words(nama):
            message = _("one NIP, `{nip}`, stands under two names: `{nama}` here, `{other}` above")
            yield _broken(message, _("one person? write `{other}` here too"), signer.nama, (nip, nama, other))
        elif digits_of(other_nip) != digits_of(nip):
            message = _("one name, `{nama}`, has two NIPs: `{nip}` here, `{other}` above")
            hint = _("one person? write the same NIP at both places")
            yield _broken(message, hint, signer.nip, (nip, nama, other_nip))


def _words(nama: str) -> list[str]:
    """Return the words of a name without its degrees: "Nur Hayati" isn't spelled as "Nurhayati"."""
    return re.findall(r"[^\W\d_]+", nama.partition(",")[0].casefold())


def _nearly(signer: _Signer, first: Pengesahan) -> Broken | None:
    """Report who signs below with nearly the name of who approves, without the NIP of either, or with another one."""
    nama, other = plain_text(signer.official.nama), plain_text(first.nama)
    if letters(nama) == letters(other) or is_open(nama) or is_open(other) or not alike(other, nama):
        return None
    nip, other_nip = digits_of(plain_text(signer.official.nip)), digits_of(plain_text(first.nip))
    if (nip and nip == other_nip) or not same_post(first.jabatan, signer.official.jabatan):
        return None
    message = _("nearly the same name, `{nama}` here and `{other}` above, at one post")
    return _broken(message, _("one person? write `{other}` here too"), signer.nama, (signer.official.nip, nama, other))


def _broken(message: str, hint: str, span: Span, texts: tuple[str, str, str]) -> Broken:
    nip, nama, other = map(excerpt, texts)
    return Broken(message.format(nip=nip, nama=nama, other=other), span, (hint.format(other=ready(texts[2])),))


def _signers(asked: Asked) -> tuple[_Signer, ...]:
    """Return all who sign: in the identity block, then below the tables."""
    blocks = [(asked.sop.penutup, asked.values)]
    blocks = [(table.prosedur.penutup, table.values) for table in asked.tables] + blocks
    otherwise = asked.span("disahkan_oleh")
    signers = [_signer(asked.sop.disahkan_oleh, asked.values.get("disahkan_oleh"), otherwise)]
    for block, values in blocks:
        if block:
            signers.append(_signer(block.disahkan_oleh, values.get("penutup"), values.span("penutup")))
    return tuple(signers)


def _signer(official: Pengesahan, values: Values | None, otherwise: Span) -> _Signer:
    if values is None:
        return _Signer(official, otherwise, otherwise)
    return _Signer(official, values.span("nama"), values.span("nip"))

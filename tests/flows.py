"""Rows of a flow in short, for tests."""

from __future__ import annotations

from typing import Any

from sopdoc.model.prosedur import Cabang, Langkah, Links
from sopdoc.reading.sop.parts import Spelling, parts_of
from sopdoc.source.span import NOWHERE

TEXTS = ("kelengkapan", "waktu", "output", "keterangan", "span", "id")


def links_of(oleh: str) -> Links:
    """Return those who act, each by a letter: "a", "ab" together, "a>b" handed over."""
    return tuple(tuple(link) for link in oleh.split(">"))


def exits(**targets: str) -> tuple[Cabang, ...]:
    """Return a decision's exits, label=target."""
    return tuple(Cabang(label, target) for label, target in targets.items())


def langkah(kegiatan: str, oleh: str | Links = "a", **values: Any) -> Langkah:
    """Return a row; ``lanjut`` are targets without words, ``keputusan`` exits."""
    texts = {key: values.pop(key) for key in TEXTS if key in values}
    keputusan = values.pop("keputusan", ())
    spelling = Spelling(
        links_of(oleh) if isinstance(oleh, str) else oleh,
        "",
        (keputusan,) if keputusan else (),
        tuple(Cabang("", target) for target in values.pop("lanjut", ())),
        values.pop("simbol", ()),
        values.pop("teks", ""),
        texts.get("span", NOWHERE),
    )
    assert not values
    return Langkah(kegiatan, parts_of(spelling), **texts)

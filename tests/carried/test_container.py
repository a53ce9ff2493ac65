from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopdoc.carried.container import MOST, is_container, packed
from sopdoc.carried.file import CarriedFile
from sopdoc.carried.unpack import unpacked
from sopdoc.source.text import refused

SOP = "sop_sources/sop.yaml"
HEAD = '<?xml version="1.0"?><source xmlns="urn:sopdoc:source:1">'
TEXTS = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\r")).filter(
    lambda text: not any(refused(text))
)


def of(text: str, *more: CarriedFile) -> tuple[CarriedFile, ...]:
    return (CarriedFile(SOP, text.encode()), *more)


def test_a_text_stands_as_a_person_can_read_it() -> None:
    assert packed(of("judul: >-\n  A & B < C\n")).decode() == (
        '<?xml version="1.0" encoding="UTF-8"?>\n<source xmlns="urn:sopdoc:source:1">\n'
        f'<file name="{SOP}">judul: >-\n  A &amp; B &lt; C\n</file>\n</source>\n'
    )


@given(TEXTS, st.binary(max_size=50))
def test_whatever_is_packed_comes_out(text: str, picture: bytes) -> None:
    files = of(text, CarriedFile("sop_sources/logo.png", picture))
    data = packed(files)
    assert is_container(data)
    assert unpacked(data) == files


@pytest.mark.parametrize("text", ["a ]]> b", "a\x0bb", "a\x0cb", " \n\t ", "\n", "&#10;"])
def test_no_text_is_too_odd(text: str) -> None:
    assert unpacked(packed(of(text))) == of(text)


def test_only_what_declares_the_namespace_is_one() -> None:
    assert is_container(b"<a:source\n xmlns:a = 'urn:sopdoc:source:1'>")
    assert not is_container(b'<schemaRef uri="urn:sopdoc:source:1"/>')
    assert not is_container(b'<source xmlns="urn:sopdoc:source:11">')
    assert not is_container(b" " * 4096 + packed(of("a")))


def test_another_program_may_write_it_anew() -> None:
    data = (
        HEAD.replace("source xmlns", "q:source xmlns:q") + f'<q:file name="{SOP}"><![CDATA[a & b]]></q:file></q:source>'
    )
    assert unpacked(data.encode("utf-16")) == of("a & b")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<source/>",
        HEAD.encode(),
        f'{HEAD}<file name="../x">a</file></source>'.encode(),
        f'{HEAD}<file name="{SOP}">a<b/></file></source>'.encode(),
        f'{HEAD}<file name="{SOP}" encoding="base64">!</file></source>'.encode(),
        f'{HEAD}<file name="{SOP}">\x9b31m</file></source>'.encode(),
        f'{HEAD}<file name="{SOP}" encoding="base64">G1szMW0=</file></source>'.encode(),
        f'{HEAD}<file name="{SOP}" encoding="base64">/w==</file></source>'.encode(),
        f'<!DOCTYPE source>{HEAD[21:]}<file name="{SOP}">a</file></source>'.encode(),
        f'<!DOCTYPE source [<!ENTITY a "b">]>{HEAD[21:]}<file name="{SOP}">&a;</file></source>'.encode(),
        b" " * (MOST + 1),
    ],
)
def test_what_no_document_carries_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        unpacked(data)


def test_entities_that_would_fill_the_memory_are_not_expanded() -> None:
    ten = "".join(f'<!ENTITY a{at} "{f"&a{at - 1};" * 10}">' for at in range(1, 12))
    data = f'<!DOCTYPE source [<!ENTITY a0 "ha">{ten}]>{HEAD[21:]}<file name="{SOP}">&a11;</file></source>'
    with pytest.raises(ValueError, match=r"."):
        unpacked(data.encode())

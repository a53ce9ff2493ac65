"""Lines that YAML takes for keys, but that go on with the list or text above, are told together."""

from __future__ import annotations

import pytest

from sopdoc.reading.keys.field import Field
from sopdoc.reading.keys.stray_lines import without_stray_lines
from sopdoc.reading.kinds.kind import Faults
from sopdoc.reading.kinds.words import Id, Notes, Text, TextOrList
from sopdoc.reading.tree.compose import compose
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.tree import Mapping

FIELDS = (Field("kegiatan", Text()), Field("output", TextOrList()), Field("catatan", Notes()), Field("id", Id()))
KINDS = {field.key: field.kind for field in FIELDS}
ITEMS = "write each item on a line of its own, in quotes where it holds `: ` or ` #`: "


def looked_through(text: str) -> tuple[Mapping, list[Diagnostic]]:
    tree, _ = compose(text.encode(), "x.yaml")
    assert isinstance(tree, Mapping)
    faults: Faults = []
    return without_stray_lines(tree, KINDS, faults), faults


def keys(text: str) -> list[str]:
    return [entry.key.text for entry in looked_through(text)[0]]


def test_marked_lines_below_an_empty_key_are_its_items() -> None:
    text = "kegiatan: x\noutput:\n1. Surat: asli\n2. Buku: satu\n"
    node, (fault,) = looked_through(text)
    assert (fault.code, fault.span.line) == ("no-dash", 3)
    assert fault.hints == (ITEMS + "`- 'Surat: asli'`, `- 'Buku: satu'`",)
    assert [entry.key.text for entry in node] == ["kegiatan"]  # the holder goes, too: its value isn't known
    assert not node.whole


def test_one_marked_line_is_enough() -> None:
    assert keys("output:\n1. Surat: asli\n") == []


def test_marked_lines_below_a_list_are_further_items_and_the_list_stays() -> None:
    node, (fault,) = looked_through("output:\n- 1. Surat\n2. Buku: satu\nid: a\n")
    assert (fault.span.line, fault.hints) == (3, (ITEMS + "`- Surat`, `- 'Buku: satu'`",))
    assert [entry.key.text for entry in node] == ["output", "id"]
    assert node.whole


def test_a_line_without_a_mark_below_a_list_is_a_key_of_its_own() -> None:
    assert looked_through("output:\n- 1. Surat\nBuku Besar: satu\n")[1] == []


def test_two_lines_below_an_empty_text_are_that_text() -> None:
    node, (fault,) = looked_through("kegiatan:\nSurat Masuk: dicatat\nSurat Keluar: dikirim\n")
    assert (fault.code, fault.span.line) == ("beside-holder", 2)
    assert "`Surat Masuk` is no key" in fault.message
    assert fault.hints == ("put 2 blanks before each line of the text", "write `kegiatan: |` above it")
    assert node.entries == ()


def test_so_many_blanks_are_told_as_put_the_text_into_its_group() -> None:
    tree, _ = compose(b"a:\n  catatan:\n  Surat Masuk: x\n  Surat Keluar: y\n", "x.yaml")
    assert isinstance(tree, Mapping)
    inner = tree.get("a")
    assert isinstance(inner, Mapping)
    faults: Faults = []
    without_stray_lines(inner, KINDS, faults)
    assert faults[0].hints[0] == "put 4 blanks before each line of the text"  # 2 of the key, 2 further


@pytest.mark.parametrize(
    "text",
    [
        "kegiatan:\nSurat Masuk: dicatat\n",  # one line may be a key that is misspelt
        "kegiatan: ada\nSurat Masuk: x\nSurat Keluar: y\n",  # the text above isn't empty
        "id:\n1. Surat: x\n2. Buku: y\n",  # an id has no lines
        "kegiatan:\nsurat: x\nbuku: y\n",  # written as keys are
        "kegiatan:\nSurat Masuk: [x]\nSurat Keluar: [y]\n",  # no texts
        "kegiatan:\nid: x\n",
        "{output: , 1. Surat: x, 2. Buku: y}\n",  # in braces nothing stands in a column
    ],
)
def test_other_keys_are_left_as_they_are(text: str) -> None:
    tree, _ = compose(text.encode(), "x.yaml")
    assert looked_through(text) == (tree, [])


def test_the_run_ends_at_a_known_key() -> None:
    text = "kegiatan:\nSurat Masuk: x\nSurat Keluar: y\noutput: z\nSurat Lain: w\n"
    assert keys(text) == ["output", "Surat Lain"]

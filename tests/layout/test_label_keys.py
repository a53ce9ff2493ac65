"""Words on arrows that have no room there: a key stands on the arrow, and the words below the table."""

from __future__ import annotations

from msgspec.structs import replace

from sopdoc.layout.blocks.press import Press
from sopdoc.layout.blocks.stack import Draft
from sopdoc.layout.document import layout_document
from sopdoc.layout.flowchart.standing.label_words import keys_of
from sopdoc.layout.page import Cell, Document, Table, TableRole
from sopdoc.layout.pages.below import pages_below, stacks_below
from sopdoc.layout.procedure.lacking.long_labels import PHRASE, SENTENCE, TOWER
from sopdoc.layout.procedure.procedure import ProcedurePages, procedure_pages
from sopdoc.layout.text_block import Role, TextBlock
from sopdoc.model.instansi import Instansi
from sopdoc.model.prosedur import Cabang, Prosedur
from sopdoc.model.sop import Sop
from sopdoc.rules.facts.fact import findings
from tests.layout.fake import SETTER, TEMPLAT, HalfEmMeasurer
from tests.layout.flowchart.board import decide, procedure, step
from tests.tables import rows_between


def sentence(start: str) -> str:
    return f"{start} berkas telah diperiksa dan dinyatakan lengkap menurut semua ketentuan yang berlaku"


def four_ways(*labels: str) -> Prosedur:
    """Return a decision in the middle of three lanes whose exits lead on, back, to the end, and further on."""
    targets = ("lanjut", "awal", "selesai", "akhir")
    four = tuple(Cabang(label, target) for label, target in zip(labels, targets, strict=True))
    rows = (step("a"), step("b", id="awal"), step("b", keputusan=four), step("c"), step("b", id="akhir"))
    return procedure(*rows, lanes="abc")


LONG = four_ways(*(sentence(start) for start in ("satu", "dua", "tiga", "empat")))


def laid_out(prosedur: Prosedur, first_key: int = 0) -> ProcedurePages:
    return procedure_pages(prosedur, 0, Press(TEMPLAT, SETTER), 0, first_key, None)


def on_arrows(pages: ProcedurePages) -> list[tuple[str, str]]:
    """Return what is printed on arrows, and the words that it stands for."""
    connectors = [one for draft in pages.drafts for one in draft.connectors if one.label]
    return [(" ".join(line.text for line in one.label.lines), one.meaning) for one in connectors if one.label]


def told(pages: ProcedurePages | Document) -> list[tuple[str, str]]:
    """Return the keys that are told below tables, and their words."""
    drafts = pages.drafts if isinstance(pages, ProcedurePages) else pages.pages
    blocks = [
        item for draft in drafts for item in draft.flow if isinstance(item, TextBlock) and item.role == Role.ARTI_LABEL
    ]
    return [
        (one.marker.text, " ".join(line.text for line in one.lines))
        for block in blocks
        for one in block.paragraphs
        if one.marker
    ]


def test_keys_are_letters_in_the_order_of_the_labels_and_go_on() -> None:
    assert keys_of(["x", "y", "z", "y"], {"z", "y"}, 0) == {"y": "a)", "z": "b)"}
    assert keys_of(["x"], {"x"}, 25) == {"x": "z)"}
    assert keys_of(["x"], {"x"}, 26) == {"x": "aa)"}
    assert keys_of(["x"], (), 0) == {}


def test_sentences_without_room_stand_below_the_table_and_keys_on_their_arrows() -> None:
    found = laid_out(LONG)
    printed = [sentence(start) for start in ("Satu", "Dua", "Tiga", "Empat")]
    assert sorted(on_arrows(found)) == list(zip(("a)", "b)", "c)", "d)"), printed, strict=True))
    assert told(found) == list(zip(("a)", "b)", "c)", "d)"), printed, strict=True))
    assert len(found.drafts) == 1
    assert found.keys == 4


def test_each_such_exit_is_named_where_it_is_written() -> None:
    found = findings(laid_out(LONG).facts)
    assert [(one.code, one.severity.value) for one in found] == [("label-below", "warning")] * 4
    assert found[1].message == "the words on this exit have no room at its arrow: they stand below the table as b)"
    assert found[1].hints[0] == "use a shorter label"


def test_labels_that_have_room_stay_on_their_arrows() -> None:
    prosedur = procedure(
        step("a"), decide("b", **{sentence("satu"): "lanjut", "tidak": "selesai"}), step("c"), lanes="abc"
    )
    found = laid_out(prosedur)
    assert sorted(on_arrows(found)) == [(sentence("Satu"), ""), ("Tidak", "")]
    assert (told(found), found.facts, found.keys) == ([], (), 0)


def test_a_sentence_that_would_be_a_tower_of_words_gives_way_although_it_has_room() -> None:
    long = f"{sentence('satu')} pada hari itu juga"
    rows = (step("a", id="awal"), decide("b", **{long: "lanjut", "tidak": "awal"}), step("c"))
    lines, codes = {}, {}
    for lanes in ("abc", "abcdefghij"):
        found = laid_out(procedure(*rows, lanes=lanes))
        lines[lanes] = sorted(len(one.label.lines) for one in found.drafts[0].connectors if one.label)
        codes[lanes] = [one.code for one in findings(found.facts)]
    assert 1 < lines["abc"][1] <= TOWER
    assert lines["abcdefghij"] == [1, 1]
    assert codes == {"abc": [], "abcdefghij": ["label-below"]}


def test_short_words_beside_sentences_stay() -> None:
    found = laid_out(four_ways(sentence("satu"), sentence("dua"), sentence("tiga"), "ya"))
    assert [key for key, _ in sorted(on_arrows(found))] == ["Ya", "a)", "b)", "c)"]


def test_the_same_words_have_one_key() -> None:
    more = (decide("a", **{sentence("satu"): "lanjut", "tidak": "akhir"}),)
    prosedur = replace(LONG, langkah=(*LONG.langkah[:3], *more, *LONG.langkah[3:]))
    found = laid_out(prosedur)
    assert sorted(key for key, _ in on_arrows(found)) == ["Tidak", "a)", "a)", "b)", "c)", "d)"]
    assert [key for key, _ in told(found)] == ["a)", "b)", "c)", "d)"]


LONG_WORD = "pertanggungjawaban" * 2 + "nya"
"""In fifteen lanes it is broken into many lines: two have room at a diamond, three have none."""


def two_words(first: str, second: str) -> Prosedur:
    """Return a decision with two long words on its exits, in the first of fifteen lanes."""
    rows = (step("a", id="awal"), decide("a", **{LONG_WORD: first, LONG_WORD[1:]: second}), step("a"))
    return procedure(*rows, lanes="abcdefghijklmno")


def test_words_of_a_step_at_fault_that_are_no_sentence_give_way_last() -> None:
    assert PHRASE < len(LONG_WORD) <= SENTENCE
    words = (LONG_WORD, LONG_WORD[1:], LONG_WORD[2:])
    exits = dict(zip(words, ("lanjut", "selesai", "awal"), strict=True))
    rows = (step("a", id="awal"), step("a"), decide("a", **exits), step("a"))
    found = laid_out(procedure(*rows, lanes="abcdefghijklmno"))
    keyed = [(f"{letter})", word.capitalize()) for letter, word in zip("abc", words, strict=True)]
    assert sorted(on_arrows(found)) == keyed
    told = [one.code for one in findings(found.facts) if one.code in {"crowded-arrow", "label-below"}]
    assert told == ["label-below"] * 3


def test_what_is_no_sentence_is_given_room_first_in_however_many_lines() -> None:
    found = laid_out(two_words("awal", "lanjut"))
    assert [meaning for _, meaning in on_arrows(found)] == ["", ""]
    assert {one.code for one in findings(found.facts)}.isdisjoint({"crowded-arrow", "label-below"})


def test_stars_are_printed_below_the_table_as_they_would_be_on_the_arrow() -> None:
    found = laid_out(four_ways(sentence(r"\*satu\*"), sentence("**dua**"), sentence("tiga"), sentence("empat")))
    assert [words for _, words in told(found)][:2] == [sentence("*satu*"), sentence("Dua")]


def test_keys_go_on_through_the_procedures_of_a_document() -> None:
    document = layout_document(Sop("Judul", (LONG, LONG)), Instansi(), TEMPLAT, HalfEmMeasurer())
    assert [key for key, _ in told(document)] == ["a)", "b)", "c)", "d)", "e)", "f)", "g)", "h)"]


def test_what_stands_below_has_room_on_the_last_page() -> None:
    """Rows that would fill the page alone leave it to the words that have to stand below them."""
    rows = tuple(step("abc"[at % 3]) for at in range(12))
    for count in range(len(rows)):
        prosedur = replace(LONG, langkah=(*LONG.langkah, *rows[:count]), catatan=("catatan",))
        found = laid_out(prosedur)
        last = found.drafts[-1]
        assert last.prosedur == 0, count
        roles = [item.role for item in last.flow if isinstance(item, TextBlock)]
        assert roles[-5:] == [*[Role.ARTI_LABEL] * 4, "catatan"], count


def test_what_stands_below_flows_on_where_it_is_too_much_for_the_page() -> None:
    """A signature behind it isn't left alone as long as there is something that can go with it."""
    found = stacks_below(LONG, Press(TEMPLAT, SETTER), None, {f"kata {number}": f"{number})" for number in range(9)})
    assert [gap for gap, _stack in found] == [6.0, *[0.0] * 8]
    table = Draft((Table((50, 750), rows_between((50, 520)), (Cell(0, 0),), 0.5, TableRole.PROCEDURE),), prosedur=0)
    pages = pages_below([table], found, TEMPLAT)
    assert [sum(isinstance(item, TextBlock) for item in page.flow) for page in pages] == [2, 7]

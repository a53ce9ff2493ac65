"""Each complaint of the parser becomes a finding at the place where a person looks, with the line put right."""

from __future__ import annotations

import pytest
import yaml

from sopdoc.reading.syntax.syntax import Explained, explain
from sopdoc.source.diagnostic import Diagnostic

NO_YAML = "this is not YAML"


def explained(text: str) -> Explained:
    with pytest.raises(yaml.MarkedYAMLError) as raised:
        yaml.compose(text, yaml.CSafeLoader)
    found = explain(raised.value, text.split("\n"), "x.yaml")
    assert isinstance(found, Explained)
    return found


@pytest.mark.parametrize(
    ("text", "place", "message", "right"),
    [
        ("judul: SOP: Surat", (1, 11), "a text that holds `: ` must stand in quotes", "judul: 'SOP: Surat'"),
        ("judul: @x", (1, 8), "a text can't start with @", "judul: '@x'"),
        ("judul: 'A' dan B", (1, 12), "text follows the closing quote", "judul: \"'A' dan B\""),
        ('judul: "a\\q"', (1, 10), 'a backslash inside "…" must start an escape such as \\n', "judul: 'a\\q'"),
        ('judul: "\\UFFFFFFFF"', (1, 11), "this escape stands for no character", "judul:"),
        ("judul: | Surat", (1, 10), "after `|` or `>` the text must start on the next line", "judul: '| Surat'"),
        ("judul: &", (1, 8), "a text that starts with `&` must stand in quotes", "judul: '&'"),
        ("judul: * x", (1, 8), "a text that starts with `*` must stand in quotes", "judul: '* x'"),
        ("judul: ]", (1, 8), "this closing bracket was never opened", "judul: ']'"),
        ("judul: [a]]", (1, 11), "a text must stand in quotes here", "judul: '[a]]'"),
        (": x", (1, 1), "the key is missing", ""),
        ("%judul: x", (1, 1), "a line can't start with `%`", "judul: x"),
        ("judul: x\n% catatan\nnomor: 1", (2, 1), "a line can't start with `%`", "judul: x\n\nnomor: 1"),
        (
            "judul: x\n// catatan\nnomor: 1",
            (2, 1),
            "this line lacks the `: ` between key and value",
            "judul: x\n\nnomor: 1",
        ),
        ("judul: x\n...\nnomor: 1", (2, 1), "the document ends at this line", "judul: x\n\nnomor: 1"),
        (" judul: x\nnomor: 1", (1, 1), "the first key is indented", "judul: x\nnomor: 1"),
        (
            "nomor: [065/12\njudul: x",
            (1, 8),
            "this bracket is never closed: [ ]",
            "nomor: [065/12]\njudul: x",
        ),
        ('judul: "Surat\nnomor: 1', (1, 8), "this quote is never closed", 'judul: "Surat"\nnomor: 1'),
    ],
)
def test_a_fault_is_told_at_its_place_and_put_right(
    text: str, place: tuple[int, int], message: str, right: str
) -> None:
    found = explained(text)
    finding = found.finding
    assert (finding.span.line, finding.span.column, finding.message) == (*place, message)
    assert finding.hints
    assert "\n".join(found.edit.applied(text.split("\n"))) == right


@pytest.mark.parametrize(
    ("line", "right"),
    [
        ("warna: [#FF0000, #00FF00]", "[FF0000, 00FF00]"),
        ("warna: [FF0000,#00FF00]", "[FF0000,00FF00]"),
        ("warna: [ #00FF00 ]", "[ 00FF00 ]"),
        ("x: {a: #00FF00}", "{a: 00FF00}"),
    ],
)
def test_no_sign_of_a_colour_is_left_that_would_start_a_comment(line: str, right: str) -> None:
    found = explained(f"{line}\nnomor: 1")
    assert found.finding.hints == (f"a colour is written without the `#`: {right}",)
    assert yaml.safe_load("\n".join(found.edit.applied([line, "nomor: 1"])))["nomor"] == 1


def test_pairs_in_one_line_are_of_another_rule_than_a_text_with_a_colon() -> None:
    assert explained("keputusan: ya: lanjut").finding.code == "pairs"
    assert explained("judul: ya: lanjut").finding.code == "syntax"


def test_a_fault_behind_the_last_line_is_told_there() -> None:
    finding = explained("judul: {nomor: 1,\n").finding
    assert (finding.span.line, finding.message) == (2, "the file ends before this value is complete")


def test_a_fault_without_a_place_is_told_of_the_file() -> None:
    found = explain(yaml.MarkedYAMLError(), [], "x.yaml")
    assert isinstance(found, Diagnostic)
    assert (found.code, found.message, found.span.line, found.span.column) == ("syntax", NO_YAML, 1, 1)

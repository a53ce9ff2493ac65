"""``sopdoc rules``: what SOPs are held to, and all about a rule, in both languages."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import groupby

import pytest
from click.shell_completion import ShellComplete

from sopdoc.check.permissions import can_be_allowed
from sopdoc.cli.registry import sopdoc
from sopdoc.explain.manual import chapter_of
from sopdoc.explain.pages import FAMILY_OF, family_name
from sopdoc.messages import one_language
from sopdoc.messages.choice import ENGLISH, INDONESIAN
from sopdoc.rules.rule import Basis, Need
from sopdoc.rules.table import FAMILIES, RULES
from tests.cli.conftest import Run

SEVERITIES = {ENGLISH: {"error", "warning", "info"}, INDONESIAN: {"kesalahan", "peringatan", "info"}}


@pytest.fixture(autouse=True)
def width(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give the screen a width."""
    monkeypatch.setenv("COLUMNS", "100")


@pytest.fixture(autouse=True)
def english_again(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Have the next test speak the language that it finds."""
    yield
    monkeypatch.undo()
    with one_language():
        pass


def in_(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOPDOC_LANG", language)


@pytest.mark.parametrize("language", [ENGLISH, INDONESIAN])
def test_all_rules_are_listed_family_by_family(run: Run, monkeypatch: pytest.MonkeyPatch, language: str) -> None:
    in_(language, monkeypatch)
    ran = run("rules")
    assert (ran.code, ran.err) == (0, "")
    *blocks, last = ran.out.rstrip("\n").split("\n\n")
    chapters = [chapter_of(family_name(family), language) for family in FAMILIES]
    for block, chapter in zip(blocks, chapters, strict=True):
        title = " ".join(line for line in block.splitlines() if not line.startswith("  "))
        rules = [re.split(r"  +", line.strip(), maxsplit=2) for line in block.splitlines() if line.startswith("  ")]
        assert title == chapter.title
        assert [code for code, *_rest in rules] == [page.code for page in chapter.pages]
        assert {severity for _code, severity, _name in rules} <= SEVERITIES[language]
        assert [name.partition(" (")[0] for *_rest, name in rules] == [
            page.heading.partition(" (")[0] for page in chapter.pages
        ]
    assert last.endswith(": sopdoc rules KG003")


def test_the_list_says_what_is_mended_and_what_is_off(run: Run) -> None:
    lines = {line.split()[0]: line for line in run("rules").out.splitlines() if line.startswith("  ")}
    assert {code for code, line in lines.items() if line.endswith("(mended by `check --fix`)")} == {
        rule.code for rule in RULES.values() if rule.repairs
    }
    off = {code: line for code, line in lines.items() if "(off until sopdoc.toml says `" in line}
    assert off.keys() == {rule.code for rule in RULES.values() if rule.setting}
    assert all(f"`{RULES[code].setting}`" in line for code, line in off.items())


def test_a_rule_is_explained(run: Run) -> None:
    ran = run("rules", "few-exits")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == (
        "few-exits  error  exits of a decision\n"
        "\n"
        "  asked   as soon as the file is read\n"
        "  ground  PermenPAN-RB 35/2012, lampiran, bagian flowchart: belah ketupat untuk pengambilan\n"
        "          keputusan (read in the annex)\n"
        "  covers  FL005\n"
        "\n"
        "A decision has two exits or more. With one there is nothing to decide.\n"
        "\n"
        "Wrong:\n"
        "\n"
        "    kegiatan: Memeriksa surat\n"
        "    oleh: staf\n"
        "    keputusan: {ya: lanjut}\n"
        "\n"
        "Right:\n"
        "\n"
        "    kegiatan: Memeriksa surat\n"
        "    oleh: staf\n"
        "    keputusan: {ya: lanjut, tidak: selesai}\n"
    )


def test_in_indonesian_a_rule_is_explained_in_it(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    in_(INDONESIAN, monkeypatch)
    out = run("rules", "few-exits").out
    assert out.startswith("few-exits  kesalahan  cabang keputusan\n\n  ")
    assert "exits of a decision" not in out
    assert "\nSebuah keputusan mempunyai dua cabang atau lebih. Dengan satu cabang saja, tidak ada" in out
    assert "\nSalah:\n\n    kegiatan: Memeriksa surat\n" in out
    assert "\nBenar:\n\n    kegiatan: Memeriksa surat\n" in out


def test_texts_fit_the_screen_and_lists_hang(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    out = run("rules", "drawn-pairs").out
    assert max(map(len, out.splitlines())) <= 60
    assert "belongs together. Two\nlines that run into one another can be followed either way.\n\nArrows" in out
    assert "\n* `lines-overlap`: they run on each other, or side by side\n  without a visible gap, where" in out
    assert "\n  found as  drawing-defect\n" in out
    monkeypatch.setenv("COLUMNS", "5")
    assert "\nConnectors share nothing but what\nbelongs" in run("rules", "drawn-pairs").out


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("KG003", "\n  repair       `sopdoc check --fix` mends it where only one way of writing it is right\n"),
        ("ID004", "\n  setting      off until sopdoc.toml says `pola_nomor`\n"),
        (
            "kg003",
            "\n  allowing it  `# sopdoc: izinkan KG003` behind a line, or above the first key for the whole file\n",
        ),
        ("MB001", "\n  name         tanpa-kelengkapan\n"),
        ("MB004-kebutuhan", "`# sopdoc: izinkan MB004` behind"),
        ("same-nomor", "`# sopdoc: izinkan same-nomor` behind"),
        ("FL015", "(official guidance)\n"),
        ("PL006", "\n  ground       seen in practice\n"),
        ("ID020", "(believed; passage not found)\n"),
    ],
)
def test_a_page_says_what_the_table_knows(run: Run, code: str, shown: str) -> None:
    assert shown in run("rules", code).out


def test_how_a_rule_is_allowed_is_said_only_where_it_can_be(run: Run) -> None:
    own = [rule.code for rule in RULES.values() if rule.code.islower()]
    allowed = [code for code in own if "\n  allowing it  `" in run("rules", code).out]
    assert allowed == [code for code in own if can_be_allowed(code)]
    assert "same-nomor" in allowed


def test_several_codes_are_several_pages_each_once(run: Run) -> None:
    out = run("rules", "no-such-date", "ID005", "id005").out
    heads = re.findall(r"^(\S+)  (?:error|warning|info)  ", out, re.MULTILINE)
    assert heads == ["no-such-date", "ID005", "bad-date"]
    assert "\n\n\nID005" in out


def test_a_code_that_is_none_is_answered_with_the_nearest(run: Run) -> None:
    ran = run("rules", "unknown-kye", "--format", "json")
    assert (ran.code, ran.out) == (2, "")
    assert "no rule has the code `unknown-kye`; all are listed by: sopdoc rules\ndid you mean `unknown-key`?" in ran.err
    far = run("rules", "x" * 500)
    assert far.code == 2
    assert "did you mean" not in far.err
    assert "x" * 41 not in far.err


def test_programs_get_a_list(run: Run) -> None:
    ran = run("rules", "--format", "json")
    assert (ran.code, ran.err, ran.out.isascii()) == (0, "", True)
    found = json.loads(ran.out)
    assert [each["code"] for each in found] == list(RULES)
    assert [family for family, _rules in groupby(each["family"] for each in found)] == [*map(family_name, FAMILIES)]
    assert {each["need"] for each in found} == set(Need)
    assert {each["basis"] for each in found} == set(Basis)


def test_a_program_gets_one_rule_in_its_language(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    in_(INDONESIAN, monkeypatch)
    assert json.loads(run("rules", "FEW-EXITS", "-f", "json").out) == [
        {
            "code": "few-exits",
            "name": "exits of a decision",
            "heading": "cabang keputusan",
            "family": "keys",
            "severity": "error",
            "need": "tree",
            "ground": RULES["few-exits"].ground,
            "basis": "dibaca",
            "covers": ["FL005"],
            "setting": "",
            "repairs": False,
            "text": chapter_of("keys", INDONESIAN).page_of("few-exits").text,
        }
    ]


def test_codes_are_completed_in_whatever_case() -> None:
    completion = ShellComplete(sopdoc, {}, "sopdoc", "X")
    codes = {item.value for item in completion.get_completions(["rules"], "kg00")}
    assert codes >= {"KG001", "KG003"}  # one of them is asked by reading
    assert all(code.startswith("KG00") for code in codes)
    assert {item.value for item in completion.get_completions(["rules"], "few-")} == {"few-exits"}
    assert FAMILY_OF["few-exits"] == "keys"

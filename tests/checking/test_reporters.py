"""How findings are told: to people, and in four forms to programs."""

from __future__ import annotations

import json

import pytest

from sopdoc.checking.reporters.github import as_github
from sopdoc.checking.reporters.gitlab import as_gitlab
from sopdoc.checking.reporters.json import as_json
from sopdoc.checking.reporters.report import Report, failed, name_of
from sopdoc.checking.reporters.sarif import as_sarif
from sopdoc.checking.reporters.text import as_text
from sopdoc.rules.document import UNUSED_PERMISSION
from sopdoc.rules.keys import UNKNOWN_KEY
from sopdoc.rules.regulation.kegiatan import BERSUBJEK, TERLALU_PANJANG
from sopdoc.source.span import Span
from sopdoc.work.tasks.outcome import Exit, Failure

PLACE = Span("sop sources\\a,b.yaml", 2, 13, 2, 18)
SUBJECT = BERSUBJEK.found("50 % of `Kabid`\u202e: no", PLACE, "write `Menyetujui`", "or: nothing")
REPORT = Report(
    (
        SUBJECT,
        SUBJECT,
        TERLALU_PANJANG.found("too long", Span("b.yaml", 7, 1)),
        UNKNOWN_KEY.found("unknown key `x`", Span("b.yaml", 1, 1, 1, 2)),
        failed("c.yaml", Failure(Exit.ENVIRONMENT, "c.yaml can't be read", "close it")),
    )
)


def test_json_is_one_object_with_all_findings_and_their_counts() -> None:
    read = json.loads(as_json(REPORT))
    assert read["format"] == 1
    assert read["counts"] == {"error": 2, "warning": 2, "info": 1}
    assert read["findings"][0] == {
        "path": "sop sources\\a,b.yaml",
        "line": 2,
        "column": 13,
        "severity": "warning",
        "code": "KG003",
        "name": "tanpa-subjek",
        "message": "50 % of `Kabid`: no",
        "hint": "write `Menyetujui`; or: nothing",
    }
    assert [(each["code"], each["name"], each["hint"]) for each in read["findings"][2:]] == [
        ("KG006", "kegiatan-panjang", ""),
        ("unknown-key", "unknown-key", ""),
        ("failure", "failure", "close it"),
    ]
    assert json.loads(as_json(Report(()))) == {
        "format": 1,
        "findings": [],
        "counts": {"error": 0, "warning": 0, "info": 0},
    }


def test_sarif_has_a_rule_for_each_code_and_a_place_for_each_finding() -> None:
    read = json.loads(as_sarif(REPORT))
    (run,) = read["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert (read["version"], [rule["id"] for rule in rules]) == (
        "2.1.0",
        ["KG003", "KG006", "unknown-key", "failure"],
    )
    results = run["results"]
    assert [rules[each["ruleIndex"]]["id"] for each in results] == [each["ruleId"] for each in results]
    assert [each["level"] for each in results] == ["warning", "warning", "note", "error", "error"]
    place = results[0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "sop%20sources/a%2Cb.yaml"}
    assert place["region"] == {"startLine": 2, "startColumn": 13, "endLine": 2, "endColumn": 18}
    assert results[2]["locations"][0]["physicalLocation"]["region"] == {"startLine": 7, "startColumn": 1}


def test_gitlab_tells_alike_findings_apart() -> None:
    issues = json.loads(as_gitlab(REPORT))
    assert len({issue["fingerprint"] for issue in issues}) == len(issues) == 5
    assert [issue["severity"] for issue in issues] == ["minor", "minor", "info", "major", "major"]
    assert issues[0]["location"] == {"path": "sop sources/a,b.yaml", "lines": {"begin": 2}}


def test_github_is_a_command_a_line() -> None:
    lines = as_github(REPORT).split("\n")
    assert lines[0] == (
        "::warning file=sop sources/a%2Cb.yaml,line=2,endLine=2,col=13,title=KG003 tanpa-subjek::"
        "50 %25 of `Kabid`: no; write `Menyetujui`; or: nothing"
    )
    assert [line.split(" ")[0] for line in lines] == ["::warning", "::warning", "::notice", "::error", "::error"]
    assert "title=unknown-key::" in lines[3]


@pytest.mark.parametrize(
    ("line", "column", "end", "shown"),
    [
        ("oleh: kabid", 7, 12, ["    oleh: kabid", "          ^~~~~"]),
        ("oleh: kabid", 7, 7, ["    oleh: kabid", "          ^"]),
        ("\toleh: x", 8, 9, ["     oleh: x", "           ^"]),
        ("a: \u6f22\u6f22 b", 7, 8, ["    a: \u6f22\u6f22 b", "            ^"]),
        ("x" * 120, 60, 70, ["    \u2026" + "x" * 91, "    " + " " * 31 + "^" + "~" * 9]),
    ],
)
def test_a_caret_stands_under_the_place(line: str, column: int, end: int, shown: list[str]) -> None:
    found = BERSUBJEK.found("no", Span("a.yaml", 1, column, 1, end), "yes")
    assert as_text(found, [line]).split("\n") == [
        f"a.yaml:1:{column}: warning KG003 no",
        *shown,
        "    hint: yes",
    ]


def test_where_the_line_is_not_known_none_is_shown() -> None:
    found = BERSUBJEK.found("no", Span("a.yaml", 9, 1))
    assert as_text(found, ["x"]) == "a.yaml:9:1: warning KG003 no"
    assert as_text(found, []) == "a.yaml:9:1: warning KG003 no"


def test_the_regulations_rules_have_names_and_all_other_codes_are_some() -> None:
    assert [name_of(code) for code in ("MB004", "few-exits", UNUSED_PERMISSION.code, "failure")] == [
        "waktu-terbuka",
        "few-exits",
        "unused-permission",
        "failure",
    ]

"""Make the lists of all rules, docs/rules.md and docs/rules.id.md, from the manual: ``make rules``.

With ``--check`` nothing is written, and the exit code is 1 where something would be.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from sopdoc.explain.pages import family_name, page_of, rules_in, title_of
from sopdoc.explain.words import ground_of, need_of
from sopdoc.rules.rule import Rule
from sopdoc.rules.table import FAMILIES

DOCS = Path(__file__).parent
FILES = {"en": DOCS / "rules.md", "id": DOCS / "rules.id.md"}
_WORDS = {
    "en": {
        "title": "# All rules",
        "intro": "What sopdoc holds sources, pages and offices to. `sopdoc rules CODE` shows one of them. A source "
        "allows what a rule of the regulation finds by a comment: `# sopdoc: izinkan CODE`.",
        "need": "asked",
        "ground": "ground",
        "setting": "only with `{}` in `sopdoc.toml`",
        "repairs": "`sopdoc check --fix` mends it where that is certain",
        "wrong": "Wrong:",
        "right": "Right:",
    },
    "id": {
        "title": "# Semua aturan",
        "intro": "Yang diperiksa sopdoc pada naskah, halaman, dan instansi. `sopdoc rules KODE` menampilkan salah "
        "satunya. Temuan sebuah aturan peraturan dapat diizinkan dengan komentar: `# sopdoc: izinkan KODE`.",
        "need": "diperiksa",
        "ground": "dasar",
        "setting": "hanya jika ada `{}` dalam `sopdoc.toml`",
        "repairs": "`sopdoc check --fix` memperbaikinya jika pasti",
        "wrong": "Salah:",
        "right": "Benar:",
    },
}


def main(arguments: list[str]) -> int:
    """Write both lists, or tell whether they are as they would be written."""
    if arguments[:1] == ["--print"]:
        sys.stdout.write("\n".join(_page(_WORDS[arguments[1]])))
        return 0
    stale = [language for language, file in FILES.items() if written(language) != _text(file)]
    for language in stale if "--check" not in arguments else []:
        FILES[language].write_text(written(language), "utf-8")
    return int(bool(stale) and "--check" in arguments)


def written(language: str) -> str:
    """Return the list in a language: a program has but one, so another is run for it."""
    environment = {**os.environ, "SOPDOC_LANG": language, "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, str(Path(__file__)), "--print", language]
    return subprocess.run(command, env=environment, check=True, capture_output=True, encoding="utf-8").stdout


def _text(file: Path) -> str:
    return file.read_text("utf-8") if file.exists() else ""


def _page(words: dict[str, str]) -> Iterator[str]:
    yield from (words["title"], "", words["intro"], "")
    for family in FAMILIES:
        yield from (f"## {title_of(family_name(family))}", "")
        for rule in rules_in(family):
            yield from _rule(rule, words)


def _rule(rule: Rule, words: dict[str, str]) -> Iterator[str]:
    page = page_of(rule.code)
    yield from (f"### {rule.code}: {page.heading}", "")
    yield from (" · ".join(_facts(rule, words)), "", page.text, "")
    for heading, example in ((words["wrong"], page.wrong), (words["right"], page.right)):
        yield from (heading, "", f"```{page.kind}", example, "```", "")


def _facts(rule: Rule, words: dict[str, str]) -> Iterator[str]:
    yield rule.severity.word
    yield f"{words['need']}: {need_of(rule)}"
    yield f"{words['ground']}: {ground_of(rule)}"
    if rule.covers:
        yield ", ".join(rule.covers)
    if rule.setting:
        yield words["setting"].format(rule.setting)
    if rule.repairs:
        yield words["repairs"]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

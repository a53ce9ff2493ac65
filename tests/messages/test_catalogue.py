"""Every message is translated, and says the same."""

from __future__ import annotations

import ast
import re
from collections import Counter
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Message

from tests.messages.catalogue import ROOT, messages, source, tool, translation
from tests.messages.english import english_words, words_of

MAKE = "run `make catalogue`, translate what it names, and run it again"
NAMES = ("sopdoc", "click")
ALL = [message for name in NAMES for message in messages(name)]
PASTED = re.compile(r"`[^`]*`")
OPTION = re.compile(r"(?<![\w`-])--?[a-z][a-z-]*")
EXAMPLES = {
    "`key: value`": "`kunci: nilai`",
    "`label: target`": "`label: tujuan`",
    "`id: name`": "`id: nama`",
    "`[width, height]`": "`[lebar, tinggi]`",
    "`templates/NAME/`": "`templates/NAMA/`",
    "`templat: NAME`": "`templat: NAMA`",
    "`short name: name as printed`": "`nama pendek: nama sebagaimana dicetak`",
    "`word on the arrow: target`": "`kata pada panah: tujuan`",
    "`word: target`": "`kata: tujuan`",
}
"""What is pasted only after words of it are exchanged."""


def test_the_catalogue_has_what_the_program_says_and_nothing_else() -> None:
    made = tool()
    updated = made.updated(made.read_catalogue("sopdoc"), made.messages_of_program())

    assert made.po_of(updated).decode() == (made.CATALOGUES / "sopdoc.po").read_text("utf-8"), MAKE


def test_the_catalogue_has_what_click_says() -> None:
    made = tool()
    known = {message.id[0] if isinstance(message.id, tuple) else message.id for message in messages("click")}
    said = {key if isinstance(key, str) else key[0] for key in made.messages_of_click()}

    assert sorted(said - known) == [], MAKE


@pytest.mark.parametrize("name", NAMES)
def test_every_message_is_translated(name: str) -> None:
    assert tool().untranslated(tool().read_catalogue(name)) == [], MAKE
    assert [source(message) for message in messages(name) if message.fuzzy] == []


@pytest.mark.parametrize("name", NAMES)
def test_what_is_shipped_is_the_catalogue_compiled(name: str) -> None:
    made = tool()

    assert (made.CATALOGUES / f"{name}.mo").read_bytes() == made.mo_of(made.read_catalogue(name)), MAKE


def fields(text: str) -> Counter[tuple[str, str, str]]:
    """Return what is set into a text, and how it is written."""
    parsed = Formatter().parse(text) if "{" in text else ()
    return Counter((name, spec or "", conversion or "") for _text, name, spec, conversion in parsed if name is not None)


def differing(message: Message) -> bool:
    """Tell whether a translation sets in something else than its source does."""
    try:
        return fields(source(message)) != fields(translation(message))
    except ValueError:  # a brace that stands for itself, in a text into which nothing is set
        return re.findall(r"\{[^{}]*\}", source(message)) != re.findall(r"\{[^{}]*\}", translation(message))


def test_a_translation_sets_in_what_its_source_does() -> None:
    assert [source(message) for message in messages("sopdoc") if differing(message)] == []
    strange = [source(each) for each in messages("click") if fields(translation(each)) - fields("".join(each.id))]
    assert strange == []


def test_what_is_to_be_pasted_stays_as_it_is() -> None:
    def pasted(text: str) -> list[str]:
        return sorted(EXAMPLES.get(part, part) for part in PASTED.findall(text))

    assert [source(each) for each in ALL if pasted(source(each)) != pasted(translation(each))] == []


def test_options_stay_as_they_are() -> None:
    def options(text: str) -> list[str]:
        return sorted(OPTION.findall(text))

    assert [source(each) for each in ALL if options(source(each)) != options(translation(each))] == []


def test_blanks_and_lines_at_the_ends_stay() -> None:
    def ends(text: str) -> tuple[str, str]:
        return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]

    assert [source(each) for each in ALL if ends(source(each)) != ends(translation(each))] == []


def test_a_sentence_begins_and_ends_as_its_source_does() -> None:
    def shape(text: str) -> tuple[bool, bool]:
        prose = text.strip()
        return prose[:1].islower(), prose.endswith(".")

    own = (each for each in messages("sopdoc") if each.locations != [("sopdoc/messages/system.py", None)])
    plain = [each for each in own if words_of(source(each)[:3]) and words_of(translation(each)[:3])]
    assert len(plain) > 500
    assert [source(each) for each in plain if shape(source(each)) != shape(translation(each))] == []


@pytest.mark.parametrize("name", NAMES)
def test_no_english_word_is_left(name: str) -> None:
    english = english_words(source(message) for message in ALL)
    assert {"file", "row", "exit", "the"} <= english

    assert {source(each): left for each in messages(name) if (left := words_of(translation(each)) & english)} == {}


def test_a_text_that_is_put_together_is_seen() -> None:
    made = tool()

    assert list(made.messages_of_code('_("a {b}")\nN_("c" " d")\nngettext("e", "f", 2)\n_(g)\n', "x.py")) == [
        "a {b}",
        "c d",
        ("e", "f"),
    ]
    for text in ('_(f"a {b}")', '_("a" + b)', '_("a {}".format(b))'):
        with pytest.raises(made.NotLiteralError):
            list(made.messages_of_code(text, "x.py"))
    assert list(made.messages_of_page('<p title="{{ _("a") }}">{{ _("b") if c }}</p>')) == ["a", "b"]
    keys = 'Field("x", A, "a"), Field("y", B, note="b"), Field("z", C)'
    assert list(made.messages_of_code(keys, "x.py")) == ["a", "b"]


def too_early(text: str) -> list[int]:
    """Return the lines of a module in which something is translated while it is imported."""
    tree = ast.parse(text)
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    later = {id(node) for function in ast.walk(tree) if isinstance(function, functions) for node in _body(function)}
    later |= {id(node) for each in ast.walk(tree) if isinstance(each, ast.Lambda) for node in ast.walk(each.body)}
    calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name))
    return [call.lineno for call in calls if call.func.id in ("_", "ngettext") and id(call) not in later]


def _body(function: ast.FunctionDef | ast.AsyncFunctionDef) -> list[ast.AST]:
    return [node for statement in function.body for node in ast.walk(statement)]


def test_nothing_is_translated_before_a_language_is_chosen() -> None:
    assert too_early('X = _("a")\ndef f(x=_("b")):\n    return _("c")\n@d(_("e"))\ndef g():\n    pass\n') == [1, 2, 4]
    package: Path = ROOT / "sopdoc"
    early = {path.name: lines for path in package.rglob("*.py") if (lines := too_early(path.read_text("utf-8")))}
    assert early == {}

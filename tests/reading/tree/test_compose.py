import subprocess
import sys

import pytest
import yaml

from sopdoc.reading.characters.encoding import MAX_BYTES
from sopdoc.reading.tree import compose as room
from sopdoc.reading.tree.compose import MAX_NODES, compose
from sopdoc.source.tree import Entry, Mapping, Scalar, Sequence


def only_fault(data: bytes) -> tuple[str, int, int]:
    _tree, faults = compose(data, "x.yaml")
    assert len(faults) == 1
    return faults[0].code, faults[0].span.line, faults[0].span.column


@pytest.fixture(params=["c", "python"])
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "_LOADER", yaml.CSafeLoader if request.param == "c" else yaml.SafeLoader)


@pytest.mark.usefixtures("loader")
class TestTree:
    def test_scalars_are_never_typed(self) -> None:
        tree, faults = compose(b"a: 07\nb: 12:30\nc: no\nd: ~\ne: 2025-01-15\nf: null\n", "x.yaml")
        assert faults == ()
        assert isinstance(tree, Mapping)
        assert [entry.value for entry in tree] == [Scalar(t) for t in ("07", "12:30", "no", "~", "2025-01-15", "null")]

    def test_shapes_and_texts(self) -> None:
        tree, faults = compose(b"a: [x, 'y z']\nb:\n  - |\n    one\n\n    two  \nc: >-\n  folded\n  line\n", "x.yaml")
        assert faults == ()
        assert tree == Mapping(
            (
                Entry(Scalar("a"), Sequence((Scalar("x"), Scalar("y z")))),
                Entry(Scalar("b"), Sequence((Scalar("one\n\ntwo"),))),
                Entry(Scalar("c"), Scalar("folded line")),
            )
        )

    def test_spans_count_characters_from_one(self) -> None:
        tree, _faults = compose("\ufeffkunci: {é: ‘ok’}\n".encode(), "x.yaml")
        assert isinstance(tree, Mapping)
        inner = tree.get("kunci")
        assert isinstance(inner, Mapping)
        span = inner.entries[0].value.span
        assert (span.path, span.line, span.column, span.end_column) == ("x.yaml", 1, 12, 16)

    def test_texts_are_in_normal_form(self) -> None:
        tree, _faults = compose("a: cafe\u0301\tau lait \n".encode(), "x.yaml")
        assert isinstance(tree, Mapping)
        assert tree.get("a") == Scalar("café au lait")

    def test_every_line_end_counts_as_one(self) -> None:
        assert only_fault(b"a: 1\r\nb: 2\r\na: 3\r\n") == ("duplicate-key", 3, 1)

    @pytest.mark.parametrize(
        ("text", "fault"),
        [
            ("a: &x 1\n", ("anchor", 1, 4)),
            ("a: *x\n", ("alias", 1, 4)),
            ("a: !x 1\n", ("tag", 1, 4)),
            ("a:\n  <<: {b: 1}\n", ("merge-key", 2, 3)),
            ("? [a]\n: 1\n", ("key", 1, 3)),
            ("a: 1\n---\nb: 1\n", ("documents", 2, 1)),
            ("a: 1\nb:\n  a: 2\n  a: 3\n", ("duplicate-key", 4, 3)),
            ("", ("empty-file", 1, 1)),
            ("---\n...\n", ("empty-file", 1, 1)),
            ("a: b: c\n", ("syntax", 1, 5)),
            ("?\n: c\n", ("no-key", 1, 2)),
            ("a: 'x\n", ("syntax", 1, 4)),
            ("a:\n\tb: 1\n", ("tab", 2, 1)),
            ("a: 1\n  \t b: 1\n", ("tab", 2, 3)),
            ("a: x\u202ey\n", ("character", 1, 5)),
            ("a: x\0y\n", ("character", 1, 5)),
            ('a: "x\\u202ey"\n', ("character", 1, 6)),
            ('a: "\\\\u202e \\N"\n', ("character", 1, 13)),
        ],
    )
    def test_what_is_refused(self, text: str, fault: tuple[str, int, int]) -> None:
        assert only_fault(text.encode()) == fault

    def test_an_escaped_character_beyond_unicode(self) -> None:
        assert only_fault(b'a: "\\UFFFFFFFF"\n')[0] == "syntax"

    def test_the_deepest_file_that_is_read(self) -> None:
        assert compose(b"[" * 65 + b"]" * 65, "x.yaml")[1] == ()
        assert only_fault(b"[" * 66 + b"]" * 66) == ("too-much", 1, 66)

    def test_a_quoted_merge_sign_is_a_text(self) -> None:
        assert compose(b"'<<': 1\n", "x.yaml") == (Mapping((Entry(Scalar("<<"), Scalar("1")),)), ())


def test_the_rest_of_a_file_is_read_on_after_a_refused_character() -> None:
    tree, faults = compose("a: x\u202ey\nb: 1\nb: 2\n".encode(), "x.yaml")
    assert tree == Mapping((Entry(Scalar("a"), Scalar("xy")), Entry(Scalar("b"), Scalar("1"))))
    assert [fault.code for fault in faults] == ["character", "duplicate-key"]


def test_the_first_byte_that_is_not_utf8() -> None:
    assert only_fault("é\nab".encode() + b"\xff\n") == ("encoding", 2, 3)
    for name in ("utf-16", "utf-16-le", "utf-16-be"):
        assert only_fault("a: 1".encode(name)) == ("encoding", 1, 1)
    assert only_fault(b"a: \xed\xa0\x80\n") == ("encoding", 1, 4)  # half of a surrogate pair


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize("text", [": c\na: 1\n", "a: 1\n: c\n", "a:\n  - b: 1\n    : c\n", "?\n: c\n", "a: {: c}\n"])
def test_a_value_without_its_key(text: str) -> None:
    _tree, faults = compose(text.encode(), "x.yaml")
    assert [fault.message for fault in faults] == ["the key is missing"]


def test_a_quoted_empty_key_is_left_to_the_table() -> None:
    assert compose(b"'': 1\n", "x.yaml")[1] == ()


@pytest.mark.parametrize(
    ("read", "size", "told"), [(1, 0, "1.1"), (1, 30 * MAX_BYTES, "30.0"), (2 * MAX_BYTES, 0, "3.0")]
)
def test_a_file_that_is_too_large_is_told_its_own_size(read: int, size: int, told: str) -> None:
    _tree, (fault,) = compose(b"#" * (MAX_BYTES + read), "x.yaml", size)
    assert fault.message == f"the file is too large: {told} MiB, at most 1 MiB is read"


def test_size_is_limited() -> None:
    assert only_fault(b"#" * (MAX_BYTES + 1)) == ("file-too-large", 1, 1)
    assert compose(b"a: " + b"x" * (MAX_BYTES - 3), "x.yaml")[1] == ()


def test_the_number_of_values_is_limited() -> None:
    assert compose(b"[" + b"1," * (MAX_NODES - 1) + b"]", "x.yaml")[1] == ()
    assert only_fault(b"[" + b"1," * MAX_NODES + b"]")[0] == "too-much"


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? ", "[[{a: "])
def test_deep_nesting_does_not_crash_the_program(opening: str) -> None:
    program = (
        "import sys; from sopdoc.reading.tree.compose import compose\n"
        "text = sys.argv[1] * (80_000 // len(sys.argv[1]))\n"
        "tree, faults = compose(text.encode(), 'x.yaml')\n"
        "print(tree, len(faults))\n"
    )
    done = subprocess.run([sys.executable, "-c", program, opening], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "None 1\n"), done.stderr


def test_a_file_of_refused_characters_alone_is_not_called_empty_too() -> None:
    tree, faults = compose(b"\x00\x01", "a.yaml")
    assert tree is None
    assert [fault.code for fault in faults] == ["character", "character"]


class TestInvisibleCharacters:
    def test_what_changes_nothing_is_left_out_with_one_warning(self) -> None:
        text = "judul: Pe\u00adme\u00adrintah\n\u200bperingatan: '\u200ex'\n"
        _tree, faults = compose(text.encode(), "x.yaml")
        assert [(str(fault.span), fault.message) for fault in faults] == [
            (
                "x.yaml:1:10",
                "4 invisible characters are left out: U+00AD SOFT HYPHEN, U+200B ZERO WIDTH SPACE, "
                "U+200E LEFT-TO-RIGHT MARK",
            )
        ]

    def test_they_do_no_harm_where_the_layout_counts(self) -> None:
        tree, faults = compose("\ufeff\ufeffjudul:\u200b Pe\u00admerintah\n\u200bb: [\u200ex]\n".encode(), "x.yaml")
        assert [fault.severity for fault in faults] == ["warning"]
        assert tree == Mapping(
            (Entry(Scalar("judul"), Scalar("Pemerintah")), Entry(Scalar("b"), Sequence((Scalar("x"),))))
        )

    def test_escapes_bring_them_in_too(self) -> None:
        tree, faults = compose(rb'a: "Pe\xadme\u00adrin\u200btah\\xad"', "x.yaml")
        assert tree == Mapping((Entry(Scalar("a"), Scalar("Pemerintah\\xad")),))
        assert [(str(fault.span), fault.message) for fault in faults] == [
            ("x.yaml:1:7", "3 invisible characters are left out: U+00AD SOFT HYPHEN, U+200B ZERO WIDTH SPACE")
        ]

    def test_a_line_separator_of_a_word_processor_is_a_blank(self) -> None:
        tree, faults = compose("a: satu\u2028dua\n".encode(), "x.yaml")
        assert tree == Mapping((Entry(Scalar("a"), Scalar("satu dua")),))
        assert [fault.code for fault in faults] == ["invisible"]

    @pytest.mark.parametrize("source", ["a: a" + "\u0300\u0316" * 40, 'a: "a' + "\\u0300\\u0316" * 40 + '"'])
    def test_a_tower_of_accents_is_refused(self, source: str) -> None:
        assert only_fault(source.encode()) == ("marks", 1, 4)

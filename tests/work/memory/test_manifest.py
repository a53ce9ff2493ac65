"""What is remembered is read again as it was, and what makes no sense costs only its own document."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from sopdoc.errors import InputOutputError
from sopdoc.model.extent import Extent
from sopdoc.work.files.record import FileState, Made, Record, Said, from_json, to_json
from sopdoc.work.memory.manifest import Journal, Manifest, manifest_file, read_manifest, save_manifest
from sopdoc.work.tasks.fingerprint import Tools
from tests.building import Build, built

TOOLS = Tools((("sopdoc", "1"), ("engine", "neato 2")))
texts = st.text(max_size=20)
names = st.from_regex(r"[a-z☃ ]{1,9}(/[a-z.]{1,9}x){0,2}", fullmatch=True)
severities = st.sampled_from(["error", "warning"])
inputs = st.builds(
    FileState,
    st.tuples(st.sampled_from(["", "../templates/", "sopdoc:"]), names).map("".join),
    st.integers(0, 2**63),
    st.integers(0, 2**40),
    texts,
)
counts = st.integers(1, 99)
offsets = st.integers(-1, 9999)
spots = st.tuples(counts, counts, counts, counts, offsets, offsets)


def made(*added: str) -> st.SearchStrategy[Made]:
    states = st.builds(FileState, st.sampled_from(added), st.integers(0), st.integers(0), texts)
    return st.builds(Made, texts, st.lists(states, max_size=2).map(tuple))


records = st.builds(
    Record,
    target=names,
    root=texts,
    source=names,
    inputs=st.lists(inputs, max_size=3).map(tuple),
    outputs=st.fixed_dictionaries({}, optional={"pdf": made(".pdf"), "svg": made("-2.svg", "-13.svg")}),
    tools=st.just(TOOLS.key),
    extent=st.builds(Extent, st.integers(0, 99), st.integers(0, 99), st.just("± 1–2 hari"), st.floats(-1, 1e6)),
    is_strict=st.booleans(),
    language=st.just("id"),
    said=st.lists(
        st.builds(Said, severities, texts, texts, st.lists(texts).map(tuple), st.integers(-1, 3), spots, st.booleans()),
        min_size=1,
        max_size=2,
    ).map(tuple),
)


def record(target: str, pages: int = 1) -> Record:
    return Record(target, "..", f"{target}.yaml", (), {}, TOOLS.key, Extent(pages))


@given(records)
def test_a_record_is_read_as_it_was_written(record: Record) -> None:
    line = to_json(record)
    assert b"\n" not in line
    assert from_json(line) == record


def test_of_several_records_of_a_document_the_last_one_counts(tmp_path: Path) -> None:
    journal = Journal(tmp_path, TOOLS)
    for pages in (1, 2, 3):
        journal.add(record("a", pages))
    journal.close()
    manifest = read_manifest(tmp_path)
    assert manifest.records == {"a": record("a", 3)}
    assert manifest.tools == {TOOLS.key: TOOLS}


def test_a_torn_line_costs_one_record_and_is_ended_by_the_next(tmp_path: Path) -> None:
    journal = Journal(tmp_path, TOOLS)
    journal.add(record("a"))
    journal.add(record("b"))
    journal.close()
    path = manifest_file(tmp_path)
    path.write_bytes(path.read_bytes()[:-20])
    again = Journal(tmp_path, TOOLS)
    again.add(record("c"))
    again.close()
    assert read_manifest(tmp_path).records == {"a": record("a"), "c": record("c")}


def test_a_saved_memory_is_the_same_whatever_its_order_and_forgets_tools_that_nothing_was_made_with(
    tmp_path: Path,
) -> None:
    other = Tools((("sopdoc", "0"),))
    tools = {TOOLS.key: TOOLS, other.key: other}
    save_manifest(Manifest({name: record(name) for name in "ab"}, tools), tmp_path)
    first = manifest_file(tmp_path).read_bytes()
    save_manifest(Manifest({name: record(name) for name in "ba"}, tools), tmp_path)
    assert manifest_file(tmp_path).read_bytes() == first
    assert read_manifest(tmp_path).tools == {TOOLS.key: TOOLS}


def test_a_folders_memory_is_that_of_all_its_shards(tmp_path: Path) -> None:
    for shard, name in (("", "a"), ("1-of-2", "b"), ("2-of-2", "c")):
        journal = Journal(tmp_path, TOOLS, shard)
        journal.add(record(name))
        journal.close()
    assert sorted(read_manifest(tmp_path).records) == ["a", "b", "c"]
    save_manifest(read_manifest(tmp_path), tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [".sopdoc-manifest.jsonl"]
    assert sorted(read_manifest(tmp_path).records) == ["a", "b", "c"]


@pytest.mark.parametrize(
    "nonsense",
    [
        b"",
        b"\x00\xff\n\n[]\n{}\n1\nnull\n",
        b'{"target": 7}\n{"target": "x"}\n',
        b"[" * 100_000,
        b'{"format": 2, "tools": "t", "parts": []}\n',
        b'{"format":1,"tools":null,"parts":[]}\n',
        b'{"format":1,"tools":5,"parts":[]}\n{"format":1,"tools":"t","parts":[["x",1]]}\n',
        to_json(record("x")).replace(b'"outputs":{}', b'"outputs":[]'),
        to_json(replace(record("x"), said=(Said("loud", "", "", (), 0, (1, 1, 1, 1, -1, -1), is_shared=False),))),
        *(to_json(record(name)) for name in ("../../x", "/x", "", ".", "a/../b")),
        *(to_json(replace(record("x"), source=name)) for name in ("/x", "../x", "")),
        *(
            to_json(replace(record("x"), inputs=(FileState(name, 1, 0, "0" * 32),)))
            for name in (
                "/dev/zero",
                "../x.yaml",
                "../../templates/x",
                "../templates/../x",
                "sopdoc:../x",
                "sopdoc:/x",
                "",
            )
        ),
        *(
            to_json(replace(record("x"), outputs={"pdf": Made("", (FileState(name, 1, 1, "0" * 32),))}))
            for name in ("/../x", "-victim.txt", ".txt", ".svg", "", ".", "/x.pdf", "x.pdf", "-1/a.pdf", ".a.pdf")
        ),
    ],
)
def test_a_memory_that_makes_no_sense_is_no_memory(tmp_path: Path, nonsense: bytes) -> None:
    manifest_file(tmp_path).write_bytes(nonsense)
    manifest = read_manifest(tmp_path)
    assert (manifest.records, manifest.tools) == ({}, {})
    save_manifest(Manifest(manifest.records | {"x": record("x")}, manifest.tools | {TOOLS.key: TOOLS}), tmp_path)
    assert list(read_manifest(tmp_path).records) == ["x"]


def test_a_pipe_in_its_place_is_a_sentence_and_no_end_of_waiting(tmp_path: Path) -> None:
    os.mkfifo(manifest_file(tmp_path))
    with pytest.raises(InputOutputError, match="is not a file"):
        read_manifest(tmp_path)


@pytest.mark.parametrize("odd", ["\0", "\ud800", "x" * 5000])
def test_a_record_of_files_that_cannot_be_is_out_of_date(project: Path, build: Build, odd: str) -> None:
    build()
    manifest = read_manifest(project / "output")
    for name, each in list(manifest.records.items()):
        inputs = tuple(replace(state, name=state.name + odd) for state in each.inputs)
        manifest.records[name] = replace(each, inputs=inputs)
        manifest.records[name + odd] = replace(each, target=name + odd, source=name + odd)
    save_manifest(manifest, project / "output")
    assert sorted(built(build(prune=True))) == ["a/dua", "a/satu", "b/dua", "b/satu"]


def test_with_a_lost_memory_all_is_looked_at_and_no_file_touched(project: Path, build: Build) -> None:
    build()
    files = list((project / "output").rglob("*.json"))
    before = [path.stat().st_mtime_ns for path in files]
    manifest_file(project / "output").unlink()
    assert set(built(build()).values()) == {"built: new"}
    assert [path.stat().st_mtime_ns for path in files] == before


def test_a_link_in_the_manifests_place_is_not_written_through(project: Path, build: Build) -> None:
    (project / "precious").write_text("kept")
    (project / "output").mkdir()
    (project / "output/.sopdoc-manifest.jsonl").symlink_to(project / "precious")
    report = build()
    assert report.outcomes[-1].failure is not None
    assert "is no file of sopdoc, and in its way" in report.outcomes[-1].failure.message
    assert (project / "precious").read_text() == "kept"

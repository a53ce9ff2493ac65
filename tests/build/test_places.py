"""Where electronic signatures go, as a build notes it for clients that sign."""

from __future__ import annotations

import json
from pathlib import Path

from sopdoc.work.memory.manifest import read_manifest
from sopdoc.work.tasks.outcome import Report
from tests.building import Build, built, told
from tests.reading.trees import write

OFFICIAL = "disahkan_oleh: {jabatan: Kepala Dinas, nama: Hasrin Karim}\n"


def signable(project: Path, build: Build) -> Report:
    write(project / "sop_sources" / "b" / "instansi.yaml", f"nama: Dinas B\n{OFFICIAL}")
    write(project / "templates" / "daerah" / "templat.yaml", "dasar: permenpan35\ntte: {qr: kiri}\n")
    return build()


def test_the_manifest_has_the_places_of_the_json_and_keeps_them(project: Path, build: Build) -> None:
    assert len(built(signable(project, build))) == 4
    for _again in range(2):
        records = read_manifest(project / "output").records
        for name in ("a/satu", "b/dua"):
            layout = json.loads((project / "output" / f"{name}.json").read_text("utf-8"))
            noted = [(str(one.kind), one.page, list(one.box)) for one in records[name].places]
            assert noted == [(one["kind"], one["page"], one["box"]) for one in layout["signatures"]]
        assert {one.kind for one in records["a/satu"].places} == {"qr"}
        (official,) = (one.official for one in records["b/dua"].places)
        assert official is not None
        assert (official.jabatan, official.nama) == ("Kepala Dinas", "Hasrin Karim")
        assert set(told(build()).values()) == {"unchanged"}


def test_lines_without_places_count_as_ever(project: Path, build: Build) -> None:
    signable(project, build)
    manifest = project / "output" / ".sopdoc-manifest.jsonl"
    lines = [json.loads(line) for line in manifest.read_text("utf-8").splitlines()]
    older = [json.dumps({key: value for key, value in line.items() if key != "places"}) for line in lines]
    assert older != [json.dumps(line) for line in lines]
    manifest.write_text("\n".join([*older, ""]), encoding="utf-8")
    assert built(build()) == {}

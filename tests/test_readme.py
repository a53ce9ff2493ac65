"""What the README promises holds."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from sopdoc.cli.late_group import LateGroup
from sopdoc.cli.main import main
from sopdoc.cli.registry import sopdoc as commands
from sopdoc.pipeline import render
from sopdoc.reading.settings.toml_tree import compose_toml
from sopdoc.reading.tables.settings import SETTINGS

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^ {4}(sopdoc .*)$", README, re.MULTILINE)
EXAMPLE = re.search(r"```yaml\n(.*?)```", README, re.DOTALL)


def test_its_source_builds_without_a_word(tmp_path: Path) -> None:
    assert EXAMPLE is not None
    source = tmp_path / "surat-masuk.yaml"
    source.write_text(EXAMPLE.group(1), encoding="utf-8")
    rendered = render(source, ("json",))
    assert rendered.diagnostics == ()
    assert len(rendered.outputs) == 1


def test_its_settings_have_every_key_and_no_fault() -> None:
    example = re.search(r"```toml\n(.*?)```", README, re.DOTALL)
    assert example is not None
    tree, faults = compose_toml(example.group(1).encode(), "sopdoc.toml")
    assert tree is not None
    found = list(faults)
    SETTINGS.decode(tree, found)
    assert (found, {entry.key.text for entry in tree}) == ([], set(SETTINGS.keys))


def test_it_opens_in_both_languages() -> None:
    opening = README.partition("![")[0]
    assert all(words in opening for words in ("For civil servants", "Untuk aparatur", "PermenPAN-RB 35/2012"))


def test_it_names_every_command() -> None:
    assert {name for name in commands.commands if f"`sopdoc {name}" in README} == set(commands.commands)


def test_the_files_it_points_at_are_there() -> None:
    for target in re.findall(r"\]\((?!https?:)([^)]+)\)", README):
        assert (Path(__file__).parents[1] / target).exists(), target


def test_every_command_works_in_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    assert EXAMPLE is not None
    monkeypatch.chdir(tmp_path)
    ran = [shlex.split(line.partition("|")[0].partition(">")[0], comments=True) for line in COMMANDS]
    assert ["sopdoc", "init", "my-office"] in ran
    assert len(ran) >= 13
    for words in ran:
        assert main(words[1:]) == 0, words
        if words[1] == "init":
            monkeypatch.chdir(tmp_path / "my-office")
            Path("surat-masuk.yaml").write_text(EXAMPLE.group(1), encoding="utf-8")
    assert "error:" not in capfd.readouterr().err


OLD = """\
judul: Surat Masuk
nomor: "07"
prosedur:
  - pelaksana: {petugas: Petugas, kasubbag: Kasubbag}
    langkah:
      - {kegiatan: Mencatat surat, oleh: petugas}
      - {kegiatan: Menyalin surat untuk arsip, oleh: petugas, waktu: 15 menit}
      - {kegiatan: Menyerahkan berkas pada Kasubbag, oleh: petugas, waktu: 1 hari}
      - {kegiatan: Menyusun lembar disposisi, oleh: kasubbag}
      - kegiatan: Memeriksa berkas dan menandatangani lembar disposisi
        oleh: kasubbag
        keputusan: {ya: lanjut, tidak: selesai}
      - {kegiatan: Meneruskan surat, oleh: petugas}
"""


CHECKED = "sop_sources/dinas-sosial/bantuan.yaml"
"""The source of which the README shows a finding, in its 31st line."""


def test_its_finding_is_what_check_prints(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    head = OLD.partition("langkah:\n")[0].replace("Kasubbag}", "Kasubbag}\n" + "    # \n" * 24) + "langkah:\n"
    Path(CHECKED).parent.mkdir(parents=True)
    Path(CHECKED).write_text(f"{head}      - kegiatan: Kasubbag memeriksa berkas\n        oleh: kasubbag\n", "utf-8")
    assert main(["check", CHECKED, "--select", "KG003", "--quiet"]) == 0
    assert capfd.readouterr().out in README.replace("```", "")


def test_its_comparison_is_what_is_printed(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    new = "".join(line for line in OLD.splitlines(keepends=True) if "Menyalin" not in line)
    for before, after in (
        ('"07"', "07/2026"),
        (
            "berkas pada Kasubbag, oleh: petugas, waktu: 1 hari",
            "berkas lengkap kepada Kasubbag, oleh: petugas, waktu: 2 hari",
        ),
        ("Menyusun lembar disposisi, oleh: kasubbag}\n", f"Menyusun lembar disposisi, oleh: kasubbag}}\n{CAME}"),
        ("tidak: selesai", "tidak: selesai, ragu: cocok"),
    ):
        assert before in new
        new = new.replace(before, after)
    for name, text in (("lama", OLD), ("baru", new)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert main(["diff", str(tmp_path / "lama"), str(tmp_path / "baru")]) == 1
    assert capfd.readouterr().out in README.replace("```", "")


CAME = "      - {id: cocok, kegiatan: Mencocokkan berkas dengan bukti dukung, oleh: petugas, waktu: 2 jam}\n"


def test_every_option_is_there() -> None:
    for name, command in commands.commands.items():
        row = next(line for line in README.splitlines() if line.startswith(f"| `sopdoc {name}"))
        loaded = command.commands.values() if isinstance(command, LateGroup) else (command,)
        options = {option for one in loaded for parameter in one.loaded().params for option in parameter.opts}
        assert set(re.findall(r"--[a-z-]+", row)) <= options, name


def test_its_fault_is_told_as_it_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    assert EXAMPLE is not None
    monkeypatch.chdir(tmp_path)
    Path("surat-masuk.yaml").write_text(EXAMPLE.group(1).replace("kegiatan: Mencatat", "kegiatn: Mencatat"), "utf-8")
    assert main(["build", "surat-masuk.yaml"]) == 1
    assert capfd.readouterr().err in README
    assert main(["build", "surat-masuk.yaml", "--findings", "json"]) == 1
    assert f"```json\n{capfd.readouterr().out}```" in README

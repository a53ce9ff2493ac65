"""``sopdoc check``: what is told, what fails, what is mended, and what settings say."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run, write

SOURCE = """judul: Pengelolaan Cuti
nomor: "800/1/2026"
tanggal_pembuatan: 2026-01-05
tanggal_efektif: {efektif}
keterkaitan: [{keterkaitan}]
prosedur:
  - pelaksana: {{staf: Staf, kabid: Kepala Bidang}}
    langkah:
      - {{kegiatan: Mencatat surat, oleh: staf, kelengkapan: Surat, waktu: 10 menit, output: Agenda}}
      - kegiatan: Menyetujui surat
        oleh: kabid
        kelengkapan: Agenda
        output: Paraf
"""
USUAL = {"efektif": "2026-01-06", "keterkaitan": "SOP Surat Masuk"}
ONLY = ("--select", "MB003,ID006,same-nomor,same-judul,unknown-keterkaitan")
WARNED = """sop_sources/cuti.yaml:10:9: warning MB003 step 2 doesn't say how long it takes
          - kegiatan: Menyetujui surat
            ^
"""


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a source whose second step has no time; its project is the working folder."""
    monkeypatch.chdir(tmp_path)
    return sop("cuti")


def sop(name: str, judul: str = "Pengelolaan Cuti", **values: str) -> Path:
    text = SOURCE.format(**USUAL | values).replace("Pengelolaan Cuti", judul)
    return write(Path("sop_sources") / f"{name}.yaml", text)


def codes(out: str) -> list[tuple[str, str, int]]:
    return [(each["path"], each["code"], each["line"]) for each in json.loads(out)["findings"]]


def test_a_finding_is_told_with_its_line(source: Path, run: Run) -> None:
    ran = run("check", source, *ONLY)
    assert (ran.code, ran.err) == (0, "0 errors, 1 warning, 0 infos\n")
    assert ran.out.startswith(WARNED)
    assert ran.out.splitlines()[3].startswith("    hint: ")
    assert run("check", *ONLY).out == ran.out
    assert run("check", source, *ONLY, "--quiet").err == ""


def test_what_fails_is_chosen(source: Path, run: Run) -> None:
    arguments = ("check", source, *ONLY)
    assert [run(*arguments, "--fail-on", name).code for name in ("error", "warning", "info")] == [0, 1, 1]
    assert [run(*arguments, "--max-warnings", count).code for count in ("0", "1")] == [1, 0]
    assert run("check", sop("cuti", efektif="2026-01-04"), *ONLY).code == 1
    assert run("check", source, "--ignore", "ID", "--fail-on", "warning", "--select", "ID006").code == 0
    assert run("check", "none.yaml").code == 2
    assert run("check", source, "--select", "KG003,XX1").code == 2


def test_infos_are_always_in_json_and_in_text_only_if_asked_for(source: Path, run: Run) -> None:
    arguments = ("check", source, "--select", "FL014")
    assert (run(*arguments).out, run(*arguments).err) == ("", "0 errors, 0 warnings, 1 info; --info shows the infos\n")
    assert " info FL014 " in run(*arguments, "--info").out
    assert [code for _path, code, _line in codes(run(*arguments, "--format", "json").out)] == ["FL014"]


def test_what_reading_finds_is_told_as_an_error_and_nothing_else(source: Path, run: Run) -> None:
    source.write_text(source.read_text("utf-8").replace("nomor:", "nomer:"), "utf-8")
    ran = run("check", source, "--format", "json")
    assert (ran.code, codes(ran.out)) == (1, [("sop_sources/cuti.yaml", "unknown-key", 2)])


@pytest.mark.parametrize("form", ["sarif", "gitlab", "github"])
def test_programs_get_the_form_that_they_read(source: Path, run: Run, form: str) -> None:
    ran = run("check", source, *ONLY, "--format", form)
    assert "sop_sources/cuti.yaml" in ran.out
    assert ran.err == ""
    assert ran.code == 0


def test_many_sources_say_what_each_says_alone(source: Path, run: Run) -> None:
    other = sop("surat", "Surat Masuk", keterkaitan='"-"')
    alone = [codes(run("check", path, "--format", "json").out) for path in (source, other)]
    assert codes(run("check", "--format", "json", "--ignore", "same-nomor").out) == alone[0] + alone[1]


def test_several_sources_are_asked_the_rules_of_a_region(source: Path, run: Run) -> None:
    sop("cuti", keterkaitan="SOP Surat Masukk")
    sop("surat", "Surat Masuk", keterkaitan='"-"')
    sop("masuk", "Surat Masuk", keterkaitan='"-"')
    region = ("--select", "same-nomor,same-judul,unknown-keterkaitan", "--format", "json")
    found = [(Path(path).stem, code) for path, code, _line in codes(run("check", *region).out)]
    assert found == [
        ("cuti", "same-nomor"),
        ("cuti", "unknown-keterkaitan"),
        ("masuk", "same-judul"),
        ("masuk", "same-nomor"),
        ("surat", "same-judul"),
        ("surat", "same-nomor"),
    ]
    allowed = source.read_text("utf-8").replace('"800/1/2026"', '"800/1/2026" # sopdoc: izinkan same-nomor')
    source.write_text(allowed, "utf-8")
    assert ("sop_sources/cuti.yaml", "same-nomor", 2) not in codes(run("check", *region).out)


def test_an_office_that_keeps_no_related_sop_here_has_them_elsewhere(source: Path, run: Run) -> None:
    sop("surat", "Surat Keluar", keterkaitan="SOP Rapat")
    keterkaitan = ("--select", "unknown-keterkaitan,unlisted-keterkaitan", "--format", "json")
    assert codes(run("check", *keterkaitan).out) == []
    sop("surat", "Surat Keluar", keterkaitan="SOP Rapat, SOP Pengelolaan Cuti")
    assert codes(run("check", *keterkaitan).out) == [("sop_sources/surat.yaml", "unlisted-keterkaitan", 5)]


def test_settings_say_what_is_asked_and_what_fails(source: Path, run: Run) -> None:
    del source
    write(Path("sopdoc.toml"), 'periksa = ["MB003", "FL"]\nabaikan = "FL014"\ngagal_pada = "warning"\n')
    ran = run("check", "--format", "json")
    assert (ran.code, codes(ran.out)) == (1, [("sop_sources/cuti.yaml", "MB003", 10)])
    assert run("check", "--fail-on", "error").code == 0
    write(Path("sopdoc.toml"), 'periksa = "MB003"\nbatas_peringatan = "0"\n')
    assert [run("check").code, run("check", "--max-warnings", "1").code] == [1, 0]
    write(Path("sopdoc.toml"), 'periksa = "MB03"\n')
    ran = run("check")
    assert (ran.code, "did you mean `MB003`?" in ran.err) == (2, True)


def test_rules_that_need_a_setting_are_off_without(source: Path, run: Run) -> None:
    arguments = ("check", source, "--select", "ID004", "--format", "json")
    assert codes(run(*arguments).out) == []
    write(Path("sopdoc.toml"), 'pola_nomor = "{angka}/{angka}/Disdag/{tahun}"\n')
    assert codes(run(*arguments).out) == [("sop_sources/cuti.yaml", "ID004", 2)]
    write(Path("sopdoc.toml"), 'pola_nomor = "800/{angka}/{tahun}"\n')
    assert codes(run(*arguments).out) == []


def test_standard_input_is_a_source(source: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    alone = run("check", source, *ONLY, "--format", "json").out
    data = source.read_bytes()
    source.unlink()
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert run("check", "-", "--stdin-filename", source, *ONLY, "--format", "json").out == alone
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert run("check", "-", *ONLY).out.startswith("stdin.yaml:10:9: warning MB003 ")
    assert run("check", "-", "--fix").code == 2
    assert run("check", "-", source).code == 2


def test_fix_mends_and_diff_only_shows_it(source: Path, run: Run) -> None:
    right = source.read_text("utf-8")
    source.write_text(right.replace("tanggal_efektif: 2026-01-06", "tanggal_efektf: 6/1/2026"), "utf-8")
    wrong = source.read_bytes()
    ran = run("check", source, *ONLY, "--diff")
    assert ran.out.splitlines()[:3] == ["--- sop_sources/cuti.yaml", "+++ sop_sources/cuti.yaml", "@@ -1,7 +1,7 @@"]
    assert "-tanggal_efektf: 6/1/2026\n+tanggal_efektif: 2026-01-06\n" in ran.out
    assert (ran.code, source.read_bytes()) == (1, wrong)
    ran = run("check", source, *ONLY, "--fix")
    assert (ran.code, ran.err.splitlines()[0]) == (0, "sop_sources/cuti.yaml: 2 findings are mended")
    assert source.read_text("utf-8") == right
    assert run("check", source, *ONLY, "--fix").err == "0 errors, 1 warning, 0 infos\n"


def test_build_warns_of_what_breaks_the_regulation_and_strict_stops(source: Path, run: Run) -> None:
    sop("cuti", efektif="2026-01-04")
    ran = run("build", source, "--format", "json")
    assert (ran.code, "warning: " in ran.err, "MB003" in ran.err) == (0, True, False)
    assert Path("output/cuti.json").exists()
    ran = run("build", source, "--format", "json", "--findings", "json")
    assert [(each["code"], each["severity"]) for each in json.loads(ran.out)["findings"]] == [("ID006", "warning")]
    Path("output/cuti.json").unlink()
    ran = run("build", source, "--format", "json", "--strict", "--findings", "json")
    assert (ran.code, Path("output/cuti.json").exists()) == (1, False)
    assert [(each["code"], each["severity"]) for each in json.loads(ran.out)["findings"]] == [("ID006", "error")]


def test_a_project_that_is_not_there_is_said_kindly(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    ran = run("check")
    assert (ran.code, ran.out) == (2, "")
    assert "sopdoc init" in ran.err


def test_what_programs_read_is_utf8_whatever_the_screen_takes(
    source: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    source.write_text(source.read_text("utf-8").replace("Menyetujui surat", "Menyetujui surat \U0001f600"), "utf-8")
    buffer = io.BytesIO()
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(buffer, "cp1252"))
    run("check", source, *ONLY, "--format", "sarif")
    assert json.loads(buffer.getvalue().decode("utf-8"))["version"] == "2.1.0"


def test_a_finding_is_known_again_in_another_language_and_at_another_line(
    source: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def marks() -> list[str]:
        return [each["fingerprint"] for each in json.loads(run("check", source, *ONLY, "--format", "gitlab").out)]

    before = marks()
    monkeypatch.setenv("SOPDOC_LANG", "id")
    assert marks() == before
    monkeypatch.setenv("SOPDOC_LANG", "en")
    source.write_text("\n" + source.read_text("utf-8"), "utf-8")
    assert marks() == before


def test_settings_say_what_a_region_and_a_build_are_asked(source: Path, run: Run) -> None:
    sop("cuti", efektif="2026-01-04")
    sop("surat", "Surat Masuk", keterkaitan='"-"')
    write(Path("sopdoc.toml"), 'abaikan = ["same-nomor", "ID006"]\n')
    assert not {"same-nomor", "ID006"} & {code for _path, code, _line in codes(run("check", "--format", "json").out)}
    assert run("build", source, "--format", "json", "--strict").code == 0
    write(Path("sopdoc.toml"), "")
    ran = run("build", source, "--format", "json", "--findings", "json")
    assert [each["code"] for each in json.loads(ran.out)["findings"]] == ["ID006"]


def test_a_file_that_cant_be_written_holds_no_other_up(source: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = source.read_text("utf-8").replace("tanggal_efektif", "tanggal_efektf")
    source.write_text(wrong, "utf-8")
    other = write(Path("sop_sources/zz.yaml"), wrong)
    # whoever runs the tests may be allowed to write anything, so that the system is asked in vain
    monkeypatch.setattr("os.access", lambda path, _mode: Path(path).name != source.name)
    ran = run("check", "--fix", *ONLY)
    assert (ran.code, source.read_text("utf-8")) == (2, wrong)
    assert "tanggal_efektif" in other.read_text("utf-8")
    assert f"{source} can't be written" in ran.err
    assert f"{other}: 1 finding is mended" in ran.err


@pytest.mark.parametrize(
    "arguments",
    [("--diff", "--format", "json"), ("--stdin-filename", "x.yaml"), ("--select", ""), ("--ignore", ",")],
)
def test_wishes_that_make_no_sense_are_refused(source: Path, run: Run, arguments: tuple[str, ...]) -> None:
    del source
    assert run("check", *arguments).code == 2


def test_of_a_source_with_errors_it_is_said_that_it_was_not_asked(source: Path, run: Run) -> None:
    source.write_text(source.read_text("utf-8").replace("nomor:", "nomer:"), "utf-8")
    told = "1 source has to be mended before the regulation can be asked"
    assert run("check", source).err == f"1 error, 0 warnings, 0 infos; {told}\n"
    write(Path("sop_sources/lain.yml"), "judul: Cuti\n")
    assert run("check").err == f"1 error, 1 warning, 0 infos; {told}\n"


def test_warnings_of_reading_are_chosen_too(source: Path, run: Run) -> None:
    source.write_text(source.read_text("utf-8").replace("Menyetujui surat", "Menyetujui surat #3"), "utf-8")
    assert '"comment"' in run("check", source, "--format", "json").out
    for wish in (("--ignore", "comment"), ("--select", "KG")):
        assert '"comment"' not in run("check", source, "--format", "json", *wish).out

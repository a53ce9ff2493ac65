"""``sopdoc diff``: what is named, what is printed and written, and the exit codes."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.cli.conftest import Run, write
from tests.reading.git.making import SURROUNDINGS, commit, git, repository
from tests.review.making import REVISED, SURAT, trees

FORMATS = ("text", "json", "markdown", "html")
PAGES = ("docx", "pdf")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two revisions of one source, two trees, and a copy that differs in a comment; it is the working directory."""
    trees(tmp_path)
    write(tmp_path / "surat.yaml", SURAT)
    write(tmp_path / "surat2.yaml", REVISED)
    write(tmp_path / "sama.yaml", f"# sama\n{SURAT}")
    write(tmp_path / "salah.yaml", SURAT.replace("oleh: staf", "oleh: stap"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("surat.yaml", "surat.yaml", 0),
        ("surat.yaml", "sama.yaml", 0),
        ("surat.yaml", "surat2.yaml", 1),
        ("lama", "lama", 0),
        ("lama", "baru", 1),
        ("surat.yaml", "salah.yaml", 2),
        ("salah.yaml", "surat.yaml", 2),
        ("surat.yaml", "lama", 2),
        ("surat.yaml", "tiada.yaml", 2),
    ],
)
def test_every_format_ends_alike(run: Run, form: str, old: str, new: str, code: int) -> None:
    ran = run("diff", old, new, "--format", form)
    assert ran.code == code
    assert bool(ran.out) == (code != 2)
    assert bool(ran.err) == (code == 2)
    assert run("diff", "--format", form, "--output", "hasil", "-q", old, new).code == code
    assert len(list(Path().glob("hasil*"))) == (code != 2)


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("form", PAGES)
@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("surat.yaml", "sama.yaml", 0),
        ("surat.yaml", "surat2.yaml", 1),
        ("surat.yaml", "salah.yaml", 2),
        ("lama/instansi.yaml", "baru/instansi.yaml", 2),
    ],
)
def test_pages_of_a_pair_end_as_every_format_does(run: Run, form: str, old: str, new: str, code: int) -> None:
    ran = run("diff", old, new, "--format", form, "--output", f"hasil.{form}", "-q")
    assert (ran.code, Path(f"hasil.{form}").exists(), bool(ran.err)) == (code, code != 2, code == 2)


@pytest.mark.usefixtures("folder")
def test_where_one_form_of_a_pair_cannot_be_made_none_is_written(run: Run) -> None:
    assert run("diff", "lama/instansi.yaml", "baru/instansi.yaml", "-f", "html,docx", "-o", "hasil").code == 2
    assert list(Path().glob("hasil*")) == []


@pytest.mark.usefixtures("folder")
def test_each_changed_document_of_trees_has_pages_of_its_own(run: Run) -> None:
    ran = run("diff", "lama", "baru", "-f", "docx,pdf,markdown", "-o", "tinjauan")
    assert ran.code == 1
    assert ran.out.splitlines() == [
        *(f"wrote {Path('tinjauan/a') / f'surat-perubahan.{form}'}" for form in PAGES),
        "wrote tinjauan.md",
        "2 documents came or went as a whole: only the other formats tell of them",
        "2 files of offices or page formats changed: they have no pages of their own",
    ]
    for arguments in (("-f", "docx"), ("-o", "x.pdf"), ("-f", "pdf,docx")):
        refused = run("diff", "lama", "baru", *arguments)
        assert (refused.code, refused.out) == (2, "")
    assert "name a folder for them: --output perubahan" in run("diff", "lama", "baru", "-o", "x.pdf").err


@pytest.mark.usefixtures("folder")
def test_what_is_compared_is_never_written_over(run: Run) -> None:
    run("build", "surat.yaml", "--output", "surat.docx", "-q")
    before = Path("surat.docx").read_bytes()
    ran = run("diff", "surat.docx", "surat2.yaml", "-f", "docx", "-o", "surat.docx")
    assert (ran.code, Path("surat.docx").read_bytes()) == (2, before)
    assert ran.err.startswith("sopdoc: error: surat.docx is one of the files that are compared\n")
    assert run("diff", "surat.docx", "surat2.yaml", "-f", "docx", "-o", "surat").code == 2


@pytest.mark.usefixtures("folder")
def test_a_built_document_is_never_written_over_but_a_redline_is(run: Run) -> None:
    """It would have its name and no source. In trees it keeps no other redline back."""
    for form in PAGES:
        run("build", "surat2.yaml", "--output", f"surat2.{form}", "-q")
        before = Path(f"surat2.{form}").read_bytes()
        ran = run("diff", "surat.yaml", "surat2.yaml", "-f", "html,docx,pdf", "-o", "surat2")
        assert (ran.code, Path(f"surat2.{form}").read_bytes(), Path("surat2.html").exists()) == (2, before, False)
        assert ran.err.startswith(f"sopdoc: error: surat2.{form} is a document that sopdoc has built\n")
        Path(f"surat2.{form}").unlink()
        assert run("diff", "surat.yaml", "surat2.yaml", "-o", f"ulang.{form}").code == 1
        assert run("diff", "surat.yaml", "surat2.yaml", "-o", f"ulang.{form}").code == 1
    run("build", "surat2.yaml", "--output", "tinjauan/a/surat-perubahan.docx", "-q")
    ran = run("diff", "lama", "baru", "-f", "docx,pdf", "-o", "tinjauan")
    assert (ran.code, Path("tinjauan/a/surat-perubahan.pdf").exists()) == (2, True)
    assert run("source", "tinjauan/a/surat-perubahan.docx", "-o", "-").code == 0


@pytest.mark.usefixtures("folder")
def test_trees_without_a_document_to_be_marked_are_no_riddle(run: Run) -> None:
    nothing = "no document changed: there are no pages to be marked\n"
    ran = run("diff", "lama", "lama", "-f", "docx", "-o", "tinjauan")
    assert (ran.code, ran.out, Path("tinjauan").exists()) == (0, nothing, False)
    Path("kantor").mkdir()
    Path("kantor/instansi.yaml").write_text("nama: Dinas Contoh\n", encoding="utf-8")
    shutil.copytree("kantor", "kantor2")
    Path("kantor2/instansi.yaml").write_text("nama: Dinas Lain\n", encoding="utf-8")
    ran = run("diff", "kantor", "kantor2", "-f", "pdf", "-o", "tinjauan")
    told = "1 file of an office or page format changed: it has no pages of its own\n"
    assert (ran.code, ran.out) == (1, f"{told}{nothing}")


@pytest.mark.usefixtures("folder")
def test_who_changed_it_and_when_is_in_tracked_changes_and_for_nothing_else(run: Run) -> None:
    asked = ("--author", "Bagian Organisasi", "--date", "2026-11-28", "--plain")
    assert run("diff", "surat.yaml", "surat2.yaml", "-o", "x.docx", *asked).code == 1
    with zipfile.ZipFile("x.docx") as package:
        body = package.read("word/document.xml").decode()
    assert 'w:author="Bagian Organisasi" w:date="2026-11-28T00:00:00Z"' in body
    for option in (asked[:2], asked[2:4], asked[4:], ("--chart-comments",)):
        refused = run("diff", "surat.yaml", "surat2.yaml", "-f", "pdf", *option)
        assert (refused.code, f"{option[0]} is for --format docx" in refused.err) == (2, True)


@pytest.mark.usefixtures("folder")
def test_a_redline_is_no_document_that_carries_a_source(run: Run) -> None:
    for form in PAGES:
        run("diff", "surat.yaml", "surat2.yaml", "-o", f"x.{form}", "-q")
        assert run("source", f"x.{form}").code == 1
        assert run("diff", f"x.{form}", "surat.yaml").code == 2


@pytest.mark.skipif(os.name == "nt", reason="needs a terminal of POSIX")
def test_no_terminal_is_given_pages(folder: Path) -> None:
    import pty

    holder, screen = pty.openpty()
    command = [sys.executable, "-m", "sopdoc", "diff", "surat.yaml", "surat2.yaml", "--format", "pdf"]
    done = subprocess.run(command, cwd=folder, stdout=screen, stderr=subprocess.PIPE, check=False)
    os.close(screen)
    os.close(holder)
    assert (done.returncode, b"--output perubahan.pdf" in done.stderr) == (2, True)


@pytest.mark.usefixtures("folder")
def test_a_fault_is_told_with_its_place_and_what_would_be_right(run: Run) -> None:
    ran = run("diff", "surat.yaml", "salah.yaml")
    first, hint = ran.err.splitlines()
    assert first.startswith("salah.yaml:18:15: error: ")
    assert "staf" in hint


@pytest.mark.usefixtures("folder")
def test_in_trees_a_fault_keeps_nothing_back_and_ends_as_trouble(run: Run, folder: Path) -> None:
    write(folder / "baru/c/salah.yaml", "judul: Salah\nprosedurr: x\n")
    ran = run("diff", "lama", "baru", "--format", "json")
    assert ran.code == 2
    assert len(json.loads(ran.out)["documents"]) == 5
    assert ran.err.startswith("baru/c/salah.yaml:2:1: error: ")


@pytest.mark.usefixtures("folder")
def test_colours_are_for_those_who_see_them(run: Run) -> None:
    plain = run("diff", "surat.yaml", "surat2.yaml").out
    assert "{+Menyusun tanggapan atas surat+}" in plain
    coloured = run("diff", "surat.yaml", "surat2.yaml", "--color", "always").out
    assert "\x1b[32m\x1b[4mMenyusun tanggapan atas surat\x1b[0m" in coloured
    assert "{+" not in coloured
    run("diff", "surat.yaml", "surat2.yaml", "--color", "always", "--output", "x.txt")
    assert Path("x.txt").read_text("utf-8") == plain
    stripped = re.sub("\x1b\\[[0-9;]*m", "", coloured)
    assert stripped == plain.replace("{+", "").replace("+}", "").replace("[-", "").replace("-]", "")


@pytest.mark.skipif(os.name == "nt", reason="needs a terminal of POSIX")
@pytest.mark.parametrize(("no_color", "is_coloured"), [("", True), ("1", False)])
def test_a_terminal_shows_colours_unless_asked_not_to(folder: Path, no_color: str, is_coloured: bool) -> None:
    import pty

    holder, screen = pty.openpty()
    surroundings = {**os.environ, "NO_COLOR": no_color, "TERM": "xterm"}
    command = [sys.executable, "-m", "sopdoc", "diff", "surat.yaml", "surat2.yaml"]
    with subprocess.Popen(command, cwd=folder, stdout=screen, env=surroundings) as running:
        os.close(screen)
        said = b""
        try:
            while part := os.read(holder, 4096):
                said += part
        except OSError:
            pass
        assert running.wait() == 1
    os.close(holder)
    assert (b"\x1b[" in said) is is_coloured


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
def test_what_a_name_holds_drives_no_terminal(run: Run, folder: Path) -> None:
    for name, text in (("lama", SURAT), ("baru", REVISED)):
        write(folder / name / "jahat\x1b[31m.yaml", text)
    for form in FORMATS[:3]:
        ran = run("diff", "lama", "baru", "--color", "never", "--format", form)
        assert "jahat" in ran.out
        assert "\x1b" not in ran.out + ran.err


@pytest.mark.usefixtures("folder")
def test_files_are_written_by_their_endings(run: Run, folder: Path) -> None:
    ran = run("diff", "lama", "baru", "-f", "json,markdown,html", "-o", "keluar/perubahan")
    assert ran.out.splitlines() == [
        f"wrote {Path('keluar') / name}" for name in ("perubahan.json", "perubahan.md", "perubahan.html")
    ]
    assert run("diff", "lama", "baru", "-o", "x.md").code == 1
    assert Path("x.md").read_bytes() == Path("keluar/perubahan.md").read_bytes()
    for arguments in (("-f", "json,html"), ("-f", "json", "-o", "x.md"), ("-f", "pdx"), ("-f", "")):
        assert run("diff", "lama", "baru", *arguments).code == 2
    write(folder / "penuh", "x")
    assert run("diff", "lama", "baru", "-o", "penuh/x.json").code == 2


@pytest.mark.usefixtures("folder")
def test_the_mirror_swaps_what_came_and_what_went(run: Run) -> None:
    one, other = (json.loads(run("diff", *pair, "-f", "json").out) for pair in (("lama", "baru"), ("baru", "lama")))
    swapped = {"added": "removed", "removed": "added"}
    for before, after in zip(one["documents"], other["documents"], strict=True):
        kinds = sorted(swapped.get(each["kind"], each["kind"]) for each in before["changes"])
        assert sorted(each["kind"] for each in after["changes"]) == kinds


def test_revisions_of_git(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = repository(tmp_path / "proyek")
    commit(made, {"sop_sources/a/surat.yaml": SURAT, "sop_sources/a/instansi.yaml": "nama: Dinas Contoh\n"})
    commit(made, {"sop_sources/a/surat.yaml": REVISED})
    monkeypatch.chdir(made)
    name = "sop_sources/a/surat.yaml"
    ran = run("diff", "HEAD~1", "--", name, "--format")
    assert ran.code == 2  # behind -- all are paths
    ran = run("diff", "--format", "json", "HEAD~1", "--", name)
    tree = json.loads(ran.out)
    assert ran.code == 1
    assert (tree["old"]["source"], tree["new"]["source"]) == (f"HEAD~1:{name}", name)
    for arguments in (("HEAD~1", "--"), ("HEAD~1..HEAD", "--"), ("HEAD~1", "HEAD", "--", "sop_sources")):
        ran = run("diff", "--stat", *arguments)
        assert ran.code == 1
        assert f"  {name}: 4 changes (1 added, 3 changed)\n" in ran.out.replace("  a/", "  sop_sources/a/")
    assert run("diff", "--").code == 0
    write(made / name, "judul: [\n")
    ran = run("diff", "--", name)
    assert (ran.code, ran.err.partition(":")[0]) == (2, name)
    commit(made)
    write(made / name, SURAT)
    assert run("diff", "--", name).err.startswith(f"HEAD:{name}:2:1: error: ")


def test_built_documents_stand_for_their_sources(run: Run, folder: Path) -> None:
    run("build", "surat.yaml", "--output", "surat.docx", "-q")
    run("build", "surat2.yaml", "--output", "surat2.pdf", "-q")
    assert run("diff", "surat.docx", "surat.yaml").code == 0
    ran = run("diff", "surat.docx", "surat2.pdf", "-f", "json")
    assert ran.code == 1
    assert json.loads(ran.out)["counts"] == {"added": 1, "removed": 0, "changed": 3, "moved": 0}
    assert (folder / "surat.docx").is_file()


def test_two_folders_of_built_documents_are_compared(run: Run, folder: Path) -> None:
    for name, source in (("2025", "surat.yaml"), ("2026", "surat2.yaml")):
        (folder / name).mkdir()
        run("build", source, "--output", f"{name}/surat.pdf", "-q")
    ran = run("diff", "2025", "2026", "-f", "json")
    (document,) = json.loads(ran.out)["documents"]
    assert (ran.code, document["path"], document["old"]["source"]) == (1, "surat.pdf", "2025/surat.pdf")
    assert document["counts"] == {"added": 1, "removed": 0, "changed": 3, "moved": 0}
    assert run("diff", "2026", "2026").code == 0
    (folder / "2026/pindaian.pdf").write_bytes(b"%PDF-1")
    ran = run("diff", "2025", "2026", "--stat")
    assert (ran.code, ran.err.partition("\n")[0]) == (2, "sopdoc: error: 2026/pindaian.pdf is damaged")
    assert "1 file changed" in ran.out


GIT_ATTRIBUTES = "*.yaml diff=sopdoc\n*.docx diff=sopdoc\n*.pdf diff=sopdoc\n"


@pytest.fixture
def proyek(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository whose git asks sopdoc; two revisions, sources and built documents."""
    made = repository(tmp_path / "proyek")
    git(made, "config", "diff.sopdoc.textconv", f"'{sys.executable}' -m sopdoc diff --textconv")
    git(made, "config", "diff.sopdoc.xfuncname", "^((prosedur|langkah): .*)$")
    files = {
        ".gitattributes": GIT_ATTRIBUTES,
        "sop_sources/instansi.yaml": "nama: Dinas Contoh\n",
        "asing.pdf": "%PDF-1",
    }
    monkeypatch.chdir(made)
    for text in (SURAT, REVISED.replace("id: agenda", "id: lain")):
        write(made / "sop_sources/surat.yaml", text)
        build = [sys.executable, "-m", "sopdoc", "build", "-q"]
        subprocess.run(build, check=True, cwd=made)
        commit(made, {**files})
        files = {"sop_sources/instansi.yaml": "# sama\nnama: Dinas Contoh\n", "asing.pdf": "%PDF-2"}
    return made


CHANGED = {
    "-nomor: 07",
    "+nomor: 07/2026",
    "-    waktu: 10 menit",
    "+    waktu: 20 menit",
    '-    tidak: "Mengagendakan surat masuk"',
    "+    tidak: selesai",
    "+langkah: Menyusun tanggapan atas surat",
    "+    oleh: Staf Pengolah",
    "+",
}


@pytest.mark.parametrize("name", ["sop_sources/surat.yaml", "output/surat.docx", "output/surat.pdf"])
@pytest.mark.parametrize("asked", [("diff", "HEAD~1", "HEAD"), ("log", "-p", "-1", "--format=")])
def test_git_shows_what_sources_and_built_documents_say(proyek: Path, name: str, asked: tuple[str, ...]) -> None:
    lines = git(proyek, *asked, "--", name).splitlines()
    changed = {line for line in lines if line.startswith(("+", "-")) and not line.startswith(("+++", "---"))}
    assert changed == CHANGED
    assert any(line.startswith("@@") and "langkah: M" in line for line in lines)


def test_git_shows_no_change_where_nothing_is_said_otherwise(proyek: Path) -> None:
    shown = git(proyek, "diff", "HEAD~1", "HEAD", "--", "sop_sources/instansi.yaml").splitlines()
    assert not [line for line in shown if line.startswith("@@")]
    write(
        proyek / "sop_sources/surat.yaml", (proyek / "sop_sources/surat.yaml").read_text().replace("kasubbag", "kasub")
    )
    assert "@@" not in git(proyek, "diff")


def test_git_is_never_left_without_an_answer(proyek: Path) -> None:
    foreign = git(proyek, "diff", "HEAD~1", "HEAD", "--", "asing.pdf")
    assert "-no source in this document" in foreign
    write(proyek / "sop_sources/surat.yaml", "judul: [\n")
    assert "+judul: [" in git(proyek, "diff")
    assert SURROUNDINGS["GIT_CONFIG_GLOBAL"] == os.devnull

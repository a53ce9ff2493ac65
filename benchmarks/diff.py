"""What ``sopdoc diff`` costs on a large tree: ``python -m benchmarks.diff``.

10,000 documents made from the seeds, of which 100 are changed; processor time of the whole command.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

COUNT, CHANGED = 10_000, 100
_SEEDS = Path(__file__).parents[1] / "sop_sources"
_NAMES = {f"GIT_{who}_{what}": "Andi Contoh" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}


def make_trees(folder: Path, count: int, changed: int) -> None:
    """Write so many documents into ``lama`` and ``baru``, and into the last one a change for each of the first."""
    seeds = sorted(path for path in _SEEDS.rglob("*.yaml") if path.name != "instansi.yaml")
    texts = [path.read_text("utf-8") for path in seeds]
    for at in range(count):
        text = texts[at % len(texts)].replace("\njudul: ", f"\njudul: {at} ", 1)
        revised = text.replace("waktu: ", "waktu: 1 jam lalu ", 2).replace(" laporan ", " berkas ", 3)
        for tree, written in (("lama", text), ("baru", revised if at < changed else text)):
            path = folder / tree / f"sop_sources/dinas-{at % 100}/s{at}.yaml"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(written, "utf-8")


def spent(folder: Path, *arguments: str) -> float:
    """Return the seconds of processor time that a comparison takes, git's included; ValueError if it doesn't differ."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "sopdoc", "diff", *arguments]
    done = subprocess.run(command, cwd=folder, check=False, capture_output=True)
    if done.returncode != 1:
        raise ValueError(done.stderr.decode())
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Make the trees, and print what comparing them takes: as folders, and as revisions of git."""
    with TemporaryDirectory() as scratch:
        folder = Path(scratch)
        make_trees(folder, COUNT, CHANGED)
        for form in ("text", "json", "markdown", "html"):
            print(f"two folders, {form}: {spent(folder, 'lama', 'baru', '--format', form):.1f} s")
        repository = folder / "git"
        for tree in ("lama", "baru"):
            (folder / tree).rename(repository)
            for arguments in (("init", "-q"), ("config", "gc.auto", "0"), ("add", "--all"), ("commit", "-qm", "x")):
                subprocess.run(["git", *arguments], cwd=repository, env={**os.environ, **_NAMES}, check=True)
            if tree == "lama":
                (repository / ".git").rename(folder / "kept")
                repository.rename(folder / "done")
                (folder / "kept").rename(folder / "baru/.git")
        print(f"two revisions, text: {spent(repository, 'HEAD~1..HEAD', '--'):.1f} s")
        print(f"a revision and the disk, text: {spent(repository, 'HEAD~1', '--'):.1f} s")


if __name__ == "__main__":
    main()

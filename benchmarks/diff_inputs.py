"""What it costs to tell which documents of a large tree changed: ``python -m benchmarks.diff_inputs``.

Processor time of a process that begins with nothing, git's included.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

COUNT, CHANGED, MOVED = 10_000, 100, 50
_SOP = """judul: Surat {at}
prosedur: [{{pelaksana: {{jp: JP}}, langkah: [{{kegiatan: Menerima surat {at}, oleh: jp}}]}}]
"""
_NAMES = {f"GIT_{who}_{what}": "Andi Contoh" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
_MEASURED = """
import resource, sys
from contextlib import closing
from sopdoc.pairs.arguments import sides_of
with closing(sides_of(sys.argv[1:-1], sys.argv[-1:])) as sides:
    print(len(sides.pairs), "pairs,", sum(not pair.is_equal for pair in sides.pairs), "changed", end=", ")
spent = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
print(f"{sum(used.ru_utime + used.ru_stime for used in spent):.2f} s")
"""


def make_tree(folder: Path, count: int) -> None:
    """Write so many sources into the folders of 100 offices."""
    for at in range(count):
        path = _source(folder, at)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_SOP.format(at=at) + "".join(f"# baris {at} {line}\n" for line in range(20)), "utf-8")


def change_tree(folder: Path, count: int, changed: int, moved: int) -> None:
    """Change the first ones, rename the next ones, and change every second of these, too."""
    if changed + moved > count:
        raise ValueError("more changes than sources")
    for at in range(changed + moved):
        path = _source(folder, at)
        if at < changed or at % 2:
            path.write_text(path.read_text("utf-8") + "# baru\n", "utf-8")
        if at >= changed:
            path.rename(path.with_name(f"lagi{at}.yaml"))


def _source(folder: Path, at: int) -> Path:
    return folder / f"sop_sources/d{at % 100}/s{at}.yaml"


def _git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=folder, env={**os.environ, **_NAMES}, check=True, capture_output=True)


def main() -> None:
    """Make two revisions of a tree, and print what telling them apart takes."""
    with TemporaryDirectory() as scratch:
        folder = Path(scratch)
        _git(folder, "init")
        make_tree(folder, COUNT)
        for revision in range(2):
            _git(folder, "add", "--all")
            _git(folder, "commit", "-m", "x")
            if revision == 0:
                change_tree(folder, COUNT, CHANGED, MOVED)
        for name in ("HEAD~1..HEAD", "HEAD~1"):
            asked = [sys.executable, "-c", _MEASURED, name, "sop_sources"]
            done = subprocess.run(asked, cwd=folder, check=True, capture_output=True, text=True)
            print(f"{name}: {done.stdout.strip()}")


if __name__ == "__main__":
    main()

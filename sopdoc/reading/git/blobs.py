"""The contents of files by their hashes, from one git that stays open until all are read."""

from __future__ import annotations

import re
import subprocess
from contextlib import suppress
from threading import Lock

from sopdoc.messages import _
from sopdoc.reading.git.program import command, not_installed, surroundings
from sopdoc.reading.git.repository import Repository

_FOUND = re.compile(rb"[0-9a-f]+ blob ([0-9]+)\n").fullmatch


class Blobs:
    """Reads what git keeps; started when the first file is asked for. It may be closed and asked again."""

    def __init__(self, repository: Repository) -> None:
        self._repository = repository
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = Lock()

    def read(self, hash_: str, most: int) -> bytes:
        """Return a file's bytes, at most one more than ``most``; raise OSError where git doesn't have it."""
        with self._lock:
            process = self._started()
            assert process.stdin is not None
            assert process.stdout is not None
            try:
                process.stdin.write(f"{hash_}\n".encode("ascii"))
                process.stdin.flush()
                told = _FOUND(process.stdout.readline())
                if told is None:
                    raise OSError(_("git doesn't have the contents {name}").format(name=hash_[:12]))
                size = int(told[1])
                data = process.stdout.read(min(size, most + 1))
                if size > most:
                    self._end()  # the rest is more than anybody wants to wait for
                else:
                    process.stdout.read(1)
            except BaseException:
                self._end()
                raise
            return data

    def close(self) -> None:
        """End git."""
        with self._lock:
            self._end()

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            try:
                self._process = subprocess.Popen(
                    command("cat-file", "--batch"),
                    cwd=self._repository.top,
                    env=surroundings(),
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                )
            except FileNotFoundError as fault:
                raise not_installed() from fault
        return self._process

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                with suppress(OSError):
                    stream.close()
        process.wait()

"""A real browser that a test asks something of a page: headless Chromium, which says what a script found."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from queue import Empty, Queue
from threading import Thread

import pytest

needs_browser = pytest.mark.skipif(shutil.which("chromium") is None, reason="needs Chromium")

_DONE = 'const done = said => fetch("/", {method: "POST", body: JSON.stringify(said)});'
_QUIET = ("--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync")
_PATIENCE = 90
"""Seconds that an answer may take on a machine that is busy with other tests."""


def asked_of(page: str, script: str, folder: Path, *, width: int = 1300, height: int = 800) -> object:
    """Let a browser run a script on a page, and return what it says with ``done``.

    The page comes from a server of this process: the browser runs in its own time, draws its frames, and the answer is
    there when it is there. What a page is dumped as after a time that only passes virtually may lack frames.
    """
    page = re.sub("<meta http-equiv[^>]*>", "", page)
    page = page.replace("</body>", f"<script>{_DONE}{script}</script></body>")
    with _served(page) as (address, answers):
        asked = ("--headless", "--no-sandbox", "--disable-gpu", f"--window-size={width},{height}", *_QUIET)
        command = ("chromium", *asked, f"--user-data-dir={folder / 'browser'}", "--remote-debugging-port=0", address)
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as browser:
            try:
                return json.loads(answers.get(timeout=_PATIENCE))
            except Empty:
                pytest.fail("the page's script said nothing")
            finally:
                browser.kill()


@contextmanager
def _served(page: str) -> Iterator[tuple[str, Queue[bytes]]]:
    """Serve a page from this machine; yield its address, and what is sent back."""
    answers: Queue[bytes] = Queue()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._answer(page.encode("utf-8"))

        def do_POST(self) -> None:
            answers.put(self.rfile.read(int(self.headers["Content-Length"])))
            self._answer(b"")

        def log_message(self, format: str, *args: object) -> None:
            pass

        def _answer(self, body: bytes) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}/", answers
        finally:
            server.shutdown()

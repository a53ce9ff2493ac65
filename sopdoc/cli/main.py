"""The program's start and end: no traceback leaves it but for programmers.

What is imported here is loaded before Ctrl-C is heard: nothing that Python hasn't loaded at its own start.
"""

from __future__ import annotations

import gc
import io
import os
import signal
import sys
import time

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import FrameType
    from typing import Any, TextIO

_MANY_OBJECTS = 200_000
"""Modules are objects that stay: looking for garbage among them as often as usual takes a tenth of a short run."""
INTERRUPTED = 130
TERMINATED = 143
_PLEAS = (signal.SIGINT, signal.SIGTERM)
_ENDING = 3.0
"""Seconds in which the program ends, or is hindered from it."""
UNWRITABLE = 2
PIPE_CLOSED = 141
"""What a shell reports of a program that wrote to a reader who had left."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit code."""
    code = _run(arguments)
    _settle_errors()
    return code


def _run(arguments: Sequence[str] | None) -> int:
    with _Pleas() as pleas:
        return _tried(arguments, pleas)


class _Pleas:
    """Lets SIGTERM, as of a service or a shutdown, end the program as Ctrl-C does.

    What comes while it is ending would only tear that apart: workers could be waited for that nobody lets go.
    """

    def __init__(self) -> None:
        self.number = 0
        self.is_followed = False
        self.is_lost = False
        self._end = 0.0
        self._before: dict[int, Any] = {}
        self._hook = sys.unraisablehook

    def __enter__(self) -> _Pleas:
        try:
            heard = [number for number in _PLEAS if signal.getsignal(number) not in (signal.SIG_IGN, None)]
            self._before = {number: signal.signal(number, self) for number in heard}
        except ValueError:  # the program runs within another one, in a thread that no signal reaches
            return self
        sys.unraisablehook = self._unraisable
        return self

    def __exit__(self, *_fault: object) -> None:
        sys.unraisablehook = self._hook
        for number, handler in self._before.items():
            # After a plea that was followed Python is still to end, which nothing shall disturb.
            signal.signal(number, signal.SIG_IGN if self.is_followed else handler)

    def __call__(self, number: int, _frame: FrameType | None) -> None:
        if time.monotonic() > self._end:
            self.number = number
            self._end = time.monotonic() + _ENDING
            raise KeyboardInterrupt

    def _unraisable(self, lost: sys.UnraisableHookArgs) -> None:
        """Hear of a plea that came where Python lets nothing out: the next one is followed, this one at the end."""
        if isinstance(lost.exc_value, KeyboardInterrupt):
            self.is_lost = True
            self._end = 0.0
        else:
            self._hook(lost)


def _tried(arguments: Sequence[str] | None, pleas: _Pleas) -> int:
    try:
        gc.set_threshold(_MANY_OBJECTS)
        _let_all_text_through()
        from sopdoc.cli.registry import run_command  # so that Ctrl-C while importing is caught too

        code = run_command(arguments)
        _flush()
        if pleas.is_lost:
            raise KeyboardInterrupt
    except KeyboardInterrupt:
        pleas.is_followed = bool(pleas.number)
        return _interrupted(TERMINATED if pleas.number == signal.SIGTERM else INTERRUPTED)
    except BrokenPipeError:
        _drop(sys.stdout)
        return PIPE_CLOSED
    except OSError as fault:
        _drop(sys.stdout)
        _say(_unprinted(fault))
        return UNWRITABLE
    return code


def _let_all_text_through() -> None:
    """Print what the terminal's encoding lacks as escapes instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _flush() -> None:
    if sys.stdout is not None:
        sys.stdout.flush()


def _interrupted(code: int) -> int:
    from sopdoc.messages import _  # Ctrl-C may have come before anything was imported

    _say(_("sopdoc: stopped; what is written is whole, even what is not counted"))
    return code


def _unprinted(fault: OSError) -> str:
    from sopdoc.messages import _
    from sopdoc.messages.system import reason_of

    return _("sopdoc: error: the answer can't be printed: {reason}").format(reason=reason_of(fault))


def _say(message: str) -> None:
    try:
        if sys.stderr is not None:
            sys.stderr.write(f"{message}\n")
            sys.stderr.flush()
    except OSError:  # there is nobody left to tell
        return


def _settle_errors() -> None:
    """Flush what is left of the messages; if there is no room for them, the exit code still tells."""
    if sys.stderr is None:
        return
    try:
        sys.stderr.flush()
    except OSError:
        _drop(sys.stderr)


def _drop(stream: TextIO | None) -> None:
    """Let Python's own last flush of a stream go nowhere: it would change the exit code to 120."""
    if stream is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())

"""What all tests share."""

from __future__ import annotations

import os
import signal
from collections.abc import Generator, Iterator

import pytest
from hypothesis import settings

# A machine may be slow, or busy: no test is one of time.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")

# Tests read English, whatever the machine speaks; those of Indonesian ask for it.
os.environ["SOPDOC_LANG"] = "en"

# A shell lets what it starts in the background ignore Ctrl-C, and so would the programs that tests start and interrupt.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

NEED_PROGRAMS = ("libreoffice", "validator")
FULL_CHECKS = bool(os.environ.get("SOPDOC_FULL_CHECKS"))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Count a test that was skipped for want of a program as failed where the full checks were asked for."""
    report = yield
    marked = any(item.get_closest_marker(name) for name in NEED_PROGRAMS)
    if FULL_CHECKS and marked and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} must not be skipped here: {report.longrepr}"
    return report


@pytest.fixture(autouse=True)
def _heard_signals() -> Iterator[None]:
    """Let each test hear signals as the first one did.

    The program ignores them when it ends by one, so that nothing disturbs its end. A process of tests goes on, and all
    processes that it starts would ignore them, too: a pool waits for ever for those that it terminates.
    """
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)

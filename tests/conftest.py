"""What all tests share."""

from __future__ import annotations

import os
from collections.abc import Generator

import pytest
from hypothesis import settings

# A machine may be slow, or busy: no test is one of time.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")

# Tests read English, whatever the machine speaks; those of Indonesian ask for it.
os.environ["SOPDOC_LANG"] = "en"

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

"""What a build asks is what check calls an error, and costs a program that builds next to nothing."""

from __future__ import annotations

import subprocess
import sys

from sopdoc.check.errors import ERRORS
from sopdoc.check.table import CHECKS
from sopdoc.source.diagnostic import Severity


def test_a_build_asks_all_rules_that_are_errors() -> None:
    errors = [rule.code for rule, _check in CHECKS if rule.severity is Severity.ERROR]
    assert sorted(rule.code for rule, _check in ERRORS) == sorted(errors)


def test_a_build_reads_no_lists_of_words() -> None:
    code = "import sys, sopdoc.check.errors; print(*sorted(name for name in sys.modules if 'indonesian' in name))"
    loaded = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split()
    assert [name for name in loaded if ".words" in name or name.endswith((".posts", ".heads", ".citations"))] == []

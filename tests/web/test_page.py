"""Web pages are filled in with everything escaped, and cost only those who ask for one."""

from __future__ import annotations

import subprocess
import sys

import pytest
from jinja2 import UndefinedError

from sopdoc.build.report.as_html import write_html
from sopdoc.build.report.entry import Entry
from sopdoc.web.page import fill_page, own_part

EVIL = "<script>alert('1')</script>\"&"
SAFE = "&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&#34;&amp;"


def entry(text: str) -> Entry:
    return Entry(text, text, "faulty", text, 2, (f"{text}.pdf",), (text,), (text,), 0.5)


def test_every_text_of_a_report_is_escaped() -> None:
    page = write_html([entry(EVIL)], {"built": 0}, EVIL).decode()
    assert page.count(SAFE) == 6  # the summary, the folder, the source, the reason, an error, a warning
    assert "<script>alert" not in page
    assert 'href="%3Cscript%3Ealert%28%271%27%29%3C/script%3E%22%26.pdf"' in page


def test_a_name_that_is_no_text_is_shown() -> None:
    page = write_html([entry("a\udcff")], {}, "")
    assert b"a\\udcff" in page
    assert b'href="a%FF.pdf"' in page


def test_an_empty_report_is_a_page() -> None:
    page = write_html([], {}, "nothing to do").decode()
    assert (page.count("<tr>"), page.count("<p>nothing to do</p>")) == (2, 1)


def test_a_value_that_was_forgotten_is_a_fault() -> None:
    with pytest.raises(UndefinedError):
        fill_page("report")


def test_parts_are_read_as_they_are() -> None:
    assert own_part("daftar.css").startswith(":root")


def test_a_build_without_a_web_page_imports_no_jinja() -> None:
    code = "import sys, sopdoc.cli.main, sopdoc.cli.commands.build, sopdoc.build.report.write, sopdoc.pipeline, "
    code += "sopdoc.daftar.index; print('jinja2' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"

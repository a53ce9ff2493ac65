"""A report for people: one page that needs nothing else, can be searched, and reads well on paper."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from pathlib import Path
from string import Template
from urllib.parse import quote

from sopdoc.build.report.entry import FAULTY, Entry
from sopdoc.messages import _, language

_PAGE = Path(__file__).with_name("page.html")
_STATES = ("built", "unchanged", FAULTY, "removed", "left over", "to build", "passed by")
_FEW = 12
"""So many offices are shown at once; a longer list is folded away."""


def write_html(entries: Sequence[Entry], totals: Mapping[str, float], summary: str) -> bytes:
    """Return a report as an HTML page; ``totals`` says which states have a column of their own."""
    states = [state for state in _STATES if totals.get(state.replace(" ", "_")) or state in _STATES[:3]]
    page = Template(_PAGE.read_text(encoding="utf-8")).substitute(
        language=escape(language()),
        title=_("Build report"),
        summary=escape(summary),
        offices_title=_("Offices"),
        office_heads=_heads((_("Folder"),), (*map(_named, states), _("pages"), _("warnings"))),
        open=" open" if len({entry.office for entry in entries}) <= _FEW else "",
        offices="\n".join(_offices(entries, states)),
        documents_title=_("Documents"),
        search=escape(_("Search: part of a name, a state, a message")),
        document_heads=_heads((_("Source"), _("State")), (_("pages"), _("seconds")), (_("Files"),)),
        documents="\n".join(map(_document, sorted(entries, key=_calm))),
    )
    return page.encode(errors="backslashreplace")


def _calm(entry: Entry) -> int:
    """Return a greater number the less there is to do about a document."""
    return 0 if entry.state == FAULTY else 1 if entry.warnings else 2


def _named(state: str) -> str:
    """Return a state as people read it."""
    names = {
        "built": _("built"),
        "unchanged": _("unchanged"),
        FAULTY: _("faulty"),
        "removed": _("removed"),
        "left over": _("left over"),
        "to build": _("to build"),
        "passed by": _("passed by"),
    }
    return names.get(state, state)


def _heads(words: Iterable[str], figures: Iterable[str], more: Iterable[str] = ()) -> str:
    """Return the heads of a table's columns: those of words, those of figures, and more of words."""
    cells = [*map(_head, words), *(f"<th class=n>{escape(name)}</th>" for name in figures), *map(_head, more)]
    return "".join(cells)


def _head(name: str) -> str:
    return f"<th>{escape(name)}</th>"


def _offices(entries: Sequence[Entry], states: Sequence[str]) -> Iterable[str]:
    groups: dict[str, list[Entry]] = {}
    for entry in entries:
        groups.setdefault(entry.office, []).append(entry)
    for office in sorted(groups):
        group = groups[office]
        counted = Counter(entry.state for entry in group)
        figures = [*(counted[state] for state in states)]
        figures += [sum(entry.pages for entry in group), sum(len(entry.warnings) for entry in group)]
        link = f'<a href="#{_address(office)}">{escape(office)}</a>'
        yield f"<tr><td>{link}</td>" + "".join(f"<td class=n>{figure}</td>" for figure in figures) + "</tr>"


def _document(entry: Entry) -> str:
    reason = f" · {escape(entry.reason)}" if entry.reason else ""
    said = [_said("error", text) for text in entry.errors] + [_said("warning", text) for text in entry.warnings]
    links = "".join(f'<a href="{_address(file)}">{escape(_kind(file))}</a>' for file in entry.files)
    cells = (
        f"<td class=source>{escape(entry.source)}{''.join(said)}</td>",
        f"<td><span class=state>{escape(_named(entry.state))}</span>{reason}</td>",
        f"<td class=n>{entry.pages or ''}</td>",
        f"<td class=n>{f'{entry.seconds:.2f}' if entry.seconds else ''}</td>",
        f"<td>{links}</td>",
    )
    return f"<tr{' class=faulty' if entry.state == FAULTY else ''}>{''.join(cells)}</tr>"


def _said(kind: str, text: str) -> str:
    return f"<pre class={kind}>{escape(text)}</pre>"


def _address(name: str) -> str:
    return quote(name, errors="surrogateescape")


def _kind(file: str) -> str:
    """Return how a file is called in a row that names its source: by what its format adds."""
    return file.rpartition(".")[2].upper()

"""Accept or reject all changes in LibreOffice, by a macro: it has no option for it on the command line."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterable
from html import escape
from pathlib import Path

import pytest

COMMANDS = {True: "AcceptAllTrackedChanges", False: "RejectAllTrackedChanges", None: ""}
_MACRO = """
Sub Settle(job As String)
  Dim number As Integer, line As String, parts
  number = FreeFile
  Open job For Input As #number
  Do While Not Eof(number)
    Line Input #number, line
    parts = Split(line, "|")
    If UBound(parts) = 3 Then Save(parts(0), parts(1), parts(2), parts(3))
  Loop
  Close #number
End Sub

Sub Save(command, source, target, filter)
  Dim args(0) As New com.sun.star.beans.PropertyValue
  Dim document, dispatcher
  args(0).Name = "Hidden"
  args(0).Value = True
  document = StarDesktop.loadComponentFromURL(ConvertToURL(source), "_blank", 0, args())
  If command <> "" Then
    dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
    dispatcher.executeDispatch(document.CurrentController.Frame, ".uno:" & command, "", 0, Array())
  End If
  args(0).Name = "FilterName"
  args(0).Value = filter
  document.storeToURL(ConvertToURL(target), args())
  document.close(True)
End Sub
"""
FILTERS = {".docx": "MS Word 2007 XML", ".pdf": "writer_pdf_Export"}


def settle_in_office(folder: Path, jobs: Iterable[tuple[Path, Path, bool | None]]) -> None:
    """Open each source, accept (True), reject (False) or leave (None) its changes, and save it as the target."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("not installed: soffice")
    lines = (f"{COMMANDS[how]}|{source}|{target}|{FILTERS[target.suffix]}" for source, target, how in jobs)
    job = folder / "jobs.txt"
    job.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    profile = folder / "profile"
    command = [program, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore"]
    library = profile / "user" / "basic" / "Standard"
    if not library.exists():  # the first start makes the profile, with an empty macro in it
        subprocess.run([*command, "--terminate_after_init"], check=True, capture_output=True, timeout=120)
    (library / "Module1.xba").write_text(_module(), encoding="utf-8")
    macro = f"macro:///Standard.Module1.Settle({job})"
    subprocess.run([*command, macro], check=True, capture_output=True, timeout=300)


def _module() -> str:
    names = 'xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic"'
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<script:module {names}>{escape(_MACRO)}</script:module>'

"""The Word file underneath DOCX documents, ``dasar.docx``: the room's only modules that import python-docx.

It is loaded where a DOCX is painted, or a project has a file of its own.
"""

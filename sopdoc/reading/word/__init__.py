"""The Word file underneath DOCX documents, ``dasar.docx``.

python-docx is loaded where a DOCX is painted, or a project has a file of its own: `find` imports no other module here.
"""

"""Revisions as shelves: sources, offices and templates as they stood in git."""

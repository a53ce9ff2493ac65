"""Bytes to the marked tree, and what only the whole tree shows."""

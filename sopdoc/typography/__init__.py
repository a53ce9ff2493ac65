"""Fonts, text widths and line breaking."""

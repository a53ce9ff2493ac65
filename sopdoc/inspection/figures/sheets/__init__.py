"""Figures of sheets: how full they are, what they say of themselves, in which type."""

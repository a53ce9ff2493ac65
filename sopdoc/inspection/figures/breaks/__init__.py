"""Figures of page breaks: where pentagons stand on both sides."""

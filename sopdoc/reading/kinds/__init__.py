"""Kinds of values: what a value is decoded to, and how it is described to editors."""

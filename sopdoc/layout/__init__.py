"""Sop + Templat + text measurer → pages: every break, height and route is decided here, once."""

"""The list as files."""

"""The list of changes as files."""

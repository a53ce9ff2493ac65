"""The next revision, from one and what changed."""

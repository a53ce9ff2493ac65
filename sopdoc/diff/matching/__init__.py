"""Which things of two revisions are the same: likeness, pairs, moves."""

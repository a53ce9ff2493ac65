"""Two revisions and what changed between them → one document whose parts say what became of them."""

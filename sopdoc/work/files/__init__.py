"""Files that are safe to open, write, lock and remove."""

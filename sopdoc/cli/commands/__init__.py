"""A command a file; what they need is imported when they run."""

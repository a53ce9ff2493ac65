"""A command a file; each is imported when it is invoked."""

"""Where text stands, and what is to be said about it."""

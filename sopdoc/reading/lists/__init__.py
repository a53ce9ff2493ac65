"""Lists as people paste them: the marks at the start of their items, and what they hold."""

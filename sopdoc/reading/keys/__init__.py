"""The table of keys and its kinds of values: how each is decoded, and what an editor should know of it."""

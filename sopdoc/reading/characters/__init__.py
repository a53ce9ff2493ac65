"""Bytes and characters: what is text, what can't be seen, which quotes are letters to YAML."""

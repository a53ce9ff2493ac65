"""What changed, as people and programs read it."""

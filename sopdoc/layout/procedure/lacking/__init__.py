"""What is done about arrows and words that have no room: keys, arrows left out, and how that is told."""

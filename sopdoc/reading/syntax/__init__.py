"""What the parser can't read, in words for people, and reading on behind it."""

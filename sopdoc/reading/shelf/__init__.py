"""What reading asks of the outside: files that are read once, the project around them, and links."""

"""What the program costs; run by hand."""

"""What a text is about, and how many steps it speaks of."""

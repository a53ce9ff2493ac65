"""What a finished drawing is held to."""

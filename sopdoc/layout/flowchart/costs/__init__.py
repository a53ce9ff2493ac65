"""What a way costs here: conflicts, clearances, labels and merges."""

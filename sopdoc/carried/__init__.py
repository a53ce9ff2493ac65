"""What a built document carries of what it was made from."""

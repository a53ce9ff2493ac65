"""Look at finished pages and find what is drawn wrong, knowing nothing of how it was drawn."""

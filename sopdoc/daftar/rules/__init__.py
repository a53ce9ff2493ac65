"""The rules of a region, and the runner that asks them of each entry of the list."""

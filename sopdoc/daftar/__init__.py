"""The registry of a region: the list of its SOPs."""

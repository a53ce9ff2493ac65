"""What a comparison compares: the arguments of a command → pairs of files, on whichever shelves they stand."""

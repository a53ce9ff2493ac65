"""What pages are built of: texts, rows, slices and stacks, and where they can be parted."""

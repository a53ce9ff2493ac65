"""What stands in a row and on a page, and where."""

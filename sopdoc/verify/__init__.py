"""Built documents held to what they were made from."""

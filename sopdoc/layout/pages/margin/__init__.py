"""What stands in the margins of pages: heads, feet, numbers, and the note of an electronic signature."""

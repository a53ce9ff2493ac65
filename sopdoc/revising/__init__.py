"""A source gets the date of its revision and an entry in its history; every other byte stays as it was."""

"""Count on finished pages what a careful person would set otherwise, though it isn't wrong."""

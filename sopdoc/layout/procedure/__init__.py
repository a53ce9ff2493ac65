"""A procedure on one or more pages: attempts, what makes room, and what is told below the table."""

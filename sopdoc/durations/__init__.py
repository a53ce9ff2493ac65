"""How long a procedure takes: along its main path, at the longest, and for each who works in it."""

"""Which ways are taken: the exits of a step together, repair, and what has no room."""

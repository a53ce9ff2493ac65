"""Tables: rows, cells, rules, and which rows may grow."""

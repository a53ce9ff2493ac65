"""The choice of a table's columns: what they would bring, and which widths are taken."""

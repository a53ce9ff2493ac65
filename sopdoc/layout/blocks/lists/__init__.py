"""Lists with marks, and texts in columns side by side."""

"""Font files: read, and judged."""

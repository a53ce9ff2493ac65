"""Check many sources: who looks at them, what is asked of a region, what is mended, and how it is told."""

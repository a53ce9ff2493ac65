"""A flowchart as a picture of dots."""

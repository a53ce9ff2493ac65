"""Pages as PDF."""

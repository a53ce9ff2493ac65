"""What changed between two revisions of an SOP, in its own terms."""

"""Outputs of finished pages; a painter decides nothing."""

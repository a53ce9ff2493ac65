"""Lanes: posts that have none, and lanes of several posts."""

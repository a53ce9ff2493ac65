"""Paragraphs: their looks and styles, the words in them, and the footer."""

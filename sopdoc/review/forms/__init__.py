"""A review as text, JSON, Markdown and a web page."""

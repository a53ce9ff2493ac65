"""The package around a document: parts, properties, and the file."""

"""What a document is for those who hear it: a tree of its parts, each with what shows it on the pages."""

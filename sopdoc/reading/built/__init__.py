"""Built documents as sources: what they carry, found and set up as a project. Nothing in such a file is believed."""

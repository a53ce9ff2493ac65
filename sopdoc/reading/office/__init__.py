"""Where a source belongs: its project, its office, its template, and the links on the way."""

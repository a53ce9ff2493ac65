"""Web pages: templates, and the one place that fills them in."""

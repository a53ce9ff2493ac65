"""Where on finished pages electronic signatures go."""

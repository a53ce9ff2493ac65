"""Offices and those who work there: posts, institutions, numbers of civil servants."""

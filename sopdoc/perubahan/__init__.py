"""The list of changes for the annex of a decree: which SOPs came, went and changed since a revision."""

"""The flowcharts of two revisions, each with what the other one lacks in colour."""

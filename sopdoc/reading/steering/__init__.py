"""Kinds of values that steer the flow: lanes, who acts, and where steps lead."""

"""The tree of an SOP to the SOP, with all that is wrong in it."""

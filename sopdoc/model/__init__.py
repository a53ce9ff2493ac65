"""An SOP in the regulation's own words."""

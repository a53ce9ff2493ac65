"""What the regulation asks of one SOP, and the runner that asks it."""

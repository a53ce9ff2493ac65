"""Helpers of the checks of activities: faults of heads, conditions and jumps, and how each kind begins and ends."""

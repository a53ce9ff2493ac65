"""What checks of activities share: faults of heads, conditions and jumps, and how each kind begins and ends."""

"""What a SOURCE stands for, what becomes of it, and why."""

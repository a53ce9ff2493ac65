"""What the commands that write documents do with their options."""

"""What the output folder remembers of builds."""

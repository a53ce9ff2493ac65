"""What layout has seen on pages: facts, which their rules put into words."""

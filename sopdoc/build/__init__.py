"""Many files: plan, run, report."""

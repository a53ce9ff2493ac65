"""Who does the work: here, in processes, or on a cluster."""

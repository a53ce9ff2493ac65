"""Commands that start a project, or say what is needed for one."""

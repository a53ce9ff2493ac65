"""`sopdoc.toml`: the settings of a project."""

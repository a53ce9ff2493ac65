"""The page format of an office: data read from ``templates/<name>/templat.yaml``."""

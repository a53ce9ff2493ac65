"""YAML → tree → Sop, Instansi, Templat; the only room that imports yaml."""

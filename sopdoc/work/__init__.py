"""Many files: what is to be done, what is remembered, and who does it; below build and daftar."""

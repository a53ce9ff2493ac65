"""What is read aloud for those who can't see a drawing; DOCX and PDF carry the same words."""

"""Figures of words: where those on arrows stand, and how words part."""

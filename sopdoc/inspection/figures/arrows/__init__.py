"""Figures of arrows: where they enter, how straight, how long."""

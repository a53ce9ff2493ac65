"""Flowcharts as SVG."""

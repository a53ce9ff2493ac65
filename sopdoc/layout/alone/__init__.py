"""Flowcharts that are drawn for themselves: as large as they need, with words in their symbols if they are to."""

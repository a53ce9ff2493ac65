"""Flowcharts as Word's own shapes and connectors, with what is read aloud for them."""

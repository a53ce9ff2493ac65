"""What the regulation (PermenPAN-RB 35/2012) asks of an SOP, family by family."""

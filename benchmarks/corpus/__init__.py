"""Sources by the thousand, as offices might write them; the same bytes on every machine."""

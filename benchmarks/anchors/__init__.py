"""How well times, quantities and names are read."""

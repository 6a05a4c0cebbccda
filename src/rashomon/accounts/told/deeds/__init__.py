"""Who did what, on whose order, and what caused it."""

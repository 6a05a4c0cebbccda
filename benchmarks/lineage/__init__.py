"""How well copying is found: passages, derivations, ways, and how fast."""

"""How the judge of two sentences was trained."""

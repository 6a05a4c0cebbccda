"""How the weights of the signs of copying are learned, from families the project makes itself."""

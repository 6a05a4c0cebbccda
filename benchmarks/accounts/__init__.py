"""How well stories, tolls and claims are told apart."""

"""How the model of voices is made: from PolNeAR and from passages of our own."""

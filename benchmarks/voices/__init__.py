"""How well statements, speakers and credits are found."""

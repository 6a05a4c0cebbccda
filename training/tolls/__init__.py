"""How the weights that find a page's toll were made."""

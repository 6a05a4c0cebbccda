"""How long a page says that something lasted."""

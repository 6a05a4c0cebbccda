"""Reader comments: what a line says of the comment it belongs to, and where comments part."""

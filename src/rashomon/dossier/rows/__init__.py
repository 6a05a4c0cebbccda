"""How values become rows of the dossier, and rows values again."""

"""What each view shows, as plain values: a dossier goes in, nothing of HTML comes out."""

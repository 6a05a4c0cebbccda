"""What is asked of a dossier: words, lists, traces, whole tables."""

"""How long people wait: for a build, for each view."""

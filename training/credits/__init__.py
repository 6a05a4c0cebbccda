"""Training of what weighs the names of a page as credits."""

"""What speaks for one page having been made from another, and how much each sign weighs."""

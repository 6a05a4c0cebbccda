"""The questions accounts are laid side by side by, a module each."""

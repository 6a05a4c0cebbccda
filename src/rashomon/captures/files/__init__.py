"""Files that are one page: what browsers and clippers save, print and copy."""

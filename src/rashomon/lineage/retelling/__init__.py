"""Retellings: pages that tell a report anew in words of their own, and name its outlet."""

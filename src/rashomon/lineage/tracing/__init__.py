"""Words followed from page to page, and two pages laid side by side."""

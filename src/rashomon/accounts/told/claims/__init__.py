"""What a page affirms or denies: what was so, was done, was held or used, and in what condition."""

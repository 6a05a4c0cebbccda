"""What two pages share, and what of it is nobody's copy: quotations, set phrases."""

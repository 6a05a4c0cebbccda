"""What a page measures: money, shares, sizes and ages, and what each is the measure of."""

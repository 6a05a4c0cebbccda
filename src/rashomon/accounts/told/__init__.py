"""What one page tells: numbers, deeds, times, places, and what it affirms or denies."""

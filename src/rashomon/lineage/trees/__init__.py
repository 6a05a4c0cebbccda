"""All signs of a family together: who has it from whom, and which pages are lost."""

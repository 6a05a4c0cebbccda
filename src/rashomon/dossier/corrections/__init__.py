"""What a person says against a finding: looked up, recorded, taken back."""

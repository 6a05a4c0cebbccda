"""Tables of pages: JSON lines, JSON and Parquet. A page a row, whose columns say what it is."""

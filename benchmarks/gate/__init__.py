"""The gate: no figure falls below its floor unless somebody says so."""

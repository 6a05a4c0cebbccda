"""Written cases: invented events as saved captures, and the truth about each, told beforehand."""

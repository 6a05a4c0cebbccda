"""The words and the grammar by which English news tells what befell whom, and how far it is so."""

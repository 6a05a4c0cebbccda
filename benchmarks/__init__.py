"""What is measured, against whom: ``python -m benchmarks`` lists and runs it.

A benchmark is a module of this package with ``NAME``, ``WHAT``, ``CORPUS`` (paths below the
corpora's folder) and ``run(data) -> Table``. Nothing of a corpus is kept here.
"""

"""What is measured, against whom: ``python -m benchmarks`` lists and runs it.

A benchmark is a module with ``NAME``, ``WHAT``, ``CORPUS`` (paths below the corpora's folder) and
``run(data) -> Table``, in the folder of the room that it measures. Nothing of a corpus is kept.

Peers' answers are kept in the user's cache folder between runs; ``--fresh`` asks them again,
and speed is measured afresh every time. ``python -m benchmarks gate`` compares the figures of
the pages with their floors (``gate/floors.json``).
"""

"""Which part each line of a page plays: what the model is shown, and the model.

:mod:`letters` turns text into numbers, :mod:`boxes` the page's markup, :mod:`features` puts
both together for each line, and :mod:`network` says how likely each role is.
"""

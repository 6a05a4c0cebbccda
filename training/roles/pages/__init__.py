"""Pages of our own to train the role model on: invented, with the role of every line known.

:func:`generate` writes one fictional page: a skeleton from ``templates/skeletons``, a comment
system from ``templates/comments``, wordings from ``words/<language>/<kind>.txt`` (one item a
line, ``¶`` between its paragraphs), the class names dressed as some publishing system would
have them. The same page is also told as text dumps. Half of the wordings, by the digest of
each, are for training and half for testing.
"""

from training.roles.pages.compose import OwnPage, generate
from training.roles.pages.words import LANGUAGES

__all__ = ["LANGUAGES", "OwnPage", "generate"]

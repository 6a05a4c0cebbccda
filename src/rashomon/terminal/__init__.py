"""What the commands print: JSON lines for machines, plain and coloured text for people."""

from rashomon.terminal.collated import compared
from rashomon.terminal.decisions import corrections
from rashomon.terminal.output import lines, one_line, progress, refusals
from rashomon.terminal.remarks import Remarks, passed_over
from rashomon.terminal.results import built, hits, verified
from rashomon.terminal.show import VIEWS, find
from rashomon.terminal.trails import traced

__all__ = [
    "VIEWS",
    "Remarks",
    "built",
    "compared",
    "corrections",
    "find",
    "hits",
    "lines",
    "one_line",
    "passed_over",
    "progress",
    "refusals",
    "traced",
    "verified",
]

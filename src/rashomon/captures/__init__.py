"""Files in, captures out: the only room that opens what a person hands over.

:func:`gather` takes paths of files, archives and folders and gives, one at a time and in a stable
order, either an :class:`~rashomon.model.Intake` (the bytes of one page with what its
container says of them) or a :class:`~rashomon.model.Refusal` (which input could not be
used, why, and what to do). Nothing is read ahead, and no input stops the ones after it.
:func:`passed_over` names the files of folders that are called like no page, and left alone.
"""

from rashomon.captures.gather import gather, passed_over

__all__ = ["gather", "passed_over"]

"""What can go wrong, as one small tree; every message says what to do next.

RashomonError
├── InputError       a capture that can't be used
├── DossierError     a file that is no dossier, can't be opened, or can't be written
└── UnknownId        a page or story that the dossier doesn't hold
"""

from __future__ import annotations

from rashomon.model import Refusal


class RashomonError(Exception):
    """Any fault that a person can do something about; printed as one line."""

    def __init__(self, subject: str, problem: str, advice: str) -> None:
        super().__init__(f"{subject}: {problem}; {advice}")
        self.subject = subject
        self.problem = problem
        self.advice = advice

    def as_refusal(self) -> Refusal:
        """The same fault as a value, to be recorded and reported at the end of a build."""
        return Refusal(path=self.subject, problem=self.problem, advice=self.advice)


class InputError(RashomonError):
    """A capture that can't be used."""


class DossierError(RashomonError):
    """A file that is no dossier, can't be opened, or can't be written."""


class UnknownId(RashomonError):
    """A page or story that the dossier doesn't hold."""

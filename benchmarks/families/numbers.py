"""Numbers as news write them: in words, in digits, as ordinals."""

from __future__ import annotations

_SMALL = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    *("eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = (
    *("zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh"),
    *("eighth", "ninth", "tenth"),
)


def spelled(number: int) -> str:
    """A number below a hundred in words, a larger one in digits with commas."""
    if not 0 <= number < 100:
        return f"{number:,}"
    if number < 20:
        return _SMALL[number]
    tens, ones = divmod(number, 10)
    return _TENS[tens - 2] + (f"-{_SMALL[ones]}" if ones else "")


def ordinal(number: int) -> str:
    """``third``, ``11th``."""
    if number < len(_ORDINALS):
        return _ORDINALS[number]
    last = 0 if 10 < number % 100 < 14 else number % 10
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(last, 'th') }"


IN_WORDS = {spelled(number): number for number in range(2, 100)}
"""What stands for a number when it is read back."""

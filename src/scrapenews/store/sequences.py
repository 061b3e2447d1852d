"""What two sequences have in common: their longest common subsequence.

To find it costs the product of their lengths, so what both begin and end with is set aside first, and beyond a bound
the rest has nothing in common: a page of a hundred thousand blocks must not hold anybody up.
"""

from collections.abc import Iterator, Sequence

_MOST_CELLS = 250_000


def common_pairs(one: Sequence[str], other: Sequence[str]) -> list[tuple[int, int]]:
    """The indexes of what two sequences have in common, in order.

    >>> common_pairs("abcd", "axcd")
    [(0, 0), (2, 2), (3, 3)]
    """
    shorter = min(len(one), len(other))
    head = next((index for index in range(shorter) if one[index] != other[index]), shorter)
    tail = next((index for index in range(shorter - head) if one[-1 - index] != other[-1 - index]), shorter - head)
    middle = _longest_common(one[head : len(one) - tail], other[head : len(other) - tail])
    return [
        *((index, index) for index in range(head)),
        *((head + first, head + second) for first, second in middle),
        *((len(one) - index, len(other) - index) for index in range(tail, 0, -1)),
    ]


def _longest_common(one: Sequence[str], other: Sequence[str]) -> list[tuple[int, int]]:
    if not one or not other or len(one) * len(other) > _MOST_CELLS:
        return []
    lengths = [[0] * (len(other) + 1) for _ in range(len(one) + 1)]
    for first in range(len(one) - 1, -1, -1):
        row, below = lengths[first], lengths[first + 1]
        for second in range(len(other) - 1, -1, -1):
            is_same = one[first] == other[second]
            row[second] = below[second + 1] + 1 if is_same else max(below[second], row[second + 1])
    return list(_path(one, other, lengths))


def _path(one: Sequence[str], other: Sequence[str], lengths: list[list[int]]) -> Iterator[tuple[int, int]]:
    first = second = 0
    while first < len(one) and second < len(other):
        if one[first] == other[second]:
            yield first, second
            first, second = first + 1, second + 1
        elif lengths[first + 1][second] >= lengths[first][second + 1]:
            first += 1
        else:
            second += 1

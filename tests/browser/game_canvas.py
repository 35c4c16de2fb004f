"""A game in the preview, read and touched as a player would: by the words on its canvas."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from phone import Phone

REMEMBER = """(() => {
  const drawing = CanvasRenderingContext2D.prototype
  const { setTransform, fillText } = drawing
  window.written = []
  let scale = 1
  drawing.setTransform = function (...matrix) {
    scale = matrix[0] / devicePixelRatio
    window.written = []
    return setTransform.apply(this, matrix)
  }
  drawing.fillText = function (words, x, y) {
    window.written.push({ words, x: x * scale, y: y * scale })
    return fillText.call(this, words, x, y)
  }
})()"""
"""Keep what the last frame wrote, and where."""

Slots = list[list[str]]


@dataclass
class Game:
    """A game open in the preview."""

    phone: Phone

    @classmethod
    def open(cls, page: Any, address: str) -> "Game":
        """Open `address` and wait for the game's first screen."""
        page.add_init_script(REMEMBER)
        return cls(Phone.open(page, address))

    def written(self) -> list[dict[str, Any]]:
        """Every text of the last frame with its place, in the order it was drawn."""
        return self.phone.run("written")

    def words(self) -> list[str]:
        """Every text of the last frame."""
        return [each["words"] for each in self.written()]

    def wait_for(self, part: str) -> dict[str, Any]:
        """Wait until some text holds `part`, and give the one drawn last."""
        self.phone.frame().wait_for_function(
            "part => written.some(({ words }) => words.includes(part))", arg=part
        )
        return [each for each in self.written() if part in each["words"]][-1]

    def tap(self, part: str) -> None:
        """Tap where the text stands that holds `part`."""
        place = self.wait_for(part)
        self.touch(place["x"], place["y"])

    def touch(self, x: float, y: float) -> None:
        """Tap a place of the screen."""
        self.phone.screen.locator("canvas").click(position={"x": x, "y": y})
        self.phone.page.wait_for_timeout(60)

    def columns(self, names: str) -> list[list[dict[str, Any]]]:
        """The pieces by column from the left, each column from the bottom up."""
        pieces = [each for each in self.written() if each["words"] in names]
        found: dict[int, list[dict[str, Any]]] = {}
        for piece in pieces:
            found.setdefault(round(piece["x"]), []).append(piece)
        return [sorted(found[x], key=lambda each: -each["y"]) for x in sorted(found)]

    def solve_first_level(self, names: str) -> int:
        """Play the first level to its end, and give how many moves that took."""
        columns = self.columns(names)
        slots = [[each["words"] for each in column] for column in columns] + [[], []]
        left, step = columns[0][0]["x"], columns[1][0]["x"] - columns[0][0]["x"]
        height = columns[0][1]["y"]
        moves = next(solutions(slots, len(slots[0]), frozenset()))
        for start, end in moves:
            self.touch(left + start * step, height)
            self.touch(left + end * step, height)
            self.phone.page.wait_for_timeout(220)
        return len(moves)


def solutions(
    slots: Slots, capacity: int, seen: frozenset[str]
) -> Iterator[tuple[tuple[int, int], ...]]:
    """Ways to sort the pieces, each a row of moves; the first is found soonest."""
    key = str(sorted(slots))
    if all(not slot or len(set(slot)) == 1 and len(slot) == capacity for slot in slots):
        yield ()
    if key in seen:
        return
    for start, end in moves_of(slots, capacity):
        after = [list(slot) for slot in slots]
        kind = after[start][-1]
        while after[start] and after[start][-1] == kind and len(after[end]) < capacity:
            after[end].append(after[start].pop())
        for rest in solutions(after, capacity, seen | {key}):
            yield ((start, end), *rest)


def moves_of(slots: Slots, capacity: int) -> list[tuple[int, int]]:
    """What may be poured where."""
    return [
        (start, end)
        for start, source in enumerate(slots)
        for end, target in enumerate(slots)
        if start != end and source and len(target) < capacity
        if (target and target[-1] == source[-1]) or (not target and len(set(source)) > 1)
    ]

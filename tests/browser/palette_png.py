"""Pictures of few colours: a screenshot made small by a palette, with nothing but the browser."""

import base64
import struct
import zlib
from typing import Any

COLOURS = 256
APART = 12**2
PLAIN = 0.005
# Colours are counted in cells; a pixel is given the nearest of the most frequent ones, which are
# kept apart from each other so that a picture full of greens does not crowd out its one red. A
# colour that fills a plain area is always kept: next to white, a page a shade off looks pink.
TO_PALETTE = """async ([source, most, apart, plain]) => {
  const image = await createImageBitmap(await (await fetch(source)).blob())
  const { width, height } = image
  const context = new OffscreenCanvas(width, height).getContext('2d')
  context.drawImage(image, 0, 0)
  const { data } = context.getImageData(0, 0, width, height)
  const cells = new Map()
  const keys = new Uint16Array(width * height)
  for (let at = 0; at < keys.length; at++) {
    const [red, green, blue] = [data[4 * at], data[4 * at + 1], data[4 * at + 2]]
    keys[at] = ((red >> 3) << 10) | ((green >> 3) << 5) | (blue >> 3)
    const cell = cells.get(keys[at]) || { count: 0, sums: [0, 0, 0] }
    cell.count++
    ;[red, green, blue].forEach((value, place) => (cell.sums[place] += value))
    cells.set(keys[at], cell)
  }
  for (const cell of cells.values()) {
    cell.mean = cell.sums.map((sum) => Math.round(sum / cell.count))
  }
  const distance = (a, b) => a.reduce((sum, value, place) => sum + (value - b[place]) ** 2, 0)
  const kept = []
  for (const cell of [...cells.values()].sort((a, b) => b.count - a.count)) {
    if (kept.length === most) break
    const isPlain = cell.count >= plain * width * height
    if (isPlain || kept.every(({ mean }) => distance(mean, cell.mean) >= apart)) kept.push(cell)
  }
  for (const cell of cells.values()) {
    cell.index = kept.reduce((best, { mean }, index) =>
      distance(mean, cell.mean) < distance(kept[best].mean, cell.mean) ? index : best, 0)
  }
  let pixels = ''
  for (const key of keys) pixels += String.fromCharCode(cells.get(key).index)
  return { width, height, colours: kept.flatMap(({ mean }) => mean), pixels: btoa(pixels) }
}"""


def with_palette(page: Any, picture: bytes) -> bytes:
    """The same PNG with at most 256 colours; `page` is a blank one that does the counting."""
    source = "data:image/png;base64," + base64.b64encode(picture).decode()
    found = page.evaluate(TO_PALETTE, [source, COLOURS, APART, PLAIN])
    width, height = found["width"], found["height"]
    pixels = base64.b64decode(found["pixels"])
    rows = b"".join(b"\0" + pixels[width * row : width * (row + 1)] for row in range(height))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        (
            chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)),
            chunk(b"PLTE", bytes(found["colours"])),
            chunk(b"IDAT", zlib.compress(rows, 9)),
            chunk(b"IEND", b""),
        )
    )


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

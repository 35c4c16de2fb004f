// Lengths in rpx inside `style="…"`, which no style sheet translation ever sees.

/** Make the browser accept rpx wherever the engine sets a style. */
export function acceptRpxInStyles() {
  const plain = Element.prototype.setAttribute
  Element.prototype.setAttribute = function (name, value) {
    plain.call(this, name, name === 'style' ? withoutRpx(value) : value)
  }
}

/** Replace each `12rpx` by its share of the screen's width. */
export function withoutRpx(text) {
  return String(text).replace(/(-?\d*\.?\d+)rpx\b/g, 'calc(var(--rpx)*$1)')
}

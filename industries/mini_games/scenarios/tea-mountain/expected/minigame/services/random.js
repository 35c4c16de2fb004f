/** 由种子决定的 0 到 1 之间的数：同一个种子每次都一样，人人一样。 */
function randomFrom(seed) {
  let state = seed % 2147483647
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}

/**
 * 按种子打乱，不动原来的。
 * @template Item
 * @param {Item[]} items
 * @param {number} seed
 * @returns {Item[]}
 */
function shuffled(items, seed) {
  const next = randomFrom(seed)
  const moved = items.slice()
  for (let last = moved.length - 1; last > 0; last -= 1) {
    const other = Math.floor(next() * (last + 1))
    ;[moved[last], moved[other]] = [moved[other], moved[last]]
  }
  return moved
}

module.exports = { shuffled }

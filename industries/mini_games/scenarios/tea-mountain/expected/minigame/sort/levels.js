// 第几关摆成什么样：同一关人人一样，而且一定解得开。

const { shuffled } = require('../services/random')
const { boardOf, pourable, pour, undo, isSolved } = require('./board')

const FIRST_KINDS = 3
const SPARE_SLOTS = 2
const TRIES = 4000

/**
 * 一关里有几种棋子：从三种开始，一关多一种，到头为止。
 * @param {number} level
 * @param {string[]} kinds
 */
function kindsAt(level, kinds) {
  return kinds.slice(0, Math.min(kinds.length, FIRST_KINDS + level - 1))
}

/**
 * @param {number} level
 * @param {string[]} every
 * @param {number} capacity
 */
function boardAt(level, every, capacity) {
  const kinds = kindsAt(level, every)
  for (let attempt = 0; ; attempt += 1) {
    const slots = dealt(kinds, capacity, level * 7919 + attempt * 104729)
    if (slots.some((slot) => slot.every((kind) => kind === slot[0]))) continue
    const board = boardOf([...slots, ...spare()], capacity)
    if (canBeSolved(board)) return boardOf([...slots, ...spare()], capacity)
  }
}

function spare() {
  return Array.from({ length: SPARE_SLOTS }, () => [])
}

function dealt(kinds, capacity, seed) {
  const pieces = shuffled(kinds.flatMap((kind) => Array(capacity).fill(kind)), seed)
  return kinds.map((_, index) => pieces.slice(index * capacity, (index + 1) * capacity))
}

/** 深度优先试一遍；试太久就当解不开，换一副。 */
function canBeSolved(board) {
  const seen = new Set()
  let left = TRIES
  const search = () => {
    if (isSolved(board)) return true
    const key = board.slots.map((slot) => slot.join(',')).sort().join('|')
    if (seen.has(key) || left <= 0) return false
    seen.add(key)
    left -= 1
    return moves(board).some(([from, to]) => {
      pour(board, from, to)
      const solved = search()
      undo(board)
      return solved
    })
  }
  return search()
}

function moves(board) {
  const every = board.slots.map((_, index) => index)
  const empty = board.slots.findIndex((slot) => !slot.length)
  return every
    .flatMap((from) => every.map((to) => [from, to]))
    .filter(([from, to]) => pourable(board, from, to) > 0)
    .filter(([, to]) => board.slots[to].length || to === empty)
}

module.exports = { boardAt, kindsAt }

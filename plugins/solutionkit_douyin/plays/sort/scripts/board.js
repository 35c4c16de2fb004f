// 规则，和画面、平台都无关：容器里的棋子从顶上倒，同一种凑满一个容器就算完成。

/**
 * @typedef {{ capacity: number, slots: string[][], moves: number, history: Move[] }} Board
 * @typedef {{ from: number, to: number, count: number }} Move
 */

/**
 * @param {string[][]} slots
 * @param {number} capacity
 * @returns {Board}
 */
function boardOf(slots, capacity) {
  return { capacity, slots: slots.map((slot) => slot.slice()), moves: 0, history: [] }
}

/** 顶上连着几个是同一种。 */
function topCount(slot) {
  const kind = slot[slot.length - 1]
  let count = 0
  while (count < slot.length && slot[slot.length - 1 - count] === kind) count += 1
  return count
}

/**
 * 从一个容器倒到另一个，能倒几个；不能倒就是 0。
 * @param {Board} board
 * @param {number} from
 * @param {number} to
 */
function pourable(board, from, to) {
  const source = board.slots[from]
  const target = board.slots[to]
  if (from === to || !source.length) return 0
  const fits = !target.length || target[target.length - 1] === source[source.length - 1]
  return fits ? Math.min(topCount(source), board.capacity - target.length) : 0
}

/**
 * @param {Board} board
 * @param {number} from
 * @param {number} to
 */
function pour(board, from, to) {
  const count = pourable(board, from, to)
  if (!count) return 0
  move(board, { from, to, count })
  board.moves += 1
  board.history.push({ from, to, count })
  return count
}

/** 退回一步；没有可退的就是 false。 */
function undo(board) {
  const last = board.history.pop()
  if (!last) return false
  move(board, { from: last.to, to: last.from, count: last.count })
  return true
}

/** 多一个空的容器。 */
function addSlot(board) {
  board.slots.push([])
}

/** 这个容器是不是装满了同一种。 */
function isComplete(board, slot) {
  return slot.length === board.capacity && topCount(slot) === board.capacity
}

function isSolved(board) {
  return board.slots.every((slot) => !slot.length || isComplete(board, slot))
}

/** 还有没有一步可走。 */
function hasMove(board) {
  const every = board.slots.map((_, index) => index)
  return every.some((from) => every.some((to) => pourable(board, from, to) > 0))
}

/** 这一关得几分：每种 100 分，步数越少加得越多。 */
function scoreOf(board, kinds) {
  const saved = kinds * board.capacity * 2 - board.moves
  return kinds * 100 + Math.max(0, saved) * 10
}

function move(board, { from, to, count }) {
  board.slots[to].push(...board.slots[from].splice(board.slots[from].length - count))
}

module.exports = {
  boardOf,
  pourable,
  pour,
  undo,
  addSlot,
  isComplete,
  isSolved,
  hasMove,
  scoreOf,
}

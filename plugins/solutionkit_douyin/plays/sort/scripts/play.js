// 归类：选一个容器，再选一个，把顶上的倒过去；全部归好就过关。

const { pieces, capacity, container } = require('../data/play')
const { boardAt, kindsAt } = require('./levels')
const rules = require('./board')
const { LIFT, laidOut, drawJar, drawPiece, placeIn } = require('./jars')

const POUR_MILLISECONDS = 160
const KINDS = pieces.map(({ id }) => id)
const SHOWN_PIECE = { width: 46, height: 36 }

const EFFECTS = {
  undo: (board) => (rules.undo(board) ? '' : '还没有可以退回的步'),
  'add-slot': (board) => {
    rules.addSlot(board)
    return ''
  },
}

/**
 * @param {import('../scenes/round').Frame} frame
 * @returns {import('../scenes/round').Board}
 */
function begin(frame) {
  const { level, stage } = frame
  const board = boardAt(level, KINDS, capacity)
  let chosen = -1
  /** @type {{ from: number, to: number, count: number, since: number }} */
  let moving = null

  function tapped(index) {
    const { slots } = board
    if (moving || !frame.isActive()) return
    if (chosen < 0) chosen = slots[index].length ? index : -1
    else if (rules.pourable(board, chosen, index)) poured(index)
    else chosen = chosen === index || !slots[index].length ? -1 : index
    stage.redraw()
  }

  function poured(to) {
    const from = chosen
    const count = rules.pour(board, from, to)
    chosen = -1
    moving = { from, to, count, since: Date.now() }
    setTimeout(settled, POUR_MILLISECONDS)
  }

  function settled() {
    if (!moving) return
    moving = null
    stage.redraw()
    const score = rules.scoreOf(board, kindsAt(level, KINDS).length)
    if (rules.isSolved(board)) frame.finish({ score, told: `用了 ${board.moves} 步` })
    else if (!rules.hasMove(board)) frame.say(`这些${container}都倒不动了，用道具或者重来`)
  }

  function use(effect) {
    const why = EFFECTS[effect](board)
    if (why) return why
    chosen = -1
    moving = null
    return ''
  }

  function draw(place) {
    const { slots, piece } = laidOut(place, board.slots.length, capacity)
    slots.forEach((slot, index) => {
      const held = board.slots[index]
      drawJar(stage.paint, slot, { complete: rules.isComplete(board, held), chosen: index === chosen })
      stage.area(slot.x - 6, slot.y - LIFT, slot.width + 12, slot.height + LIFT + 6, () => tapped(index))
      const still = moving && moving.to === index ? held.length - moving.count : held.length
      for (let at = 0; at < still; at += 1) {
        const lift = index === chosen && at === held.length - 1 ? LIFT : 0
        drawPiece(stage.paint, held[at], placeIn(slot, piece, at), piece, lift)
      }
    })
    if (moving) drawMoving(slots, piece)
  }

  function drawMoving(slots, piece) {
    const { from, to, count, since } = moving
    const part = Math.min(1, (Date.now() - since) / POUR_MILLISECONDS)
    const [source, target] = [board.slots[from].length, board.slots[to].length - count]
    for (let at = 0; at < count; at += 1) {
      const start = placeIn(slots[from], piece, source + at)
      const end = placeIn(slots[to], piece, target + at)
      const x = start.x + (end.x - start.x) * part
      const y = start.y + (end.y - start.y) * part - Math.sin(part * Math.PI) * 30
      drawPiece(stage.paint, board.slots[to][target], { x, y }, piece)
    }
    if (part < 1) stage.redraw()
  }

  return { note: () => `步数 ${board.moves}`, draw, use }
}

/** 首页的画：三个容器，两个已经归好。 */
function drawArt(stage, x, y) {
  const shown = [0, 1, 2].map((jar) => [0, 1, 2].map((at) => KINDS[(jar === 1 ? at + 1 : jar) % KINDS.length]))
  shown.forEach((kinds, index) => {
    const slot = { x: x - 88 + index * 61, y: y - 72 - (index === 1 ? 14 : 0), width: 54, height: 156 }
    drawJar(stage.paint, slot, { complete: index !== 1 })
    kinds.forEach((kind, at) => drawPiece(stage.paint, kind, placeIn(slot, SHOWN_PIECE, at), SHOWN_PIECE))
  })
}

module.exports = { begin, drawArt, hasLevels: true, canRestart: true, revives: [] }

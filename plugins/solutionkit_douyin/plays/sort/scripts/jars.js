// 棋盘怎么摆、容器和棋子怎么画。

const { pieces } = require('../data/play')
const { COLOURS, inkOn } = require('../screen/paint')

const GAP = 14
const LIFT = 14
const LARGEST = 56
const COMFORTABLE = 44

/**
 * 每个容器在棋盘里的位置：排数由棋子能画多大决定。
 * @param {{ x: number, y: number, width: number, height: number }} place
 * @param {number} count
 * @param {number} capacity
 */
function laidOut(place, count, capacity) {
  let best = { size: 0, columns: 1 }
  for (let rows = 1; rows <= 3; rows += 1) {
    const columns = Math.ceil(count / rows)
    const wide = (place.width - (columns - 1) * GAP) / columns - 8
    const tall = ((place.height - (rows - 1) * (GAP + LIFT)) / rows - 16) / capacity
    const size = Math.min(wide, tall * 1.25, LARGEST)
    if (best.size < COMFORTABLE && size > best.size) best = { size, columns }
  }
  const rows = Math.ceil(count / best.columns)
  const piece = { width: best.size, height: best.size * 0.8 }
  const jar = { width: piece.width + 8, height: piece.height * capacity + 12 }
  const height = rows * jar.height + (rows - 1) * (GAP + LIFT)
  const slots = Array.from({ length: count }, (_, index) => {
    const row = Math.floor(index / best.columns)
    const inRow = Math.min(best.columns, count - row * best.columns)
    const width = inRow * jar.width + (inRow - 1) * GAP
    return {
      x: place.x + (place.width - width) / 2 + (index % best.columns) * (jar.width + GAP),
      y: place.y + (place.height - height) / 2 + row * (jar.height + GAP + LIFT),
      ...jar,
    }
  })
  return { slots, piece }
}

/** 容器：开口朝上，凑满一种时镶一圈主色。 */
function drawJar(paint, slot, { complete = false, chosen = false }) {
  const stroke = complete || chosen ? COLOURS.brand : COLOURS.line
  paint.box(slot.x, slot.y, slot.width, slot.height, {
    radius: 12,
    fill: complete ? COLOURS.tint : COLOURS.card,
    stroke,
    line: complete || chosen ? 2 : 1.5,
  })
}

/** 从底往上第 `level` 个棋子在容器里的位置。 */
function placeIn(slot, piece, level) {
  return { x: slot.x + 4, y: slot.y + slot.height - 6 - (level + 1) * piece.height }
}

/** 名称的第一个字；表情符号由几个编码拼成，拆开就画不出来。 */
const INITIAL = /^(?:[\u{1F1E6}-\u{1F1FF}]{2}|.(?:[\u{FE0F}\u{20E3}\u{1F3FB}-\u{1F3FF}]|\u{200D}.)*)/u

function initial(name) {
  const [first = ''] = INITIAL.exec(name) || []
  return first
}

function drawPiece(paint, kind, place, piece, lift = 0) {
  const { colour, name } = pieces.find((each) => each.id === kind)
  const y = place.y - lift
  paint.box(place.x, y + 1, piece.width, piece.height - 2, { radius: 8, fill: colour })
  paint.box(place.x + 5, y + 4, piece.width - 10, 4, { radius: 2, fill: COLOURS.card, alpha: 0.35 })
  const style = { size: Math.min(18, piece.height * 0.5), colour: inkOn(colour), bold: true }
  paint.text(initial(name), place.x + piece.width / 2, y + piece.height / 2 + 2, {
    ...style,
    align: 'center',
  })
}

module.exports = { initial, LIFT, laidOut, drawJar, placeIn, drawPiece }

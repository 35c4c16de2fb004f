// 题目和选项怎么摆、怎么画：竖屏一列，横屏两列；字放不下就小一号。

const { COLOURS } = require('../screen/paint')

const GAP = 12
const PAD = 20
const TALLEST = 60
const LEAST = 44
const SIZES = [18, 16, 14]
const WHY_LINE = 20
const LETTERS = 'ABCD'

/**
 * 题目卡片和每个选项的位置，以及题目用多大的字。答完以后下面要留地方写解析：实在放不下，就不再写题目。
 * @param {ReturnType<import('../screen/paint').createPaint>} paint
 * @param {import('../scenes/round').Place} place
 * @param {{ ask: string, count: number, columns: number, below?: number }} shown 问什么，几个选项，几列，下面留多高
 */
function laidOut(paint, place, { ask, count, columns, below = 0 }) {
  const rows = Math.ceil(count / columns)
  const room = place.height - below - GAP * rows
  const fitted = SIZES.map((size) => {
    const lines = paint.lines(ask, place.width - PAD * 2, size, true)
    const tall = Math.max(columns === 1 ? 120 : 60, lines.length * size * 1.5 + PAD * 1.6)
    return { size, lines, tall, row: Math.min(TALLEST, (room - tall) / rows) }
  })
  const last = fitted[fitted.length - 1]
  const least = below ? { ...last, lines: [], tall: 0, row: Math.min(TALLEST, room / rows) } : { ...last, row: Math.max(last.row, LEAST - 8) }
  const { size, lines, tall, row } = fitted.find((each) => each.row >= LEAST) || least
  const width = (place.width - (columns - 1) * GAP) / columns
  const choices = Array.from({ length: count }, (_, index) => ({
    x: place.x + (index % columns) * (width + GAP),
    y: place.y + tall + (tall ? GAP : 0) + Math.floor(index / columns) * (row + GAP),
    width,
    height: row,
  }))
  return { card: { x: place.x, y: place.y, width: place.width, height: tall, lines, size }, choices }
}

function drawCard(paint, { x, y, width, height, lines, size }) {
  paint.box(x, y, width, height, { radius: 12, fill: COLOURS.card })
  const step = size * 1.5
  lines.forEach((line, index) => {
    const at = y + height / 2 + (index - (lines.length - 1) / 2) * step
    paint.text(line, x + PAD, at, { size, bold: true })
  })
}

/** 剩多少时间：越短越少，最后一截换成醒目的颜色。 */
function drawTime(paint, { x, y, width }, part) {
  const fill = part > 0.25 ? COLOURS.fill : COLOURS.danger
  paint.box(x, y, width, 6, { radius: 3, fill: COLOURS.line })
  if (part > 0) paint.box(x, y, Math.max(6, width * part), 6, { radius: 3, fill })
}

const LOOKS = {
  open: { fill: COLOURS.card, stroke: COLOURS.line, ink: COLOURS.ink, mark: COLOURS.brand },
  right: { fill: COLOURS.successTint, stroke: COLOURS.success, ink: COLOURS.success, mark: COLOURS.success },
  wrong: { fill: COLOURS.dangerTint, stroke: COLOURS.danger, ink: COLOURS.danger, mark: COLOURS.danger },
}

/** @param {'open' | 'right' | 'wrong' | 'gone'} state */
function drawChoice(paint, { x, y, width, height }, words, index, state, isHeld = false) {
  if (state === 'gone') {
    paint.box(x, y, width, height, { radius: 12, stroke: COLOURS.line })
    return
  }
  const { fill, stroke, ink, mark } = LOOKS[state]
  paint.box(x, y, width, height, { radius: 12, fill, stroke, line: state === 'open' ? 1 : 1.5, alpha: isHeld ? 0.7 : 1 })
  paint.text(LETTERS[index], x + 18, y + height / 2, { size: 15, bold: true, colour: mark })
  const sign = { right: '对', wrong: '错' }[state]
  const room = width - 42 - (sign ? 34 : 14)
  const { lines, size } = choiceLines(paint, words, room, height)
  lines.forEach((line, at) => {
    const middle = y + height / 2 + (at - (lines.length - 1) / 2) * size * 1.25
    paint.text(line, x + 42, middle, { size, colour: ink })
  })
  if (sign) paint.text(sign, x + width - 18, y + height / 2, { size: 14, bold: true, colour: mark, align: 'right' })
}

function choiceLines(paint, words, width, height) {
  const fitted = [16, 14, 12].map((size) => ({ size, lines: paint.lines(words, width, size) }))
  return fitted.find(({ size, lines }) => lines.length * size * 1.25 <= height - 6) || fitted[fitted.length - 1]
}

const whyLines = (paint, words, width) => paint.lines(words, width - PAD * 2, 14)

function drawWhy(paint, x, y, lines) {
  lines.forEach((line, index) => {
    paint.text(line, x + PAD, y + 12 + index * WHY_LINE, { size: 14, colour: COLOURS.second })
  })
}

module.exports = { GAP, WHY_LINE, laidOut, drawCard, drawTime, drawChoice, whyLines, drawWhy }

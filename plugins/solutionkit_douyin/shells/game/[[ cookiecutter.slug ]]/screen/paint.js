// 画圆角框、文字和按钮。颜色只有这里和 data/theme.js 有。

const theme = require('../data/theme')

const COLOURS = {
  ink: '#161823',
  second: '#57606A',
  note: '#6B7280',
  line: '#EBEDF0',
  page: '#F5F6F7',
  card: '#FFFFFF',
  price: '#E02848',
  warning: '#B54708',
  warningTint: '#FFF4E5',
  success: '#1F7A4D',
  successTint: '#E8F7EF',
  danger: '#C4281C',
  dangerTint: '#FDECEA',
  fill: theme.fill,
  brand: theme.brandInk,
  tint: theme.tint,
}
/** 一个数、一个英文词，或一个字。 */
const WORDS = /[A-Za-z0-9.%+-]+|[^]/gu
const CLOSING = /^[，。！？；：、）》”’』】]/
const FONT = '-apple-system, "PingFang SC", "Noto Sans CJK SC", sans-serif'

/** @param {ReturnType<ReturnType<typeof tt.createCanvas>['getContext']>} context */
function createPaint(context) {
  const shape = (x, y, width, height, radius) => {
    const r = Math.min(radius, width / 2, height / 2)
    context.beginPath()
    context.moveTo(x + r, y)
    context.arcTo(x + width, y, x + width, y + height, r)
    context.arcTo(x + width, y + height, x, y + height, r)
    context.arcTo(x, y + height, x, y, r)
    context.arcTo(x, y, x + width, y, r)
    context.closePath()
  }

  function box(x, y, width, height, { radius = 0, fill = '', stroke = '', line = 1, alpha = 1 }) {
    context.globalAlpha = alpha
    shape(x, y, width, height, radius)
    if (fill) {
      context.fillStyle = fill
      context.fill()
    }
    if (stroke) {
      context.strokeStyle = stroke
      context.lineWidth = line
      context.stroke()
    }
    context.globalAlpha = 1
  }

  /** 一行字；放不下就从末尾截断，加省略号。 */
  function text(words, x, y, { size = 14, colour = COLOURS.ink, align = 'left', bold = false, width = 0 } = {}) {
    context.font = `${bold ? 600 : 400} ${size}px ${FONT}`
    context.fillStyle = colour
    context.textAlign = align
    context.textBaseline = 'middle'
    context.fillText(width ? fitted(words, width) : words, x, y)
  }

  function fitted(words, width) {
    if (context.measureText(words).width <= width) return words
    const shown = Array.from(words) // 按字符截，不把表情符号拆成两半
    while (shown.length && context.measureText(`${shown.join('')}…`).width > width) shown.pop()
    return `${shown.join('')}…`
  }

  /** 按宽度折成几行：数字和英文词不拆开，行首不放收尾的标点。 */
  function lines(words, width, size, bold = false) {
    context.font = `${bold ? 600 : 400} ${size}px ${FONT}`
    const fits = (line) => context.measureText(line).width <= width
    const found = ['']
    const pieces = String(words).match(WORDS) || []
    for (const piece of pieces.flatMap((each) => (fits(each) ? [each] : Array.from(each)))) {
      const line = found[found.length - 1]
      if (piece === '\n') found.push('')
      else if (!line || fits(line + piece)) found[found.length - 1] = line + piece
      else if (CLOSING.test(piece)) {
        const carried = (line.match(WORDS) || []).pop() || ''
        found[found.length - 1] = line.slice(0, line.length - carried.length)
        found.push(carried + piece)
      } else found.push(piece === ' ' ? '' : piece)
    }
    return found
  }

  return { box, text, lines }
}

/** 棋子上的字用黑还是白：看底色有多亮。 */
function inkOn(colour) {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16))
  return red * 0.299 + green * 0.587 + blue * 0.114 > 160 ? COLOURS.ink : COLOURS.card
}

module.exports = { COLOURS, createPaint, inkOn }

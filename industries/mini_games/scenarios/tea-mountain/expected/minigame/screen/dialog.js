// 盖在画面上的一句话或一个选择；同一时间只有一个。

const { COLOURS } = require('./paint')

const WIDTH = 300
const LINE = 22
const TOAST_MILLISECONDS = 1800

/** @param {import('./stage').Stage} stage */
function createDialogs(stage) {
  let open = null
  let toast = ''

  /**
   * @param {{ title: string, text: string, choices: { label: string, tap: () => void }[] }} asked
   */
  function ask(asked) {
    open = asked
    stage.redraw()
  }

  function say(words) {
    toast = words
    stage.redraw()
    setTimeout(() => {
      if (toast === words) toast = ''
      stage.redraw()
    }, TOAST_MILLISECONDS)
  }

  function draw() {
    if (open) drawDialog(open)
    if (toast) drawToast()
  }

  function drawDialog({ title, text, choices }) {
    const { paint, width, height } = stage
    const words = paint.lines(text, WIDTH - 48, 14)
    const tall = 76 + words.length * LINE + choices.length * 54
    const [x, y] = [(width - WIDTH) / 2, (height - tall) / 2]
    paint.box(0, 0, width, height, { fill: COLOURS.ink, alpha: 0.5 })
    stage.area(0, 0, width, height, () => {})
    paint.box(x, y, WIDTH, tall, { radius: 12, fill: COLOURS.card })
    paint.text(title, width / 2, y + 32, { size: 17, bold: true, align: 'center', width: WIDTH - 48 })
    words.forEach((line, index) => {
      paint.text(line, x + 24, y + 66 + index * LINE, { colour: COLOURS.second })
    })
    choices.forEach(({ label, tap }, index) => {
      const at = y + tall - (choices.length - index) * 54
      const close = () => {
        open = null
        tap()
        stage.redraw()
      }
      stage.button(x + 24, at - 4, WIDTH - 48, 44, { label, filled: index === 0, tap: close })
    })
  }

  function drawToast() {
    const { paint, width, height } = stage
    const words = paint.lines(toast, 220, 14)
    const tall = words.length * LINE + 20
    paint.box(width / 2 - 130, height * 0.42, 260, tall, { radius: 8, fill: COLOURS.ink, alpha: 0.86 })
    words.forEach((line, index) => {
      const y = height * 0.42 + 21 + index * LINE
      paint.text(line, width / 2, y, { colour: COLOURS.card, align: 'center' })
    })
  }

  return { ask, say, draw, isOpen: () => !!open }
}

module.exports = { createDialogs }

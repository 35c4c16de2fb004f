// 画布、坐标和点按。尺寸都按设计稿的单位写，这里换成屏幕上的像素。
// 依据: game.canvas, game.frames, game.touch, game.system-info

const { COLOURS, createPaint } = require('./paint')

const PORTRAIT = { width: 375, height: 600 }
const LANDSCAPE = { width: 640, height: 340 }

/** @typedef {ReturnType<typeof createStage>} Stage */

function createStage() {
  const info = tt.getSystemInfoSync()
  const canvas = tt.createCanvas()
  const context = canvas.getContext('2d')
  const design = info.screenWidth > info.screenHeight ? LANDSCAPE : PORTRAIT
  const unit = Math.min(info.screenWidth / design.width, info.screenHeight / design.height)
  const paint = createPaint(context)
  const stage = {
    paint,
    /** 二维绘图上下文，坐标已经换成设计稿的单位。 */
    context,
    width: info.screenWidth / unit,
    height: info.screenHeight / unit,
    isWide: design === LANDSCAPE,
    top: (info.safeArea ? info.safeArea.top : 0) / unit,
    bottom: (info.safeArea ? Math.max(0, info.screenHeight - info.safeArea.bottom) : 0) / unit,
    /** 现在画什么；换场景就是换它。 */
    draw: () => {},
    /** @type {(kind: 'start' | 'move' | 'end', at: { x: number, y: number }) => void} 没有点到按钮的触摸给谁。 */
    touched: () => {},
    redraw,
    button,
    area,
  }
  /** @type {{ x: number, y: number, width: number, height: number, tap: () => void }[]} */
  let areas = []
  let asked = false
  let pressed = null
  let isFree = false

  canvas.width = Math.round(info.screenWidth * info.pixelRatio)
  canvas.height = Math.round(info.screenHeight * info.pixelRatio)

  function redraw() {
    if (asked) return
    asked = true
    requestAnimationFrame(() => {
      asked = false
      areas = []
      const scale = unit * info.pixelRatio
      context.setTransform(scale, 0, 0, scale, 0, 0)
      paint.box(0, 0, stage.width, stage.height, { fill: COLOURS.page })
      stage.draw()
    })
  }

  /** 一块可以点的地方；后画的在上面。 */
  function area(x, y, width, height, tap) {
    areas.push({ x, y, width, height, tap })
    return !!pressed && inside({ x, y, width, height }, pressed)
  }

  /** 一个按钮。停用的说明原因，也不能点。 */
  function button(x, y, width, height, { label, note = '', filled = false, disabled = false, tap }) {
    const held = !disabled && area(x, y, width, height, tap)
    const fill = filled && !disabled ? COLOURS.fill : COLOURS.card
    const ink = disabled ? COLOURS.note : filled ? COLOURS.card : COLOURS.brand
    const stroke = filled && !disabled ? '' : disabled ? COLOURS.line : COLOURS.brand
    paint.box(x, y, width, height, { radius: height / 2, fill, stroke, alpha: held ? 0.7 : 1 })
    const middle = x + width / 2
    const line = note ? y + height / 2 - 8 : y + height / 2
    paint.text(label, middle, line, { size: 15, colour: ink, align: 'center', bold: filled, width: width - 16 })
    if (note) paint.text(note, middle, line + 17, { size: 11, colour: ink, align: 'center', width: width - 16 })
  }

  const placeOf = (touch) => ({ x: touch.screenX / unit, y: touch.screenY / unit })
  const topAt = (point) => areas.slice().reverse().find((each) => inside(each, point))

  tt.onTouchStart(({ changedTouches }) => {
    pressed = placeOf(changedTouches[0])
    isFree = !topAt(pressed)
    if (isFree) stage.touched('start', pressed)
    redraw()
  })
  tt.onTouchMove(({ changedTouches }) => {
    if (isFree && pressed) stage.touched('move', placeOf(changedTouches[0]))
  })
  tt.onTouchEnd(({ changedTouches }) => {
    const from = pressed
    const to = placeOf(changedTouches[0])
    pressed = null
    redraw()
    if (isFree) return stage.touched('end', to)
    const hit = topAt(to)
    return hit && from && inside(hit, from) ? hit.tap() : undefined
  })
  return stage
}

function inside({ x, y, width, height }, point) {
  return point.x >= x && point.x < x + width && point.y >= y && point.y < y + height
}

module.exports = { createStage }

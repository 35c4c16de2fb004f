// 没过关：还有复活的办法就先给办法，也可以再来一次或回首页。

const { play } = require('../parts')
const { COLOURS } = require('../screen/paint')
const { revivalsOf } = require('./props')

const WIDTH = 300
const ROW = 56

/** @param {import('./round').Round} round */
function drawLost(round) {
  const { app } = round
  const { stage } = app
  const { paint } = stage
  const revivals = revivalsOf(round)
  const tall = 112 + (revivals.length + 1) * ROW
  const [x, y] = [(stage.width - WIDTH) / 2, (stage.height - tall) / 2]
  const middle = stage.width / 2
  paint.box(0, 0, stage.width, stage.height, { fill: COLOURS.ink, alpha: 0.5 })
  stage.area(0, 0, stage.width, stage.height, () => {})
  paint.box(x, y, WIDTH, tall, { radius: 12, fill: COLOURS.card })
  const title = play.hasLevels ? `第 ${round.level} 关没有过` : '这一局结束了'
  paint.text(title, middle, y + 38, { size: 17, bold: true, align: 'center', width: WIDTH - 48 })
  paint.text(round.over.told, middle, y + 70, { size: 13, colour: COLOURS.second, align: 'center', width: WIDTH - 48 })
  revivals.forEach((each, index) => {
    stage.button(x + 24, y + 96 + index * ROW, WIDTH - 48, 48, { ...each, filled: index === 0 })
  })
  const last = y + 96 + revivals.length * ROW
  const half = (WIDTH - 48 - 10) / 2
  stage.button(x + 24, last, half, 48, { label: '回首页', tap: app.home })
  stage.button(x + 34 + half, last, half, 48, { label: '再来一次', filled: !revivals.length, tap: () => again(round) })
}

function again({ app, level }) {
  if (!app.mayPlay()) return
  const { createRound } = require('./round')
  app.go(createRound(app, level))
}

module.exports = { drawLost }
